"""Word files for these tests, and what the model says that they must show."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from docx.shared import Pt
from tests.builders import document, provision
from tests.judges.word import BULLET, Element, part, w

from protocol_gen.model.document import (
    Control,
    DefinitionList,
    Document,
    HistoryEntry,
    ListBlock,
    Note,
    Picture,
    Quotation,
    Status,
    Table,
)
from protocol_gen.model.inlines import plain
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    flow,
)
from protocol_gen.writers.docx import DocxWriter
from protocol_gen.writers.docx.layout import bookmark_name, bookmark_prefix

TEMPLATES = Path(__file__).parents[3] / "templates"
ADOPTED = Control(
    status=Status.ADOPTED,
    owner="Town Clerk",
    adopted_on=date(2026, 5, 12),
    history=(HistoryEntry("1.0", date(2026, 5, 12), "First adopted."),),
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
LOGO = Picture("image/png", PIXEL, "The arms of Testham", 4000, 4000)
DRAWING = Picture(
    "image/svg+xml",
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 0h20v10z"/></svg>',
    "The arms of Testham",
    20,
    10,
)


def read_template(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()


@cache
def writer() -> DocxWriter:
    return DocxWriter(read_template)


def bookmark_of(id_: str) -> str:
    """Return the name of a provision's bookmark in the documents of the builders."""
    return bookmark_name(id_, bookmark_prefix("Testham Town Council"))


def write(document: Document) -> bytes:
    return writer().write(document)


def model_text(document: Document) -> str:
    """Return what the model says: each paragraph on its line, with its label."""
    return "\n".join(line for node in flow(document) for line in _lines(node))


def _lines(node: Flow) -> Iterator[str]:
    match node:
        case FlowTitle(part):
            yield plain(part.text)
        case FlowHeading(_, number, part):
            yield f"{number.label if number else ''} {plain(part.text)}".strip()
        case FlowParagraph(number, parts):
            words = " ".join(plain(part.text) for part in parts)
            yield f"{number.label if number else ''} {words}".strip()
        case FlowList(items):
            yield from _items(items)
        case FlowBlock(_, block):
            yield from _block(block)


def _items(items: Iterable[FlowItem]) -> Iterator[str]:
    for item in items:
        yield f"{item.number.label if item.number else BULLET} {plain(item.part.text)}"
        for below in item.lists:
            yield from _items(below.items)


def _block(block: ListBlock | Table | DefinitionList | Quotation | Note) -> Iterator[str]:
    match block:
        case ListBlock(items):
            yield from (f"{item.label or BULLET} {plain(item.text)}" for item in items)
        case Table(caption, header, rows):
            yield from map(plain, (caption, *header, *(cell for row in rows for cell in row)))
        case DefinitionList(entries):
            yield from (plain(text) for entry in entries for text in (entry.term, entry.text))
        case Quotation(paragraphs, source):
            yield from map(plain, (*paragraphs, source))
        case Note(label, paragraphs):
            yield from (label, *map(plain, paragraphs))


def long_document() -> Document:
    sections = [
        provision(
            f"s.{at}",
            "",
            *(
                provision(f"s.{at}.{n}", ("word " * 60).strip(), label=f"{at}.{n}", level=1)
                for n in range(1, 4)
            ),
            heading=f"Section {at} & more",
            label=str(at),
        )
        for at in range(1, 7)
    ]
    return document(*sections)


def letterhead(*, without: str = "") -> bytes:
    """A council's own style base: its letterhead, its font, some text of its own."""
    file = docx.Document(BytesIO(read_template("docx/reference.docx")))
    file.add_paragraph("Left behind")
    file.sections[0].header.paragraphs[0].text = "Testham, Town Hall"
    file.styles["Normal"].font.size = Pt(13)
    if without:
        file.styles[without].delete()
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def body(data: bytes) -> list[Element]:
    return list(part(data, "word/document.xml").find(w("body")))


def fields(data: bytes) -> list[tuple[str, str]]:
    """Return each field of the text with its result."""
    found, code, result, inside = [], "", "", False
    for node in part(data, "word/document.xml").iter(w("fldChar"), w("instrText"), w("t")):
        match node.tag.rpartition("}")[2], node.get(w("fldCharType")):
            case "fldChar", "begin":
                code = result = ""
            case "fldChar", "separate":
                inside = True
            case "fldChar", _:
                found.append((code.strip(), result))
                inside = False
            case "instrText", _:
                code += node.text
            case _:
                result += node.text if inside else ""
    return found


def languages(data: bytes) -> dict[str, str]:
    """Return the language that each run of words is marked with, empty for the document's."""
    found = {}
    for run in part(data, "word/document.xml").iter(w("r")):
        for shown in run.iter(w("t")):
            lang = run.find(f"{w('rPr')}/{w('lang')}")
            found[shown.text] = "" if lang is None else str(lang.get(w("val")))
    return found
