"""Walks over conditions and texts, filled and unfilled, which several rooms need."""

from collections.abc import Callable, Iterable, Iterator

from protocol_gen.model.document import (
    Block,
    DefinitionList,
    ListBlock,
    Note,
    Paragraph,
    Provision,
    Quotation,
    Table,
)
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
)
from protocol_gen.model.governance import AllOf, AnyOf, Condition, Not
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.library import OutlineEntry


def entries_in(entries: Iterable[OutlineEntry]) -> Iterator[OutlineEntry]:
    """Yield every entry of an outline, parents before children."""
    for entry in entries:
        yield entry
        yield from entries_in(entry.children or ())


def simple_conditions(condition: Condition) -> Iterator[Condition]:
    """Yield the single tests that a condition is made of."""
    match condition:
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from simple_conditions(each)
        case Not(inner):
            yield from simple_conditions(inner)
        case _:
            yield condition


def texts_of(block: DraftBlock) -> Iterator[ClauseText]:  # noqa: C901  # one arm a kind of block
    """Yield every text in a block, in the order of reading."""
    match block:
        case DraftParagraph(text):
            yield text
        case DraftList(_, items):
            yield from items
        case DraftTable(caption, header, rows):
            yield caption
            yield from header
            for row in rows:
                yield from row
        case DraftDefinitions(entries):
            for term, text in entries:
                yield from (term, text)
        case DraftQuotation(paragraphs, source):
            yield from paragraphs
            yield source
        case DraftNote(_, paragraphs):
            yield from paragraphs


def inlines_of(block: Block) -> Iterator[Inlines]:  # noqa: C901  # one arm a kind of block
    """Yield every text in a finished block, in the order of reading."""
    match block:
        case Paragraph(text):
            yield text
        case ListBlock(items):
            yield from (item.text for item in items)
        case Table(caption, header, rows):
            yield from (caption, *header)
            for row in rows:
                yield from row
        case DefinitionList(entries):
            for entry in entries:
                yield from (entry.term, entry.text)
        case Quotation(paragraphs, source):
            yield from (*paragraphs, source)
        case Note(_, paragraphs):
            yield from paragraphs


def texts_in(provision: Provision) -> Iterator[Inlines]:
    """Yield the heading of a provision and every text in its blocks, but not what is below it."""
    yield provision.heading
    for block in provision.blocks:
        yield from inlines_of(block)


def with_texts(block: DraftBlock, change: Callable[[ClauseText], ClauseText]) -> DraftBlock:
    """Return a block with a change made to each of its texts."""

    def changed(texts: Iterable[ClauseText]) -> tuple[ClauseText, ...]:
        return tuple(map(change, texts))

    match block:
        case DraftParagraph(text):
            return DraftParagraph(change(text))
        case DraftList(lettered, items):
            return DraftList(lettered, changed(items))
        case DraftTable(caption, header, rows, row_headers):
            head = (change(caption), changed(header))  # in the order of reading, as texts_of has it
            return DraftTable(*head, tuple(map(changed, rows)), row_headers)
        case DraftDefinitions(entries):
            return DraftDefinitions(tuple((change(term), change(said)) for term, said in entries))
        case DraftQuotation(paragraphs, source):
            return DraftQuotation(changed(paragraphs), change(source))
        case DraftNote(label, paragraphs):
            return DraftNote(label, changed(paragraphs))
