"""Make the fonts of the website: the bundled ones, with the letters that protocols are written in.

What is left out (other languages' letters, mathematics) is shown in a font of the reader's system.
Run it when the fonts in ``templates/html/fonts`` change: ``python tools/make_site_fonts.py``.
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

TEMPLATES = Path(__file__).parent.parent / "templates"
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *range(0x2010, 0x2027),
    *map(ord, "ŴŵŶŷẀẁẂẃẄẅỲỳĊċĠġṪṫŒœ\u2039\u203a\u2212€™"),
)
"""English, Welsh, Gaelic, the languages of Western Europe, and typographers' signs."""


def main() -> None:
    """Write ``templates/site/fonts``."""
    for name in ("Regular", "Bold"):
        font = TTFont(TEMPLATES / "html" / "fonts" / f"AtkinsonHyperlegibleNext-{name}.ttf")
        options = subset.Options()
        options.hinting = False
        options.layout_features = ["kern", "tnum"]
        options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
        chosen = subset.Subsetter(options)
        chosen.populate(unicodes=LETTERS)
        chosen.subset(font)
        font["head"].modified = font["head"].created
        font.recalcTimestamp = False
        font.flavor = "woff2"
        path = TEMPLATES / "site" / "fonts" / f"{name.lower()}.woff2"
        font.save(path)
        print(path.name, path.stat().st_size)


if __name__ == "__main__":
    main()
