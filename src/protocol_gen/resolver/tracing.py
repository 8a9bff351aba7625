"""For every word of a document, the unfilled text that gave it: what a local change must find."""

from collections.abc import Iterator, Mapping, Sequence

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import ClauseText, DraftParagraph, Words, written
from protocol_gen.model.inlines import plain
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import FindReplace, Insert, Profile, Replace, Target
from protocol_gen.model.walks import texts_of
from protocol_gen.resolver.changes import written_below, written_of
from protocol_gen.resolver.citing import CitationTarget
from protocol_gen.resolver.draft import DraftProvision, walk
from protocol_gen.resolver.filling import Filler
from protocol_gen.resolver.find_replace import stretches
from protocol_gen.resolver.resolve import Filling, FirstSaid, staged
from protocol_gen.resolver.traces import Origins, Run, Stretch, Trace, TracedText


def trace(library: ClauseLibrary, profile: Profile) -> Origins:
    """Return where the words of a council's document come from.

    Headings are given before their case is changed.

    Raises:
        InvalidSourcesError: with every fault that the two have together.
    """
    errors: list[SourceError] = []
    stages = staged(library, profile, errors)
    targets = stages.filling.targets(stages.changed, stages.numbering)
    settled = {draft.id: draft for draft in walk(stages.settled)}
    selected = {draft.id: draft for draft in walk(stages.selected)}
    first = stages.filling.first_said(stages.changed, targets)
    tracer = _Tracer(profile, stages.filling, targets, first)
    traces = {id_: tracer.trace(draft, selected.get(id_, draft)) for id_, draft in settled.items()}
    if errors:
        raise InvalidSourcesError(errors)
    return Origins(
        traces,
        {id_: written_of(draft, Target.TEXT) for id_, draft in selected.items()},
        {id_: written_of(draft, Target.HEADING) for id_, draft in selected.items()},
        {id_: written_below(draft) for id_, draft in selected.items()},
        {id_: frozenset(each.id for each in walk([draft])) for id_, draft in selected.items()},
    )


@frozen
class _Tracer:
    """Traces one provision after another."""

    profile: Profile
    filling: Filling
    targets: Mapping[str, CitationTarget]
    first: FirstSaid

    def trace(self, draft: DraftProvision, selected: DraftProvision) -> Trace:
        """Return the trace of a provision, settled and as it was selected."""
        filler = self.filling.filler(draft, self.targets, self.first)
        inserted = self._owner(draft.id, None)
        owner = inserted or self._owner(draft.id, Target.TEXT)
        heading_owner = inserted or self._owner(draft.id, Target.HEADING)
        texts = tuple(text for block in draft.blocks for text in texts_of(block))
        heading = draft.heading if heading_owner else selected.heading
        return Trace(
            id=draft.id,
            heading=self._text(
                heading,
                (heading,),
                self._finds(draft.id, Target.HEADING),
                filler.without_first_names,
            ),
            texts=tuple(
                self._text(text, texts, self._finds(draft.id, Target.TEXT), filler)
                for text in texts
            ),
            owner=owner,
            heading_owner=heading_owner,
            is_inserted=inserted is not None,
            are_paragraphs=all(isinstance(block, DraftParagraph) for block in draft.blocks),
        )

    def _finds(self, id_: str, target: Target) -> tuple[FindReplace, ...]:
        return tuple(
            change
            for change in self.profile.changes
            if isinstance(change, FindReplace) and (change.at, change.target) == (id_, target)
        )

    def _owner(self, id_: str, target: Target | None) -> SourceLocation | None:
        """Return the place of the change that gives a whole text; without target, an insertion."""
        for change in self.profile.changes:
            match change:
                case Insert(id=own) if target is None and own == id_:
                    return change.location
                case Replace(at=at, target=which) if (at, which) == (id_, target):
                    return change.location
                case _:
                    pass
        return None

    def _text(
        self,
        text: ClauseText,
        beside: Sequence[ClauseText],
        finds: Sequence[FindReplace],
        filler: Filler,
    ) -> TracedText:
        return tuple(self._stretches(text, beside, finds, filler))

    def _stretches(
        self,
        text: ClauseText,
        beside: Sequence[ClauseText],
        finds: Sequence[FindReplace],
        filler: Filler,
    ) -> Iterator[Stretch]:
        left = ""
        for base, change in stretches(text, finds, beside):
            runs = tuple(_runs(change.replacement if change else base, filler, left))
            left += "".join(run.filled for run in runs)
            if change is None:
                yield Stretch(base, runs)
            else:
                yield Stretch(base, runs, change.location, change.times)


def _runs(text: ClauseText, filler: Filler, left: str) -> Iterator[Run]:
    for piece in text:
        filled = plain(filler.text((piece,), left))
        left += filled
        yield Run(written((piece,)), filled, not isinstance(piece, Words), piece.change)
