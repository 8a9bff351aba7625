"""Why a file is made again, in words for people."""

from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.batch.fingerprints import ABSENT, CHANGES, NAMES, Fingerprints
from protocol_gen.batch.record import Record

NEW: Final = "new"
NO_RECORD: Final = "there is no record of what it was made of"
ASKED_FOR: Final = "asked for"
_FEW: Final = 5
"""Reasons that are said one by one; of more, how many there are."""
_FINGERPRINT: Final = 32
"""Signs of a fingerprint: longer than any version, which is worth showing."""


def changed_reads(old: Fingerprints, new: Fingerprints) -> Iterator[str]:
    """Yield what changed among the files of a council."""
    for name in sorted({*old, *new} - {NAMES}):
        before, after = old.get(name, ABSENT), new.get(name, ABSENT)
        if before != after:
            yield f"{_file(name)} {_how(before, after)}"


def changed_library(old: Record, library: Fingerprints, wordings: Fingerprints) -> Iterator[str]:
    """Yield what changed in the library that this document depends on."""
    for name in sorted({*old.wordings, *wordings}):
        if name not in wordings:
            yield f"{name} is not in it any more"
        elif name not in old.wordings:
            yield f"{name} has come into it"
        elif old.wordings[name] != wordings[name]:
            yield f"{name} changed"
    for name in sorted(library):
        if old.library.get(name) != library[name]:
            yield f"{name} changed"


def changed_surroundings(old: Fingerprints, new: Fingerprints) -> Iterator[str]:
    """Yield what changed in what a format is made with."""
    for name in sorted(new):
        before, after = old.get(name, ABSENT), new[name]
        if before == after:
            continue
        is_version = len(after) < _FINGERPRINT and before != ABSENT
        yield f"{name} changed from {before} to {after}" if is_version else f"{name} changed"


def few(reasons: Iterable[str]) -> tuple[str, ...]:
    """Return reasons, each once; of many the first ones and how many more there are."""
    found = tuple(dict.fromkeys(reasons))
    if len(found) <= _FEW:
        return found
    return (*found[:_FEW], f"and {len(found) - _FEW} reasons more")


def wordings_first(library: Iterable[str]) -> tuple[str, ...]:
    """Return the reasons of a changed document: its words, and only without them the structure."""
    found = tuple(library)
    words = tuple(each for each in found if "the library's structure" not in each)
    return words or found


def _file(name: str) -> str:
    *_, folder, file = ("", *name.split("/"))
    match folder, file:
        case _, "profile.yaml":
            return "its profile"
        case _, "document.json":
            return f"its issued version {name.split('/')[-2]}"
        case _, _ if file == CHANGES:
            return "its changes.yaml"
        case "_base", _ if file.endswith(".yaml"):
            return f"the base profile {file.removesuffix('.yaml')}"
        case _:
            return f"its file {file}"


def _how(before: str, after: str) -> str:
    if before == ABSENT:
        return "is new"
    return "is gone" if after == ABSENT else "changed"


def of_file(path: str, content: str) -> str:
    """Return what is wrong with a finished file whose content is not what was written."""
    return f"{path} was changed by hand" if content else f"{path} is missing"


def of_format(format_: str) -> str:
    """Return the reason where a format was not asked for before."""
    return f"there is no {format_} of it yet"
