"""What was built: a record beside each council's files, and what was last seen of those files.

A record holds fingerprints alone and is the same for the same build; where it is lost, the council
is built again. What was last seen is times and sizes of the disk: it only saves reading files
again, and can be thrown away.
"""

import json
import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeAlias

from protocol_gen.batch.fingerprints import Fingerprints
from protocol_gen.errors import OutputError
from protocol_gen.frozen import frozen
from protocol_gen.project.files import write_whole

Notice: TypeAlias = list[Any]

RECORD_FILE: Final = ".built.json"
"""Beside the folders of a council's versions."""
SEEN_FILE: Final = ".seen.json"
"""In the folder that is built to."""
_SCHEMA: Final = 1
_SETTLED: Final = 20_000_000
"""Nanoseconds after which a file's time tells a later change apart: the clock of a disk is slow."""


@frozen
class BuiltFile:
    """One file: where it is below the council's folder, its fingerprint, what it was made of."""

    path: str
    content: str
    made_of: str


@frozen
class BuildRecord:
    """What one council's files were made of. ``files`` is by the format's name.

    ``earlier`` has the files of earlier builds that no build would make any more.
    """

    council: str
    version: str
    document: str
    """The fingerprint of the resolved document."""
    reads: Fingerprints
    shared: str
    """The fingerprint of all that documents are resolved from."""
    library: Fingerprints
    """Those parts of it that this document depends on as a whole."""
    wordings: Fingerprints
    """The texts that it took, by their names for people."""
    surroundings: Fingerprints
    files: Mapping[str, BuiltFile]
    earlier: Mapping[str, str] = field(default_factory=dict)
    notice: Notice = field(default_factory=list)
    """What keeps the draft from being issued: message, file, line, column."""

    def save(self, out: Path) -> None:
        """Write the record beside the council's files.

        Raises:
            OutputError: where it cannot be written.
        """
        text = json.dumps({"record": _SCHEMA, **asdict(self)}, ensure_ascii=False, sort_keys=True)
        write_whole(out / self.council / RECORD_FILE, f"{text}\n".encode(), lasting=False)


def read_record(out: Path, council: str) -> BuildRecord | None:
    """Return what is known of a council's files; None where it is lost, damaged or of old."""
    try:
        found = json.loads((out / council / RECORD_FILE).read_bytes())
        if found.pop("record") != _SCHEMA:
            return None
        files = {name: BuiltFile(**each) for name, each in found.pop("files").items()}
        return BuildRecord(**found, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def content_of(path: Path) -> str:
    """Return the fingerprint of a finished file, empty where there is none."""
    try:
        return fingerprint(path.read_bytes())
    except OSError:
        return ""


def fingerprint(content: bytes) -> str:
    """Return the fingerprint of a finished file, in the form that ``sha256sum`` gives."""
    return sha256(content).hexdigest()


# What was last seen


@dataclass(slots=True)
class FileStat:
    """A council as a build left it: what it was made of, and how its files looked on the disk."""

    made_of: str
    """The fingerprint of its own sources."""
    others: list[str]
    """The files it read besides its profile and changes."""
    files: dict[str, list[int]]
    """How each looked, by format; the record has an empty name."""
    paths: dict[str, str]
    """Where each is, by format, below the folder that is built to."""
    notice: Notice


@dataclass(slots=True)
class Seen:
    """All councils of a folder that is built to, as they were last seen."""

    surroundings: str = ""
    councils: dict[str, FileStat] = field(default_factory=dict)

    @classmethod
    def read(cls, out: Path) -> "Seen":
        """Return what is known; nothing where the file is lost or damaged."""
        try:
            found: dict[str, Any] = json.loads((out / SEEN_FILE).read_bytes())
            if found["schema"] != _SCHEMA:
                return cls()
            councils = {name: FileStat(*each) for name, each in found["councils"].items()}
            return cls(found["surroundings"], councils)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return cls()

    def save(self, out: Path) -> None:
        """Write it whole; where that cannot be, the next build reads more."""
        if not self.councils and not (out / SEEN_FILE).exists():
            return
        councils = {
            name: [each.made_of, each.others, each.files, each.paths, each.notice]
            for name, each in sorted(self.councils.items())
        }
        found = {"schema": _SCHEMA, "surroundings": self.surroundings, "councils": councils}
        try:
            write_whole(out / SEEN_FILE, json.dumps(found).encode(), lasting=False)
        except OutputError:
            return


def stat_of(path: Path | str) -> list[int]:
    """Return how a file looks on the disk: every change of it changes this.

    Windows keeps no time of the last change that a program cannot set; so nothing is like this.
    """
    try:
        found = os.stat(path)  # noqa: PTH116  # many times over
    except OSError:
        return []
    if os.name == "nt":
        return []
    return [found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino]


def settled_stat(path: Path, content: str) -> list[int]:
    """Return how a file with this fingerprint looks, empty where it has another by now.

    Waits until a change that comes after would show.
    """
    before = stat_of(path)
    if not before:
        return []
    wait = _SETTLED - (time.time_ns() - before[2])
    if 0 < wait <= _SETTLED:
        time.sleep(wait / 1e9)
    before = stat_of(path)
    return before if content_of(path) == content and stat_of(path) == before else []
