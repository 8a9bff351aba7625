"""Freezing a document on the day of its adoption: all its files at once, or nothing at all."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from protocol_gen.errors import (
    InvalidSourcesError,
    IssuingElsewhereError,
    MissingSystemLibraryError,
    NotIssuableError,
    OutputError,
)
from protocol_gen.issue import messages, soundness
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.adoption import AdoptionRecord, ClausePart, Issued, KeptFile, UsedWording
from protocol_gen.model.document import Document
from protocol_gen.model.library import Wording
from protocol_gen.model.message import Message
from protocol_gen.model.versions import (
    as_adopted,
    final_version,
    fingerprint,
    is_marked,
    is_version,
    sha256,
    version_key,
)
from protocol_gen.page.compared_words import words_hash
from protocol_gen.project.council_folders import Council
from protocol_gen.project.files import settle
from protocol_gen.project.formats import Use, formats_for
from protocol_gen.project.issued_versions import DOCUMENT, PROFILE, SEAL, IssuedStore, seal_of
from protocol_gen.project.lock import LockedError, locked
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import Resolution, resolve
from protocol_gen.writers.json import write_issued


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is to be issued: a document and, where it has them, the sources that it came from."""

    document: Document
    wordings: tuple[UsedWording, ...] = ()
    sources: tuple[tuple[str, bytes], ...] = ()
    """Files to keep beside it: the flattened profile, and what that names."""
    made_from: str | None = None
    """The fingerprint of the council's sources that it was made from."""


@dataclass(frozen=True, slots=True)
class Issuance:
    """A version that was issued, its folder, and the names of the files there."""

    issued: Issued
    folder: Path
    files: tuple[str, ...]


def candidate(project: Workspace, council: Council) -> Candidate:
    """Return the draft of a council with the sources that it came from.

    Raises:
        InvalidSourcesError: with every fault in them.
    """
    made_from = project.sources(council).fingerprint
    profile = project.profile(council)
    resolution = resolve(project.library, profile)
    remark = (
        f"The profile of {council.slug} as it stood when version {profile.version} was issued: "
        "complete, with its local changes. Nobody changes it."
    )
    flat = project.flatten_profile(council, remark)
    again = resolve(project.library, project.profile_of_flat(council, flat)).document
    if fingerprint(again) != fingerprint(resolution.document):
        raise NotIssuableError((messages.NOT_THE_SAME(),))
    return Candidate(
        resolution.document,
        used_wordings(resolution),
        ((PROFILE, flat.content), *flat.assets),
        made_from,
    )


def used_wordings(resolution: Resolution) -> tuple[UsedWording, ...]:
    """Return the wordings of the library that a document used, in the order of reading."""
    language = language_for(resolution.document.language).tag
    found = [
        _used(id_, part, choice.wording, language)
        for id_, decision in resolution.decisions.items()
        for part, choice in (
            (ClausePart.HEADING, decision.heading),
            (ClausePart.TEXT, decision.text),
        )
        if choice
    ]
    found += [
        _used(f"phrase.{name}", ClausePart.TEXT, choice.wording, language)
        for name, choice in sorted(resolution.phrases.items())
    ]
    return tuple(found)


def _used(id_: str, part: ClausePart, wording: Wording, language: str) -> UsedWording:
    text = dict(wording.sources).get(language, wording.sources[0][1])
    return UsedWording(id_, part, wording.name, text)


def issue(
    project: Workspace, council: Council, what: Candidate, record: AdoptionRecord
) -> Issuance:
    """Freeze a document as an issued version of a council, and return that.

    The folder of the version appears whole or not at all; none that is there is touched.

    Raises:
        InvalidSourcesError: where a version issued before is not as it was issued.
        NotIssuableError: with every reason why it cannot be issued as it is.
        IssuingElsewhereError: where another run is at it.
        SourcesChangedError: where somebody has changed the council since it was resolved.
        CouncilBusyError: where somebody is saving the council for too long.
        MissingSystemLibraryError: where a format cannot be made here.
        OutputError: where it cannot be written.
    """
    folder = IssuedStore(project, council).folder
    try:
        folder.mkdir(exist_ok=True)
        with locked(folder):
            store = IssuedStore(project, council)  # read again, now that nobody adds to it
            try:
                return _issued(project, store, what, record)
            finally:
                with suppress(OSError):
                    folder.rmdir()  # where nothing was ever issued
    except LockedError as error:
        raise IssuingElsewhereError(council.slug) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(messages.NOT_ISSUED(path=str(folder), reason=reason)) from error


def _issued(
    project: Workspace, store: IssuedStore, what: Candidate, record: AdoptionRecord
) -> Issuance:
    faults = store.faults()
    if faults:
        raise InvalidSourcesError(faults)
    reasons = tuple(_reasons(store, what.document, record))
    if reasons:
        raise NotIssuableError(reasons)
    document = replace(what.document, slug=store.council.slug)
    document = as_adopted(document, record, store.history())
    files = {**dict(_published(project, document)), **_apart(document, what.sources)}
    before = store.latest()
    issued = Issued(
        record=record,
        document=document,
        library_version=document.library_version,
        fingerprint=fingerprint(document),
        words_hash=words_hash(document),
        wordings=what.wordings,
        files=tuple(KeptFile(name, sha256(content)) for name, content in files.items()),
        previous=store.link(before.version) if before else None,
    )
    content = write_issued(issued)
    whole = {DOCUMENT: content, SEAL: seal_of(content), **files}
    folder = store.folder / issued.version
    with project.saving(store.council, what.made_from):
        _write_folder(folder, whole)
    return Issuance(issued, folder, tuple(whole))


def _reasons(store: IssuedStore, document: Document, record: AdoptionRecord) -> Iterator[Message]:
    """Yield why a document cannot be the next version."""
    version = final_version(document.version)
    if is_marked(document):
        yield messages.REDLINE()
    yield from soundness.faults(document)
    if not is_version(version):
        yield messages.VERSION_INVALID(version=version)
        return
    before = store.latest()
    if before is None:
        return
    if version in store.versions():
        yield messages.VERSION_TAKEN(version=version)
    elif version_key(version) <= version_key(before.version):
        yield messages.VERSION_TOO_LOW(version=version, latest=before.version)
    earlier = before.record.adopted_on
    if record.adopted_on and earlier and record.adopted_on < earlier:
        yield messages.ADOPTED_TOO_EARLY(
            day=record.adopted_on, version=before.version, earlier=earlier
        )


def _published(project: Workspace, document: Document) -> Iterator[tuple[str, bytes]]:
    for name, content in project.render(document, formats_for(Use.PUBLISHED)):
        if isinstance(content, MissingSystemLibraryError):
            raise content
        yield name, content


def _apart(document: Document, sources: Sequence[tuple[str, bytes]]) -> Mapping[str, bytes]:
    """Return the sources by name, none of them that of a file that is made."""
    for name, _ in sources:
        if name in {DOCUMENT, SEAL} or name.startswith(f"{document.slug}-protocol-"):
            raise NotIssuableError((messages.NAME_TAKEN(name=name),))
    return dict(sources)


# The disk


def _write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder with its files beside its place, then move it there in one step.

    The caller holds the lock, so a half-written folder here is left from a run that has ended.
    """
    for stale in folder.parent.glob(".*.part"):
        shutil.rmtree(stale)
    part = folder.with_name(f".{folder.name}.part")
    part.mkdir()
    try:
        for name, content in files.items():
            _write(part / name, content)
        settle(part)
        part.rename(folder)
        with suppress(OSError):  # it is there
            settle(folder.parent)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
