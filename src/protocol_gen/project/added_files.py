"""What was added to an issued version later: its PDF, where the computer could not make it then.

The version's own ``document.json`` is never touched, so that the chain stays as it was. The folder
``added`` within the version's folder holds the file, ``added.json``, which names it by its SHA-256
and the ``document.json`` that it was made of by that one's, and the SHA-256 of ``added.json``.
"""

import json
import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from protocol_gen.errors import UnreadableFileError
from protocol_gen.frozen import frozen
from protocol_gen.model.adoption import KeptFile
from protocol_gen.model.message import Message
from protocol_gen.model.versions import sha256
from protocol_gen.project import messages
from protocol_gen.project.other_programs import unexplained
from protocol_gen.project.template_folders import read_file

ADDED: Final = "added"
"""The folder, within that of a version."""
RECORD: Final = "added.json"
RECORD_SEAL: Final = "added.json.sha256"
_SCHEMA: Final = 1


@frozen
class AddedFiles:
    """What was added to a version: the files, the day, and the SHA-256 of its document.json."""

    document: str
    added_on: date
    files: tuple[KeptFile, ...]


def written_record(added: AddedFiles) -> Mapping[str, bytes]:
    """Return ``added.json`` and the file with its SHA-256."""
    data = {
        "schema": _SCHEMA,
        "added_on": added.added_on.isoformat(),
        "document_sha256": added.document,
        "files": [{"name": each.name, "sha256": each.sha256} for each in added.files],
    }
    content = f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()
    return {RECORD: content, RECORD_SEAL: _seal(content)}


def read_added(version: Path) -> AddedFiles | None:
    """Return what was added to the version in a folder; None where nothing was.

    Raises:
        UnreadableFileError: where its record cannot be read.
        ValueError: where that is not one.
    """
    if not (version / ADDED).exists():
        return None
    try:
        data = json.loads(read_file(version / ADDED / RECORD))
        return _added(data)
    except (KeyError, TypeError, RecursionError) as error:
        msg = "not a record of added files"
        raise ValueError(msg) from error


def _added(data: Any) -> AddedFiles:  # noqa: ANN401  # JSON has no type of its own
    files = tuple(KeptFile(str(each["name"]), str(each["sha256"])) for each in data["files"])
    if data["schema"] != _SCHEMA or not files:
        msg = "not a record of added files"
        raise ValueError(msg)
    return AddedFiles(str(data["document_sha256"]), date.fromisoformat(data["added_on"]), files)


def added_faults(version: Path, names: frozenset[str]) -> Iterator[tuple[str, Message]]:
    """Yield what shows that what was added is not as it was: the name of a file, what is wrong.

    ``names`` are those that an added file may have; files of other programs may lie there too.
    """
    try:
        added = read_added(version)
        if added is None:
            return
        content, seal = (read_file(version / ADDED / each) for each in (RECORD, RECORD_SEAL))
        document = sha256(read_file(version / "document.json"))
    except UnreadableFileError as error:
        yield f"{ADDED}/{RECORD}", messages.ISSUED_FILE_MISSING(reason=error.message)
        return
    except ValueError:
        yield f"{ADDED}/{RECORD}", messages.ADDED_INVALID()
        return
    if seal != _seal(content):
        yield f"{ADDED}/{RECORD}", messages.ISSUED_CHANGED(name=RECORD_SEAL)
    if added.document != document:
        yield f"{ADDED}/{RECORD}", messages.ADDED_TO_ANOTHER()
    yield from _file_faults(version / ADDED, added, names)


def _file_faults(
    folder: Path, added: AddedFiles, names: frozenset[str]
) -> Iterator[tuple[str, Message]]:
    known = {RECORD, RECORD_SEAL}
    for kept in added.files:
        known.add(kept.name)
        place = f"{ADDED}/{kept.name}"
        if kept.name not in names:
            yield place, messages.ADDED_INVALID()
            continue
        try:
            found = sha256(read_file(folder / kept.name))
        except UnreadableFileError as error:
            yield place, messages.ISSUED_FILE_MISSING(reason=error.message)
            continue
        if found != kept.sha256:
            yield place, messages.ISSUED_CHANGED(name=RECORD)
    for name in unexplained(os.listdir(folder)):  # noqa: PTH208  # only names are wanted
        if name not in known:
            yield f"{ADDED}/{name}", messages.ADDED_STRAY()


def _seal(content: bytes) -> bytes:
    return f"{sha256(content)}  {RECORD}\n".encode()
