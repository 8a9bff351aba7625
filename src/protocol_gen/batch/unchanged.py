"""Whether anything has changed at all since the last build, found without reading the library.

What is asked of the disk: the bytes of all sources, and whether each file looks as it was left.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from protocol_gen.batch.fingerprints import digest_of, own_reads, surroundings
from protocol_gen.batch.leftovers import gone
from protocol_gen.batch.record import RECORD_FILE, FileStat, Notice, Seen, stat_of
from protocol_gen.frozen import frozen
from protocol_gen.project.other_programs import alike, ours

_PROFILE = "profile.yaml"


@frozen
class Unchanged:
    """A council whose files are as they would be made: their paths below the folder, by format."""

    council: str
    paths: tuple[tuple[str, str], ...]
    notice: Notice


def all_unchanged(
    root: Path, out: Path, councils: Sequence[str], formats: Sequence[str]
) -> tuple[Unchanged, ...] | None:
    """Return the councils asked for, or all where none is, if nothing of them has changed.

    None says no more than that one must look closer.
    """
    seen = Seen.read(out)
    if not seen.councils or seen.surroundings != digest_of(surroundings(root)):
        return None
    names = tuple(dict.fromkeys(councils)) or _all(root, out, seen)
    if any(alike(_names(root / "profiles"))):  # who may not be two, or are of other programs
        return None
    found = []
    for name in names:
        stat = seen.councils.get(name)
        if stat is None or not _is_unchanged(root, out, name, stat, formats):
            return None
        paths = tuple((each, stat.paths[each]) for each in formats)
        found.append(Unchanged(name, paths, stat.notice))
    return tuple(found)


def _all(root: Path, out: Path, seen: Seen) -> tuple[str, ...]:
    """Return the names of all councils, also of folders that are not one yet or any more."""
    profiles = root / "profiles"
    names = [name for name in ours(_names(profiles)) if not name.startswith("_")]
    strangers = [name for name in names if name not in seen.councils]
    found = [name for name in names if name in seen.councils]
    found += [name for name in strangers if _may_be_council(profiles / name)]
    return (*found, *gone(out, names))


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # thousands of names, and only names
    except OSError:
        return []


def _may_be_council(folder: Path) -> bool:
    from protocol_gen.project.council_folders import has_profile  # noqa: PLC0415  # for strangers only

    return any(name.startswith("profile") for name in _names(folder)) or has_profile(folder)


def _is_unchanged(root: Path, out: Path, name: str, stat: FileStat, formats: Sequence[str]) -> bool:
    profile = root / "profiles" / name / _PROFILE
    if digest_of(own_reads(root, profile, stat.others)) != stat.made_of:
        return False
    home = f"{out}/{name}"
    looks = {"": f"{home}/{RECORD_FILE}"}
    for each in formats:
        if each not in stat.paths:
            return False
        looks[each] = f"{out}/{stat.paths[each]}"
    return all(stat.files[each] == stat_of(path) for each, path in looks.items())
