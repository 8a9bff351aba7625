"""When two texts are word for word the same.

Compared after: Unicode NFC; curly quotation marks to straight ones; runs of white space to one
space; list markers dropped (a leading "·" or "-" and a space); the dot after a bare section number
dropped. Everything else must be equal in order: every word, capital, number, punctuation mark.
"""

import re
import unicodedata

_QUOTES = str.maketrans("‘’“”", "''\"\"")
_MARKER = re.compile(r"^[ \t]*[·-] ", re.MULTILINE)
_BARE_NUMBER = re.compile(r"^[ \t]*([0-9]+)\.(?=\s|$)", re.MULTILINE)


def words(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text).translate(_QUOTES)
    return _BARE_NUMBER.sub(r"\1", _MARKER.sub("", text)).split()
