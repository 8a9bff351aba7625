"""Computers with no fonts, with some, and with one that has more signs than the bundled ones."""

from collections.abc import Mapping
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # has none
from tests.writers.html.pages import TEMPLATES

SOURCE = TEMPLATES / "html" / "fonts" / "NotoSans-Regular.ttf"


def computer(place: Path, *folders: Path, rules: str = "") -> Mapping[str, str]:
    """The environment of a computer that has the fonts of some folders, and no others.

    ``rules`` are what its owner has set about all fonts.
    """
    place.mkdir(parents=True, exist_ok=True)
    file = place / "fonts.conf"
    listed = "".join(f"<dir>{folder}</dir>" for folder in folders)
    cache = f"<cachedir>{place / 'cache'}</cachedir>"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig>{listed}{cache}{rules}</fontconfig>",
        encoding="utf-8",
    )
    return {"FONTCONFIG_FILE": str(file)}


def own_font(folder: Path, family: str, also: str = "☎✓→") -> Path:
    """A font that is on a computer, and has signs for characters that no bundled font has."""
    folder.mkdir(parents=True, exist_ok=True)
    font = TTFont(SOURCE)
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6, 16}:
            spaced = family if record.nameID != 6 else family.replace(" ", "")
            record.string = spaced
    for table in font["cmap"].tables:
        table.cmap.update({ord(each): "A" for each in also})
    path = folder / f"{family.replace(' ', '')}.ttf"
    font.save(path)
    return path
