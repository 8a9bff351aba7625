"""The protocol's own text, title block to last provision, between its two bookmarks.

A redline is written in one go: each paragraph as the new version has it, with what the old version
had beside it as a tracked change. Paragraphs that are one in a version look alike in it: of two
that are joined Word keeps the look of the last, others that of the first.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeAlias, assert_never

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Definition,
    DefinitionList,
    ListBlock,
    Note,
    Number,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text, plain
from protocol_gen.model.marks import Mark, in_new
from protocol_gen.page.columns import column_widths
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
)
from protocol_gen.writers.docx.build_context import (
    BuildContext,
    WordVersion,
    mark_changes,
    marked,
    moved,
    part_of,
    words,
)
from protocol_gen.writers.docx.layout import (
    BULLET_STEP,
    DEEPEST_BULLET,
    bullet_indent,
    bullet_style,
    clause_style,
    heading_style,
)
from protocol_gen.writers.docx.oxml import (
    NO_LEAD,
    NOTHING,
    UNNUMBERED,
    Cell,
    Indent,
    Lead,
    NumberingPlace,
    ParagraphLook,
    TableLook,
    Xml,
    bookmark,
    paragraph_of,
    table,
)
from protocol_gen.writers.docx.oxml_changes import tracked
from protocol_gen.writers.docx.touching_changes import ended_by_what_goes, kept_apart
from protocol_gen.writers.docx.tracked_paragraphs import (
    Passage,
    Piece,
    led,
    mark_of_words,
    told_apart,
    with_comment,
    written,
)
from protocol_gen.writers.docx.version_flow import Version

START, END = "protocol_start", "protocol_end"
"""The bookmarks that the protocol's own text lies between."""
SET_APART = 425
"""How far definitions and quotations stand in from their column, as in the reference styles."""
PAGE_LEAD = Lead(on_new_page=True)
"""How an appendix is set off."""
NOTE_INSET = 227
"""How far a note stands in, to leave room for the rule beside it."""


@frozen
class NodeSpot:
    """Where a node, or an item within one, is in one version."""

    side: WordVersion
    number: Number | None
    column: int
    lettered: int
    keeps_next: bool
    depth: int = 0


Leads: TypeAlias = tuple[Lead, Lead]
"""How the text is set off in the new version, and in the old."""
Spots: TypeAlias = tuple[NodeSpot, ...]
"""A spot in each version that has the node, the new one first."""


def protocol(page: BuildContext, below_title: Xml, leads: Leads) -> Iterator[Xml]:
    """Yield the text as paragraphs and tables, the bookmarks around it.

    ``below_title`` comes between the title block and the rest: contents, in their own frame.
    ``leads`` are for the first paragraph of the new version and of the old; where contents come
    first, they are theirs.
    """
    pieces = [*told_apart([*_pieces(page, below_title)], partial(kept_apart, page))] or [NOTHING]
    if isinstance(pieces[0], Passage):
        pieces = [*led(pieces, *leads)]
    elif pieces[0] != below_title and leads[0] != NO_LEAD:
        look = ParagraphLook(page.styles("Body Text"), UNNUMBERED, lead=leads[0])
        yield paragraph_of(look, NOTHING)  # a table cannot be set off
    yield bookmark(0, START)
    yield from written(page, pieces)
    yield bookmark(len(page.targets.bookmarks) + 1, END)


def _pieces(page: BuildContext, below_title: Xml) -> Iterator[Piece]:
    titles = sum(isinstance(node, FlowTitle) for node in page.nodes)
    for at, node in enumerate(page.nodes[:titles]):
        pieces = _node(page, node, _spots(page, at))
        is_followed = below_title and at == titles - 1
        yield from map(_ended_by_what_goes, pieces) if is_followed else pieces
    if below_title:
        yield below_title
    for at, node in enumerate(page.nodes[titles:], start=titles):
        yield from _node(page, node, _spots(page, at))


def _ended_by_what_goes(piece: Piece) -> Piece:
    if isinstance(piece, Passage):
        return replace(piece, inside=ended_by_what_goes(piece.inside))
    return piece


def _spots(page: BuildContext, at: int) -> Spots:
    """Return where a node is; to be kept with what follows is no change worth tracking."""
    found = [(side, side.layout.placed[at]) for side in page.sides]
    keeps = any(placed.is_stem for _, placed in found if placed)
    return tuple(
        NodeSpot(side, placed.number, placed.column, placed.lettered, keeps)
        for side, placed in found
        if placed
    )


def _spots_in(spots: Spots, mark: Mark | None) -> Spots:
    """Return the spots of the versions that have a piece with such a mark."""
    return tuple(spot for spot in spots if spot.side.version.has(mark))


def _node(page: BuildContext, node: Flow, spots: Spots) -> Iterator[Piece]:
    match node:
        case FlowTitle(part, is_title, mark):
            style = page.styles("Title" if is_title else "Subtitle")
            inside, look = part_of(page, part), ParagraphLook(style, UNNUMBERED)
            yield _paragraph(spots, mark, part.text, inside, lambda _: look)
        case FlowHeading(level, _, part, mark):
            inside = part_of(page, part)
            yield _paragraph(
                spots, mark, part.text, inside, lambda spot: _heading_look(page, spot, level)
            )
        case FlowParagraph(_, parts, mark):
            inside = Xml("".join(part_of(page, part) for part in parts))
            text = tuple(each for part in parts for each in (*part.gap, *part.text))
            yield _paragraph(spots, mark, text, inside, lambda spot: _text_look(page, spot))
        case FlowList(items):
            yield from _items(page, items, spots)
        case FlowBlock() as block:
            yield from _block(page, block, spots)
        case _:
            assert_never(node)


def _paragraph(
    spots: Spots,
    mark: Mark | None,
    text: Inlines,
    inside: Xml,
    look: Callable[[NodeSpot], ParagraphLook],
) -> Passage:
    """Return a paragraph; ``mark`` is that of its end, ``spots`` say which versions have it."""
    looks = {spot.side.version: look(spot) for spot in spots}
    ends = (text[0].mark, text[-1].mark) if text else (None, None)
    return Passage(looks.get(Version.NEW), looks.get(Version.OLD), mark, inside, *ends)


# Looks


def _heading_look(page: BuildContext, spot: NodeSpot, level: int) -> ParagraphLook:
    style = heading_style(level)
    if spot.number is None:
        return ParagraphLook(page.styles(style), UNNUMBERED)
    level = spot.number.level
    lead = PAGE_LEAD if level in spot.side.layout.on_new_page else NO_LEAD
    return ParagraphLook(page.styles(style), spot.side.numberings.numbers[level], lead=lead)


def _text_look(page: BuildContext, spot: NodeSpot) -> ParagraphLook:
    layout, column, keeps_next = spot.side.layout, spot.column, spot.keeps_next
    if spot.number is not None:
        return _clause_look(page, spot.side, spot.number, keeps_next=keeps_next)
    if column and column == layout.clause_column:
        indent = None if column == layout.text_column else Indent(column)
        return ParagraphLook(page.styles("Clause Text"), UNNUMBERED, indent, keeps_next)
    return ParagraphLook(page.styles("Body Text"), UNNUMBERED, _moved(column), keeps_next)


def _clause_look(
    page: BuildContext, side: WordVersion, number: Number, *, keeps_next: bool = False
) -> ParagraphLook:
    place = side.numberings.numbers[number.level]
    return ParagraphLook(page.styles(clause_style(number.level)), place, keeps_next=keeps_next)


def _moved(column: int, further: int = 0) -> Indent | None:
    return Indent(column + further) if column else None


def _bullet_look(page: BuildContext, spot: NodeSpot) -> ParagraphLook:
    """Return how a bulleted item looks; its indent is named only where its style's would not do."""
    level = min(spot.depth, DEEPEST_BULLET - 1)
    usual = spot.side.layout.bullet_column + BULLET_STEP * level
    indent = None if spot.column == usual else bullet_indent(spot.column)
    place = NumberingPlace(spot.side.numberings.bullets[level])
    return ParagraphLook(page.styles(bullet_style(spot.depth)), place, indent)


# Lists


def _items(page: BuildContext, items: Iterable[FlowItem], spots: Spots) -> Iterator[Piece]:
    for item in items:
        own = tuple(_of_item(spot, item) for spot in _spots_in(spots, item.mark))
        inside = part_of(page, item.part)
        text = item.part.text
        yield _paragraph(own, item.mark, text, inside, lambda spot: _item_look(page, spot))
        for inner in item.lists:
            yield from _items(page, inner.items, tuple(map(_below, own)))


def _of_item(spot: NodeSpot, item: FlowItem) -> NodeSpot:
    number = spot.side.version.number(item)
    return NodeSpot(spot.side, number, spot.column, spot.lettered, spot.keeps_next, spot.depth)


def _item_look(page: BuildContext, spot: NodeSpot) -> ParagraphLook:
    if spot.number is not None:
        return _clause_look(page, spot.side, spot.number)
    return _bullet_look(page, spot)


def _below(spot: NodeSpot) -> NodeSpot:
    """Return where the items are that are under an item."""
    if spot.number is not None:
        return replace(spot, column=spot.side.layout.indents[spot.number.level].left, depth=0)
    return replace(spot, column=bullet_indent(spot.column).left, depth=spot.depth + 1)


# Blocks


def _block(page: BuildContext, flow_block: FlowBlock, spots: Spots) -> Iterator[Piece]:
    """Yield a block, before it the bookmark of its provision where nothing else can carry it."""
    if flow_block.id:
        yield marked(page, flow_block.id, NOTHING)
    pieces = _own_block(page, flow_block, spots)
    said = moved(page, flow_block.id, flow_block.block.mark)
    yield from with_comment(pieces, said) if said else pieces


def _own_block(page: BuildContext, flow_block: FlowBlock, spots: Spots) -> Iterator[Piece]:
    block, language = flow_block.block, flow_block.language
    match block:
        case ListBlock():
            yield from _list(page, block, spots, language)
        case Table():
            yield from _table(page, block, spots, language)
        case DefinitionList(entries):
            yield from _definitions(page, entries, spots, language)
        case Quotation():
            yield from _quotation(page, block, spots, language)
        case Note():
            yield from _note(page, block, spots, language)
        case _:
            assert_never(block)


def _list(page: BuildContext, block: ListBlock, spots: Spots, language: str) -> Iterator[Piece]:
    for item in block.items:
        inside = words(page, item.text, language)
        look = _lettered_look if item.label else _bullet_look
        yield _paragraph(
            _spots_in(spots, item.mark),
            item.mark,
            item.text,
            inside,
            lambda spot, look=look: look(page, spot),  # type: ignore[misc]  # bound in the loop
        )


def _lettered_look(page: BuildContext, spot: NodeSpot) -> ParagraphLook:
    return ParagraphLook(page.styles("List Number"), spot.side.numberings.lettered[spot.lettered])


def _table(page: BuildContext, block: Table, spots: Spots, language: str) -> Iterator[Piece]:
    """Yield a table over the whole width of the text: its columns need the room."""
    if block.caption:
        style, mark = page.styles("caption"), mark_of_words(block.caption)
        inside = words(page, block.caption, language)
        own = _spots_in(spots, mark)
        caption = ParagraphLook(style, UNNUMBERED)
        yield _paragraph(own, mark, block.caption, inside, lambda _: caption)
    text = [[plain(cell) for cell in row] for row in (block.header, *block.rows)]
    look = TableLook(
        page.styles("Protocol Table"),
        column_widths(text, page.text_width),
        0,
        plain(_shown(block.caption)),
        block.row_headers,
    )
    marks = (block.mark, *(block.row_marks or (block.mark,) * len(block.rows)))
    headers = (len(block.header), *(int(block.row_headers),) * len(block.rows))
    cells = [
        _cells(page, [words(page, text, language) for text in row], count, mark)
        for row, count, mark in zip((block.header, *block.rows), headers, marks, strict=True)
    ]
    yield table(look, cells[0], cells[1:], _row_changes(page, marks))


def _cells(
    page: BuildContext, row: Iterable[Xml], headers: int, mark: Mark | None
) -> tuple[Cell, ...]:
    """Return a row's cells, the first so many of them headers."""
    return tuple(
        Cell(
            page.styles("Table Heading" if index < headers else "Table Text"),
            inside,
            mark_changes(page, mark),
        )
        for index, inside in enumerate(row)
    )


def _row_changes(page: BuildContext, marks: Iterable[Mark | None]) -> tuple[Xml, ...]:
    return tuple(tracked(mark, page.stamp()) if mark else NOTHING for mark in marks)


def _shown(text: Inlines) -> Inlines:
    """Return the words of the new version; where it has none, those that it had."""
    return tuple(inline for inline in text if in_new(inline.mark)) or text


def _definitions(
    page: BuildContext, entries: Iterable[Definition], spots: Spots, language: str
) -> Iterator[Piece]:
    for entry in entries:
        own = _spots_in(spots, entry.mark)
        term, meaning = (words(page, text, language) for text in (entry.term, entry.text))
        yield _paragraph(own, entry.mark, entry.term, term, _inset(page, "Protocol Term"))
        yield _paragraph(
            own, entry.mark, entry.text, meaning, _inset(page, "Protocol Meaning", SET_APART)
        )


def _quotation(
    page: BuildContext, block: Quotation, spots: Spots, language: str
) -> Iterator[Piece]:
    for text in block.paragraphs:
        inside = words(page, text, language)
        yield _paragraph(spots, block.mark, text, inside, _inset(page, "Quote", SET_APART))
    if block.source:
        mark, inside = mark_of_words(block.source), words(page, block.source, language)
        own = _spots_in(spots, mark)
        yield _paragraph(own, mark, block.source, inside, _inset(page, "Quote Source", SET_APART))


def _note(page: BuildContext, block: Note, spots: Spots, language: str) -> Iterator[Piece]:
    if block.label:
        label = (Text(block.label, Origin(OriginKind.LIBRARY), language, block.mark),)
        look = _inset(page, "Note Heading", NOTE_INSET)
        yield _paragraph(spots, block.mark, label, words(page, label), look)
    for text in block.paragraphs:
        inside = words(page, text, language)
        yield _paragraph(spots, block.mark, text, inside, _inset(page, "Note Text", NOTE_INSET))


def _inset(page: BuildContext, style: str, further: int = 0) -> Callable[[NodeSpot], ParagraphLook]:
    """Return how paragraphs look that stand in from their column."""
    style_id = page.styles(style)
    return lambda spot: ParagraphLook(style_id, UNNUMBERED, _moved(spot.column, further))
