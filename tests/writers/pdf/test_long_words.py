"""Words too long for a line break inside their cell, paragraph, title or running line."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from tests.builders import document, provision, words
from tests.writers.html.pages import furnished, read
from tests.writers.pdf.files import pdf, printed

from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    Document,
    HistoryEntry,
    ListBlock,
    ListItem,
    Look,
    Note,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import printed as pdf_of

pytestmark = pytest.mark.slow

ADDRESS = "https://eur02.safelinks.example.com/?url=" + "https%3A%2F%2Fwww" * 12 + "&reserved=0"
UNBROKEN = "x1" * 120
LONG = pytest.mark.parametrize("word", [ADDRESS, UNBROKEN], ids=["address", "unbroken"])
RIGHT_EDGE = (210 - 20) / 25.4 * 72 + 0.5
"""Of the text on A4, in points."""


TOP = 8.5
"""Where printers begin, 3 mm below the edge, in points."""


def within(source: Document) -> bool:
    """Whether no word runs over the right margin of any page, or over its upper edge."""
    boxes = printed(pdf(source), "-bbox")
    return max(_ends(boxes)) <= RIGHT_EDGE and min(_tops(boxes)) >= TOP


def _tops(boxes: str) -> Iterator[float]:
    for top in re.findall(r'<word [^>]*yMin="([-\d.]+)"', boxes):
        yield float(top)


def _ends(boxes: str) -> Iterator[float]:
    for end in re.findall(r'<word [^>]*xMax="([\d.]+)"', boxes):
        yield float(end)


def with_block(block: Block) -> Document:
    return document(provision("a", "All is well.", blocks=(block,)))


def table(columns: int, word: str, *, row_headers: bool) -> Table:
    row = (words("One two"), *(words("Three four five") for _ in range(columns - 2)), words(word))
    head = tuple(words(f"Column {at}") for at in range(columns))
    turned = tuple(reversed(row))
    return Table(words("A table"), head, (row, turned), row_headers=row_headers)


@LONG
@pytest.mark.parametrize("columns", [2, 3, 4, 5])
@pytest.mark.parametrize("row_headers", [True, False], ids=["row headers", "no row headers"])
def test_in_a_table(columns: int, word: str, row_headers: bool) -> None:  # noqa: FBT001  # a case
    assert within(with_block(table(columns, word, row_headers=row_headers)))


@LONG
def test_in_document_control_and_its_history(word: str) -> None:
    source = furnished(document(provision("a", "All is well.")))
    history = (HistoryEntry("0.9", date(2020, 10, 10), f"First {word}", "12/3"),)
    control = replace(source.control, contact=f"Write to {word}", history=history)

    assert within(replace(source, control=control))


@LONG
@pytest.mark.parametrize(
    "make",
    [
        lambda word: ListBlock((ListItem("", (*words("See "), *word)),)),
        lambda word: ListBlock((ListItem("", word), ListItem("", (*word, *words(" too."))))),
        lambda word: ListBlock((ListItem("(a)", word), ListItem("(b)", (*word, *words(" too."))))),
        lambda word: DefinitionList((Definition(word, word),)),
        lambda word: Note("Note", (word,)),
        lambda word: Quotation((word,), word),
    ],
    ids=["list", "bullet", "letter", "definitions", "note", "quotation"],
)
def test_in_every_other_block(word: str, make: object) -> None:
    assert callable(make)
    assert within(with_block(make(words(word))))


@LONG
def test_in_running_text_and_headings(word: str) -> None:
    below = provision("b", f"Look at {word} first.", heading=word, label="1.1", level=1)

    assert within(document(provision("a", word, below, heading=f"See {word}", label="1")))


@pytest.mark.parametrize("word", [ADDRESS, UNBROKEN, "W" * 90], ids=["address", "unbroken", "W"])
@pytest.mark.parametrize("cover", [True, False], ids=["cover", "no cover"])
def test_in_the_names_of_council_and_document(word: str, cover: bool) -> None:  # noqa: FBT001  # a case
    source = furnished(document(provision("a", "All is well.", heading="One", label="1")))
    title_block = tuple(
        provision(f"title.{form.value}", word, form=form)
        for form in (ProvisionForm.TITLE_LINE, ProvisionForm.TITLE)
    )
    named = replace(source, council=word, title=word, title_block=title_block)

    assert within(replace(named, look=Look(cover=cover)))


def test_where_a_word_cannot_break_it_is_seen() -> None:
    source = with_block(table(2, UNBROKEN, row_headers=True))
    page = HtmlWriter(read, Page.PRINT).write(source)

    assert (
        max(_ends(printed(pdf_of(page.replace(b"breaks", b"stays"), read), "-bbox"))) > RIGHT_EDGE
    )
