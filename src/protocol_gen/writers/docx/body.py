"""The protocol's own text, title block to last provision, between its two bookmarks."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from typing import assert_never

from protocol_gen.model.document import (
    Definition,
    DefinitionList,
    ListBlock,
    Note,
    Quotation,
    Table,
)
from protocol_gen.model.flow import (
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Part,
)
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.writers.docx.layout import (
    BULLET_STEP,
    DEEPEST_BULLET,
    Placed,
    bullet_indent,
    bullet_style,
    clause_style,
    heading_style,
)
from protocol_gen.writers.docx.oxml import (
    NO_NUMBER,
    NOTHING,
    Cell,
    Indent,
    Place,
    TableLook,
    Xml,
    bookmark,
    paragraph,
    run,
    table,
)
from protocol_gen.writers.docx.page import Page, foreign, marked, words

START, END = "protocol_start", "protocol_end"
"""The bookmarks that the protocol's own text lies between."""
SET_APART = 425
"""How far definitions and quotations stand in from their column, as in the reference styles."""
NOTE_INSET = 227
"""How far a note stands in, to leave room for the rule beside it."""
NARROWEST, WIDEST = 12, 60
"""Bounds, in characters, of what a column may ask for."""
CELL_MARGINS = 3
"""What the margins of a cell take, in characters."""


def protocol(page: Page, below_title: Xml) -> Iterator[Xml]:
    """Yield the text as paragraphs and tables, the bookmarks around it.

    ``below_title`` stands between the title block and the rest: contents, in their own frame.
    """
    titles = sum(isinstance(placed.node, FlowTitle) for placed in page.layout.placed)
    yield bookmark(0, START)
    for placed in page.layout.placed[:titles]:
        yield from _node(page, placed)
    yield below_title
    for placed in page.layout.placed[titles:]:
        yield from _node(page, placed)
    yield bookmark(len(page.layout.bookmarks) + 1, END)


def column_widths(table_rows: Iterable[Sequence[str]], width: int) -> tuple[int, ...]:
    """Share a width out between columns by their longest cells and by their usual ones."""
    lengths = [[*map(len, column)] for column in zip(*table_rows, strict=True)]
    needed = [sqrt(max(column) * sum(column) / len(column)) for column in lengths]
    weights = [round(min(max(NARROWEST, length + CELL_MARGINS), WIDEST)) for length in needed]
    shares = [width * weight // sum(weights) for weight in weights]
    return (*shares[:-1], width - sum(shares[:-1]))


def _node(page: Page, placed: Placed) -> Iterator[Xml]:
    match placed.node:
        case FlowTitle(part, is_title):
            yield paragraph(page.styles("Title" if is_title else "Subtitle"), _part(page, part))
        case FlowHeading() as heading:
            yield _heading(page, heading)
        case FlowParagraph() as text:
            yield _paragraph(page, text, placed)
        case FlowList(items):
            yield from _items(page, items, placed.column, 0)
        case FlowBlock() as block:
            yield from _block(page, block, placed)
        case _:
            assert_never(placed.node)


def _part(page: Page, part: Part) -> Xml:
    gap = words(page, part.gap) if part.gap else NOTHING
    return Xml(gap + marked(page, part.id, words(page, part.text, part.language)))


def _heading(page: Page, heading: FlowHeading) -> Xml:
    style, inside = heading_style(heading.level), _part(page, heading.part)
    if heading.number:
        place = _place(page, style, heading.number.level)
        return paragraph(page.styles(style), inside, place=place)
    if style in page.layout.bound:
        return paragraph(page.styles(style), inside, place=Place(NO_NUMBER), indent=Indent(0))
    return paragraph(page.styles(style), inside)


def _paragraph(page: Page, text: FlowParagraph, placed: Placed) -> Xml:
    inside = Xml("".join(_part(page, part) for part in text.parts))
    column, keeps_next = placed.column, placed.is_stem
    if text.number:
        return _clause(page, text.number.level, inside, keeps_next=keeps_next)
    if column and column == page.layout.clause_column:
        return paragraph(page.styles("Clause Text"), inside, keeps_next=keeps_next)
    style, indent = page.styles("Body Text"), _moved(column)
    return paragraph(style, inside, indent=indent, keeps_next=keeps_next)


def _clause(page: Page, level: int, inside: Xml, *, keeps_next: bool = False) -> Xml:
    style = clause_style(level)
    place = _place(page, style, level)
    return paragraph(page.styles(style), inside, place=place, keeps_next=keeps_next)


def _place(page: Page, style: str, level: int) -> Place | None:
    """Return the place that a paragraph must name itself, because its style does not own it."""
    owns = page.layout.owners[level] == style
    return None if owns else Place(page.numberings.numbers, level)


def _moved(column: int, further: int = 0) -> Indent | None:
    return Indent(column + further) if column else None


# Lists


def _items(page: Page, items: Iterable[FlowItem], column: int, depth: int) -> Iterator[Xml]:
    for item in items:
        inside = _part(page, item.part)
        if item.number:
            yield _clause(page, item.number.level, inside)
            below, depth_below = page.layout.indents[item.number.level].left, 0
        else:
            yield _bullet(page, inside, column, depth)
            below, depth_below = bullet_indent(column).left, depth + 1
        for inner in item.lists:
            yield from _items(page, inner.items, below, depth_below)


def _bullet(page: Page, inside: Xml, column: int, depth: int) -> Xml:
    """Return a bulleted item; its indent is named only where its style's would not do."""
    level = min(depth, DEEPEST_BULLET - 1)
    usual = page.layout.bullet_column + BULLET_STEP * level
    indent = None if column == usual else bullet_indent(column)
    return paragraph(page.styles(bullet_style(depth)), inside, indent=indent)


# Blocks


def _block(page: Page, flow_block: FlowBlock, placed: Placed) -> Iterator[Xml]:
    """Yield a block, before it the bookmark of its provision where nothing else can carry it."""
    block, language, column = flow_block.block, flow_block.language, placed.column
    if flow_block.id:
        yield marked(page, flow_block.id, NOTHING)
    match block:
        case ListBlock():
            yield from _list(page, block, placed, language)
        case Table():
            yield from _table(page, block, language)
        case DefinitionList(entries):
            yield from _definitions(page, entries, column, language)
        case Quotation():
            yield from _quotation(page, block, column, language)
        case Note():
            yield from _note(page, block, column, language)
        case _:
            assert_never(block)


def _list(page: Page, block: ListBlock, placed: Placed, language: str) -> Iterator[Xml]:
    for item in block.items:
        inside = words(page, item.text, language)
        if item.label:
            place = Place(page.numberings.first_lettered + placed.lettered)
            yield paragraph(page.styles("List Number"), inside, place=place)
        else:
            yield _bullet(page, inside, placed.column, 0)


def _table(page: Page, block: Table, language: str) -> Iterator[Xml]:
    """Yield a table over the whole width of the text: its columns need the room."""
    if block.caption:
        inside = words(page, block.caption, language)
        yield paragraph(page.styles("caption"), inside)
    text = [[plain(cell) for cell in row] for row in (block.header, *block.rows)]
    look = TableLook(
        page.styles("Protocol Table"),
        column_widths(text, page.text_width),
        0,
        plain(block.caption),
        block.row_headers,
    )
    yield table(
        look,
        _cells(page, block.header, language, len(block.header)),
        (_cells(page, row, language, int(block.row_headers)) for row in block.rows),
    )


def _cells(page: Page, row: Iterable[Inlines], language: str, headers: int) -> tuple[Cell, ...]:
    """Return a row's cells, the first so many of them headers."""
    return tuple(
        Cell(
            page.styles("Table Heading" if index < headers else "Table Text"),
            words(page, text, language),
        )
        for index, text in enumerate(row)
    )


def _definitions(
    page: Page, entries: Iterable[Definition], column: int, language: str
) -> Iterator[Xml]:
    for entry in entries:
        term, meaning = (words(page, text, language) for text in (entry.term, entry.text))
        yield paragraph(page.styles("Definition Term"), term, indent=_moved(column))
        yield paragraph(page.styles("Definition"), meaning, indent=_moved(column, SET_APART))


def _quotation(page: Page, block: Quotation, column: int, language: str) -> Iterator[Xml]:
    indent = _moved(column, SET_APART)
    for text in block.paragraphs:
        yield paragraph(page.styles("Quote"), words(page, text, language), indent=indent)
    if block.source:
        inside = words(page, block.source, language)
        yield paragraph(page.styles("Quote Source"), inside, indent=indent)


def _note(page: Page, block: Note, column: int, language: str) -> Iterator[Xml]:
    indent = _moved(column, NOTE_INSET)
    if block.label:
        label = run(block.label, foreign(page, language))
        yield paragraph(page.styles("Note Heading"), label, indent=indent)
    for text in block.paragraphs:
        yield paragraph(page.styles("Note Text"), words(page, text, language), indent=indent)
