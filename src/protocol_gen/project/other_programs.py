"""Files and folders that other programs leave beside ours: whoever looks into a folder asks here.

What file managers, office programs, editors, network drives and services that keep folders in step
put there is none of ours, whatever its name ends in, and is passed over everywhere.
"""

import re
from collections.abc import Iterable
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
_FORMS: Final = re.compile(
    r"[.~]"  # hidden, or an office program's lock or draft: ~$minutes.docx
    r"|.*~$"  # an editor's copy
    r"|.*\.(?:tmp|temp|swp|swo|part|partial|crdownload)$"  # on its way
    r"|.*\.sb-[0-9a-f]{8}-\w{6}$"  # likewise, on a Mac
    r"|.*\.(?:sync-conflict-[0-9]{8}-|conflict(?:\.|$))"  # two computers changed it: their copies
    r"|.*[(\[][^()\[\]]*conflict[^()\[\]]*[)\]]",
    re.IGNORECASE | re.DOTALL,
)
_HIDDEN: Final = re.compile(
    r"\.(?:_|ds_store$|localized$|apple|trash|spotlight-|fseventsd$|temporaryitems$"  # a Mac's
    r"|documentrevisions-|directory$|nfs[0-9a-f]+$|fuse_hidden|smbdelete"  # drives' and desktops'
    r"|~lock\..*#$|.*\.sw[op]$"  # office programs' and editors'
    r"|sync|stfolder|stversions$|stignore$|dropbox|tmp\.drive|owncloud|nextcloud|seafile)",
    re.IGNORECASE | re.DOTALL,
)
"""Hidden files of programs that are known."""
_COMPUTER: Final = re.compile(
    r"-(?=[0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{2,14}(?: [0-9]+)?(?=\.[a-z0-9]+$)"
)
"""What OneDrive puts before the ending of a copy: the name of the computer."""


def is_foreign(name: str) -> bool:
    """Whether a file or folder of this name is of another program."""
    return name.lower() in _NAMES or _FORMS.match(name) is not None


def ours(names: Iterable[str]) -> list[str]:
    """Return the names in a folder that are not of other programs, in order.

    A copy with a computer's name is told by the file that it is a copy of.
    """
    found = {name for name in names if not is_foreign(name)}
    return sorted(name for name in found if not _is_copy(name, found))


def unexplained(names: Iterable[str]) -> list[str]:
    """Return the names in a folder that are of no program known, hidden ones among them, in order.

    Where nothing may be added unseen, a hidden file is passed over only if it is known whose it is.
    """
    found = set(names)
    return sorted(
        name
        for name in found
        if not _HIDDEN.match(name)
        and (name.startswith(".") or not is_foreign(name))
        and not _is_copy(name, found)
    )


def _is_copy(name: str, names: set[str]) -> bool:
    if name == name.lower():  # no computer is called so
        return False
    ends = _COMPUTER.search(name)
    return ends is not None and name[: ends.start()] + name[ends.end() :] in names
