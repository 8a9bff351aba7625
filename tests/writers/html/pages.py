"""Documents and their pages, for the tests of HTML and PDF."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import lxml.html
from tests.builders import document, item, provision, sample, words

from protocol_gen.model.document import (
    Control,
    Document,
    HistoryEntry,
    Look,
    Paragraph,
    Picture,
    Provision,
    ProvisionForm,
    Status,
    Table,
)
from protocol_gen.writers.html import HtmlWriter, Page

Element: TypeAlias = Any
"""An element, as lxml gives it."""

TEMPLATES = Path(__file__).parents[3] / "templates"


def read(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()


def html(source: Document, page: Page = Page.PAGE) -> bytes:
    return HtmlWriter(read, page).write(source)


def text(source: Document, page: Page = Page.PAGE) -> str:
    return html(source, page).decode("utf-8")


def tree(source: Document, page: Page = Page.PAGE) -> Element:
    """The root of a page, as lxml reads it."""
    return lxml.html.document_fromstring(text(source, page))


def adopted(source: Document) -> Document:
    """The same with every field of document control filled in, and no draft."""
    control = Control(
        status=Status.ADOPTED,
        reference="POL-12",
        owner="Town Clerk",
        approving_body="Full Council",
        adopted_on=date(2026, 5, 12),
        minute_reference="2026/45",
        effective_from=date(2026, 6, 1),
        last_reviewed=date(2026, 4, 30),
        next_review=date(2028, 5, 1),
        contact="clerk@testham.example",
        other_formats="For large print or another language, ask the Town Clerk.",
        history=(
            HistoryEntry("1.0", date(2024, 5, 1), "First adopted", "2024/30"),
            HistoryEntry("1.1", date(2026, 5, 12), "Roles of the chair clarified"),
        ),
    )
    return replace(source, control=control)


def furnished(source: Document) -> Document:
    """The same with a crest and a front page."""
    crest = Picture("image/png", png(60, 80), "Crest of Testham Town Council", 60, 80)
    return replace(source, look=Look(accent="#7a1020", logo=crest, cover=True))


def long_document(times: int = 12) -> Document:
    """Every kind of block many times over, in paragraphs of all lengths."""
    one = sample()
    copies = (_copied(provision_, copy) for copy in range(times) for provision_ in one.provisions)
    return replace(one, provisions=(*one.provisions, *copies))


def _copied(source: Provision, copy: int) -> Provision:
    longer = source.form is ProvisionForm.BLOCK
    return replace(
        source,
        id=f"{source.id}.{copy}",
        blocks=tuple(
            replace(block, text=(*block.text, *words(" And more words yet." * (copy * 5 % 31))))
            if longer and isinstance(block, Paragraph)
            else block
            for block in source.blocks
        ),
        provisions=tuple(_copied(below, copy) for below in source.provisions),
    )


def hard_document() -> Document:
    """A title of 300 characters, a clause of 3,000 words, a table of 60 rows, an empty cell."""
    rows = tuple(
        (words(f"Row {row}"), words("its text, which is long"), words("")) for row in range(60)
    )
    table = Table(words("Rows"), (words("One"), words("Two"), words("Three")), rows)
    return document(
        provision("long", " ".join(_numbered_words(3000)), heading="Long", label="1"),
        provision("table", "A table:", blocks=(table,), heading="W" * 120, label="2"),
        provision(
            "items",
            "A stem:",
            *(item(f"items.{n}", "An item of many words. " * 5) for n in range(30)),
            heading="Items",
        ),
        title=("A very long title " * 17)[:300].strip(),
    )


def _numbered_words(count: int) -> Iterator[str]:
    return (f"word{number}" for number in range(count))


def mixed_document() -> Document:
    """Welsh and English beside each other: provisions, headings, items and runs."""
    return document(
        provision(
            "cy",
            "",
            provision("cy.first", "Rhaid i aelodau barchu ei gilydd â ŵ ac ŷ.", language="cy"),
            provision("cy.on", "It runs on.", form=ProvisionForm.RUN_ON),
            provision("cy.stem", "Dylai fod:", item("cy.item", "Cwrteisi"), language="cy"),
            heading="Cyflwyniad",
            language="cy",
        ),
        provision(
            "en",
            "English words.",
            replace(
                item(
                    "en.welsh",
                    "Parch",
                    item("en.nested", "an English item", label="(i)", level=3),
                    label="(a)",
                    level=2,
                ),
                language="cy",
            ),
            heading="Introduction",
        ),
        provision(
            "runs", blocks=(Paragraph((*words("The "), *words("Senedd", "cy"), *words("."))),)
        ),
    )


def png(width: int, height: int) -> bytes:
    """A red picture."""
    row = b"\0" + b"\x7a\x10\x20" * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + checksum
