"""The characters of a text from outside: which have no place in one, and in which form they come.

Every reader asks here, whatever it reads: a source, a cell, a motion.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from protocol_gen.model.message import Message
from protocol_gen.readers.messages import CHARACTER_LOST, CHARACTER_MISREAD, CHARACTER_NOT_ALLOWED

_DEFAULT_IGNORABLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""What is invisible by itself: ``Default_Ignorable_Code_Point`` of the Unicode Character Database.

Some of them turn the direction of reading, which can make words read other than they are.
"""
_LAST_OF_PLANES: Final = "".join(
    f"{chr(end - 1)}{chr(end)}" for end in range(0x1FFFF, 0xE0000, 0x10000)
)
_NOT_TEXT: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u2800\ufff9-\ufffd\ufffe\uffff\ufdd0-\ufdef"
    f"\ud800-\uf8ff\U000e1000-\U0010ffff{_LAST_OF_PLANES}"
)
"""Control characters, marks of annotation, the blank of braille, non-characters, and private use.

The last are kept for our own marks.
"""
REFUSED: Final = re.compile(f"[{_DEFAULT_IGNORABLE}{_NOT_TEXT}]")
"""Characters that have no place in a text."""
_OTHER_APOSTROPHES: Final = "'`\u00b4\u02bc\u2032"
"""What is typed or pasted for one: a straight mark, accents, the letter and the prime."""
_APOSTROPHE: Final = re.compile(rf"(?<=[^\W\d_])[{_OTHER_APOSTROPHES}](?=[^\W\d_])")
_AFTER_S: Final = re.compile(r"(?<=[^\W\d_]s)'(?=\s|$)", re.IGNORECASE)
_CONTINUED: Final = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xC0))
_MISREAD: Final = re.compile(
    rf"Ã[{_CONTINUED}]|Â[\u00a1-\u00bf]|Å[\u00b4-\u00b7]|â€[{_CONTINUED}]|â\u201a¬"
)
"""Letters of UTF-8 that a program took for those of Windows-1252: accents, ŵ, ŷ, dashes, quotes.

Of all that could be so, only what no language of these islands has.
"""
_ANY_REFUSED: Final = re.compile(f"{REFUSED.pattern}|{_MISREAD.pattern}")
_LOST: Final = "\ufffd"
_NAMELESS: Final = {
    "Cc": "control character",
    "Co": "private-use character",
    "Cs": "half of a surrogate pair",
}
"""What a character without a name of its own is called, by its general category."""


def composed(text: str) -> str:
    """Return a text in Unicode's normal form C, in which equal words are equal characters."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def apostrophes_made_one(text: str) -> str:
    """Return a text in which every apostrophe is the typographic one.

    A straight mark is an apostrophe between letters, and after an s at the end of a word where
    no other mark could have opened a quotation.
    """
    if not any(sign in text for sign in _OTHER_APOSTROPHES):
        return text
    text = _APOSTROPHE.sub("’", text)
    return text if text.count("'") > 1 else _AFTER_S.sub("’", text)


def is_printable_ascii(text: str) -> bool:
    """Whether a text has nothing that could be refused or composed."""
    return text.isascii() and text.isprintable()


def refused_in(text: str, most: int | None = None) -> Iterator[tuple[int, Message]]:
    """Yield where a text has a character that is not allowed, and what is to be said of it."""
    found = (
        (start + match.start(), _refusal(match.group()))
        for start, line in _unusual_lines(text)
        for match in _ANY_REFUSED.finditer(line)
    )
    yield from islice(found, most)


def _unusual_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each line begins that has more than the printable characters of ASCII."""
    start = 0
    for line in text.split("\n"):
        if not is_printable_ascii(line):
            yield start, line
        start += len(line) + 1


def _refusal(signs: str) -> Message:
    """Say what is wrong with a character, or with letters that were another one."""
    if len(signs) == 1:
        return not_allowed(signs)
    return CHARACTER_MISREAD(signs=signs, meant=signs.encode("cp1252").decode("utf-8"))


def not_allowed(character: str) -> Message:
    """Say by its name that a character is not allowed."""
    if character == _LOST:
        return CHARACTER_LOST()
    usual = _NAMELESS.get(unicodedata.category(character), "unassigned character")
    name = unicodedata.name(character, usual).lower()
    return CHARACTER_NOT_ALLOWED(name=name, code=f"U+{ord(character):04X}")
