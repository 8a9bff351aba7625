"""Names for councils' folders, made from the councils' own names."""

import re
import unicodedata
from collections.abc import Collection
from typing import Final

_LONGEST: Final = 60
_DEVICES: Final = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows keeps for devices."""
_NAMELESS: Final = "council"


def slug(name: str) -> str:
    """Return a folder's name for a council: ASCII, small letters, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ").replace("’", "'"))
    kept = plain.encode("ascii", "ignore").decode().lower().replace("'", "")
    words = "-".join(re.findall("[a-z0-9]+", kept))
    short = words if len(words) <= _LONGEST else words[: _LONGEST + 1].rpartition("-")[0]
    short = (short or words[:_LONGEST]).strip("-") or _NAMELESS
    return f"{short}-{_NAMELESS}" if _DEVICES.fullmatch(short) else short


def unique_slug(name: str, taken: Collection[str]) -> str:
    """Return a council's slug, with a number behind it where another folder has it already.

    Folders that differ in case alone are one folder to some operating systems.
    """
    first = slug(name)
    lower = {each.lower() for each in taken}
    number, found = 1, first
    while found in lower:
        number += 1
        found = f"{first}-{number}"
    return found
