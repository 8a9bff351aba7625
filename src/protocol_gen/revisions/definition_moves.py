"""Definitions that are elsewhere only because the alphabet puts them there.

Which definition comes first says nothing, where all are in the order of the alphabet before and
after: a post with a new title takes its definition along.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.document import DefinitionList, Document, Provision
from protocol_gen.model.inlines import plain


def moved_by_alphabet(old: Document, new: Document) -> frozenset[str]:
    """Return the definitions, by id, that are in both versions in one run in alphabetical order.

    The same definitions must be around each of them, but for those that came or went.
    """
    before, after = _runs(old), _runs(new)
    return frozenset(
        id_
        for id_, run in after.items()
        if id_ in before
        and run & before.keys() <= before[id_]
        and before[id_] & after.keys() <= run
    )


def _runs(document: Document) -> Mapping[str, frozenset[str]]:
    """Return, for each definition in a run that is in order, the ids of the run."""
    key = language_for(document.language).sort_key
    return {
        each.id: frozenset(other.id for other in run)
        for run in _runs_in((document.provisions, *_children(document.provisions)))
        if (terms := [key(term) for provision in run for term in _terms(provision)])
        == sorted(terms)
        for each in run
    }


def _children(provisions: Iterable[Provision]) -> Iterator[tuple[Provision, ...]]:
    for each in provisions:
        yield each.provisions
        yield from _children(each.provisions)


def _runs_in(families: Iterable[tuple[Provision, ...]]) -> Iterator[tuple[Provision, ...]]:
    for siblings in families:
        for defines, run in groupby(siblings, _defines):
            if defines:
                yield tuple(run)


def _defines(provision: Provision) -> bool:
    """Whether a provision is nothing but definitions, which no number cites."""
    is_bare = not (provision.heading or provision.number or provision.provisions)
    return (
        is_bare
        and bool(provision.blocks)
        and all(isinstance(block, DefinitionList) for block in provision.blocks)
    )


def _terms(provision: Provision) -> Iterator[str]:
    for block in provision.blocks:
        if isinstance(block, DefinitionList):
            yield from (plain(entry.term) for entry in block.entries)
