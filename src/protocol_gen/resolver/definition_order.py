"""Definitions in the order of the alphabet, by the word as it is printed.

What a council calls its clerk or its cabinet decides where that definition is. Only what the
library gives is put in order: a council's own changes are made afterwards, exactly where it says.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from protocol_gen.model.drafting import ClauseText, DraftBlock, DraftDefinitions
from protocol_gen.resolver.draft import DraftProvision

TermKey: TypeAlias = Callable[[DraftProvision, ClauseText], tuple[str, ...]]
"""Gives what the term of a provision is put in order by, once it is filled."""


def in_alphabetical_order(
    drafts: Iterable[DraftProvision], key: TermKey
) -> tuple[DraftProvision, ...]:
    """Return the tree with the definitions that are side by side in the order of the alphabet."""
    sorted_within = [
        _sorted_blocks(draft, key).over(in_alphabetical_order(draft.children, key))
        for draft in drafts
    ]
    return tuple(_sorted_siblings(sorted_within, key))


def defines_words(draft: DraftProvision) -> bool:
    """Whether a provision has a definition among its own blocks."""
    return any(isinstance(block, DraftDefinitions) for block in draft.blocks)


def _sorted_blocks(draft: DraftProvision, key: TermKey) -> DraftProvision:
    if not defines_words(draft):
        return draft
    return replace(draft, blocks=tuple(_sorted_block(draft, each, key) for each in draft.blocks))


def _sorted_block(draft: DraftProvision, block: DraftBlock, key: TermKey) -> DraftBlock:
    if not isinstance(block, DraftDefinitions):
        return block
    return DraftDefinitions(tuple(sorted(block.entries, key=lambda entry: key(draft, entry[0]))))


def _sorted_siblings(siblings: Sequence[DraftProvision], key: TermKey) -> Iterator[DraftProvision]:
    """Yield siblings with every run of definitions in order; all else stays where it is."""
    fixed = {id_ for each in siblings if each.clause for id_ in each.clause.after}
    for defines, run in groupby(siblings, lambda each: _defines(each) and each.id not in fixed):
        together = list(run)
        if defines:
            together.sort(key=lambda each: key(each, _first_term(each)))
        yield from together


def _defines(draft: DraftProvision) -> bool:
    """Whether a provision is a definition or several, and leans on no other."""
    leans = draft.paragraph or (draft.clause is not None and draft.clause.after)
    return (
        bool(draft.blocks)
        and all(isinstance(block, DraftDefinitions) for block in draft.blocks)
        and not (draft.heading or draft.children or leans)
    )


def _first_term(draft: DraftProvision) -> ClauseText:
    first = draft.blocks[0]
    return first.entries[0][0] if isinstance(first, DraftDefinitions) else ()
