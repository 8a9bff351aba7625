"""The versions that a council has issued, as they are kept in ``profiles/COUNCIL/issued/``.

Each version is a folder: ``document.json`` with all that is known of it, its SHA-256 in
``document.json.sha256``, the files as published, and the profile as it was. Nothing here
changes any of them; ``issue`` adds new ones.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    NoVersionInForceError,
    SourceError,
    UnknownVersionError,
    UnreadableFileError,
)
from protocol_gen.model.adoption import Issued, KeptFile, Predecessor
from protocol_gen.model.document import HistoryEntry
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.versions import (
    as_adopted,
    fingerprint,
    history_row,
    is_version,
    sha256,
    version_key,
)
from protocol_gen.page.compared_words import words_hash
from protocol_gen.project import messages
from protocol_gen.project.added_files import ADDED, added_faults, read_added
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import Format, Use, formats_for
from protocol_gen.project.other_programs import ours, unexplained
from protocol_gen.project.template_folders import read_file
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.document_json import read_issued

FOLDER: Final = "issued"
"""Beside a council's profile."""
DOCUMENT: Final = "document.json"
SEAL: Final = "document.json.sha256"
"""The SHA-256 of ``document.json``, in the form that ``sha256sum --check`` reads."""
PROFILE: Final = "profile.yaml"


class IssuedStore:
    """The issued versions of one council. They never change, so each is read once."""

    def __init__(self, workspace: Workspace, council: Council) -> None:
        self._workspace = workspace
        self.council = council
        self.folder = council.profile.parent / FOLDER
        self._known: dict[str, Issued] = {}

    def versions(self) -> tuple[str, ...]:
        """Return the versions, oldest first: 1.9 comes before 1.10."""
        names = [path.name for path in self._entries() if _is_version(path)]
        return tuple(sorted(names, key=version_key))

    def read(self, version: str) -> Issued:
        """Return an issued version. Its form is checked; ``faults`` checks its bytes.

        Raises:
            UnknownVersionError: where it was not issued.
            InvalidSourcesError: where its ``document.json`` cannot be read as one.
        """
        if version not in self.versions():
            raise UnknownVersionError(self.council.slug, version, self.versions())
        if version not in self._known:
            self._known[version] = self._read_from_disk(version)
        return self._known[version]

    def read_whole(self, version: str) -> Issued:
        """Return an issued version that is byte for byte as it was issued.

        Raises:
            UnknownVersionError: where it was not issued.
            InvalidSourcesError: with all that shows that it was changed since.
        """
        issued = self.read(version)
        faults = self.faults_of(version)
        if faults:
            raise InvalidSourcesError(faults)
        return issued

    def latest(self) -> Issued | None:
        """Return the version with the highest number, or None where there is none.

        Raises:
            InvalidSourcesError: where its ``document.json`` cannot be read as one.
        """
        versions = self.versions()
        return self.read(versions[-1]) if versions else None

    def in_force(self, day: date) -> Issued:
        """Return the version in force on a day: the highest of those that hold by then.

        A version holds from its effective date, else from the day of its adoption; where neither
        was recorded, from when the version before it did, and the first from ever.

        Raises:
            NoVersionInForceError: where there was none yet.
            InvalidSourcesError: where one cannot be read.
        """
        found: Issued | None = None
        since = date.min
        for version in self.versions():
            issued = self.read(version)
            since = issued.record.holds_from or since
            if since <= day:
                found = issued
        if found is None:
            raise NoVersionInForceError(self.council.slug, day)
        return found

    def history(self) -> tuple[HistoryEntry, ...]:
        """Return a row of the version history for each version, oldest first.

        Raises:
            InvalidSourcesError: where one cannot be read.
        """
        return tuple(history_row(version, self.read(version).record) for version in self.versions())

    def file(self, version: str, name: str) -> bytes:
        """Return a file kept with a version, as it was published, or one that was added later.

        Raises:
            UnreadableFileError: where it cannot be read.
        """
        folder = self.folder / version
        if not (folder / name).exists() and (folder / ADDED / name).is_file():
            return read_file(folder / ADDED / name)
        return read_file(folder / name)

    def kept_profile(self, version: str) -> Council:
        """Return the council with its profile as it was: in one file, with its local changes.

        Resolved, it gives the words of that version as long as the library still holds them.

        Raises:
            UnknownVersionError: where the version was not issued.
        """
        if version not in self.versions():
            raise UnknownVersionError(self.council.slug, version, self.versions())
        return Council(self.council.slug, self.folder / version / PROFILE)

    def link(self, version: str) -> Predecessor:
        """Return what the next version says of this one.

        Raises:
            UnreadableFileError: where it cannot be read.
        """
        return Predecessor(version, sha256(self.file(version, DOCUMENT)))

    # Checks

    def faults(self) -> tuple[SourceError, ...]:
        """Return all that shows that an issued version is not as it was issued.

        Every byte of every file is covered: ``document.json`` has the SHA-256 of the files and of
        the version before, and its own is in the file beside it.
        """
        return (
            *self._strays(),
            *(fault for version in self.versions() for fault in self.faults_of(version)),
            *self._broken_links(),
        )

    def faults_of(self, version: str) -> tuple[SourceError, ...]:
        """Return what is wrong with the files of one version."""
        try:
            content = self.file(version, DOCUMENT)
            issued = self.read(version)
        except UnreadableFileError as error:
            message = messages.ISSUED_FILE_MISSING(reason=error.message)
            return (self._fault(version, DOCUMENT, message),)
        except InvalidSourcesError as error:
            return error.errors
        return tuple(
            self._fault(version, name, message)
            for name, message in (
                *self._seal_faults(version, content),
                *self._file_faults(version, issued),
                *self._added_faults(version, issued),
                *_inner_faults(version, self.council.slug, issued),
            )
        )

    def _read_from_disk(self, version: str) -> Issued:
        try:
            content = self.file(version, DOCUMENT)
        except UnreadableFileError as error:
            message = messages.ISSUED_FILE_MISSING(reason=error.message)
            raise InvalidSourcesError((self._fault(version, DOCUMENT, message),)) from error
        try:
            issued = read_issued(content, self._place(version, DOCUMENT).file)
        except SourceError as error:
            raise InvalidSourcesError((error,)) from error
        return replace(issued, files=(*issued.files, *self._added(version)))

    def _added(self, version: str) -> tuple[KeptFile, ...]:
        """Return the files that were added later; what is wrong with them, ``faults_of`` says."""
        try:
            added = read_added(self.folder / version)
        except (UnreadableFileError, ValueError):
            return ()
        return added.files if added else ()

    def _entries(self) -> list[Path]:
        try:
            return [self.folder / name for name in ours(os.listdir(self.folder))]  # noqa: PTH208  # only names are wanted
        except OSError as error:
            is_none = isinstance(error, FileNotFoundError) and not self.folder.is_symlink()
            if is_none:
                return []
            raise UnreadableFileError(str(self.folder), error.strerror or str(error)) from error

    def _strays(self) -> Iterator[SourceError]:
        for path in self._entries():
            if not _is_version(path):
                place = SourceLocation(self._workspace.shown(path))
                yield SourceError(messages.ISSUED_STRAY(), place)

    def _seal_faults(self, version: str, content: bytes) -> Iterator[tuple[str, Message]]:
        try:
            seal = self.file(version, SEAL)
        except UnreadableFileError:
            yield SEAL, messages.ISSUED_SEAL_MISSING(name=DOCUMENT)
            return
        if seal != seal_of(content):
            yield DOCUMENT, messages.ISSUED_CHANGED(name=SEAL)

    def _file_faults(self, version: str, issued: Issued) -> Iterator[tuple[str, Message]]:
        known = {DOCUMENT, SEAL, ADDED}
        added = {each.name for each in self._added(version)}
        for kept in issued.files:
            if kept.name in added:
                continue
            known.add(kept.name)
            try:
                found = sha256(self.file(version, kept.name))
            except UnreadableFileError:
                yield kept.name, messages.ISSUED_KEPT_MISSING(version=version)
                continue
            if found != kept.sha256:
                yield kept.name, messages.ISSUED_CHANGED(name=DOCUMENT)
        for name in unexplained(self._names(version)):
            if name not in known:
                yield name, messages.ISSUED_KEPT_STRAY(version=version)

    def _added_faults(self, version: str, issued: Issued) -> Iterator[tuple[str, Message]]:
        published = formats_for(Use.PUBLISHED)
        names = {self._workspace.file_name(issued.document, each) for each in published}
        return added_faults(self.folder / version, frozenset(names - {*self._names(version)}))

    def _names(self, version: str) -> list[str]:
        return os.listdir(self.folder / version)  # noqa: PTH208  # only names are wanted

    def _broken_links(self) -> Iterator[SourceError]:
        """Yield where a version does not follow the one before as that is here."""
        before: str | None = None
        for version in self.versions():
            try:
                previous = self.read(version).previous
                expected = self.link(before) if before else None
            except (InvalidSourcesError, UnreadableFileError):
                before = version
                continue  # said already
            if previous != expected:
                message = _broken(version, previous, expected)
                yield self._fault(version, DOCUMENT, message)
            before = version

    def _fault(self, version: str, name: str, message: Message) -> SourceError:
        return SourceError(message, self._place(version, name))

    def _place(self, version: str, name: str) -> SourceLocation:
        return SourceLocation(self._workspace.shown(self.folder / version / name))


def seal_of(content: bytes) -> bytes:
    """Return the content of the file beside ``document.json``."""
    return f"{sha256(content)}  {DOCUMENT}\n".encode()


def _is_version(path: Path) -> bool:
    return is_version(path.name) and path.is_dir()


def _broken(version: str, previous: Predecessor | None, expected: Predecessor | None) -> Message:
    if previous is None:
        found = expected.version if expected else ""
        return messages.ISSUED_NOT_FIRST(version=version, found=found)
    if expected is None or expected.version != previous.version:
        return messages.ISSUED_PREDECESSOR_MISSING(version=version, previous=previous.version)
    return messages.ISSUED_PREDECESSOR_CHANGED(
        version=version, previous=previous.version, name=DOCUMENT
    )


def _inner_faults(version: str, slug: str, issued: Issued) -> Iterator[tuple[str, Message]]:
    """Yield where what ``document.json`` says does not agree with itself."""
    document = issued.document
    if document.version != version:
        yield DOCUMENT, messages.ISSUED_OTHER_VERSION(found=document.version, version=version)
    if document.slug != slug:
        yield DOCUMENT, messages.ISSUED_OTHER_COUNCIL(found=document.slug, council=slug)
    if fingerprint(document) != issued.fingerprint:
        yield DOCUMENT, messages.ISSUED_OTHER_DOCUMENT()
    if words_hash(document) != issued.words_hash:
        yield DOCUMENT, messages.ISSUED_OTHER_WORDS()
    said = as_adopted(document, issued.record).control
    if replace(said, history=()) != replace(document.control, history=()):
        yield DOCUMENT, messages.ISSUED_OTHER_CONTROL()


def published(
    project: Workspace, store: IssuedStore, issued: Issued, formats: Sequence[Format]
) -> Iterator[tuple[str, bytes | FormatNotMadeError]]:
    """Return the files of an issued version: those that were kept as they are, others made again.

    Raises:
        InvalidSourcesError: where a file of the version is not as it was issued.
    """
    return _published(project, store, store.read_whole(issued.version), formats)


def _published(
    project: Workspace, store: IssuedStore, issued: Issued, formats: Sequence[Format]
) -> Iterator[tuple[str, bytes | FormatNotMadeError]]:
    kept = {each.name for each in issued.files}
    for format_ in formats:
        name = project.file_name(issued.document, format_)
        if name in kept:
            yield name, store.file(issued.version, name)
        else:
            yield from project.render(issued.document, (format_,))
