"""What the looks and the stylesheets of a drawing say, and what its references lead to."""

import math
import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.model.message import Message
from protocol_gen.readers.look.messages import (
    DRAWING_LINE,
    DRAWING_MULTIPLIES,
    LOOK_BACKSLASH,
    LOOK_COMMENT,
    LOOK_FUNCTION,
    LOOK_RULE,
    LOOK_URL_FORM,
    LOOK_URL_OUTSIDE,
    STYLE_NOT_A_CLASS,
    STYLE_NOT_PLAIN,
    STYLE_REFUSED,
)
from protocol_gen.readers.look.svg_tree import DEEPEST, Element, every_element

MOST_DRAWN: Final = 100_000
"""Elements when each reference is followed: a few lines can ask for billions."""
LONGEST_SHOWN: Final = 40
"""Characters of what is refused that are shown."""
_FUNCTIONS = frozenset(
    {
        "calc", "hsl", "hsla", "matrix", "rgb", "rgba", "rotate", "scale", "scalex", "scaley",
        "skewx", "skewy", "translate", "translatex", "translatey", "url",
    }
)  # fmt: skip
_CALL = re.compile(r"[\w-]{0,20}(?=\s{0,9}$)")
"""What comes before a bracket. No expression here may run on: a hostile file is long."""
_LINK = re.compile(r"""url\(\s{0,9}(['"]?)([^()'"]{0,200}?)\1\s{0,9}\)""", re.IGNORECASE)
_CLASSES = re.compile(r"\s*\.[\w-]+\s*(,\s*\.[\w-]+\s*)*")
_SIGNS: Final = {"@": LOOK_RULE, "\\": LOOK_BACKSLASH, "/*": LOOK_COMMENT}
"""What can reach outside a drawing."""


def fault_in_look(value: str) -> Message | None:
    """Return what is refused in a value or stylesheet, if anything.

    A stylesheet comes without its comments: what is checked must be what is written.
    """
    for sign, refused in _SIGNS.items():
        if sign in value:
            return refused()
    for name in _calls(value):
        if name.lower() not in _FUNCTIONS:
            return LOOK_FUNCTION(function=name)
    links = _LINK.findall(value)
    if len(links) != sum(name.lower() == "url" for name in _calls(value)):
        return LOOK_URL_FORM()
    for _, address in links:
        if not address.startswith("#"):
            return LOOK_URL_OUTSIDE(address=address[:LONGEST_SHOWN])
    return None


def _calls(value: str) -> Iterator[str]:
    """Yield the word before each opening bracket."""
    for bracket in re.finditer(r"\(", value):
        match = _CALL.search(value[max(0, bracket.start() - 40) : bracket.start()])
        yield match[0] if match else ""


def read_rules(root: Element | None, faults: list[Message]) -> dict[str, set[str]]:
    """Return what the stylesheets point at, by class."""
    found: dict[str, set[str]] = {}
    for element in every_element(root) if root else ():
        if element.name != "style":
            continue
        element.text = _without_comments(element.text)
        rules = _split(element.text)
        fault = fault_in_look(element.text) or _fault_in_rules(rules)
        if fault:
            faults.append(DRAWING_LINE(line=element.line, fault=STYLE_REFUSED(fault=fault)))
            continue
        for selector, _, look in rules:
            for name in re.findall(r"\.([\w-]+)", selector):
                found.setdefault(name, set()).update(_targets(look))
    return found


def _without_comments(text: str) -> str:
    kept, place = [], 0
    while (start := text.find("/*", place)) >= 0 and (end := text.find("*/", start + 2)) >= 0:
        kept.append(text[place:start])
        place = end + 2
    return " ".join((*kept, text[place:]))


def _split(text: str) -> list[tuple[str, str, str]]:
    """Return the rules of a stylesheet: selector, opening brace, what the rule says."""
    parts = (part.partition("{") for part in text.split("}"))
    return [part for part in parts if "".join(part).strip()]


def _fault_in_rules(rules: list[tuple[str, str, str]]) -> Message | None:
    for selector, brace, look in rules:
        if not brace or "{" in look:
            return STYLE_NOT_PLAIN()
        if _targets(look) and not _CLASSES.fullmatch(selector):
            return STYLE_NOT_A_CLASS(selector=selector.strip()[:LONGEST_SHOWN])
    return None


def _targets(look: str) -> set[str]:
    return {address.removeprefix("#") for _, address in _LINK.findall(look)}


def check_references(root: Element, rules: dict[str, set[str]], faults: list[Message]) -> None:
    """Refuse references that lead in a circle or multiply beyond measure."""
    named = {each.attributes["id"]: each for each in every_element(root) if "id" in each.attributes}
    counted: dict[int, float] = {}

    def drawn(element: Element, depth: int) -> float:
        if depth > 2 * DEEPEST:
            return math.inf
        if id(element) not in counted:
            counted[id(element)] = math.inf  # for a reference that comes back to it
            targets = (named[name] for name in _references(element, rules) if name in named)
            below = (*element.children, *targets)
            counted[id(element)] = 1 + sum(drawn(each, depth + 1) for each in below)
        return counted[id(element)]

    for element in every_element(root):
        if drawn(element, 0) > MOST_DRAWN:
            fault = DRAWING_MULTIPLIES(element=element.name)
            faults.append(DRAWING_LINE(line=element.line, fault=fault))
            return


def _references(element: Element, rules: dict[str, set[str]]) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name == "xlink:href":
            yield value.removeprefix("#")
        elif name == "class":
            for each in value.split():
                yield from sorted(rules.get(each, ()))
        else:
            yield from sorted(_targets(value))
