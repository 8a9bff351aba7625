"""The document as it flows down the page: headings, paragraphs, lists and set-apart blocks.

The tree of provisions says what belongs to what; a page is a sequence. This is the one room that
turns the first into the second, so that every writer sees the same paragraphs: clauses that run on
are gathered into one, items of one stem into one list, and each heading has its level.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from protocol_gen.model.document import (
    Block,
    DefinitionList,
    Document,
    Form,
    ListBlock,
    Note,
    Number,
    Paragraph,
    Provision,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines

TOP_HEADING = 2
"""The level of the first headings in the text; level 1 is the document's title."""
DEEPEST_HEADING = 6
"""HTML and Word's built-in styles used here know no deeper one."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one provision gives to a paragraph. ``id`` is empty where it has given before."""

    id: str
    text: Inlines
    language: str = ""


@dataclass(frozen=True, slots=True)
class FlowTitle:
    """One line of the title block; ``is_title`` marks the document's title itself."""

    part: Part
    is_title: bool


@dataclass(frozen=True, slots=True)
class FlowHeading:
    """A heading with its level (2 to 6) and the number that stands before it."""

    level: int
    number: Number | None
    part: Part


@dataclass(frozen=True, slots=True)
class FlowParagraph:
    """A paragraph made of one or more provisions, joined by a space."""

    number: Number | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class FlowItem:
    """An item of a list, bulleted where it has no number, and the lists under it."""

    number: Number | None
    part: Part
    lists: tuple["FlowList", ...] = ()


@dataclass(frozen=True, slots=True)
class FlowList:
    """Provisions that stand as a list under their stem; all numbered or none."""

    items: tuple[FlowItem, ...]


@dataclass(frozen=True, slots=True)
class FlowBlock:
    """A block other than a paragraph. ``id`` is its provision's where nothing came before."""

    id: str
    block: ListBlock | Table | DefinitionList | Quotation | Note
    language: str = ""


Flow: TypeAlias = FlowTitle | FlowHeading | FlowParagraph | FlowList | FlowBlock


def flow(document: Document) -> tuple[Flow, ...]:
    """Return the protocol's own text, title block to last provision, as it runs down the page."""
    return (*title_flow(document), *body_flow(document))


def title_flow(document: Document) -> tuple[FlowTitle, ...]:
    """Return the lines of the title block."""
    return tuple(
        FlowTitle(_only_part(provision), provision.form is Form.TITLE)
        for provision in document.title_block
    )


def body_flow(document: Document) -> tuple[Flow, ...]:
    """Return all that follows the title block."""
    return tuple(_gathered(_flow_all(document.provisions, TOP_HEADING)))


def headings(document: Document) -> tuple[FlowHeading, ...]:
    """Return the headings in order, as a table of contents needs them."""
    return tuple(node for node in body_flow(document) if isinstance(node, FlowHeading))


@dataclass(frozen=True, slots=True)
class _RunOn:
    """Words still to be joined to the paragraph before them."""

    part: Part


def _flow_all(provisions: Iterable[Provision], level: int) -> Iterator[Flow | _RunOn]:
    for are_items, group in groupby(provisions, key=lambda p: p.form is Form.ITEM):
        if are_items:
            yield FlowList(tuple(map(_item, group)))
        else:
            for provision in group:
                yield from _flow_one(provision, level)


def _flow_one(provision: Provision, level: int) -> Iterator[Flow | _RunOn]:
    id_, number, below = provision.id, provision.number, level
    if provision.heading:
        heading = Part(id_, provision.heading, provision.language)
        yield FlowHeading(min(level, DEEPEST_HEADING), number, heading)
        id_, number, below = "", None, level + 1
    for block in provision.blocks:
        yield _block(provision, block, id_, number)
        id_, number = "", None
    yield from _flow_all(provision.provisions, below)


def _block(provision: Provision, block: Block, id_: str, number: Number | None) -> Flow | _RunOn:
    if not isinstance(block, Paragraph):
        return FlowBlock(id_, block, provision.language)
    part = Part(id_, block.text, provision.language)
    return _RunOn(part) if provision.form is Form.RUN_ON else FlowParagraph(number, (part,))


def _item(provision: Provision) -> FlowItem:
    lists: list[FlowList] = []
    for node in _flow_all(provision.provisions, TOP_HEADING):
        if not isinstance(node, FlowList):
            msg = f"{provision.id}: under an item of a list only items can stand"
            raise TypeError(msg)
        lists.append(node)
    return FlowItem(provision.number, _only_part(provision), tuple(lists))


def _only_part(provision: Provision) -> Part:
    """Return the one paragraph that a title line or an item holds."""
    if provision.form is not Form.ITEM and provision.provisions:
        msg = f"{provision.id}: nothing can stand under a line of the title block"
        raise TypeError(msg)
    (block,) = provision.blocks
    if not isinstance(block, Paragraph):
        msg = f"{provision.id}: a {provision.form.value} holds one paragraph, not a table or list"
        raise TypeError(msg)
    return Part(provision.id, block.text, provision.language)


def _gathered(nodes: Iterable[Flow | _RunOn]) -> Iterator[Flow]:
    """Join what runs on to the paragraph before it."""
    waiting: FlowParagraph | None = None
    for node in nodes:
        match node, waiting:
            case _RunOn(part), FlowParagraph(number, parts):
                waiting = FlowParagraph(number, (*parts, part))
            case _RunOn(part), None:
                msg = f"{part.id}: runs on, but no paragraph stands before it"
                raise ValueError(msg)
            case FlowParagraph(), _:
                if waiting:
                    yield waiting
                waiting = node
            case _:
                if waiting:
                    yield waiting
                    waiting = None
                yield node  # type: ignore[misc]  # mypy does not narrow the tuple's first place
    if waiting:
        yield waiting
