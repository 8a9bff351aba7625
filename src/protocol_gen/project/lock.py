"""One run at a time: a lock on a folder, which goes with the process that holds it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class LockedError(Exception):
    """Another process, or another thread of this one, holds the lock."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder while the body runs; it waits for nobody.

    The operating system lets it go when the process ends, however that ends.

    Raises:
        LockedError: where somebody else holds it.
        OSError: where the folder cannot be opened.
    """
    handle = _opened(folder)
    try:
        try:
            _lock(handle)
        except OSError as error:
            raise LockedError from error
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _opened(folder: Path) -> int:
        return os.open(folder / ".lock", os.O_RDWR | os.O_CREAT)

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
