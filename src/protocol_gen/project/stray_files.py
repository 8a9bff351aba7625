"""Files that somebody will think are read, and that are not; folders that may be one or two."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final

from protocol_gen.errors import SourceError
from protocol_gen.model.location import SourceLocation
from protocol_gen.project.council_folders import (
    CHANGES,
    PAPER,
    PROFILE,
    STRAY_ENDINGS,
    council_names,
)
from protocol_gen.project.messages import (
    CHANGES_STRAY,
    FOLDERS_ALIKE,
    PAPER_STRAY,
    PROFILE_STRAY,
)
from protocol_gen.project.other_programs import ours

_ENDING: Final = ".yaml"
_KNOWN: Final = {name.removesuffix(_ENDING): name for name in (PROFILE, CHANGES, PAPER)}
_NAMES: Final = frozenset(_KNOWN.values())
_ENDINGS: Final = (_ENDING, *STRAY_ENDINGS)
_NOT_READ: Final = {
    PROFILE: PROFILE_STRAY(place=f"profiles/NAME/{PROFILE}"),
    CHANGES: CHANGES_STRAY(name=CHANGES),
    PAPER: PAPER_STRAY(name=PAPER),
}
_LIKE: Final = 0.8
"""How much of a name must be as it should be: "Change" for "changes", not "charts"."""


def find_strays(
    folder: Path, meant: Collection[str], shown: Callable[[Path], str]
) -> Iterator[SourceError]:
    """Yield a fault for each file of a folder that is called almost like one of those meant.

    Almost is another case, another ending, or, where the right file is missing, a slip of a key.
    ``shown`` gives a path as messages show it.
    """
    try:
        names = frozenset(ours(entry.name for entry in os.scandir(folder)))
    except OSError:  # no folder, or none that can be looked into: others say so
        return
    others = names - _NAMES
    for name in sorted(each for each in others if each.lower().endswith(_ENDINGS)):
        right = _meant(name, names)
        path = folder / name
        if right in meant and not _is_same(path, folder / right):
            yield SourceError(_NOT_READ[right], SourceLocation(shown(path), 1, 1))


def find_alike(
    profiles: Path, shown: Callable[[Path], str], name: str = ""
) -> Iterator[SourceError]:
    """Yield a fault for each council's folder that differs from one before by capitals alone.

    Some systems take both for one. With a name, only folders that are called like it are looked at.
    """
    names = council_names(profiles)
    lower = name.lower()
    found: dict[str, str] = {}
    for each in names if not name else [each for each in names if each.lower() == lower]:
        other = found.setdefault(each.lower(), each)
        if other != each and (profiles / each).is_dir() and (profiles / other).is_dir():
            place = SourceLocation(shown(profiles / each))
            yield SourceError(FOLDERS_ALIKE(other=shown(profiles / other)), place)


def _meant(name: str, names: Collection[str]) -> str:
    """Return the name that a file should have had; empty where it is that, or of another kind."""
    lower = name.lower()
    ending = next((each for each in _ENDINGS if lower.endswith(each)), "")
    if not ending:
        return ""
    stem = lower.removesuffix(ending).strip()
    if stem in _KNOWN:
        return _KNOWN[stem]
    from difflib import get_close_matches  # noqa: PLC0415  # only a file of another name needs it

    missing = [each for each, right in _KNOWN.items() if right not in names]
    close = get_close_matches(stem, missing, n=1, cutoff=_LIKE)
    return _KNOWN[close[0]] if close and ending != ".txt" else ""


def _is_same(path: Path, right: Path) -> bool:
    """Whether both names are of one file, as where capitals do not count."""
    try:
        return path.samefile(right)
    except OSError:
        return False
