"""One council of a batch: look at it, make what has changed, and say what came of it."""

import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from errno import EDQUOT, ENOSPC, EROFS
from threading import Lock
from typing import Final

from protocol_gen.batch import reasons
from protocol_gen.batch.fingerprints import (
    ABSENT,
    Fingerprints,
    digest,
    everywhere,
    needed,
    own_reads,
    shown,
)
from protocol_gen.batch.library_fingerprints import kept_part, library_parts, used
from protocol_gen.batch.messages import PROGRAM_FAILED, SOURCES_MOVING
from protocol_gen.batch.notices import notice_of
from protocol_gen.batch.outcome import Fault, Job, Mode, OtherSurroundingsError, Outcome, State
from protocol_gen.batch.plan import Resources, formats_to_make, paths_of, resources_for
from protocol_gen.batch.record import BuildRecord, BuiltFile, fingerprint
from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    MissingGlyphError,
    OutputError,
    ProtocolError,
    SourceError,
)
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.document import Document
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.page.fonts_at_hand import is_missing
from protocol_gen.page.messages import FONT_MISSING
from protocol_gen.project.drafts import Draft, draft
from protocol_gen.project.formats import PDF, Format

_DISK_ERRORS: Final = frozenset({EDQUOT, ENOSPC, EROFS})
"""Faults of a disk that every later file would meet as well."""
TRIES: Final = 3
"""How often a council is read or made before the run gives up on it."""
_ONE_AT_A_TIME = Lock()
"""The libraries that draw are not made for several threads."""


def make(job: Job) -> Outcome:
    """Look at one council and make what has changed; every fault of it is in the outcome."""
    written: dict[str, BuiltFile] = {}
    try:
        with _ONE_AT_A_TIME:
            return _made(job, written)
    except InvalidSourcesError as error:
        outcome = faulty(job, [_fault(each) for each in error.errors])
    except OutputError as error:
        number = error.__cause__.errno if isinstance(error.__cause__, OSError) else None
        outcome = replace(faulty(job, [_fault(error)]), stops_run=number in _DISK_ERRORS)
    except OtherSurroundingsError as error:
        outcome = replace(faulty(job, [_fault(error)]), stops_run=True)
    except ProtocolError as error:
        outcome = faulty(job, [_fault(error)])
    except Exception:  # noqa: BLE001  # one council's trouble is not the others'
        outcome = faulty(job, [Fault(PROGRAM_FAILED(trace=traceback.format_exc()))])
    return replace(outcome, wrote_nothing=not written)


def faulty(job: Job, faults: Sequence[Fault]) -> Outcome:
    """Return the outcome of a council that could not be made; nobody knows what was written."""
    return Outcome(job.council.slug, State.FAULTY, faults=tuple(faults))


def _fault(error: ProtocolError) -> Fault:
    if not isinstance(error, SourceError):
        return Fault(error.message)
    return Fault(error.message, *_place(error.location))


def _made(job: Job, written: dict[str, BuiltFile]) -> Outcome:
    resources = resources_for(job.order.root, job.order.standard)
    found, reads = _read(job, resources)
    fresh = _fresh(job, found, reads, resources)
    todo, why = _compared(job, fresh, resources)
    told = Outcome(
        job.council.slug,
        State.MADE if todo else State.KEPT,
        fresh.version,
        made=tuple(each.name for each in todo),
        why=why if todo else (),
        notice=_notice(job, found),
    )
    if job.order.mode is Mode.TELL:
        return told
    contents, not_made = _rendered(found.document, tuple(todo), resources)
    for format_, name, content in contents:
        path = resources.project.save(found.document, name, content, job.order.out)
        written[format_.name] = BuiltFile(
            path.relative_to(job.order.out / job.council.slug).as_posix(),
            fingerprint(content),
            resources.made_of(fresh.document, format_),
        )
    record = _merged(job.record, fresh, written)
    missing, faults = _why_not_made(job, found, not_made.values(), resources)
    if record != job.record and (written or not faults):
        record.save(job.order.out)
    lacking = {format_.name for format_ in not_made}
    return replace(
        told,
        state=State.FAULTY if faults else told.state,
        paths=tuple(pair for pair in paths_of(job.order, record) if pair[0] not in lacking),
        made=tuple(written),
        missing=missing,
        faults=faults,
        wrote_nothing=bool(faults) and not written,
        record=record,
        profile=job.council.profile,
    )


def _compared(
    job: Job, fresh: BuildRecord, resources: Resources
) -> tuple[dict[Format, tuple[Message, ...]], tuple[Message, ...]]:
    """Return the formats whose files are to be made, and why."""
    if job.record is None:
        return dict.fromkeys(job.order.formats, job.why), job.why
    todo = formats_to_make(job.order, job.record, fresh.document, resources)
    return todo, reasons.few((*_why_document(job.record, fresh), *_each(todo)))


def _each(todo: Mapping[Format, tuple[Message, ...]]) -> Iterator[Message]:
    for why in todo.values():
        yield from why


def _why_document(old: BuildRecord, new: BuildRecord) -> Iterator[Message]:
    if old.document == new.document:
        return
    yield from reasons.changed_reads(old.reads, new.reads)
    library = reasons.changed_library(old, new.library, new.wordings)
    yield from reasons.wordings_first(library)


def _read(job: Job, resources: Resources) -> tuple[Draft, Fingerprints]:
    """Return the draft, and the fingerprints of the very files that it was read from."""
    root, profile = job.order.root, job.council.profile
    bases = {name: shown(root, path) for name, path in resources.project.bases.items()}
    for _ in range(TRIES):
        resources.opened.clear()
        before = own_reads(root, profile, bases.values())
        found = draft(resources.project, job.council)
        if own_reads(root, profile, bases.values()) == before:
            strangers = {bases[name] for name in bases if name not in found.profile.chain}
            reads = {name: value for name, value in before.items() if name not in strangers}
            return found, reads | {
                shown(root, path): value for path, value in resources.opened.items()
            }
    raise OutputError(SOURCES_MOVING())


def _fresh(job: Job, found: Draft, reads: Fingerprints, resources: Resources) -> BuildRecord:
    """Return the record of a document of which no file is made yet."""
    library, wordings = _of_library(found, resources)
    around = everywhere(resources.around)
    for format_ in job.order.formats:
        around |= needed(format_, resources.around)
    notice = _notice(job, found)
    return BuildRecord(
        council=job.council.slug,
        version=found.document.version,
        document=digest(repr(found.document).encode()),
        reads=reads,
        shared=resources.shared,
        library=library,
        wordings=wordings,
        surroundings=around,
        files={},
        notice=notice_of(notice),
    )


def _of_library(found: Draft, resources: Resources) -> tuple[Fingerprints, Fingerprints]:
    """Return which parts of the library a document depends on, and which texts it took.

    A kept version is one part: no text of it ever changes.
    """
    profile, project = found.profile, resources.project
    if profile.library != project.library.version:
        return {kept_part(profile.library): resources.kept(profile.library)}, {}
    kind = resources.around.get(f"templates/kinds/{profile.facts.council_type}.yaml", ABSENT)
    wordings = used(found.resolution, profile, project.library)
    names = resources.index.names_of(wordings, language_for(profile.language).tag)
    return library_parts(resources.index, profile, kind), names


def _notice(job: Job, found: Draft) -> Fault | None:
    """Return what keeps a draft from being issued, or else from looking as it should."""
    if found.notice:
        return _fault(found.notice)
    family = found.document.look.font
    if PDF not in job.order.formats or not is_missing(family):
        return None
    places = found.profile.places
    place = places.get("look.font", places.get("look", found.profile.location))
    return Fault(FONT_MISSING(family=family), *_place(place))


def _why_not_made(
    job: Job, found: Draft, errors: Iterable[FormatNotMadeError], resources: Resources
) -> tuple[tuple[Message, ...], tuple[Fault, ...]]:
    """Return what the system lacks for some formats, and the faults of the sources, each once."""
    missing: dict[Message, None] = {}
    faults: dict[Fault, None] = {}
    for error in errors:
        if not isinstance(error, MissingGlyphError):
            missing[error.message] = None
            continue
        from protocol_gen.project.check import unprintable  # noqa: PLC0415  # the rules are slow to load

        places = unprintable(resources.project, job.council, found)
        told = [Fault(each.message, *_place(each.location)) for each in places]
        faults |= dict.fromkeys(told or [_fault(error)])
    return tuple(missing), tuple(faults)


def _place(location: SourceLocation) -> tuple[str, int, int]:
    return location.file, location.line, location.column


def _rendered(
    document: Document, formats: tuple[Format, ...], resources: Resources
) -> tuple[list[tuple[Format, str, bytes]], dict[Format, FormatNotMadeError]]:
    """Return the files of some formats, before any is written; say what cannot be made here."""
    contents: list[tuple[Format, str, bytes]] = []
    not_made: dict[Format, FormatNotMadeError] = {}
    rendered = resources.project.render(document, formats)
    for format_, (name, content) in zip(formats, rendered, strict=True):
        if isinstance(content, FormatNotMadeError):
            not_made[format_] = content
        else:
            contents.append((format_, name, content))
    return contents, not_made


def _merged(
    old: BuildRecord | None, fresh: BuildRecord, written: Mapping[str, BuiltFile]
) -> BuildRecord:
    """Return the record with the files of earlier builds; those that none makes now are noted."""
    if old is None:
        return replace(fresh, files=dict(written))
    files = {**old.files, **written}
    current = {file.path for file in files.values()}
    earlier = {
        **old.earlier,
        **{file.path: file.content for file in old.files.values()},
    }
    return replace(
        fresh,
        files=files,
        earlier={path: content for path, content in earlier.items() if path not in current},
        surroundings={**old.surroundings, **fresh.surroundings},
    )
