"""What a batch has to do, from fingerprints alone: what is as it would be made needs no task."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from protocol_gen.batch import messages, reasons
from protocol_gen.batch.fingerprints import (
    ABSENT,
    Fingerprints,
    digest,
    digest_of,
    everywhere,
    library_fingerprint,
    needed,
    others_among,
    own_reads,
    surroundings,
)
from protocol_gen.batch.library_fingerprints import Index, kept_version, now
from protocol_gen.batch.notices import fault_of
from protocol_gen.batch.outcome import Job, Order, OtherSurroundingsError, Outcome, State
from protocol_gen.batch.record import BuildRecord, BuiltFile, content_of, read_record
from protocol_gen.model.message import Message
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import Format
from protocol_gen.project.template_folders import HISTORY
from protocol_gen.project.workspace import Workspace


@dataclass(frozen=True)
class Resources:
    """What a process keeps from one council to the next."""

    project: Workspace
    around: Fingerprints
    opened: dict[Path, str]

    @cached_property
    def index(self) -> Index:
        """The fingerprints of the library's parts."""
        return Index(self.project.library)

    @cached_property
    def shared(self) -> str:
        """The fingerprint of all that documents are resolved from."""
        return library_fingerprint(self.around)

    def now(self, part: str) -> str:
        """Return the fingerprint that a part of the library has now."""
        version = kept_version(part)
        return self.kept(version) if version else now(self.index, part, self.around)

    def kept(self, version: str) -> str:
        """Return the fingerprint of a kept version, with what the project lays over it."""
        if self.project.libraries.are_laid_over:
            return self.shared
        return self.around.get(f"templates/{HISTORY}/{version}.zip", ABSENT)

    def made_of(self, document: str, format_: Format) -> str:
        """Return the fingerprint of all that a file is made of."""
        return digest_of({"": document, **needed(format_, self.around)})


@lru_cache(maxsize=1)
def resources_for(root: Path, standard: str) -> Resources:
    """Return what this process makes documents with: library, templates, writers, fonts."""
    around = surroundings(root)
    if digest_of(around) != standard:
        raise OtherSurroundingsError
    opened: dict[Path, str] = {}

    def note(path: Path, content: bytes) -> None:
        opened[path] = digest(content)

    return Resources(Workspace(root, note), around, opened)


def read_library(order: Order) -> None:
    """Read the library here, so that its faults are said once.

    Raises:
        InvalidSourcesError: with every fault in its files.
    """
    _ = resources_for(order.root, order.standard).project.library


# The plan


def plan(order: Order, councils: Sequence[Council]) -> Iterator[Outcome | Job]:
    """Yield for each council that it is as it would be made, or what is to be looked at.

    Raises:
        InvalidSourcesError: with every fault of the library, where it is needed.
    """
    resources = resources_for(order.root, order.standard)
    for council in councils:
        record = read_record(order.out, council.slug)
        if record is None:
            yield Job(order, council, None, _why_all(order, council))
            continue
        kept = _kept(order, council, record, resources)
        yield kept or Job(order, council, record, ())


def plan_rebuild(order: Order, councils: Iterable[Council]) -> Iterator[Job]:
    """Yield jobs that rebuild every council, whatever there is."""
    for council in councils:
        yield Job(order, council, None, (messages.ASKED_FOR(),))


def _why_all(order: Order, council: Council) -> tuple[Message, ...]:
    return (messages.NO_RECORD() if (order.out / council.slug).is_dir() else messages.NEW(),)


def _kept(
    order: Order, council: Council, record: BuildRecord, resources: Resources
) -> Outcome | None:
    """Return the outcome where neither the document nor any file of it has changed."""
    others = others_among(order.root, council.profile, record.reads)
    if own_reads(order.root, council.profile, others) != record.reads:
        return None
    if everywhere(resources.around) != everywhere(record.surroundings):
        return None
    if record.shared != resources.shared and not _same_library(record, resources):
        return None
    if formats_to_make(order, record, record.document, resources):
        return None
    return Outcome(
        council.slug,
        State.KEPT,
        record.version,
        paths_of(order, record),
        notice=fault_of(record.notice),
        record=record,
        profile=council.profile,
    )


def _same_library(record: BuildRecord, resources: Resources) -> bool:
    return all(resources.now(part) == found for part, found in record.library.items()) and all(
        resources.index.wording(name) == found for name, found in record.wordings.items()
    )


def formats_to_make(
    order: Order, record: BuildRecord, document: str, resources: Resources
) -> dict[Format, tuple[Message, ...]]:
    """Return the formats whose files are not what they would be; why, where not the document is."""
    todo: dict[Format, tuple[Message, ...]] = {}
    for format_ in order.formats:
        file = record.files.get(format_.name)
        if file is None:
            todo[format_] = (messages.FORMAT_NEW(format=format_.name),)
            continue
        content = content_of(order.out / record.council / file.path)
        if file.made_of != resources.made_of(document, format_) or content != file.content:
            todo[format_] = tuple(_why_file(record, file, content, format_, resources))
            if not todo[format_] and document == record.document:
                todo[format_] = (messages.FILE_OF_EARLIER(path=file.path),)
    return todo


def _why_file(
    record: BuildRecord, file: BuiltFile, content: str, format_: Format, resources: Resources
) -> Iterator[Message]:
    here = needed(format_, resources.around)
    yield from reasons.changed_surroundings(record.surroundings, here)
    if content != file.content:
        yield reasons.of_file(file.path, content)


def paths_of(order: Order, record: BuildRecord) -> tuple[tuple[str, str], ...]:
    """Return the files of the formats asked for, by format, below the folder built to."""
    return tuple(
        (each.name, f"{record.council}/{record.files[each.name].path}")
        for each in order.formats
        if each.name in record.files
    )
