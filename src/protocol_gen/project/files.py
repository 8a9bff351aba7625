"""Files written whole or not at all: beside their place first, then moved into it."""

import os
import time
from contextlib import suppress
from pathlib import Path

from protocol_gen.errors import OutputError

_STALE_AFTER = 600
"""Seconds after which the rest of a killed run is cleared away."""


def write_whole(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Write a file so that at every moment its place holds the old file or the new one.

    ``lasting`` waits for the disk, so that the file outlives a loss of power. What is made again
    by the next run need not wait: the record of the build finds a file that is not as written.

    Raises:
        OutputError: where it cannot be written; what stood there before still does.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_stale(path)
        with part.open("wb") as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path}: {error.strerror or error}; nothing was written there"
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _clear_stale(path: Path) -> None:
    for part in path.parent.glob(f".{path.name}.*.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _STALE_AFTER:
                part.unlink()
