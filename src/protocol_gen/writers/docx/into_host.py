"""A protocol put into another Word file, a constitution, under one of its headings.

Of the other file only what must grow grows: its text, its styles, its lists. Every other part stays
byte for byte, and what is in these three stays as it is.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from difflib import get_close_matches
from itertools import count

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from protocol_gen.errors import HostFileError
from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.host_file import HostFile
from protocol_gen.writers.docx.host_headings import HeadingPlace, HostHeading
from protocol_gen.writers.docx.host_look import HostLook
from protocol_gen.writers.docx.messages import (
    HEADING_IN_BOX,
    HEADING_IN_TABLE,
    HEADING_JOINED,
    HEADING_TWICE,
    HEADING_UNKNOWN,
    HOST_WITHOUT_HEADINGS,
)
from protocol_gen.writers.docx.oxml import WORD_NAMESPACE, Xml
from protocol_gen.writers.docx.oxml_changes import Stamp, tracked
from protocol_gen.writers.docx.word_xml import Element, local

START, END = "protocol_start", "protocol_end"
LONGEST_NAME = 40
CLOSE = 8
"""Headings that are named where none is the one that was asked for: those most like it."""
ALIKE = str.maketrans("‘’ʼ“”‐‑‒–—", "'''\"\"-----")  # noqa: RUF001  # these are what is meant
BLOCKS = frozenset({"p", "tbl"})
NO_PLACE = {
    HeadingPlace.TABLE: HEADING_IN_TABLE,
    HeadingPlace.BOX: HEADING_IN_BOX,
    HeadingPlace.JOINED: HEADING_JOINED,
}
REFERENCE = re.compile(r"(?<= REF )\S+")


def put_into(host: bytes, ours: bytes, heading: str, track: Stamp | None = None) -> bytes:
    """Return a Word file with the text of one of ours directly under one of its headings.

    Our headings become as deep as that one asks, and look as the host's do; our numbers stay. With
    ``track`` all of it is a tracked insertion, numbered from that stamp's number on.

    Raises:
        HostFileError: where the host is no Word file that can be read, or has no such heading, or
            more than one.
    """
    into, made = HostFile(host), HostFile(ours)
    found = _heading(into, heading)
    place = found.last
    blocks = [deepcopy(block) for block in _protocol(made.document)]
    blocks += _between_tables(blocks, place.getnext())
    numbers = into.free_ids()
    _rename_bookmarks(blocks, into.bookmarks(), numbers)
    HostLook(into, made, found.depth).fit(blocks)
    if track:
        for block in blocks:
            _track(block, track, numbers)
    for block in reversed(blocks):
        place.addnext(block)
    return into.saved()


def _heading(host: HostFile, wanted: str) -> HostHeading:
    """Return the one heading with these words."""
    found = host.headings()
    hits = [each for each in found if _same(each.text) == _same(wanted)]
    if not found:
        raise HostFileError(HOST_WITHOUT_HEADINGS())
    if not hits:
        known = tuple(get_close_matches(wanted, [each.text for each in found], CLOSE, cutoff=0))
        raise HostFileError(HEADING_UNKNOWN(wanted=wanted, known=known))
    if hits[1:]:
        raise HostFileError(HEADING_TWICE(wanted=wanted, times=len(hits)))
    (hit,) = hits
    if hit.place in NO_PLACE:
        raise HostFileError(NO_PLACE[hit.place](wanted=wanted))
    return hit


def _same(text: str) -> str:
    """Return words as they are held against others: marks that look alike are one."""
    return " ".join(text.split()).casefold().translate(ALIKE)


def _between_tables(blocks: list[Element], following: Element | None) -> list[Element]:
    """Return what keeps a table that ends ours from one that follows: Word makes them one."""
    both = (next((each for each in reversed(blocks) if local(each) in BLOCKS), None), following)
    are_tables = all(local(each) == "tbl" for each in both)
    return [OxmlElement("w:p")] if are_tables else []


def _protocol(document: Element) -> Iterator[Element]:
    """Yield what is between the bookmarks, and these; the contents are of the whole file."""
    names = {START, END}
    body = [*document.find(qn("w:body"))]
    at = [
        place
        for place, block in enumerate(body)
        if local(block) == "bookmarkStart" and block.get(qn("w:name")) in names
    ]
    first, last = at
    yield from (block for block in body[first : last + 2] if local(block) != "sdt")


# Bookmarks


def _rename_bookmarks(blocks: list[Element], taken: set[str], numbers: Iterator[int]) -> None:
    """Give bookmarks numbers, and names, that the host has not; what leads to them follows."""
    names: dict[str, str] = {}
    ids: dict[str, str] = {}
    for node in _all(blocks, "w:bookmarkStart", "w:bookmarkEnd"):
        ids.setdefault(node.get(qn("w:id")), str(next(numbers)))
        node.set(qn("w:id"), ids[node.get(qn("w:id"))])
    for node in _all(blocks, "w:bookmarkStart"):
        name = node.get(qn("w:name"))
        names[name] = _free(name, taken)
        node.set(qn("w:name"), names[name])
    for node in _all(blocks, "w:hyperlink"):
        anchor = node.get(qn("w:anchor"))
        node.set(qn("w:anchor"), names.get(anchor, anchor))
    for node in _all(blocks, "w:instrText"):
        node.text = REFERENCE.sub(lambda said: names.get(said[0], said[0]), node.text or "")


def _free(name: str, taken: set[str]) -> str:
    found, tries = name, count(2)
    while found in taken:
        end = f"_{next(tries)}"
        found = name[: LONGEST_NAME - len(end)] + end
    taken.add(found)
    return found


def _all(blocks: list[Element], *tags: str) -> Iterator[Element]:
    for block in blocks:
        yield from block.iter(*map(qn, tags))


# Tracked


def _track(block: Element, stamp: Stamp, numbers: Iterator[int]) -> None:
    """Make a paragraph or table one that came in."""
    for row in block.iter(qn("w:tr")):
        row.get_or_add_trPr().append(_come(stamp, numbers))
    for paragraph in [*block.iter(qn("w:p"))]:
        mark = OxmlElement("w:rPr")
        mark.append(_come(stamp, numbers))
        paragraph.get_or_add_pPr().append(mark)
        for run in [*paragraph.iter(qn("w:r"))]:
            around = _come(stamp, numbers)
            run.addprevious(around)
            around.append(run)


def _come(stamp: Stamp, numbers: Iterator[int]) -> Element:
    written = tracked(Mark.INSERTED, Stamp(next(numbers), stamp.author, stamp.dated))
    return parse_xml(Xml(written.replace("<w:ins ", f"<w:ins {WORD_NAMESPACE} ", 1)))
