"""Marks and spaces that an amendment leaves over: "the Council as a whole,."."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from protocol_gen.frozen import frozen

_AROUND: Final = 24
"""Characters that are shown on either side."""
_STRAY: Final = re.compile(
    r" {2,}"
    r"| +(?!\.\.)[,.;:?!)’”](?!\w)"
    r"|[,;:]\s*[,;:.?!]"
    r"|(?<!etc)(?<![^A-Za-z][A-Za-z])(?<!\.)\.\s*(?:[,;:]|\.(?!\.))"
    r"|[?!]\s*[.,;:]"
    r"|[(‘“] |\([,.;:]|\(\s*\)"
    r"|^[\s,.;:)]+|,$"
)
"""Marks that do not go together, a space where none belongs, a mark with nothing before it.

An abbreviation keeps its stop before another mark ("etc., and"; "at 9 p.m.; then").
"""
_RIGHT: Final = (
    (r"\(\s*\)", ""),
    (r" {2,}", " "),
    (r"([(‘“])[\s,.;:]+", r"\1"),
    (r"\s+([,.;:?!)’”])", r"\1"),
    (r"([?!])\s*[.,;:]+", r"\1"),
    (r"[,.;:](?:\s*[,.;:])*\s*([,.;:?!])", r"\1"),
)
"""What each is to be, in the order in which they are put right."""


@frozen
class StrayMark:
    """What is left over in a text, with the words around it, and those as they would be right."""

    around: str
    right: str


def stray_marks(before: str, after: str) -> Iterator[StrayMark]:
    """Yield what a changed text has left over that was not there before the change."""
    old, new = (Counter(each.group() for each in _STRAY.finditer(text)) for text in (before, after))
    for found in _STRAY.finditer(after):
        start, end = _words_around(after, found.start(), found.end())
        around = after[start:end]
        if new[found.group()] > old[found.group()] and around not in before:
            right = put_right(around)
            right = right if start else right.lstrip(" ,.;:)")
            yield StrayMark(around, right if end < len(after) else right.rstrip(" ,"))


def _words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the whole words around a place begin and end."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    if first and " " in text[first:start]:
        first = text.index(" ", first) + 1
    if last < len(text) and " " in text[end:last]:
        last = text.rindex(" ", end, last)
    return first, last


def put_right(text: str) -> str:
    """Return words without marks and spaces that are left over between them."""
    before = ""
    while text != before:
        before = text
        for pattern, right in _RIGHT:
            text = re.sub(pattern, right, text)
    return text
