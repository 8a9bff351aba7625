"""The numbers and letters that a browser puts before the items of a list."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.html.html_elements import name_of
from protocol_gen.readers.finished.html.html_page import PageSteps

BULLETS: Final = frozenset(
    {"none", "disc", "circle", "square", "disclosure-open", "disclosure-closed", '"'}
)
"""Kinds of lists whose items have no number."""
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LABEL: Final = re.compile(
    r"[(\[]?(?:([0-9]+(?:\.[0-9]+)*)(?:[.):\]]+|(?=\s|$))|([A-Za-z]{1,15})[.):\]]+)"
)
"""A number, or letters with a sign after them: without one they may be a word."""
_MOST: Final = 3999
_LEADING: Final = 10


def numbers_of(page: PageSteps) -> dict[int, tuple[int, ...]]:
    """Return the number of each list item, by its place, after those of the items around it.

    A list that goes on within lists without items of their own is under the last item of theirs.
    """
    found: dict[int, tuple[int, ...]] = {}
    last: dict[int, int] = {}
    counters: dict[int, tuple[int, int]] = {}
    for place, element in enumerate(page.elements):
        name = name_of(element)
        if name in _LISTS:
            counters[place] = _start(element)
        elif name == "li":
            above = [*_lists_above(page, place)]
            if not above:
                continue
            number, step = counters[above[0]]
            number = _value(element, number)
            counters[above[0]] = (number + step, step)
            depth = len(above)
            last[depth] = number
            outer = (last.get(each, 1) for each in range(1, depth))
            found[place] = (*outer, number)
    return found


def _lists_above(page: PageSteps, place: int) -> Iterator[int]:
    """Yield the lists around an item, the nearest first, as far as nothing else is between."""
    at = page.parents[place]
    while True:
        name = name_of(page.elements[at])
        if name in _LISTS:
            yield at
            if name != "ol":
                return
        elif name != "li":
            return
        if not at:
            return
        at = page.parents[at]


def _start(element: Element) -> tuple[int, int]:
    """Return the first number of a list, and how it goes on."""
    if element.get("reversed") is not None:
        items = sum(1 for each in element if name_of(each) == "li")
        return _whole(element.get("start"), items), -1
    return _whole(element.get("start"), 1), 1


def _value(element: Element, otherwise: int) -> int:
    return _whole(element.get("value"), otherwise)


def _whole(said: str | None, otherwise: int) -> int:
    found = re.match(r"\s*([+-]?[0-9]{1,6})", said or "")
    return int(found[1]) if found else otherwise


def label(numbers: tuple[int, ...], kind: str) -> str | None:
    """Return what is put before an item; ``None`` where that is not known."""
    if kind.startswith('"'):
        return kind[1:]
    if kind in BULLETS:
        return ""
    if kind == "decimal":
        return ".".join(map(str, numbers)) + ("." if len(numbers) == 1 else "")
    said = _one(numbers[-1], kind)
    return None if said is None else f"{said}."


def _one(number: int, kind: str) -> str | None:
    match kind:
        case "decimal-leading-zero" if number >= 0:
            return f"0{number}" if number < _LEADING else str(number)
        case "lower-alpha" | "lower-latin" if number > 0:
            return _letters(number)
        case "upper-alpha" | "upper-latin" if number > 0:
            return _letters(number).upper()
        case "lower-roman" if 0 < number <= _MOST:
            return _roman(number)
        case "upper-roman" if 0 < number <= _MOST:
            return _roman(number).upper()
        case _:
            return None


def _letters(number: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("a") + rest) + found
    return found


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        found += letters * times
    return found


def has_label(words: str, number: int) -> bool:
    """Say whether the words of an item begin with its number already, in whatever letters."""
    found = _LABEL.match(words.strip())
    if not found:
        return False
    said = (found[1] or found[2]).lower()
    return said in {str(number), _letters(max(1, number)), _roman(max(1, number))} or (
        said.endswith(f".{number}")
    )
