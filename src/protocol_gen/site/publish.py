"""The website: what councils have issued, read and checked, and its files written to a folder.

The folder has a record of what the program put there, so that a later run can take away just the
pages that no longer belong: whatever else lies there is somebody's own.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from protocol_gen.errors import (
    InvalidSourcesError,
    NoVersionInForceError,
    OutputError,
    SourceError,
)
from protocol_gen.frozen import frozen
from protocol_gen.language.letter_case import capitalised
from protocol_gen.model.adoption import ClausePart, Issued
from protocol_gen.model.profile import Profile
from protocol_gen.model.versions import sha256
from protocol_gen.project.council_folders import Council
from protocol_gen.project.drafts import draft
from protocol_gen.project.files import write_whole
from protocol_gen.project.issued_versions import DOCUMENT, SEAL, IssuedStore
from protocol_gen.project.lock import LockedError, locked
from protocol_gen.project.workspace import Workspace
from protocol_gen.site import (
    CouncilSite,
    Edition,
    PublishedFile,
    Site,
    council_files,
    shared_files,
)
from protocol_gen.site.messages import SITE_BUSY, SITE_UNWRITABLE
from protocol_gen.site.page_frame import shared
from protocol_gen.writers.html.site_pages import SiteWriter

RECORD: Final = ".protocol-gen-site.json"
"""In the site's folder: each file that the program wrote there, and its SHA-256."""


@frozen
class SiteUpdate:
    """What a run did: how many files the site has, were written, were taken away.

    ``kept`` are files of an earlier run that no longer belong to the site, and were changed since
    by somebody else, so that they stay.
    """

    councils: int
    files: int
    written: int
    removed: int
    kept: tuple[str, ...] = ()


def publish(project: Workspace, councils: Sequence[Council], site: Site, out: Path) -> SiteUpdate:
    """Write the website of councils into a folder.

    Councils that an earlier run put there and that the project still has stay, and are renewed
    with it. Nothing is written while a source has a fault.

    Raises:
        InvalidSourcesError: with every fault in profiles and issued versions.
        OutputError: where a file cannot be written, or another run is writing there.
    """
    before = _record(out)
    found = council_sites(project, _with_earlier(project, councils, before), site.day)
    whole = dict(files_of(project, found, site))
    try:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            return _written(whole, out, len(found), before)
    except LockedError as error:
        raise OutputError(SITE_BUSY(folder=str(out))) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(SITE_UNWRITABLE(folder=str(out), reason=reason)) from error


def files_of(
    project: Workspace, councils: Sequence[CouncilSite], site: Site
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of every file of a site."""
    writer, common = SiteWriter(project.read_template), shared(project.read_template)
    for council in councils:
        yield from council_files(site, council, common, writer)
    yield from shared_files(site, councils, common, writer)


# What a council has


def council_sites(
    project: Workspace, councils: Iterable[Council], day: date
) -> tuple[CouncilSite, ...]:
    """Return what the site shows of several councils on a day.

    Raises:
        InvalidSourcesError: with every fault of all of them.
    """
    found: list[CouncilSite] = []
    errors: list[SourceError] = []
    for council in councils:
        try:
            found.append(council_site(project, council, day))
        except InvalidSourcesError as error:
            errors.extend(error.errors)
    if errors:
        raise InvalidSourcesError(errors)
    return tuple(found)


def council_site(
    project: Workspace, council: Council, day: date, *, with_draft: bool = False
) -> CouncilSite:
    """Return what the site shows of a council on a day.

    Raises:
        InvalidSourcesError: with every fault in its profile and its issued versions.
    """
    store = IssuedStore(project, council)
    faults = store.faults()
    if faults:
        raise InvalidSourcesError(faults)
    profile = project.profile(council)
    editions = tuple(_edition(project, store, version) for version in store.versions())
    newest = editions[-1].document if editions else None
    return CouncilSite(
        council.slug,
        profile.names.full,
        _kind(project, profile),
        profile.facts.nation,
        newest.title if newest else profile.title,
        newest.language if newest else profile.language,
        editions,
        _in_force(store, day),
        profile.control,
        profile.look,
        draft(project, council).document if with_draft else None,
    )


def _edition(project: Workspace, store: IssuedStore, version: str) -> Edition:
    issued = store.read(version)
    named = f"{store.council.slug}-protocol-"
    names = [each.name for each in issued.files if each.name.startswith(named)]
    files = tuple(
        PublishedFile(name, store.file(version, name)) for name in (*names, DOCUMENT, SEAL)
    )
    return Edition(issued, files, dict(_covered(project, issued)))


def _covered(project: Workspace, issued: Issued) -> Iterator[tuple[str, str]]:
    """Yield the provisions whose place another takes as well, as its library has it, or today's."""
    standing = project.libraries.at(issued.library_version) or project.libraries.today
    for used in issued.wordings:
        clause = standing.clauses.clauses.get(used.clause)
        if used.part is not ClausePart.TEXT or clause is None:
            continue
        for wording in clause.wordings:
            if wording.name == used.name:
                yield from ((covered, used.clause) for covered in wording.covers)


def _in_force(store: IssuedStore, day: date) -> str:
    try:
        return store.in_force(day).version
    except NoVersionInForceError:
        return ""


def _kind(project: Workspace, profile: Profile) -> str:
    """Return "Town council": the kind's label without its article."""
    kind = project.standing(profile).kind(profile.facts.council_type)
    label = kind.facts.label if kind else profile.facts.council_type
    return capitalised(label.removeprefix("a ").removeprefix("an "))


# The folder


def _with_earlier(
    project: Workspace, councils: Sequence[Council], before: Mapping[str, str]
) -> tuple[Council, ...]:
    """Return the councils with those of earlier runs, in the order of the project."""
    wanted = {council.slug: council for council in councils}
    shown = {PurePosixPath(path).parts[0] for path in before if path.count("/") == 1}
    for council in project.councils():
        if council.slug in shown:
            wanted.setdefault(council.slug, council)
    return tuple(wanted[slug] for slug in sorted(wanted))


def _written(
    whole: Mapping[str, bytes], out: Path, councils: int, before: Mapping[str, str]
) -> SiteUpdate:
    """Write the files that are not there as they should be, and take away what went.

    The record is written first with the old files and the new, so that a run that is broken off
    leaves nothing that the next one does not know of.
    """
    made = {path: sha256(content) for path, content in whole.items()}
    _write_record(out, {**made, **before})
    written = 0
    for path, content in whole.items():
        if _differs(out / path, content):
            write_whole(out / path, content, lasting=False)
            written += 1
    gone = {path: digest for path, digest in before.items() if path not in made}
    kept = tuple(sorted(path for path, digest in gone.items() if not _removed(out, path, digest)))
    _write_record(out, made)
    return SiteUpdate(councils, len(made), written, len(gone) - len(kept), kept)


def _differs(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() != content
    except OSError:
        return True


def _removed(out: Path, path: str, digest: str) -> bool:
    """Take away a file that the program wrote; one that was changed since stays."""
    file = out / path
    try:
        if sha256(file.read_bytes()) != digest:
            return False
        file.unlink()
    except FileNotFoundError:
        return True
    for folder in file.relative_to(out).parents[:-1]:
        with suppress(OSError):  # something else lies there
            (out / folder).rmdir()
    return True


def _record(out: Path) -> dict[str, str]:
    """Return what an earlier run put into a folder; a record that cannot be read is none."""
    try:
        found = json.loads((out / RECORD).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        path: digest
        for path, digest in found.items()
        if isinstance(digest, str) and _is_within(path)
    }


def _is_within(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts


def _write_record(out: Path, files: Mapping[str, str]) -> None:
    whole = {"files": dict(sorted(files.items()))}
    content = (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
    if _differs(out / RECORD, content):
        write_whole(out / RECORD, content)
