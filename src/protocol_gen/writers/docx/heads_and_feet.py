"""The heads and feet of the pages: those that a style base brings, and what is filled in.

A file has a head and a foot for its pages, others for its first page and for even ones where it
says so (ECMA-376 part 1, 17.10).
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TypeAlias

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.section import _Footer, _Header

from protocol_gen.errors import DraftInTemplateError
from protocol_gen.writers.docx.hidden_words import show
from protocol_gen.writers.docx.oxml import Xml
from protocol_gen.writers.docx.story_fields import fields, has_page_number
from protocol_gen.writers.docx.style_chains import StyleChains
from protocol_gen.writers.docx.word_xml import Element, local, parsed, remove

SHOWN = frozenset(
    (
        *("drawing", "pict", "object", "fldChar", "fldSimple", "sym", "pgNum", "tbl"),
        *("pBdr", "shd", "oMath", "AlternateContent"),
    )
)
"""What can be seen of a head without words."""
Story: TypeAlias = _Header | _Footer
"""What python-docx calls a head or foot: of whatever pages."""
PICTURES = frozenset({"drawing", "pict", "AlternateContent"})
ART = "{urn:schemas-microsoft-com:vml}textpath"
"""What Word makes its watermarks of."""


class Pages(Enum):
    """Which pages a head or foot is for, by its type in a section."""

    ALL = "default"
    FIRST = "first"
    EVEN = "even"


def pages(file: WordFile) -> tuple[Pages, ...]:
    """Return which kinds of pages a file tells apart."""
    kinds = [Pages.ALL]
    if file.sections[0].different_first_page_header_footer:
        kinds.append(Pages.FIRST)
    if file.settings.odd_and_even_pages_header_footer:
        kinds.append(Pages.EVEN)
    return tuple(kinds)


def head(file: WordFile, kind: Pages) -> _Header:
    """Return the head of a kind of page."""
    section = file.sections[0]
    return {
        Pages.ALL: section.header,
        Pages.FIRST: section.first_page_header,
        Pages.EVEN: section.even_page_header,
    }[kind]


def foot(file: WordFile, kind: Pages) -> _Footer:
    """Return the foot of a kind of page."""
    section = file.sections[0]
    return {
        Pages.ALL: section.footer,
        Pages.FIRST: section.first_page_footer,
        Pages.EVEN: section.even_page_footer,
    }[kind]


def is_empty(story: Story) -> bool:
    """Say whether nothing of a head or foot can be seen."""
    if story.is_linked_to_previous:
        return True
    root = story.part.element
    return not _words(root) and not any(local(node) in SHOWN for node in root.iter())


def numbers_pages(*stories: Story) -> bool:
    """Say whether the head or the foot of a page has its number."""
    return any(
        not story.is_linked_to_previous and has_page_number(story.part.element) for story in stories
    )


def fill_story(story: Story, content: Xml, styles: StyleChains) -> None:
    """Put content in the place of all that is in a head or foot."""
    root = story.part.element
    for child in list(root):
        root.remove(child)
    add_to_story(story, content, styles)


def add_to_story(story: Story, content: Xml, styles: StyleChains) -> None:
    """Put content below what is in a head or foot, to be seen whatever its style says."""
    added = parsed(content)
    for child in added:
        story.part.element.append(child)
    show(added, styles)


# What a style base has too much


def drop_unused(file: WordFile) -> None:
    """Cut off the heads and feet for pages that the file does not tell apart; empty ones may stay.

    Nobody sees them, until somebody in Word tells such pages apart.
    """
    used = {kind.value for kind in pages(file)}
    section = file.element.body.xpath("./w:sectPr")[0]
    for reference in section.xpath("./w:headerReference | ./w:footerReference"):
        part = file.part.related_parts[reference.get(qn("r:id"))]
        is_used = reference.get(qn("w:type"), Pages.ALL.value) in used
        if not is_used and (_words(part.element) or len(part.element) > 1):
            section.remove(reference)
            file.part.rels.pop(reference.get(qn("r:id")))


def drop_marks(roots: Iterable[Element], mark: str) -> None:
    """Take out the marks that make a draft of a page; only the document says what is one.

    Raises ``DraftInTemplateError`` where the mark is among other words.
    """
    marks = {mark.casefold(), "draft"}
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(marks)))})\b", re.IGNORECASE)
    for root in roots:
        for run in [*root.iter(qn("w:r"))]:
            if any(local(child) in PICTURES for child in run) and _says(run) in marks:
                remove(run)
        for paragraph in [*root.iter(qn("w:p"))]:
            if _closed(_words(paragraph).casefold()) in marks:
                _empty(paragraph)
        said = _all_words(root)
        if pattern.search(said):
            raise DraftInTemplateError(said)


def drop_our_own(roots: Iterable[Element], title: str, council: str, mark: str) -> None:
    """Take out the head and foot that we filled in, where a built file is the style base."""
    for root in roots:
        for paragraph in [*root.iter(qn("w:p"))]:
            said = _words(paragraph)
            without = said.removesuffix(mark).strip().removesuffix("…")
            is_head = bool(without) and title.startswith(without)
            if is_head or (said.startswith(council) and _is_our_foot(paragraph)):
                _empty(paragraph)


def _is_our_foot(paragraph: Element) -> bool:
    return {"PAGE", "NUMPAGES"} <= {each.name for each in fields(paragraph)}


def _empty(paragraph: Element) -> None:
    """Take a paragraph out; the last of its place stays, without words."""
    around = paragraph.getparent()
    if sum(local(child) in {"p", "tbl"} for child in around) > 1 and local(around) != "tc":
        around.remove(paragraph)
        return
    for child in [*paragraph]:
        if local(child) != "pPr":
            paragraph.remove(child)


def _closed(said: str) -> str:
    """Return a word that is written with spaces between its letters without them."""
    return said.replace(" ", "") if all(len(each) == 1 for each in said.split()) else said


def _words(element: Element) -> str:
    """Return the words in an element, tabs between them as spaces, without space around them."""
    found = ("\t" if local(node) != "t" else node.text or "" for node in _texts(element))
    return " ".join("".join(found).split())


def _texts(element: Element) -> Iterator[Element]:
    return (node for node in element.iter(qn("w:t"), qn("w:tab"), qn("w:br")))


def _says(run: Element) -> str:
    """Return what is written in the pictures of a run; what is there for old programs, once."""
    art = [node.get("string", "") for node in run.iter(ART)]
    paragraphs = [_words(node) for node in run.iter(qn("w:p"))]
    return " ".join(dict.fromkeys(said.casefold() for said in (*art, *paragraphs) if said))


def _all_words(root: Element) -> str:
    art = (node.get("string", "") for node in root.iter(ART))
    return " ".join(said for said in (*map(_words, root.iter(qn("w:p"))), *art) if said)
