"""The headings of another's Word file: their words, how deep they are, and where text can follow.

Words of a tracked change count as if it were made. What is in a table or a text box has no place
below it for a protocol, but its words can be those that somebody means.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from docx.oxml.ns import qn

from protocol_gen.writers.docx.word_xml import Element, local

HEADING = re.compile("heading ([1-9])")
TEXT = 9
"""The outline level of what is no heading."""
DEEPEST = 50
"""Styles that a style may be based on, one on the other."""
GONE = frozenset({"del", "moveFrom"})
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag"})
"""What may be around a paragraph, and may hold others beside it."""
SIGNS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
BOX, OLD_PROGRAMS = "txbxContent", "Fallback"
BOXES = frozenset({BOX, "Choice"})
"""A box, and what only some programs show."""
VALUE = qn("w:val")


class HeadingPlace(Enum):
    """Where a heading is."""

    TEXT = auto()
    TABLE = auto()
    BOX = auto()
    JOINED = auto()
    """In a paragraph whose end is taken out by a tracked change: it goes on in the next."""


@dataclass(frozen=True, slots=True)
class HostHeading:
    """A heading: its paragraph, its words, its depth from 1, and where it is."""

    paragraph: Element
    text: str
    depth: int
    place: HeadingPlace

    @property
    def last(self) -> Element:
        """What text comes after that is to be directly below: the paragraph, or what ends in it."""
        node = self.paragraph
        while local(node.getparent()) in WRAPPERS and _ends(node):
            node = node.getparent()
        return node


def headings(body: Element, styles: Mapping[str, Element]) -> Iterator[HostHeading]:
    """Yield the headings of a body, those in tables and boxes too; ``styles`` are by id."""
    for paragraph in body.iter(qn("w:p")):
        depth = _depth(paragraph, styles)
        text = _words(paragraph) if depth else ""
        place = _place(paragraph)
        if text and place:
            yield HostHeading(paragraph, text, depth, place)


def _ends(node: Element) -> bool:
    return node.getnext() is None


def _place(paragraph: Element) -> HeadingPlace | None:
    """Return where a paragraph is; none where it says again what another says."""
    around = {local(each) for each in paragraph.iterancestors()}
    if OLD_PROGRAMS in around:
        return None
    if BOXES & around:
        return HeadingPlace.BOX
    if "tc" in around:
        return HeadingPlace.TABLE
    end = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    is_joined = end is not None and any(local(each) in GONE for each in end)
    return HeadingPlace.JOINED if is_joined else HeadingPlace.TEXT


def _words(paragraph: Element) -> str:
    """Return the words, without those of boxes that hang on the paragraph."""
    return " ".join("".join(_pieces(paragraph)).split())


def _pieces(node: Element) -> Iterator[str]:
    for child in node:
        name = local(child)
        if name in GONE or name in {BOX, OLD_PROGRAMS, "pPr", "rPr"}:
            continue
        if name == "t":
            yield child.text or ""
        elif name in SIGNS:
            yield SIGNS[name]
        else:
            yield from _pieces(child)


def _depth(paragraph: Element, styles: Mapping[str, Element]) -> int:
    """Return how deep a heading is, by itself or by its style; 0 for what is none."""
    own = _level(paragraph)
    said = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    style = None if said is None else styles.get(said.get(VALUE, ""))
    for _ in range(DEEPEST):
        if own is not None or style is None:
            break
        own = _level(style)
        name = style.find(qn("w:name"))
        named = None if name is None else HEADING.fullmatch(name.get(VALUE, "").lower())
        if own is None and named:
            return int(named[1])
        base = style.find(qn("w:basedOn"))
        style = None if base is None else styles.get(base.get(VALUE, ""))
    level = TEXT if own is None else own
    return level + 1 if level < TEXT else 0


def _level(node: Element) -> int | None:
    """Return the outline level that a paragraph or style itself says, if it says one."""
    said = node.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    value = "" if said is None else said.get(VALUE, "")
    return int(value) if value.isdecimal() else None
