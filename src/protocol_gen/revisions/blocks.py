"""Changes within a provision's blocks: paragraphs, items, rows, definitions."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.model.marks import Mark
from protocol_gen.model.walks import inlines_of
from protocol_gen.revisions.align import Likeness, align
from protocol_gen.revisions.equality import without_origins
from protocol_gen.revisions.text_diff import compare_inlines, likeness, marked

_ALIKE = 0.4
"""From how much in common two texts are taken to be one that changed."""


def compare_blocks(old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of both versions of a provision, with what differs marked."""
    return tuple(_both(old, new))


def marked_block(block: Block, mark: Mark) -> Block:
    """Return a block with one mark on all of it."""
    match block:
        case Paragraph(text):
            return Paragraph(marked(text, mark), mark)
        case ListBlock(items):
            return ListBlock(tuple(_marked_item(item, mark) for item in items), mark)
        case Table(caption, header, rows, row_headers):
            whole = _marked_texts(header, mark), tuple(_marked_texts(row, mark) for row in rows)
            return Table(marked(caption, mark), *whole, row_headers, mark, (mark,) * len(rows))
        case DefinitionList(entries):
            return DefinitionList(tuple(_marked_entry(entry, mark) for entry in entries), mark)
        case Quotation(paragraphs, source):
            return Quotation(_marked_texts(paragraphs, mark), marked(source, mark), mark)
        case Note(label, paragraphs):
            return Note(label, _marked_texts(paragraphs, mark), mark)
        case _:
            assert_never(block)


# Blocks of a provision


def _both(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[Block]:
    for before, after in align(old, new, Likeness(without_origins, _can_pair, _is_like)):
        if after is None:
            if before is not None:
                yield marked_block(before, Mark.DELETED)
        elif before is None:
            yield marked_block(after, Mark.INSERTED)
        else:
            yield _compared(before, after)


def _can_pair(old: Block, new: Block) -> bool:
    match old, new:
        case (Paragraph(), Paragraph()) | (DefinitionList(), DefinitionList()):
            return True
        case ListBlock(before), ListBlock(after):
            return any(item.label for item in before) == any(item.label for item in after)
        case Table(), Table():
            return len(old.header) == len(new.header) and old.row_headers == new.row_headers
        case Quotation(before), Quotation(after):
            return len(before) == len(after)
        case Note(was, before), Note(label, after):
            return was == label and len(before) == len(after)
        case _:
            return False


def _is_like(old: Block, new: Block) -> bool:
    return likeness(_words(old), _words(new)) >= _ALIKE


def _words(block: Block) -> str:
    return " ".join(map(plain, inlines_of(block)))


def _compared(old: Block, new: Block) -> Block:
    match old, new:
        case Paragraph(before), Paragraph(after):
            return Paragraph(compare_inlines(before, after))
        case ListBlock(before), ListBlock(after):
            return ListBlock(tuple(_items(before, after)))
        case Table(), Table():
            return _table(old, new)
        case DefinitionList(before), DefinitionList(after):
            return DefinitionList(tuple(_entries(before, after)))
        case Quotation(before, was), Quotation(after, source):
            return Quotation(_texts(before, after), compare_inlines(was, source))
        case Note(_, before), Note(label, after):
            return Note(label, _texts(before, after))
        case _:
            msg = f"a {type(old).__name__} cannot become a {type(new).__name__}"
            raise TypeError(msg)


# Items of a list


def _items(old: tuple[ListItem, ...], new: tuple[ListItem, ...]) -> Iterator[ListItem]:
    pairs = align(
        old,
        new,
        Likeness(
            lambda item: without_origins(item.text),
            lambda _, __: True,
            lambda before, after: likeness(plain(before.text), plain(after.text)) >= _ALIKE,
        ),
    )
    for before, after in pairs:
        if after is None:
            if before is not None:
                yield _marked_item(before, Mark.DELETED)
        elif before is None:
            yield _marked_item(after, Mark.INSERTED)
        else:
            was = None if before.label == after.label else before.label
            text = compare_inlines(before.text, after.text)
            yield ListItem(after.label, text, label_before=was)


def _marked_item(item: ListItem, mark: Mark) -> ListItem:
    return replace(item, text=marked(item.text, mark), mark=mark)


# Rows of a table


def _table(old: Table, new: Table) -> Table:
    rows: list[tuple[Inlines, ...]] = []
    marks: list[Mark | None] = []
    for before, after in align(
        old.rows, new.rows, Likeness(without_origins, lambda _, __: True, _is_same_row)
    ):
        if after is None:
            if before is not None:
                rows.append(_marked_texts(before, Mark.DELETED))
                marks.append(Mark.DELETED)
        elif before is None:
            rows.append(_marked_texts(after, Mark.INSERTED))
            marks.append(Mark.INSERTED)
        else:
            rows.append(_texts(before, after))
            marks.append(None)
    return Table(
        compare_inlines(old.caption, new.caption),
        _texts(old.header, new.header),
        tuple(rows),
        new.row_headers,
        row_marks=tuple(marks) if any(marks) else (),
    )


def _is_same_row(old: tuple[Inlines, ...], new: tuple[Inlines, ...]) -> bool:
    if plain(old[0]) == plain(new[0]):
        return True
    return likeness(" ".join(map(plain, old)), " ".join(map(plain, new))) >= _ALIKE


# Definitions


def _entries(old: tuple[Definition, ...], new: tuple[Definition, ...]) -> Iterator[Definition]:
    same_term: Likeness[Definition] = Likeness(
        without_origins,
        lambda _, __: True,
        lambda before, after: plain(before.term).casefold() == plain(after.term).casefold(),
    )
    for before, after in align(old, new, same_term):
        if after is None:
            if before is not None:
                yield _marked_entry(before, Mark.DELETED)
        elif before is None:
            yield _marked_entry(after, Mark.INSERTED)
        else:
            yield Definition(
                compare_inlines(before.term, after.term), compare_inlines(before.text, after.text)
            )


def _marked_entry(entry: Definition, mark: Mark) -> Definition:
    return Definition(marked(entry.term, mark), marked(entry.text, mark), mark)


# Texts


def _texts(old: tuple[Inlines, ...], new: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    return tuple(compare_inlines(before, after) for before, after in zip(old, new, strict=True))


def _marked_texts(texts: tuple[Inlines, ...], mark: Mark) -> tuple[Inlines, ...]:
    return tuple(marked(text, mark) for text in texts)
