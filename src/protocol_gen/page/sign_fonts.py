"""Fonts whose letters are pictures: words in them are seen as something else."""

from typing import Final

_CALLED: Final = (
    *("symbol", "webdings", "wingdings", "zapf", "itczapf", "marlett", "dingbats", "mtextra"),
    *("bookshelf", "monotypesorts", "mapsymbols", "opensymbol", "starsymbol"),
)
"""How their names begin, without capitals and spaces."""


def shows_pictures(font: str) -> bool:
    """Say whether a font, by its name, shows pictures for letters."""
    return font.casefold().replace(" ", "").startswith(_CALLED)
