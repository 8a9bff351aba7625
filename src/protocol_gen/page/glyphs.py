"""Which characters a font has signs for, read from the font itself; and which need none.

The tables are those of the OpenType specification, chapter ``cmap``: formats 4 and 12, one of which
every font of today has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from struct import error as StructError  # noqa: N812  # it is a class
from struct import unpack_from
from typing import Final

_UNICODE: Final = {(0, 3): 1, (0, 4): 2, (0, 6): 2, (3, 1): 1, (3, 10): 2}
"""The platforms and encodings that are Unicode; the higher number has more characters."""
_OF_SEGMENTS: Final = 4
_OF_GROUPS: Final = 12
_SIGNLESS: Final = frozenset({"Cc", "Zl", "Zp"})
_SEEN_SPACE: Final = "\u1680"
"""The one space that is drawn: that of Ogham. The others are made of the usual one."""
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]"
)
"""``Default_Ignorable_Code_Point`` of the Unicode Character Database, in its first plane."""


def characters_of(font: bytes) -> frozenset[int]:
    """Return the characters that a font (TTF, OTF, or the first one of a TTC) has signs for.

    A file that is no such font has none.
    """
    try:
        return frozenset(_mapped(font))
    except (StructError, IndexError):
        return frozenset()


def need_signs(text: str) -> set[str]:
    """Return the characters of a text that are seen: those beyond ASCII, but for most spaces."""
    if text.isascii():
        return set()
    return {sign for sign in set(text) if not sign.isascii() and _is_seen(sign)}


def in_words(sign: str) -> str:
    """Return a character with its number and name: '½' (U+00BD, vulgar fraction one half)."""
    number, name = f"U+{ord(sign):04X}", unicodedata.name(sign, "").lower()
    return f"'{sign}' ({number}, {name})" if name else f"'{sign}' ({number})"


def all_in_words(signs: Iterable[str]) -> tuple[str, ...]:
    """Return each of some characters once, as ``in_words`` does, in the order of their numbers."""
    return tuple(in_words(sign) for sign in sorted(set(signs)))


def _is_seen(sign: str) -> bool:
    if sign.isspace():
        return sign == _SEEN_SPACE
    return not (unicodedata.category(sign) in _SIGNLESS or _INVISIBLE.match(sign))


def _mapped(font: bytes) -> Iterator[int]:
    start = unpack_from(">I", font, 12)[0] if font[:4] == b"ttcf" else 0
    for at in range(start + 12, start + 12 + 16 * unpack_from(">H", font, start + 4)[0], 16):
        if font[at : at + 4] == b"cmap":
            yield from _cmap(font, unpack_from(">I", font, at + 8)[0])


def _cmap(font: bytes, start: int) -> Iterator[int]:
    """Yield the characters of the fullest Unicode table."""
    tables = []
    for at in range(start + 4, start + 4 + 8 * unpack_from(">H", font, start + 2)[0], 8):
        platform, encoding, offset = unpack_from(">HHI", font, at)
        if (platform, encoding) in _UNICODE:
            tables.append((_UNICODE[platform, encoding], start + offset))
    if not tables:
        return
    _, table = max(tables)
    (form,) = unpack_from(">H", font, table)
    if form == _OF_SEGMENTS:
        yield from _segments(font, table)
    elif form == _OF_GROUPS:
        yield from _groups(font, table)


def _segments(font: bytes, table: int) -> Iterator[int]:
    """Yield the characters of a table of format 4; sign 0 stands for those that are not there."""
    count = unpack_from(">H", font, table + 6)[0] // 2
    ends, form = table + 14, f">{count}H"
    starts = ends + 2 * count + 2
    offsets = starts + 4 * count
    rows = zip(
        unpack_from(form, font, starts),
        unpack_from(form, font, ends),
        unpack_from(form, font, starts + 2 * count),
        unpack_from(form, font, offsets),
        strict=True,
    )
    for index, (first, last, delta, offset) in enumerate(rows):
        if not offset:
            yield from (each for each in range(first, last + 1) if (each + delta) & 0xFFFF)
            continue
        place = offsets + 2 * index + offset
        signs = unpack_from(f">{last - first + 1}H", font, place)
        yield from (first + at for at, sign in enumerate(signs) if sign)


def _groups(font: bytes, table: int) -> Iterator[int]:
    """Yield the characters of a table of format 12."""
    count = unpack_from(">I", font, table + 12)[0]
    for at in range(table + 16, table + 16 + 12 * count, 12):
        first, last, sign = unpack_from(">III", font, at)
        yield from range(first + (not sign), last + 1)
