"""How browsers show elements by themselves, and by attributes that are older than styles."""

from collections.abc import Iterator
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element

import tinycss2

from protocol_gen.readers.finished.html.css_look import Style
from protocol_gen.readers.finished.html.css_values import Token
from protocol_gen.readers.finished.html.html_elements import (
    BLOCKS,
    KEEPING_LINES,
    NEVER_SHOWN,
    STRIKING,
    TABLES,
    name_of,
)

_STYLES: Final = {
    "h1": "font-size: 2em",
    "h2": "font-size: 1.5em",
    "h3": "font-size: 1.17em",
    "h5": "font-size: 0.83em",
    "h6": "font-size: 0.67em",
    "small": "font-size: smaller",
    "sub": "font-size: smaller",
    "sup": "font-size: smaller",
    "rt": "font-size: 0.5em",
    "big": "font-size: larger",
    "ul": "list-style-type: disc",
    "menu": "list-style-type: disc",
    "dir": "list-style-type: disc",
    "ol": "list-style-type: decimal",
    "mark": "background-color: yellow; color: black",
    "button": "background-color: #efefef; color: black; font-size: 13.33px",
    "nobr": "white-space: nowrap",
    "table": "text-indent: 0",
}
_FONT_SIZES: Final = ("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")
_LIST_TYPES: Final = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}
_HEX_DIGITS: Final = (3, 6)


@cache
def _tokens(value: str) -> tuple[Token, ...]:
    return tuple(tinycss2.parse_component_value_list(value))


@cache
def _of_name(name: str) -> dict[str, tuple[Token, ...]]:
    found: dict[str, tuple[Token, ...]] = {}
    for part in _STYLES.get(name, "").split("; "):
        key, _, value = part.partition(": ")
        if value:
            found[key] = _tokens(value)
    if name in NEVER_SHOWN:
        found["display"] = _tokens("none")
    elif name in BLOCKS or name in TABLES:
        found["display"] = _tokens(TABLES.get(name, "block"))
    if name in KEEPING_LINES:
        found["white-space"] = _tokens("pre")
    if name in STRIKING:
        found["text-decoration-line"] = _tokens("line-through")
    return found


def defaults(element: Element) -> Style:
    """Return the style that an element has without any of the page."""
    name = name_of(element)
    plain = _of_name(name)
    if not element.attrib and name != "dialog":
        return plain
    found = {**plain, **{key: _tokens(value) for key, value in _hints(name, element)}}
    if name == "dialog" or element.get("popover") is not None:
        found["position"] = _tokens("absolute")
    if _is_hidden(name, element):
        found["display"] = _tokens("none")
    return found


def _is_hidden(name: str, element: Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("popover") is not None
        or (name == "dialog" and element.get("open") is None)
    )


def _hints(name: str, element: Element) -> Iterator[tuple[str, str]]:
    """Yield what attributes say of colours, fonts and lists."""
    if element.get("bgcolor") and name in {"body", "table", "tr", "td", "th", "thead", "tbody"}:
        yield "background-color", _colour(element.get("bgcolor", ""))
    if element.get("background") and name in {"body", "table", "tr", "td", "th"}:
        yield "background-image", "url(picture)"
    if name == "body" and element.get("text"):
        yield "color", _colour(element.get("text", ""))
    if name == "a" and element.get("href") is not None:
        yield "color", "#0000ee"
    if name == "font":
        yield from _font(element)
    if name in {"ol", "li", "ul"} and element.get("type"):
        kind = element.get("type", "").strip()
        yield "list-style-type", _LIST_TYPES.get(kind, kind.lower())
    if element.get("nowrap") is not None and name in {"td", "th"}:
        yield "white-space", "nowrap"


def _font(element: Element) -> Iterator[tuple[str, str]]:
    if element.get("color"):
        yield "color", _colour(element.get("color", ""))
    if element.get("face"):
        yield "font-family", element.get("face", "")
    size = element.get("size", "").strip()
    if size.lstrip("+-").isdecimal() and len(size) < 4:  # noqa: PLR2004  # one digit and its sign
        place = int(size) + (3 if size[0] in "+-" else 0)
        yield "font-size", _FONT_SIZES[min(7, max(1, place)) - 1]


def _colour(said: str) -> str:
    """Return a colour as styles write it; digits alone are one in an attribute."""
    said = said.strip()
    is_hex = len(said) in _HEX_DIGITS and all(each in "0123456789abcdefABCDEF" for each in said)
    return f"#{said}" if is_hex else said
