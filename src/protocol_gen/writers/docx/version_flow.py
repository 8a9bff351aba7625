"""A redline's flow as each of its two versions has it, node for node of the marked one.

Where things are on the page depends on what comes before them, and that is another thing in
each version; so each is laid out on its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from typing import assert_never

from protocol_gen.model.document import ListBlock, ListItem, Number
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark, in_new, in_old
from protocol_gen.page.flow import (
    Flow,
    FlowBlock,
    FlowHeading,
    FlowItem,
    FlowList,
    FlowParagraph,
    FlowTitle,
    Part,
)


class Version(Enum):
    """One of the two versions of a redline."""

    NEW = "new"
    OLD = "old"

    def has(self, mark: Mark | None) -> bool:
        """Whether a piece with such a mark is in this version."""
        return in_new(mark) if self is Version.NEW else in_old(mark)

    def number(self, node: FlowHeading | FlowParagraph | FlowItem) -> Number | None:
        """Return the number that a node has in this version."""
        if self is Version.OLD and node.renumbered:
            return node.renumbered.before
        return node.number

    def label(self, item: ListItem) -> str:
        """Return the label that an item of a list block has in this version."""
        had_other = self is Version.OLD and item.label_before is not None
        return item.label_before if had_other and item.label_before is not None else item.label


def flow_of(nodes: Sequence[Flow], version: Version) -> tuple[Flow | None, ...]:
    """Return for each node of a marked flow what it is in one version; None where it is not there.

    Paragraphs that are one in this version are the same node, each time with all its parts.
    """
    result: list[Flow | None] = []
    waiting: list[int] = []
    parts: tuple[Part, ...] = ()
    number: Number | None = None
    for at, node in enumerate(nodes):
        result.append(_node(node, version))
        if not isinstance(node, FlowParagraph):
            continue
        mine = tuple(_part(part, version) for part in node.parts)
        if version.has(node.mark) or any(part.text for part in mine):
            number = number if waiting else version.number(node)
            parts += tuple(part for part in mine if part.text)
            waiting.append(at)
        if waiting and version.has(node.mark):
            whole = FlowParagraph(number, parts)
            for place in waiting:
                result[place] = whole
            waiting, parts = [], ()
    return tuple(result)


def _node(node: Flow, version: Version) -> Flow | None:
    match node:
        case FlowTitle(part, is_title, mark):
            return FlowTitle(_part(part, version), is_title) if version.has(mark) else None
        case FlowHeading(level, _, part, mark):
            heading = FlowHeading(level, version.number(node), _part(part, version))
            return heading if version.has(mark) else None
        case FlowParagraph():
            return None
        case FlowList():
            return _list(node, version)
        case FlowBlock(_, block):
            return _block(node, version) if version.has(block.mark) else None
        case _:
            assert_never(node)


def _part(part: Part, version: Version) -> Part:
    return replace(part, text=_inlines(part.text, version))


def _inlines(inlines: Inlines, version: Version) -> Inlines:
    return tuple(inline for inline in inlines if version.has(inline.mark))


def _list(node: FlowList, version: Version) -> FlowList | None:
    items = tuple(_item(item, version) for item in node.items if version.has(item.mark))
    return FlowList(items) if items else None


def _item(item: FlowItem, version: Version) -> FlowItem:
    below = (_list(each, version) for each in item.lists)
    lists = tuple(each for each in below if each)
    return FlowItem(version.number(item), _part(item.part, version), lists)


def _block(node: FlowBlock, version: Version) -> FlowBlock:
    if not isinstance(node.block, ListBlock):
        return node
    items = tuple(
        ListItem(version.label(item), _inlines(item.text, version))
        for item in node.block.items
        if version.has(item.mark)
    )
    return replace(node, block=ListBlock(items))
