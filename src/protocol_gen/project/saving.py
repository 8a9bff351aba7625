"""The sources of one council, read whole and saved one after another.

Whoever changes a file in a council's folder does it here: under the council's lock, after seeing
that the files are still those that the change was made from.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from protocol_gen.errors import OutputError, ProtocolError, UnreadableFileError
from protocol_gen.frozen import frozen
from protocol_gen.project.files import settle, write_whole
from protocol_gen.project.lock import WAIT, LockedError, held
from protocol_gen.project.messages import COUNCIL_BUSY, NOT_WRITTEN, SOURCES_CHANGED
from protocol_gen.project.other_programs import ours


class CouncilBusyError(ProtocolError):
    """Somebody else is saving the council, and has been for too long."""

    def __init__(self, council: str, seconds: float) -> None:
        super().__init__(COUNCIL_BUSY(council=council, seconds=round(seconds)))
        self.council = council


class SourcesChangedError(ProtocolError):
    """A council's sources are not those that a change was made from; nothing was written."""

    def __init__(self, council: str) -> None:
        super().__init__(SOURCES_CHANGED(council=council))
        self.council = council


@frozen
class CouncilSources:
    """The files in a council's folder by name, as they were at one moment.

    Files of other programs are left out, and folders: issued versions never change.
    """

    files: Mapping[str, bytes]

    @property
    def fingerprint(self) -> str:
        """The fingerprint of all of them, their names among it."""
        found = sha256()
        for name in sorted(self.files):
            found.update(f"{name}\0{sha256(self.files[name]).hexdigest()}\n".encode())
        return found.hexdigest()


@frozen
class Saving:
    """A council that nobody else saves now. Each file is written whole or not at all."""

    folder: Path

    def sources(self) -> CouncilSources:
        """Return the files as they are now.

        Raises:
            UnreadableFileError: where one cannot be read.
        """
        return _read(self.folder)

    def write(self, name: str, content: bytes) -> Path:
        """Write a file of the council's folder, and return where it is.

        Raises:
            OutputError: where it cannot be written; what was there before still is.
        """
        path = self.folder / name
        write_whole(path, content)
        return path

    def remove(self, name: str) -> None:
        """Take a file away; it need not be there.

        Raises:
            OutputError: where it cannot be taken away.
        """
        path = self.folder / name
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(NOT_WRITTEN(path=str(path), reason=reason)) from error
        with suppress(OSError):  # it is gone
            settle(self.folder)


@contextmanager
def saving(folder: Path, expected: str | None = None, *, wait: float = WAIT) -> Iterator[Saving]:
    """Give a council's folder to be saved to; nobody else saves it while the body runs.

    ``expected`` is the fingerprint of the sources that the change was made from. Waits for others
    so many seconds. A folder that is not there yet is made, and goes again if nothing is put in.

    Raises:
        CouncilBusyError: where somebody else is still saving the council then.
        SourcesChangedError: where its sources have another fingerprint than expected.
        OutputError: where the folder cannot be made or locked.
    """
    with _alone(folder, wait):
        if expected is not None and _read(folder).fingerprint != expected:
            raise SourcesChangedError(folder.name)
        yield Saving(folder)


def read_sources(folder: Path, *, wait: float = WAIT) -> CouncilSources:
    """Return the files of a council's folder; none of them is half of somebody's save.

    Raises:
        CouncilBusyError: where somebody else is saving the council for too long.
        UnreadableFileError: where one cannot be read.
    """
    if not folder.is_dir():
        return CouncilSources({})
    with _alone(folder, wait):
        return _read(folder)


@contextmanager
def _alone(folder: Path, wait: float) -> Iterator[None]:
    with _lockable(folder), ExitStack() as stack:
        try:
            stack.enter_context(held(folder, wait))
        except LockedError as error:
            raise CouncilBusyError(folder.name, wait) from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(NOT_WRITTEN(path=str(folder), reason=reason)) from error
        yield


@contextmanager
def _lockable(folder: Path) -> Iterator[None]:
    """See that the folder is there; one that was made for this and stays empty goes again."""
    is_new = not folder.is_dir()
    try:
        if is_new:
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(NOT_WRITTEN(path=str(folder), reason=reason)) from error
    try:
        yield
    finally:
        if is_new:
            with suppress(OSError):
                folder.rmdir()


def _read(folder: Path) -> CouncilSources:
    files = {}
    try:
        for name in ours(os.listdir(folder)):  # noqa: PTH208  # only names are wanted
            if (folder / name).is_file():
                files[name] = (folder / name).read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFileError(str(error.filename or folder), reason) from error
    return CouncilSources(files)
