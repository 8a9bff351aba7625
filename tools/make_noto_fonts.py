"""Make the second bundled font: Noto Sans in two weights, with the letters that councils write in.

It comes from the package ``fontpkg-noto-sans`` (version 2.15, which holds Noto Sans 2.015 as Google
Fonts has it): ``pip download --no-deps fontpkg-noto-sans==2.15``, then
``python tools/make_noto_fonts.py fontpkg_noto_sans-2.15-py3-none-any.whl``. The same file gives the
same bytes.
"""

import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).parent.parent / "templates" / "html" / "fonts"
INSIDE = "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf"
LICENCE = "fontpkg_noto_sans/LICENSE"
MADE_FROM = "bfb7bb691513f12e734dc346c03a03f7"
WEIGHTS = (("Regular", 400), ("Bold", 700))
PRINTED = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x250),  # Latin of all Europe
    *range(0x250, 0x300),  # as linguists write it
    *range(0x300, 0x370),  # accents by themselves
    *range(0x370, 0x460),  # Greek, Cyrillic
    *range(0x490, 0x500),  # Cyrillic of other languages
    *range(0x1E00, 0x1F00),  # Welsh with accents, Irish, Vietnamese
    *range(0x2000, 0x2C00),  # signs
    *range(0xFB00, 0xFB07),  # ligatures that are pasted
)
"""What the PDF can print: of these, the letters that Noto Sans has."""


def main() -> None:
    """Write Noto Sans and its licence to ``templates/html/fonts``."""
    with ZipFile(sys.argv[1]) as package:
        content, licence = package.read(INSIDE), package.read(LICENCE)
    if sha256(content).hexdigest()[:32] != MADE_FROM:
        raise SystemExit(
            f"{sys.argv[1]} holds another version of Noto Sans: look before you take it"
        )
    (FOLDER / "NotoSans-OFL.txt").write_bytes(licence)
    on_screen = sorted(TTFont(FOLDER / "AtkinsonHyperlegibleNext-Regular.ttf").getBestCmap())
    for name, weight in WEIGHTS:
        printed = with_letters(content, weight, PRINTED)
        save(printed, FOLDER / f"NotoSans-{name}.ttf")
        screen = with_letters(content, weight, (*on_screen, 0x2010, 0x2011))
        screen.flavor = "woff2"
        save(screen, FOLDER / f"NotoSans-{name}.woff2")


def with_letters(content: bytes, weight: int, letters: tuple[int, ...]) -> TTFont:
    """Return one weight of a variable font with some of its letters."""
    font = TTFont(BytesIO(content), recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "locl", "mark", "mkmk", "pnum", "tnum"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "MVAR", "DSIG"]
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=letters)
    font = instantiateVariableFont(font, {"wght": weight, "wdth": 100}, updateFontNames=True)
    chosen.subset(font)
    return font


def save(font: TTFont, path: Path) -> None:
    """Save a font, and say how large it is."""
    font.recalcTimestamp = False
    font.save(path)
    print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
