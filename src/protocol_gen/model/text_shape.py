"""The shape of a text: what it must have in common in every language.

Numbers, citations and the pairing of two languages hang on it: paragraphs, lists and their items,
the size of tables, definitions, quotations and notes.
"""

from collections.abc import Sequence

from protocol_gen.model.drafting import (
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
)

Shape = tuple[tuple[str, tuple[int, ...]], ...]
"""Of each block its kind, and how much of everything it has."""


def shape_of(blocks: Sequence[DraftBlock]) -> Shape:
    """Return the shape of a text."""
    return tuple(map(_shape, blocks))


def described(shape: Shape) -> str:
    """Return a shape in words, for whoever has to mend it."""
    return ", ".join(" ".join((kind, " × ".join(map(str, sizes)))).strip() for kind, sizes in shape)


def _shape(block: DraftBlock) -> tuple[str, tuple[int, ...]]:
    match block:
        case DraftParagraph():
            return "paragraph", ()
        case DraftList(lettered, items):
            return ("lettered list" if lettered else "list"), (len(items),)
        case DraftTable(caption, header, rows):
            return ("table with caption" if caption else "table"), (len(rows), len(header))
        case DraftDefinitions(entries):
            return "definitions", (len(entries),)
        case DraftQuotation(paragraphs):
            return "quotation", (len(paragraphs),)
        case DraftNote(_, paragraphs):
            return "note", (len(paragraphs),)
