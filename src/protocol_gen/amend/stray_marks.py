"""Marks and spaces that an amendment leaves over: "the Council as a whole,."."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.amend.text_edits import Edit
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
_CLOSE_UP: Final = re.compile(r"[,;!?](?=[^\W\d_])")
"""A mark with no space after it."""
_TWICE: Final = re.compile(r"\b(?!that\b|had\b)([^\W\d_]+) \1\b", re.IGNORECASE)
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


def lost_spaces(text: str, edits: Iterable[Edit]) -> Iterator[StrayMark]:
    """Yield where an edit joins two words, or a mark and the word after it."""
    for edit in edits:
        within = _CLOSE_UP.search(edit.new)
        if within:
            yield StrayMark(edit.new.strip(), _CLOSE_UP.sub(r"\g<0> ", edit.new).strip())
        behind = text[edit.end : edit.end + 1]
        before = text[edit.start - 1 : edit.start] if edit.start else ""
        old = text[edit.start : edit.end]
        joins: tuple[tuple[str, str, str], ...] = ((before, behind, ""),)
        if edit.new:
            joins = ((before, edit.new[:1], old[:1]), (edit.new[-1:], behind, old[-1:]))
        head, tail = text[: edit.start], text[edit.end :]
        for at, (left, right, was) in enumerate(joins):
            if not _joins(left, right) or (was and _joins(*((left, was), (was, right))[at])):
                continue
            middle = (f" {edit.new}", f"{edit.new} ")[at] if edit.new else " "
            start, end = _words_around(text, edit.start, edit.end)
            around = head[start:] + edit.new + tail[: max(0, end - edit.end)]
            yield StrayMark(around, head[start:] + middle + tail[: max(0, end - edit.end)])


def doubled_words(before: str, after: str) -> Iterator[str]:
    """Yield the words around each word that is there twice running, as it was not before."""
    old = Counter(each.group().lower() for each in _TWICE.finditer(before))
    new = Counter(each.group().lower() for each in _TWICE.finditer(after))
    for found in _TWICE.finditer(after):
        said = found.group().lower()
        if new[said] > old[said]:
            start, end = _words_around(after, found.start(), found.end())
            yield after[start:end]


def _joins(left: str, right: str) -> bool:
    """Whether there is a space missing between two characters."""
    if left.isdigit() and right.isdigit():
        return False
    return right.isalnum() and (left.isalnum() or left in tuple(",;:.?!)’”"))


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
