"""The fonts that a file need not bring: every program knows them, or one like them."""

import re
from typing import Final

_COMMON: Final = (
    *("arial", "helvetica", "times", "courier", "calibri", "cambria", "candara", "verdana"),
    *("tahoma", "trebuchet", "georgia", "garamond", "bookantiqua", "palatino", "centurygothic"),
    *("centuryschoolbook", "gillsans", "segoeui", "aptos", "roboto", "opensans", "lato"),
    *("liberation", "dejavu", "notosans", "notoserif", "carlito", "caladea", "comicsans"),
    *("consolas", "constantia", "corbel", "franklingothic", "bookman", "nimbus", "atkinson"),
    *("symbol", "zapfdingbats", "univers", "frutiger", "myriad", "minion", "futura"),
)
"""How their names begin, without capitals and signs. Of the renderer's own fonts of signs it is
seen on a picture what they show."""
_SUBSET: Final = re.compile("[A-Z]{6}[+]")


def is_common(name: str) -> bool:
    """Say whether a font is known everywhere by its name, or has none, as drawings of letters."""
    plain = re.sub("[^a-z]", "", _SUBSET.sub("", name).lower())
    return not plain or plain.startswith(_COMMON)
