"""The document as it flows down the page: headings, paragraphs, lists and set-apart blocks.

The tree of provisions says what belongs to what; a page is a sequence. This is the one room that
turns the first into the second, so that every writer sees the same paragraphs: clauses that run on
are gathered into one, items of one stem into one list, and each heading has its level.

A redline flows as one page that is read in two ways: without what is deleted it is the new version,
without what is inserted the old one. A paragraph's mark says in which of them it *ends* here, so
that paragraphs joined or parted are seen, and clauses that run on find their paragraph in each.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Number,
    Paragraph,
    Provision,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, Text
from protocol_gen.model.marks import Mark, in_new, in_old, mark_of
from protocol_gen.page.remember import remembered

TOP_HEADING = 2
"""The level of the first headings in the text; level 1 is the document's title."""
DEEPEST_HEADING = 6
"""HTML and Word's built-in styles used here know no deeper one."""
_JOINT: Final = Origin(OriginKind.LIBRARY)


class RunOnError(ValueError):
    """A provision runs on where there is no paragraph before it to go on in."""

    def __init__(self, id_: str) -> None:
        super().__init__(f"{id_}: runs on, but there is no paragraph before it")
        self.id = id_


@frozen
class Part:
    """What one provision gives to a paragraph. ``id`` is empty where it has given before.

    ``gap`` is the space that joins it to the part before it, empty for the first.
    """

    id: str
    text: Inlines
    language: str = ""
    gap: Inlines = ()


@frozen
class Renumbered:
    """Says that a number was another in the old version of a redline, or none."""

    before: Number | None


@frozen
class FlowTitle:
    """One line of the title block; ``is_title`` marks the document's title itself."""

    part: Part
    is_title: bool
    mark: Mark | None = None


@frozen
class FlowHeading:
    """A heading with its level (2 to 6) and the number before it."""

    level: int
    number: Number | None
    part: Part
    mark: Mark | None = None
    renumbered: Renumbered | None = None


@frozen
class FlowParagraph:
    """A paragraph made of one or more provisions, each with the space that joins it.

    In a redline ``mark`` says in which version it ends here, and ``continues`` the version in
    which it goes on from the paragraph before it in the flow: INSERTED in the new one, where two
    were joined, DELETED in the old one, where one was parted.
    """

    number: Number | None
    parts: tuple[Part, ...]
    mark: Mark | None = None
    renumbered: Renumbered | None = None
    continues: Mark | None = None


@frozen
class FlowItem:
    """An item of a list, bulleted where it has no number, and the lists under it."""

    number: Number | None
    part: Part
    lists: tuple["FlowList", ...] = ()
    mark: Mark | None = None
    renumbered: Renumbered | None = None


@frozen
class FlowList:
    """Provisions that are a list under their stem; all numbered or none."""

    items: tuple[FlowItem, ...]


@frozen
class FlowBlock:
    """A block other than a paragraph. ``id`` is its provision's where nothing came before."""

    id: str
    block: ListBlock | Table | DefinitionList | Quotation | Note
    language: str = ""


Flow: TypeAlias = FlowTitle | FlowHeading | FlowParagraph | FlowList | FlowBlock


def flow(document: Document) -> tuple[Flow, ...]:
    """Return the protocol's own text, title block to last provision, as it runs down the page."""
    return (*title_flow(document), *body_flow(document))


@remembered
def title_flow(document: Document) -> tuple[FlowTitle, ...]:
    """Return the lines of the title block."""
    return tuple(
        FlowTitle(_only_part(provision), provision.form is ProvisionForm.TITLE, provision.mark)
        for provision in document.title_block
    )


@remembered
def body_flow(document: Document) -> tuple[Flow, ...]:
    """Return all that follows the title block.

    Raises:
        RunOnError: where a provision runs on and there is no paragraph before it.
    """
    page = _Page()
    page.add_all(document.provisions, TOP_HEADING)
    return page.nodes


@remembered
def headings(document: Document) -> tuple[FlowHeading, ...]:
    """Return the headings in order, as a table of contents needs them."""
    return tuple(node for node in body_flow(document) if isinstance(node, FlowHeading))


@frozen
class _Place:
    """How a part is placed in one version: at the head of a paragraph, or running on."""

    runs_on: bool
    number: Number | None


@dataclass(eq=False, slots=True)
class _Open:
    """A paragraph that may still go on, and whether each version has a part in it."""

    parts: list[Part] = field(default_factory=list)
    has_old: bool = False
    has_new: bool = False
    number_old: Number | None = None
    number_new: Number | None = None
    mark: Mark | None = None
    continues: Mark | None = None

    def add(self, part: Part, old: _Place | None, new: _Place | None) -> None:
        self.parts.append(part)
        if old:
            self.number_old = self.number_old if self.has_old else old.number
            self.has_old = True
        if new:
            self.number_new = self.number_new if self.has_new else new.number
            self.has_new = True

    def closed(self) -> FlowParagraph:
        mark = self.mark or mark_of(old=self.has_old, new=self.has_new)
        number, renumbered = _numbers(
            self.number_old, self.number_new, old=self.has_old, new=self.has_new
        )
        return FlowParagraph(number, tuple(self.parts), mark, renumbered, self.continues)


class _Page:
    """The flow as it grows; each version remembers the paragraph that it can go on in."""

    def __init__(self) -> None:
        self._nodes: list[Flow | _Open] = []
        self._open_old: _Open | None = None
        self._open_new: _Open | None = None

    @property
    def nodes(self) -> tuple[Flow, ...]:
        return tuple(node.closed() if isinstance(node, _Open) else node for node in self._nodes)

    def add_all(self, provisions: Iterable[Provision], level: int) -> None:
        for are_items, group in groupby(provisions, key=lambda p: p.form is ProvisionForm.ITEM):
            if are_items:
                items = tuple(group)
                for item in items:
                    self._close(old=in_old(item.mark), new=in_new(item.mark))
                self._nodes.append(FlowList(tuple(map(_item, items))))
            else:
                for provision in group:
                    self._add(provision, level)

    def _add(self, provision: Provision, level: int) -> None:
        id_, below = provision.id, level
        old, new = _old_place(provision), _new_place(provision)
        if provision.heading:
            has_old = bool(old) and any(in_old(each.mark) for each in provision.heading)
            has_new = bool(new) and any(in_new(each.mark) for each in provision.heading)
            number, renumbered = _numbers(
                old.number if old else None, new.number if new else None, old=has_old, new=has_new
            )
            part = Part(id_, provision.heading, provision.language)
            mark = mark_of(old=has_old, new=has_new)
            heading = FlowHeading(min(level, DEEPEST_HEADING), number, part, mark, renumbered)
            self._close(old=has_old, new=has_new)
            self._nodes.append(heading)
            old = _Place(old.runs_on, None) if old and has_old else old
            new = _Place(new.runs_on, None) if new and has_new else new
            id_, below = "", level + 1
        for block in provision.blocks:
            old_place = old if in_old(block.mark) else None
            new_place = new if in_new(block.mark) else None
            if isinstance(block, Paragraph):
                self._add_part(
                    Part(id_, block.text, provision.language), provision.id, old_place, new_place
                )
            else:
                self._close(old=bool(old_place), new=bool(new_place))
                self._nodes.append(FlowBlock(id_, block, provision.language))
            id_ = ""
            old = _Place(old_place.runs_on, None) if old_place else old
            new = _Place(new_place.runs_on, None) if new_place else new
        self.add_all(provision.provisions, below)

    def _close(self, *, old: bool, new: bool) -> None:
        """No part runs on any more, in the versions that now have something else."""
        if old:
            self._open_old = None
        if new:
            self._open_new = None

    def _add_part(self, part: Part, of: str, old: _Place | None, new: _Place | None) -> None:
        """Add a part of the provision ``of``; the part itself may have no id."""
        joins_old, joins_new = bool(old and old.runs_on), bool(new and new.runs_on)
        if joins_old or joins_new:
            gap = Text(" ", _JOINT, mark=mark_of(old=joins_old, new=joins_new))
            part = Part(part.id, part.text, part.language, (gap,))
        paragraph = self._paragraph(of, old, new, joins_old=joins_old, joins_new=joins_new)
        paragraph.add(part, old, new)
        if old:
            self._open_old = paragraph
        if new:
            self._open_new = paragraph

    def _paragraph(
        self, id_: str, old: _Place | None, new: _Place | None, *, joins_old: bool, joins_new: bool
    ) -> _Open:
        """Return the paragraph that a part goes into: one that is open, or a fresh one."""
        if not (joins_old or joins_new):
            return self._fresh()
        if joins_old == bool(old) and joins_new == bool(new):
            return self._running(id_, old=joins_old, new=joins_new)
        before = self._open_old if joins_old else self._open_new
        other = self._open_new if joins_old else self._open_old
        if before is None or before is not self._nodes[-1]:
            raise RunOnError(id_)
        if not (before.has_new if joins_old else before.has_old):
            return before
        if before is not other:
            raise RunOnError(id_)
        before.mark = mark_of(old=joins_new, new=joins_old)
        paragraph = self._fresh()
        paragraph.continues = mark_of(old=joins_old, new=joins_new)
        return paragraph

    def _running(self, id_: str, *, old: bool, new: bool) -> _Open:
        """Return the paragraph that a part goes on in, in every version that has it."""
        if old and new and self._open_old is not self._open_new:
            return self._merged(id_)
        paragraph = self._open_old if old else self._open_new
        if paragraph is None:
            raise RunOnError(id_)
        return paragraph

    def _merged(self, id_: str) -> _Open:
        """Return one paragraph made of two: a part took another's place at the head of it."""
        last = self._nodes[-2:]
        match last:
            case [_Open() as first, _Open() as second] if (
                {first, second} == {self._open_old, self._open_new}
                and not (first.has_old and first.has_new)
                and not (second.has_old and second.has_new)
                and not (first.mark or second.mark)
            ):
                first.parts += second.parts
                first.number_old = first.number_old if first.has_old else second.number_old
                first.number_new = first.number_new if first.has_new else second.number_new
                first.has_old = first.has_new = True
                self._nodes.pop()
                return first
            case _:
                raise RunOnError(id_)

    def _fresh(self) -> _Open:
        paragraph = _Open()
        self._nodes.append(paragraph)
        return paragraph


def _old_place(provision: Provision) -> _Place | None:
    if not in_old(provision.mark):
        return None
    form, number = provision.form, provision.number
    if provision.before:
        form, number = provision.before.form, provision.before.number
    return _Place(form is ProvisionForm.RUN_ON, number)


def _new_place(provision: Provision) -> _Place | None:
    if not in_new(provision.mark):
        return None
    return _Place(provision.form is ProvisionForm.RUN_ON, provision.number)


def _numbers(
    before: Number | None, now: Number | None, *, old: bool, new: bool
) -> tuple[Number | None, Renumbered | None]:
    """Return the number to print, and the one that it was where both versions have the place."""
    if old and new and _is_other(before, now):
        return now, Renumbered(before)
    return (now if new else before), None


def _is_other(before: Number | None, now: Number | None) -> bool:
    """Whether a number counts or reads otherwise; how it is cited may depend on a heading."""
    if before is None or now is None:
        return before is not now
    return (before.label, before.level) != (now.label, now.level)


def _item(provision: Provision) -> FlowItem:
    page = _Page()
    page.add_all(provision.provisions, TOP_HEADING)
    lists: list[FlowList] = []
    for node in page.nodes:
        if not isinstance(node, FlowList):
            msg = f"{provision.id}: only items can come under an item of a list"
            raise TypeError(msg)
        lists.append(node)
    was = provision.before
    is_other = was is not None and _is_other(was.number, provision.number)
    renumbered = Renumbered(was.number) if was and is_other else None
    part = _only_part(provision)
    return FlowItem(provision.number, part, tuple(lists), provision.mark, renumbered)


def _only_part(provision: Provision) -> Part:
    """Return the one paragraph that a title line or an item holds."""
    if provision.form is not ProvisionForm.ITEM and provision.provisions:
        msg = f"{provision.id}: nothing can come under a line of the title block"
        raise TypeError(msg)
    (block,) = provision.blocks
    if not isinstance(block, Paragraph):
        msg = f"{provision.id}: a {provision.form.value} holds one paragraph, not a table or list"
        raise TypeError(msg)
    return Part(provision.id, block.text, provision.language)
