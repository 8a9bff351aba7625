"""Two versions of a document to one redline.

Provisions pair by their permanent ids: what has the same id under the same parent, in the same
order, is one provision that may have changed. One that moved is deleted where it was, under a
derived id, and inserted where it is. Numbers are not compared by hand: each version's are kept.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document, OldAppearance, Provision, ProvisionForm, walk
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark
from protocol_gen.model.redline import EARLIER, Redline
from protocol_gen.page.flow import RunOnError, body_flow
from protocol_gen.page.order import longest_in_order
from protocol_gen.revisions.blocks import compare_blocks, marked_block
from protocol_gen.revisions.frame_changes import frame_changes
from protocol_gen.revisions.text_diff import compare_inlines, marked


def compare(
    old: Document, new: Document, *, author: str = "", dated: date | None = None
) -> Redline:
    """Return the redline between two versions.

    ``author`` and ``dated`` go onto every tracked change in Word. The two need not be of one
    council, or made from one library; the less they share, the more is deleted and inserted.
    """
    ids = frozenset(provision.id for provision in new.all_provisions)
    apart: set[str] = set()
    while True:
        both = _Both(ids, frozenset(apart))
        document = replace(
            new,
            title_block=tuple(both.siblings(old.title_block, new.title_block)),
            provisions=tuple(both.siblings(old.provisions, new.provisions)),
        )
        try:
            body_flow(document)
        except RunOnError as error:
            groups = _wider({error.id.removesuffix(EARLIER)} | apart, old, new)
            more = next((group for group in groups if not group <= apart), None)
            if more is None:
                raise
            apart |= more
            continue
        before = replace(old, title_block=(), provisions=())
        return Redline(document, before, frame_changes(old, new), author, dated)


def _wider(names: set[str], old: Document, new: Document) -> Iterator[frozenset[str]]:
    """Yield what to set apart where provisions cannot be shown: them, their sections, then all.

    It ends: what still cannot be shown has no name of its own, or is set apart already.
    """
    yield frozenset(names)
    sections = [each for text in (old, new) for each in (*text.title_block, *text.provisions)]
    families = [frozenset(each.id for each in walk(section)) for section in sections]
    yield frozenset().union(*(family for family in families if names & family))
    yield frozenset().union(*families)


@frozen
class _Both:
    """The comparing of trees; ``ids`` are those of the new version.

    ``apart`` are provisions that cannot be shown as one in both, though their ids are the same:
    the paragraphs around them were joined otherwise.
    """

    ids: frozenset[str]
    apart: frozenset[str]

    def siblings(
        self, old: tuple[Provision, ...], new: tuple[Provision, ...]
    ) -> Iterator[Provision]:
        kept = self._kept(old, new)
        left = deque(old)
        for after in new:
            while left and left[0].id not in kept:
                yield self._deleted(left.popleft())
            if after.id in kept:
                yield self._compared(left.popleft(), after)
            else:
                yield _inserted(after)
        yield from map(self._deleted, left)

    def _kept(self, old: tuple[Provision, ...], new: tuple[Provision, ...]) -> frozenset[str]:
        """Return the ids that are in both, in the same order, and can be shown as one."""
        before = {provision.id: provision for provision in old}
        places = {provision.id: at for at, provision in enumerate(old)}
        pairs = [
            provision.id
            for provision in new
            if provision.id in before
            and provision.id not in self.apart
            and _can_pair(before[provision.id], provision)
        ]
        return longest_in_order(places, pairs)

    def _compared(self, old: Provision, new: Provision) -> Provision:
        has_moved = (old.form, old.number) != (new.form, new.number)
        return replace(
            new,
            heading=_line(old.heading, new.heading),
            blocks=compare_blocks(old.blocks, new.blocks),
            provisions=tuple(self.siblings(old.provisions, new.provisions)),
            before=OldAppearance(old.form, old.number) if has_moved else None,
        )

    def _deleted(self, provision: Provision) -> Provision:
        id_ = provision.id + EARLIER if provision.id in self.ids else provision.id
        gone = _whole(provision, Mark.DELETED)
        return replace(gone, id=id_, provisions=tuple(map(self._deleted, provision.provisions)))


def _inserted(provision: Provision) -> Provision:
    come = _whole(provision, Mark.INSERTED)
    return replace(come, provisions=tuple(map(_inserted, provision.provisions)))


def _whole(provision: Provision, mark: Mark) -> Provision:
    return replace(
        provision,
        heading=marked(provision.heading, mark),
        blocks=tuple(marked_block(block, mark) for block in provision.blocks),
        mark=mark,
    )


def _line(old: Inlines, new: Inlines) -> Inlines:
    if not (old and new):
        return marked(old, Mark.DELETED) + marked(new, Mark.INSERTED)
    return compare_inlines(old, new)


def _can_pair(old: Provision, new: Provision) -> bool:
    """Whether two provisions of one id can be shown as one that changed."""
    if old.language != new.language:
        return False
    if old.form is not new.form:
        paragraphs = {ProvisionForm.BLOCK, ProvisionForm.RUN_ON}
        return {old.form, new.form} <= paragraphs and not (old.heading or new.heading)
    if bool(old.heading) != bool(new.heading):
        return not any(below.heading for root in (old, new) for below in _below(root))
    return True


def _below(provision: Provision) -> Iterator[Provision]:
    for child in provision.provisions:
        yield from walk(child)
