"""A three-way merge: of what the last import wrote, the file as it is, and the sheet.

A value that nobody touched since the last import follows the sheet. A value that a person changed
stays, whatever the sheet says; where the sheet says something new as well, that is told.
"""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final

from protocol_gen.editing.yaml_edits import read_values
from protocol_gen.editing.yaml_values import Data, as_data
from protocol_gen.frozen import frozen
from protocol_gen.readers.characters import apostrophes_made_one, composed

RECORD_FILE: Final = ".imported.json"
"""The file beside a profile that says what the last import wrote there."""


class ImportOutcome(Enum):
    """What becomes of a value on which the sheet and the file differ."""

    CHANGED = "changed"
    KEPT = "kept"
    """A person changed it, so it stays as it is."""


@frozen
class Disagreement:
    """One key that the sheet and the file do not agree on. None is no value."""

    key: str
    old: str | None
    new: str | None
    outcome: ImportOutcome


@frozen
class Merged:
    """What an import would do to one profile, and what it would then have written."""

    differences: tuple[Disagreement, ...]
    record: Mapping[str, str]

    @property
    def changes(self) -> dict[str, str | None]:
        """The values that are to be written, by key; None takes the key away."""
        return {
            each.key: each.new for each in self.differences if each.outcome is ImportOutcome.CHANGED
        }


def merged(content: bytes, record: Mapping[str, str], sheet: Mapping[str, str | None]) -> Merged:
    """Return what becomes of a profile with ``content`` under what a sheet says.

    ``record`` is what the last import wrote. None in ``sheet`` is a cell that is empty; a key
    that the sheet has no column for stays as it is, in the file and in the record.
    """
    written = read_values(content)
    differences = []
    now = dict(record)
    for key, new in sheet.items():
        last, old = record.get(key), written.get(key)
        if key in written and old is None:  # a list, which no cell can be
            old = {}
        if _alike(old) == _alike(_data(key, new)):
            now = _noted(now, key, new)
        elif _alike(old) == _alike(_data(key, last)):
            differences.append(Disagreement(key, _shown(old), new, ImportOutcome.CHANGED))
            now = _noted(now, key, new)
        elif _alike(new) != _alike(last):
            differences.append(Disagreement(key, _shown(old), new, ImportOutcome.KEPT))
    return Merged(tuple(differences), now)


def read_record(content: bytes) -> dict[str, str]:
    """Return what a record says.

    Raises:
        ValueError: where somebody changed it so that it is no record.
    """
    whole = json.loads(content)
    values = whole.get("values") if isinstance(whole, dict) else None
    if not isinstance(values, dict) or not all(isinstance(each, str) for each in values.values()):
        raise ValueError("expected the values by key")
    return {str(key): str(value) for key, value in values.items()}


def record_text(record: Mapping[str, str]) -> bytes:
    """Return a record as it is kept beside a profile."""
    whole = {
        "about": "What protocol-gen profiles import last wrote; it tells later edits by hand.",
        "values": dict(sorted(record.items())),
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _data(key: str, value: str | None) -> Data | None:
    return None if value is None else as_data(key, value)


def _alike(data: Data | None) -> Data | None:
    """Return what a profile holds as its reader takes it: one kind of apostrophe, composed."""
    match data:
        case None:
            return None
        case str():
            return apostrophes_made_one(composed(data))
        case _:
            return {name: apostrophes_made_one(composed(each)) for name, each in data.items()}


def _noted(record: dict[str, str], key: str, value: str | None) -> dict[str, str]:
    rest = {name: each for name, each in record.items() if name != key}
    return rest if value is None else {**rest, key: value}


def _shown(data: Data | None) -> str | None:
    if data is None or isinstance(data, str):
        return data
    return ", ".join(_parts(data)) or "(a list)"


def _parts(data: Mapping[str, str]) -> Iterator[str]:
    for name, value in data.items():
        yield value if name == "title" else f"{name}: {value}"
