"""The tree while it is being resolved: clauses chosen and placed, their text still unfilled."""

import operator
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import ClauseText, DraftBlock
from protocol_gen.model.library import Clause, Wording
from protocol_gen.model.location import NOWHERE, SourceLocation


@frozen
class WordingChoice:
    """A wording and why it was chosen."""

    wording: Wording
    reason: str


@frozen
class DraftProvision:
    """A provision to be. ``clause`` is None for what the council inserted itself."""

    id: str
    form: ProvisionForm
    clause: Clause | None
    heading: ClauseText
    blocks: tuple[DraftBlock, ...]
    children: tuple["DraftProvision", ...] = ()
    text_choice: WordingChoice | None = None
    heading_choice: WordingChoice | None = None
    paragraph: str = ""
    """What is alike for clauses that make one paragraph; empty for one that is on its own."""
    heads: bool = False
    """Whether it was placed as a heading over others."""
    changes: tuple[str, ...] = ()
    """The places of the local changes that touched it."""
    location: SourceLocation = NOWHERE

    def touched_by(self, change: SourceLocation) -> "DraftProvision":
        """Return the draft with one more change noted."""
        return replace(self, changes=(*self.changes, str(change)))

    def over(self, children: tuple["DraftProvision", ...]) -> "DraftProvision":
        """Return the draft with other drafts below it; itself where they are the same."""
        own = self.children
        are_same = len(children) == len(own) and all(map(operator.is_, children, own))
        return self if are_same else replace(self, children=children)


TITLE_FORMS = frozenset({ProvisionForm.TITLE, ProvisionForm.TITLE_LINE})
"""The forms of the title block."""


def walk(drafts: Iterable[DraftProvision]) -> Iterator[DraftProvision]:
    """Yield drafts and all below them, in the order of reading."""
    for draft in drafts:
        yield draft
        yield from walk(draft.children)


def mapped(
    drafts: Iterable[DraftProvision], change: Callable[[DraftProvision], DraftProvision]
) -> tuple[DraftProvision, ...]:
    """Return the tree with ``change`` made to every draft, children first."""
    return tuple(change(draft.over(mapped(draft.children, change))) for draft in drafts)


def without(drafts: Iterable[DraftProvision], ids: Container[str]) -> tuple[DraftProvision, ...]:
    """Return the tree without some drafts and all below them."""
    return tuple(
        draft.over(without(draft.children, ids)) for draft in drafts if draft.id not in ids
    )
