"""Either version back from a redline, from the marks of its tree alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar, assert_never

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Block,
    Definition,
    DefinitionList,
    Document,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Provision,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark, in_new, in_old
from protocol_gen.model.redline import EARLIER, Redline
from protocol_gen.revisions.text_diff import joined

_Has: TypeAlias = Callable[[Mark | None], bool]
"""Whether a version has a piece with such a mark."""
_Marked = TypeVar("_Marked", Paragraph, ListItem, Definition)


def accept(redline: Redline) -> Document:
    """Return the new version: all that is deleted is gone, all that is inserted is there."""
    document = redline.document
    return replace(
        document,
        title_block=_provisions(document.title_block, _NEW),
        provisions=_provisions(document.provisions, _NEW),
    )


def reject(redline: Redline) -> Document:
    """Return the old version: all that is inserted is gone, all that is deleted is there."""
    return replace(
        redline.before,
        title_block=_provisions(redline.document.title_block, _OLD),
        provisions=_provisions(redline.document.provisions, _OLD),
    )


@frozen
class _Version:
    """One of the two versions: what it has, and what a provision or item was called."""

    has: _Has
    is_old: bool


_NEW = _Version(in_new, is_old=False)
_OLD = _Version(in_old, is_old=True)


def _provisions(provisions: tuple[Provision, ...], version: _Version) -> tuple[Provision, ...]:
    return tuple(_provision(each, version) for each in provisions if version.has(each.mark))


def _provision(provision: Provision, version: _Version) -> Provision:
    form, number = provision.form, provision.number
    if version.is_old and provision.before:
        form, number = provision.before.form, provision.before.number
    return Provision(
        id=provision.id.removesuffix(EARLIER) if version.is_old else provision.id,
        form=form,
        number=number,
        heading=_inlines(provision.heading, version),
        blocks=tuple(
            _block(block, version) for block in provision.blocks if version.has(block.mark)
        ),
        provisions=_provisions(provision.provisions, version),
        language=provision.language,
    )


def _inlines(inlines: Inlines, version: _Version) -> Inlines:
    return joined(
        replace(inline, mark=None) if inline.mark else inline
        for inline in inlines
        if version.has(inline.mark)
    )


def _block(block: Block, version: _Version) -> Block:
    match block:
        case Paragraph(text):
            return Paragraph(_inlines(text, version))
        case ListBlock(items):
            return ListBlock(tuple(_item(item, version) for item in _kept(items, version)))
        case Table():
            return _table(block, version)
        case DefinitionList(entries):
            return DefinitionList(
                tuple(
                    Definition(_inlines(entry.term, version), _inlines(entry.text, version))
                    for entry in _kept(entries, version)
                )
            )
        case Quotation(paragraphs, source):
            return Quotation(_texts(paragraphs, version), _inlines(source, version))
        case Note(label, paragraphs):
            return Note(label, _texts(paragraphs, version))
        case _:
            assert_never(block)


def _kept(pieces: tuple[_Marked, ...], version: _Version) -> Iterator[_Marked]:
    return (piece for piece in pieces if version.has(piece.mark))


def _item(item: ListItem, version: _Version) -> ListItem:
    had_other = version.is_old and item.label_before is not None
    label = item.label_before if had_other and item.label_before is not None else item.label
    return ListItem(label, _inlines(item.text, version))


def _table(table: Table, version: _Version) -> Table:
    marks = table.row_marks or (None,) * len(table.rows)
    return Table(
        _inlines(table.caption, version),
        _texts(table.header, version),
        tuple(
            _texts(row, version)
            for row, mark in zip(table.rows, marks, strict=True)
            if version.has(mark)
        ),
        table.row_headers,
    )


def _texts(texts: tuple[Inlines, ...], version: _Version) -> tuple[Inlines, ...]:
    return tuple(_inlines(text, version) for text in texts)
