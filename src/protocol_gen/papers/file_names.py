"""File names that read well as public titles: a committee's web system makes titles of them.

One rule: the paper's title, a hyphen between spaces, the meeting and its date. What Windows or a
web address cannot hold is put in other signs, accents are taken off, and a long title is cut at a
word.
"""

import re
import unicodedata
from typing import Final

LONGEST: Final = 140
"""Characters of a name, its ending not counted."""
_HYPHENS: Final = re.compile(r"\s*[/\\|\u2013\u2014]\s*")
_APART: Final = re.compile(r"\s*[:;]\s+")
_REFUSED: Final = re.compile(r"[^A-Za-z0-9 .,()&'+_-]")


def file_name(*parts: str, otherwise: str) -> str:
    """Return a name without its ending from the parts of a title; those that are empty fall away.

    ``otherwise`` is the name where none of the parts has a sign that a name can hold. The name
    holds ASCII letters, digits and a few signs, so that it survives any system.
    """
    name = " - ".join(plain for part in parts if (plain := _plain(part)))
    if len(name) > LONGEST:
        name = name[:LONGEST].rpartition(" ")[0] or name[:LONGEST]
    return name.strip(" .-") or otherwise


def _plain(title: str) -> str:
    text = title.replace("\u2019", "'").replace("\u2018", "'")
    text = _APART.sub(" - ", _HYPHENS.sub("-", text))
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(_REFUSED.sub(" ", letters).split()).strip(" .-")
