"""Signs that nobody sees, and signs that look like others: whether they count, and their names."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from protocol_gen.model.message import Message
from protocol_gen.verify.messages import ODD_SIGN, UNSEEN_SIGN

_NOT_SEEN: Final = "\u00ad\u034f\u200b\u200e\u2060\ufeff"
"""Soft hyphen, joiners, zero-width and left-to-right marks: within a word they show nothing."""
_JOINERS: Final = "\u200c\u200d"
"""They show nothing among Latin letters, and change letters that join."""
_SAME: Final = str.maketrans(
    {**dict.fromkeys(_NOT_SEEN), "\u2010": "-", "\u2011": "-"},
)
_MOST: Final = 5
"""How many signs of a difference are named."""


def seen(words: Iterable[str]) -> Iterator[str]:
    """Yield words without the signs in them that nobody sees; a hyphen is one however it breaks."""
    for word in words:
        if word.isascii():
            yield word
            continue
        shown = word.translate(_SAME)
        if any(each in shown for each in _JOINERS) and all(map(_is_latin, shown)):
            shown = shown.translate(dict.fromkeys(map(ord, _JOINERS)))
        if shown:
            yield shown


def odd_signs(found: Sequence[str], adopted: Sequence[str]) -> tuple[Message, ...]:
    """Return the names of signs in a file's words that are not in the adopted ones beside them.

    Named are those that may be taken for others, or for none.
    """
    usual = {sign for word in adopted for sign in word}
    signs = dict.fromkeys(sign for word in found for sign in word)
    odd = [each for each in signs if each not in usual and not each.isascii() and _is_odd(each)]
    return tuple(map(_named, odd[:_MOST]))


def _is_odd(sign: str) -> bool:
    return not (sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN "))


def _is_latin(sign: str) -> bool:
    return not sign.isalpha() or unicodedata.name(sign, "").startswith("LATIN ")


def _named(sign: str) -> Message:
    code = f"U+{ord(sign):04X}"
    called = unicodedata.name(sign, "a sign without a name")
    if unicodedata.category(sign).startswith("C") or unicodedata.combining(sign):
        return UNSEEN_SIGN(name=called, code=code)
    return ODD_SIGN(sign=sign, name=called, code=code)
