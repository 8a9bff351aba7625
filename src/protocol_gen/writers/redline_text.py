"""A redline as plain text: what is added or left out appears in brackets that say so."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import (
    DefinitionList,
    ListBlock,
    Note,
    Number,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, plain
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import Redline
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Renumbered,
    flow,
)
from protocol_gen.page.furniture import frame_table, had_numbers, has_changes, redline_title
from protocol_gen.page.moves import moves

_INDENT = "  "
_BULLET = "- "


def redline_blocks(redline: Redline) -> Iterator[str]:
    """Yield the title, how to read the text, the text, and what it does not show; none empty."""
    said = words_for(redline.document.language).redline
    yield redline_title(redline)
    marker = _Marker(redline)
    yield said.reading_in_text if has_changes(redline.document) else said.nothing
    for node in flow(redline.document):
        yield "\n".join(marker.lines(node))
    if table := frame_table(redline):
        rows = ("\t".join(row) for row in table)
        yield "\n".join((said.frame_changes, *rows))


def changed_blocks(redline: Redline) -> Iterator[str]:
    """Yield the paragraphs, headings and lists whose words differ; of a list the items that do.

    Where only a number is another, nothing is yielded.
    """
    marker = _Marker(redline, tells_numbers=False)
    said = words_for(redline.document.language).redline
    marks = (said.marked.split("words", mark=mark)[0] for mark in (said.inserted, said.deleted))
    signs = (*marks, said.break_inserted, said.break_deleted)
    for node in flow(redline.document):
        changed = [line for line in marker.lines(node) if any(sign in line for sign in signs)]
        if changed:
            yield "\n".join(changed)


class _Marker:
    """Writes one redline."""

    def __init__(self, redline: Redline, *, tells_numbers: bool = True) -> None:
        self._said = words_for(redline.document.language).redline
        self._tells_numbers = tells_numbers and had_numbers(redline.document)
        self._moves = moves(redline.document)

    def lines(self, node: Flow) -> Iterator[str]:
        match node:
            case FlowTitle(part):
                yield self._words(part.text)
            case FlowHeading(_, number, part, mark, renumbered):
                label = self._label(number, renumbered, mark)
                yield label + self._words(part.text) + self._moved(part.id)
            case FlowParagraph():
                yield self._paragraph(node)
            case FlowList(items):
                for item in items:
                    yield from self._item(item, "")
            case FlowBlock():
                if moved := self._moved(node.id):
                    yield moved.strip()
                yield from self._block(node)
            case _:
                assert_never(node)

    def _paragraph(self, node: FlowParagraph) -> str:
        words = "".join(
            self._words((*part.gap, *part.text)) + self._moved(part.id) for part in node.parts
        )
        label = self._label(node.number, node.renumbered, node.mark)
        return label + words + self._break(node)

    def _break(self, node: FlowParagraph) -> str:
        marks = {inline.mark for part in node.parts for inline in part.text}
        match node.mark:
            case Mark.INSERTED if marks != {Mark.INSERTED}:
                return f" [{self._said.break_inserted}]"
            case Mark.DELETED if marks != {Mark.DELETED}:
                return f" [{self._said.break_deleted}]"
            case _:
                return ""

    def _item(self, item: FlowItem, indent: str) -> Iterator[str]:
        label = self._label(item.number, item.renumbered, item.mark) or _BULLET
        words = self._words(item.part.text) + self._moved(item.part.id)
        yield f"{indent}{label}{words}"
        for below in item.lists:
            for inner in below.items:
                yield from self._item(inner, indent + _INDENT)

    def _block(self, node: FlowBlock) -> Iterator[str]:  # noqa: C901  # one arm a kind of block
        block = node.block
        match block:
            case ListBlock(items):
                for item in items:
                    was = "" if item.label_before is None else self._was(item.label_before)
                    own = self._marked(item.mark, item.label) if item.mark else item.label
                    label = f"{own} {was}" if item.label or was else _BULLET
                    yield label + self._words(item.text)
            case Table(caption, header, rows):
                if caption:
                    yield self._words(caption)
                for row in (header, *rows):
                    yield "\t".join(map(self._words, row))
            case DefinitionList(entries):
                for entry in entries:
                    yield self._words(entry.term)
                    yield _INDENT + self._words(entry.text)
            case Quotation(paragraphs, source):
                for text in (*paragraphs, *((source,) if source else ())):
                    yield _INDENT + self._words(text)
            case Note(label, paragraphs):
                yield self._marked(block.mark, label) if block.mark and label else label
                for text in paragraphs:
                    yield _INDENT + self._words(text)
            case _:
                assert_never(block)

    def _words(self, inlines: Inlines) -> str:
        return "".join(
            self._marked(mark, plain(group)) if mark else plain(group)
            for mark, group in groupby(inlines, key=lambda inline: inline.mark)
        )

    def _marked(self, mark: Mark, words: str) -> str:
        """Return words in brackets, the spaces around them outside; a space alone is inside."""
        said = self._said.inserted if mark is Mark.INSERTED else self._said.deleted
        bare = words.strip(" ") or words
        before, after = words.split(bare, 1) if bare else ("", "")
        return f"{before}{self._said.marked(mark=said, words=bare)}{after}"

    def _label(
        self, number: Number | None, renumbered: Renumbered | None, mark: Mark | None
    ) -> str:
        if number and mark:
            return f"{self._marked(mark, number.label)} "
        before = renumbered.before.label if renumbered and renumbered.before else ""
        is_told = renumbered and self._tells_numbers and (number or before)
        was = self._was(before) if is_told else ""
        return (f"{number.label} " if number else "") + was

    def _was(self, label: str) -> str:
        said = self._said
        return f"({said.was_number(number=label) if label else said.was_not_numbered}) "

    def _moved(self, id_: str) -> str:
        said = self._moves.get(id_)
        return f" ({said})" if said else ""
