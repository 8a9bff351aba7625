"""Files written whole or not at all: beside their place first, then moved into it."""

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from itertools import takewhile
from pathlib import Path
from typing import Final

from protocol_gen.errors import OutputError
from protocol_gen.project.messages import NOT_WRITTEN

_STALE_AFTER: Final = 600
"""Seconds after which the rest of a killed run is cleared away."""
_WAIT_FOR_READERS: Final = 2.0
"""Seconds in which a reader will have let go of a file; only on Windows is it in the way."""


def write_whole(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Write a file so that at every moment its place holds the old file or the new one.

    Any number of threads and processes may write the same file: the last one wins, and no content
    is mixed. ``lasting`` waits for the disk, so that the file outlives a loss of power. What is
    made again by the next run need not wait: the record of the build finds a file that is not as
    written.

    Raises:
        OutputError: where it cannot be written; what was there before still is.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.part")
    made = _lacking(path.parent)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_stale(path)
        with part.open("xb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        _move(part, path)
    except OSError as error:
        _remove(part, made)
        message = NOT_WRITTEN(path=str(path), reason=error.strerror or str(error))
        raise OutputError(message) from error
    except BaseException:  # the run is stopped
        _remove(part, made)
        raise
    if lasting:
        with suppress(OSError):  # the file is there
            settle(path.parent)


def _remove(part: Path, folders: Iterable[Path]) -> None:
    """Take away what was half written, and the folders that were made for it."""
    with suppress(OSError):
        part.unlink(missing_ok=True)
    for each in folders:
        with suppress(OSError):  # it was not made, or somebody else uses it by now
            each.rmdir()


def _lacking(folder: Path) -> list[Path]:
    """Return the folders that are to be made for this one, the innermost first."""
    try:
        return list(takewhile(lambda each: not each.exists(), (folder, *folder.parents)))
    except OSError:  # a name that is too long: none can be made
        return []


def settle(folder: Path) -> None:
    """Have the names in a folder on the disk before going on, where the system can do that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _move(part: Path, path: Path) -> None:
    until = time.monotonic() + _WAIT_FOR_READERS
    while True:
        try:
            part.replace(path)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _clear_stale(path: Path) -> None:
    for part in path.parent.glob(f".{path.name}.*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _STALE_AFTER:
                part.unlink()
