"""A folder that appears whole or not at all, and is never written again."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from protocol_gen.project.files import settle


def write_folder(folder: Path, files: Mapping[str, bytes], beside: Path | None = None) -> None:
    """Write a folder with its files beside its place, then move it there in one step.

    ``beside`` is where the half-written folder may lie; by default, where the folder will be. The
    caller holds the lock of that place, so what lies there half-written is of a run that is dead.

    Raises:
        OSError: where it cannot be written, or there is one already.
    """
    place = beside or folder.parent
    for stale in place.glob(".*.part"):
        shutil.rmtree(stale)
    part = place / f".{folder.name}.part"
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
