"""Word files for these tests, and what the model says that they must show."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.judges.word import BULLET

from protocol_gen.model.document import (
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Quotation,
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

TEMPLATES = Path(__file__).parents[3] / "templates"


def read_template(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()


@cache
def writer() -> DocxWriter:
    return DocxWriter(read_template)


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
