"""The folders of councils under ``profiles/``: what is one, and what it is called."""

import os
import re
import sys
from pathlib import Path

from protocol_gen.errors import UnreadableFileError
from protocol_gen.frozen import frozen
from protocol_gen.project.other_programs import ours

_SLUG = re.compile(
    r"(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9_-]{0,99}", re.IGNORECASE
)
"""The name of a council's folder; those left out are devices to Windows."""
BASE = "_base"
PROFILE = "profile.yaml"
CHANGES = "changes.yaml"
PAPER = "paper.yaml"
STRAY_ENDINGS = (".yml", ".yaml.txt", ".yml.txt", ".txt")
"""What a file's name ends in when an editor or a habit gave it another ending than .yaml."""


@frozen
class Council:
    """A council of the project: its folder's name, and its profile."""

    slug: str
    profile: Path


def is_folder_name(name: str) -> bool:
    """Whether a council's folder may be called so."""
    return _SLUG.fullmatch(name) is not None


def is_named_so(folder: Path) -> bool:
    """Whether a folder is there and called just so, whatever capitals the system lets pass."""
    try:
        is_there = folder.is_dir()
    except OSError:  # a name that is too long
        return False
    return is_there and (sys.platform == "linux" or folder in folder.parent.iterdir())


def council_names(profiles: Path) -> list[str]:
    """Return the names of the folders that may be councils', in order: none of other programs.

    Raises:
        UnreadableFileError: where the folder of all is there and cannot be looked into.
    """
    try:
        names = ours(os.listdir(profiles))  # noqa: PTH208  # thousands of names, and only names
    except OSError as error:
        if not os.path.lexists(profiles):
            return []
        raise UnreadableFileError(str(profiles), error.strerror or str(error)) from error
    return [name for name in names if not name.startswith("_")]


def has_profile(folder: Path) -> bool:
    """Whether a folder has a profile, or may have: nobody can look into it, or its link is dead."""
    try:
        os.lstat(folder / PROFILE)  # pathlib would not tell why not
    except PermissionError:
        return True
    except OSError:
        return folder.is_symlink() and not folder.exists()
    return True


def folder_names(profiles: Path) -> tuple[str, ...]:
    """Return the names of all folders among those of councils, whether they are one or not."""
    try:
        return tuple(sorted(each.name for each in os.scandir(profiles) if each.is_dir()))
    except OSError:
        return ()


def profile_at(path: Path) -> Path | None:
    """Return the profile at a path or in the folder there."""
    try:
        profile = path / PROFILE if path.is_dir() else path
        return profile if profile.is_file() else None
    except (OSError, ValueError):  # a path that is too long, or none at all
        return None
