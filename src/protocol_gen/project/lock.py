"""One at a time: a lock on a folder, which goes with the process that holds it.

The operating system lets a lock go when its process ends, however that ends; so no lock of a dead
process is ever in the way. Where folders can be locked there is no file beside; on Windows there
is one, ``.lock``, which stays.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

WAIT: Final = 30.0
"""Seconds to wait for a lock: nobody holds one while a document is made."""
_PAUSE: Final = 0.01
"""Seconds between two tries, give or take a half, so that those who wait do not march in step."""


class LockedError(Exception):
    """Another process, or another thread of this one, holds the lock."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder while the body runs; it waits for nobody.

    Raises:
        LockedError: where somebody holds it, be it this very thread.
        OSError: where the folder cannot be opened or cannot be locked.
    """
    handle = _opened(folder)
    try:
        if not _takes(handle):
            raise LockedError
        yield
    finally:
        os.close(handle)


@contextmanager
def held(folder: Path, wait: float = WAIT) -> Iterator[None]:
    """Hold the lock of a folder while the body runs; it waits for others so many seconds.

    A thread that holds it already goes on at once, and holds it until its outermost body ends.

    Raises:
        LockedError: where somebody else still holds it then.
        OSError: where the folder cannot be opened or cannot be locked.
    """
    key, mine = os.path.realpath(folder), _mine()
    if key in mine:
        yield
        return
    handle = _waited_for(folder, wait)
    mine.add(key)
    try:
        yield
    finally:
        mine.discard(key)
        os.close(handle)


_here = threading.local()


def _mine() -> set[str]:
    """Return the folders whose locks this thread holds."""
    if not hasattr(_here, "folders"):
        _here.folders = set()
    folders: set[str] = _here.folders
    return folders


def _waited_for(folder: Path, wait: float) -> int:
    """Return a handle that holds the lock of the folder that is at this place now."""
    until = time.monotonic() + wait
    while True:
        handle = _taken(folder)
        if handle is not None:
            return handle
        if time.monotonic() >= until:
            raise LockedError
        time.sleep(_PAUSE * (0.5 + os.urandom(1)[0] / 255))


def _taken(folder: Path) -> int | None:
    handle = _opened(folder)
    try:
        if _takes(handle) and _is_at(handle, folder):
            return handle
    except OSError:
        os.close(handle)
        raise
    os.close(handle)
    return None


if sys.platform == "win32":

    def _opened(folder: Path) -> int:
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)

    def _takes(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _is_at(_handle: int, _folder: Path) -> bool:
        return True  # a file that is open cannot be taken away

else:

    def _opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _takes(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def _is_at(handle: int, folder: Path) -> bool:
        """Whether the folder was not taken away, or made again, while its lock was waited for."""
        try:
            return os.path.samestat(os.fstat(handle), folder.stat())
        except FileNotFoundError:
            return False
