"""A page as one row of steps: elements that begin and end, and the words between them."""

from collections.abc import Iterator
from enum import Enum
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.html.html_elements import CLOSED, is_foreign, name_of
from protocol_gen.readers.finished.html.html_parsing import local

ARTICLE: Final = "protocol"
"""The id of the element with the protocol's own text."""


class StepKind(Enum):
    """What comes next in a page."""

    OPEN = "open"
    WORDS = "words"
    CLOSE = "close"


@frozen
class Step:
    """A step through a page: ``element`` is that which begins, ends or holds the words."""

    kind: StepKind
    element: int
    words: str = ""


@frozen
class PageSteps:
    """A page: its elements in their order, the place of each one's parent, and all steps.

    ``has_words`` says for each element whether there are words in it, ``texts`` which.
    ``holders`` are the places of the element with the protocol's text and of those around it.
    """

    elements: tuple[Element, ...]
    parents: tuple[int, ...]
    steps: tuple[Step, ...]
    has_words: tuple[bool, ...]
    holders: frozenset[int]


def elements_of(root: Element) -> Iterator[Element]:
    """Yield all elements of a page, also those in pictures; not what is in a template."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        if name_of(element) != "template":
            waiting += [each for each in reversed(element) if local(each)]


def page_of(root: Element) -> PageSteps:
    """Return a page; what is in a template or a picture is no part of it."""
    elements: list[Element] = []
    parents: list[int] = []
    steps = tuple(_steps(root, elements, parents))
    has_words = [False] * len(elements)
    for step in steps:
        if step.words.strip() or _shows_by_itself(elements[step.element]):
            has_words[step.element] = True
    for place in range(len(elements) - 1, 0, -1):
        has_words[parents[place]] |= has_words[place]
    return PageSteps(
        tuple(elements),
        tuple(parents),
        steps,
        tuple(has_words),
        frozenset(_holders(elements, parents)),
    )


def _shows_by_itself(element: Element) -> bool:
    return name_of(element) in CLOSED


def _steps(root: Element, elements: list[Element], parents: list[int]) -> Iterator[Step]:
    """Yield the steps of a page, however deep it is nested; note the elements and their parents."""
    waiting: list[tuple[Element, int] | Step] = [(root, 0)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Step):
            yield each
            continue
        element, parent = each
        place = len(elements)
        elements.append(element)
        parents.append(parent)
        yield Step(StepKind.OPEN, place)
        waiting.append(Step(StepKind.CLOSE, place))
        if name_of(element) in CLOSED or name_of(element) == "template" or is_foreign(element):
            continue
        for child in reversed(element):
            if child.tail:
                waiting.append(Step(StepKind.WORDS, place, child.tail))
            if local(child):
                waiting.append((child, place))
        if element.text:
            yield Step(StepKind.WORDS, place, element.text)


def _holders(elements: list[Element], parents: list[int]) -> Iterator[int]:
    for place, element in enumerate(elements):
        if element.get("id") == ARTICLE:
            while place:
                yield place
                place = parents[place]  # noqa: PLW2901  # up to the root
            yield 0
