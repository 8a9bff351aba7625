"""The wordings among which a council may choose, filled as its document would print them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.inlines import plain
from protocol_gen.model.library import ORDINARY, Clause, ClauseLibrary, Wording
from protocol_gen.model.profile import Profile
from protocol_gen.model.walks import inlines_of
from protocol_gen.resolver.citing import CitationTarget
from protocol_gen.resolver.draft import DraftProvision, walk
from protocol_gen.resolver.resolve import Filling, Stages, staged


@frozen
class OfferedWording:
    """A wording that a council may pick: its name, when to choose it, and how it would read."""

    name: str
    choose: str
    reads: str


def is_offered(wording: Wording) -> bool:
    """Whether a wording is a choice for new councils: it has a name, and says when to take it."""
    return bool(wording.name and wording.choose) and not wording.withdrawn


def offers_a_choice(clause: Clause) -> bool:
    """Whether a council may pick another text for a clause than the ordinary one."""
    return any(map(is_offered, clause.wordings))


def offered_wordings(
    library: ClauseLibrary, profile: Profile
) -> Mapping[str, tuple[OfferedWording, ...]]:
    """Return the wordings that each clause of a document offers, the ordinary one first.

    A clause is there if it offers two or more. What names a post or a clause that the council does
    not have is not offered.

    Raises:
        InvalidSourcesError: with every fault that keeps the document from being made.
    """
    stages = staged(library, profile, [])
    targets = stages.filling.targets(stages.changed, stages.numbering)
    found = {
        draft.id: tuple(_offered(draft, draft.clause.wordings, stages, targets))
        for draft in walk(stages.changed)
        if draft.clause and offers_a_choice(draft.clause)
    }
    return {id_: wordings for id_, wordings in found.items() if len(wordings) > 1}


def _offered(
    draft: DraftProvision,
    wordings: Sequence[Wording],
    stages: Stages,
    targets: Mapping[str, CitationTarget],
) -> Iterator[OfferedWording]:
    selector, filling = stages.selector, stages.filling
    ordinary = selector.choose(wordings)
    if ordinary:
        said = ordinary.wording if ordinary.wording.choose else wordings[-1]
        yield from _filled(draft, replace(ordinary.wording, choose=said.choose), filling, targets)
    for wording in wordings:
        holds = wording.condition is None or selector.holds(wording.condition)
        if is_offered(wording) and holds and not (ordinary and wording == ordinary.wording):
            yield from _filled(draft, wording, filling, targets)


def _filled(
    draft: DraftProvision,
    wording: Wording,
    filling: Filling,
    targets: Mapping[str, CitationTarget],
) -> Iterator[OfferedWording]:
    """Yield a wording as it would read, or nothing if something in it cannot be filled."""
    missing: list[SourceError] = []
    texts = dict(wording.texts)
    blocks = texts.get(language_for(filling.profile.language).tag)
    if blocks is None:
        return
    open_ = replace(filling, errors=missing)
    filler = open_.filler(replace(draft, blocks=blocks), targets)
    reads = " ".join(plain(text) for block in filler.blocks() for text in inlines_of(block))
    choose = plain(filler.text(wording.choose))
    if not missing:
        yield OfferedWording(wording.name or ORDINARY, choose, reads)
