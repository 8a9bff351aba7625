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
    NO_FILE,
    PAPER_STRAY,
    PROFILE_STRAY,
    TEMPLATE_STRAY,
)
from protocol_gen.project.other_programs import alike, ours
from protocol_gen.project.template_folders import (
    files_ending,
    refuse_alike,
    refuse_no_folder,
    refuse_unread,
)

_ENDING: Final = ".yaml"
_KNOWN: Final = {name.removesuffix(_ENDING): name for name in (PROFILE, CHANGES, PAPER)}
_NAMES: Final = frozenset(_KNOWN.values())
_ENDINGS: Final = (_ENDING, *STRAY_ENDINGS)
_OF_A_WORD_PROCESSOR: Final = (".docx", ".doc", ".odt", ".rtf")
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
    for name in sorted(names & (frozenset(meant) - {PROFILE})):  # its own reader says it of that
        if not (folder / name).is_file():
            yield SourceError(NO_FILE(), SourceLocation(shown(folder / name)))
    others = names - _NAMES
    endings = (*_ENDINGS, *_OF_A_WORD_PROCESSOR)
    for name in sorted(each for each in others if each.lower().endswith(endings)):
        right = _meant(name, names) or _written_elsewhere(name, names)
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
    for each, other in alike([each for each in names if each.lower() == lower] if name else names):
        if (profiles / each).is_dir() and (profiles / other).is_dir():
            place = SourceLocation(shown(profiles / each))
            yield SourceError(FOLDERS_ALIKE(other=shown(profiles / other)), place)


def base_profiles(folder: Path, shown: Callable[[Path], str]) -> dict[str, Path]:
    """Return the base profiles in a folder by name.

    Raises:
        InvalidSourcesError: where a file looks like one and is not read, or two differ by capitals.
    """
    refuse_no_folder(folder, shown)
    strays = [folder / name for name in files_ending(folder, ".yml")]
    refuse_unread(strays, TEMPLATE_STRAY(ending=_ENDING), shown)
    names = files_ending(folder, _ENDING)
    refuse_alike(names, folder, shown)
    return {name.removesuffix(_ENDING): folder / name for name in names}


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


def _written_elsewhere(name: str, names: Collection[str]) -> str:
    """Return the missing file that somebody wrote in a word processor instead.

    A paper in Word's format is more likely a real one, unless it still has the other ending.
    """
    stem, _, ending = name.lower().rpartition(".")
    right = _KNOWN.get(stem.removesuffix(_ENDING), "")
    is_plain = stem.endswith(_ENDING) or right == CHANGES
    is_meant = is_plain and right not in names and f".{ending}" in _OF_A_WORD_PROCESSOR
    return right if is_meant else ""


def _is_same(path: Path, right: Path) -> bool:
    """Whether both names are of one file, as where capitals do not count."""
    try:
        return path.samefile(right)
    except OSError:
        return False
