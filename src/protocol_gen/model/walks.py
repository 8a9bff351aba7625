"""Walks over conditions and unfilled texts, which several rooms need."""

from collections.abc import Iterator

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
