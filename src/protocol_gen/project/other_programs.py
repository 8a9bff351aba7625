"""Files and folders that other programs leave beside ours: whoever looks into a folder asks here.

What file managers, office programs, editors, network drives and services that keep folders in step
put there is none of ours, whatever its name ends in, and is passed over everywhere.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_NAMES: Final = frozenset(
    {
        "@eadir", "@tmp", "@recycle", "@recently-snapshot", "@synoresource", "@synoeastream",
        "#recycle", "#snapshot", "$recycle.bin", "__macosx", "desktop.ini", "ehthumbs.db",
        "ehthumbs_vista.db", "icon\r", "lost+found", "network trash folder", "recycler",
        "system volume information", "temporary items", "thumbs.db", "thumbs.db:encryptable",
    }
)  # fmt: skip
"""Names in small letters, of file managers and network drives."""
_ENDINGS: Final = ("~", ".tmp", ".temp", ".swp", ".swo", ".part", ".partial", ".crdownload")
"""Of an editor's copy, and of what is on its way."""
_ON_ITS_WAY: Final = r".*\.sb-[0-9a-f]{8}-\w{6}"
"""Likewise, on a Mac."""
_CONFLICT: Final = (
    r"(?s).*(?:\.sync-conflict-[0-9]{8}-|\.conflict(?:\.|$)"
    r"|[(\[][^()\[\]]*conflict[^()\[\]]*[)\]])"
)
"""Of the copies where two computers changed one file."""
_HIDDEN: Final = (
    r"(?is)\.(?:_|ds_store$|localized$|apple|trash|spotlight-|fseventsd$|temporaryitems$"  # a Mac's
    r"|documentrevisions-|directory$|nfs[0-9a-f]+$|fuse_hidden|smbdelete"  # drives' and desktops'
    r"|~lock\..*#$|.*\.sw[op]$"  # office programs' and editors'
    r"|sync|stfolder|stversions$|stignore$|dropbox|tmp\.drive|owncloud|nextcloud|seafile)"
)
"""Hidden files of programs that are known."""
_COMPUTER: Final = r"-(?=[0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}(?: [0-9]+)?(?=\.[a-z0-9]+$)"
"""What OneDrive puts before the ending of a copy: the name of the computer."""


def is_foreign(name: str) -> bool:
    """Whether a file or folder of this name is of another program."""
    lower = name.lower()
    if lower.startswith((".", "~")) or lower in _NAMES or lower.endswith(_ENDINGS):
        return True
    # the patterns are compiled for the few names that may be so
    return ("conflict" in lower and re.match(_CONFLICT, lower) is not None) or (
        ".sb-" in lower and re.fullmatch(_ON_ITS_WAY, lower) is not None
    )


def ours(names: Iterable[str]) -> list[str]:
    """Return the names in a folder that are not of other programs, in order.

    A copy with a computer's name is told by the file that it is a copy of.
    """
    found = {name for name in names if not is_foreign(name)}
    return sorted(name for name in found if not _is_copy(name, found))


def alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that differs from one before by capitals alone, and that one."""
    found: dict[str, str] = {}
    for name in names:
        other = found.setdefault(name.lower(), name)
        if other != name:
            yield name, other


def unexplained(names: Iterable[str]) -> list[str]:
    """Return the names in a folder that are of no program known, hidden ones among them, in order.

    Where nothing may be added unseen, a hidden file is passed over only if it is known whose it is.
    """
    found = set(names)
    return sorted(
        name
        for name in found
        if not (re.match(_HIDDEN, name) if name.startswith(".") else is_foreign(name))
        and not _is_copy(name, found)
    )


def _is_copy(name: str, names: set[str]) -> bool:
    if name.islower():  # no computer is called so
        return False
    ends = re.search(_COMPUTER, name)
    return ends is not None and name[: ends.start()] + name[ends.end() :] in names
