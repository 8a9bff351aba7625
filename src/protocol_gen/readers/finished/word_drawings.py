"""What is drawn in a Word file: pictures, boxes and objects, and whether they float."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.finished.finished_text import Obstacle
from protocol_gen.readers.finished.messages import (
    WORD_FLOATING,
    WORD_OBJECT,
    WORD_PICTURE,
    WORD_TEXT_BOX,
)
from protocol_gen.readers.finished.word_elements import local, name

_DRAWN_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_WORD_ART: Final = "{urn:schemas-microsoft-com:vml}textpath"
"""What Word makes its watermarks of, too."""
_ON: Final = frozenset({"1", "true", "on"})
_EMU: Final = 635
"""Parts of a drawing's measure in a twip."""
_WRAPPED: Final = frozenset({"square", "tight", "through", "topandbottom"})
"""How older pictures say that words go round them."""


@frozen
class PageHead:
    """Where words begin on a page: its top margin, and where its head begins, in twips.

    In the text itself ``head`` is nothing: paragraphs are anywhere.
    """

    top: int
    head: int | None = None


def drawn(element: Element, sheet: PageHead) -> Iterator[Obstacle]:
    """Yield what a drawing, an older picture or an object is to a reader."""
    if _floats(element, sheet):
        yield Obstacle(WORD_FLOATING(), roams=True)
    else:
        yield Obstacle(_kind(element))


def drawn_words(element: Element) -> Iterator[str]:
    """Yield the words that are part of a drawing itself, not of a box in it."""
    for each in element.iter():
        if each.tag == _DRAWN_TEXT:
            yield f" {each.text or ''} "
        elif each.tag == _WORD_ART:
            yield f" {each.get('string', '')} "


def _kind(element: Element) -> Message:
    if local(element.tag) == "object":
        return WORD_OBJECT()
    has_words = any(each.tag == name("txbxContent") for each in element.iter())
    return WORD_TEXT_BOX() if has_words else WORD_PICTURE()


def _floats(element: Element, sheet: PageHead) -> bool:
    """Say whether something may lie over words.

    It does not where it is in the line, where the words go round it, or where it is above all of
    them; nor behind them, unless it has words itself, as a watermark has.
    """
    may_be_behind = not _says_words(element)
    goes_round = any(
        local(each.tag) == "wrap" and each.get("type", "").lower() in _WRAPPED
        for each in element.iter()
    )
    for each in element.iter():
        if local(each.tag) == "anchor" and _covers(each, sheet, may_be_behind=may_be_behind):
            return True
        style = each.get("style", "").replace(" ", "").lower()
        if "position:absolute" in style and not goes_round:
            return not (may_be_behind and "z-index:-" in style)
    return False


def _says_words(element: Element) -> bool:
    texts = (each.text or "" for each in element.iter(name("t")))
    return any(each.strip() for each in (*drawn_words(element), *texts))


def _covers(anchor: Element, sheet: PageHead, *, may_be_behind: bool) -> bool:
    if may_be_behind and anchor.get("behindDoc", "0") in _ON:
        return False
    if any(local(each.tag).startswith("wrap") and local(each.tag) != "wrapNone" for each in anchor):
        return False
    bottom = _bottom(anchor, sheet)
    return bottom is None or bottom > sheet.top


def _bottom(anchor: Element, sheet: PageHead) -> int | None:
    """Return how far down a page a drawing reaches; ``None`` where that is not known."""
    found = {local(each.tag): each for each in anchor}
    if "positionV" not in found or "extent" not in found:
        return None
    place = found["positionV"]
    said = {local(each.tag): (each.text or "").strip() for each in place}
    begins = {
        "page": 0,
        "topMargin": 0,
        "margin": sheet.top,
        "paragraph": sheet.head,
        "line": sheet.head,
    }.get(place.get("relativeFrom", ""))
    offset = "0" if said.get("align") == "top" else said.get("posOffset", "")
    height = found["extent"].get("cy", "")
    if begins is None or not offset.lstrip("-").isdigit() or not height.isdigit():
        return None
    return begins + (int(offset) + int(height)) // _EMU
