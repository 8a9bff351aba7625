"""What is drawn in a Word file: pictures, boxes and objects, and whether they float."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.model.message import Message
from protocol_gen.readers.finished.finished_text import Obstacle
from protocol_gen.readers.finished.messages import (
    WORD_FLOATING,
    WORD_OBJECT,
    WORD_PICTURE,
    WORD_TEXT_BOX,
)
from protocol_gen.readers.finished.word_elements import local, name

_BEHIND: Final = frozenset({"1", "true", "on"})


def drawn(element: Element) -> Iterator[Obstacle]:
    """Yield what a drawing, an older picture or an object is to a reader."""
    if _floats(element):
        yield Obstacle(WORD_FLOATING(), roams=True)
    else:
        yield Obstacle(_kind(element))


def _kind(element: Element) -> Message:
    if local(element.tag) == "object":
        return WORD_OBJECT()
    has_words = any(each.tag == name("txbxContent") for each in element.iter())
    return WORD_TEXT_BOX() if has_words else WORD_PICTURE()


def _floats(element: Element) -> bool:
    """Say whether something may lie over words: it is placed on the page, and not behind them."""
    for each in element.iter():
        if local(each.tag) == "anchor" and each.get("behindDoc", "0") not in _BEHIND:
            return True
        style = each.get("style", "").replace(" ", "").lower()
        if "position:absolute" in style and "z-index:-" not in style:
            return True
    return False
