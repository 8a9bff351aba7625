"""Where each clause has its place: the outline, and what the profile takes in and leaves out.

Conditions are not asked here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
    DraftParagraph,
    Gap,
    Placeholder,
)
from protocol_gen.model.library import Clause, ClauseLibrary, OutlineEntry
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.profile import Inclusion, Mention, Position, Profile, Side
from protocol_gen.resolver.messages import (
    HEADING_LEFT_OUT_ALREADY,
    INCLUDED_ALREADY,
    INCLUDED_AND_LEFT_OUT,
    INCLUDED_BESIDE_NOTHING,
    INCLUDED_NOWHERE,
    LEFT_OUT_ALREADY,
)


@frozen
class PlacedClause:
    """A clause at its place, before conditions are asked."""

    clause: Clause
    form: ProvisionForm
    children: tuple["PlacedClause", ...] = ()
    paragraph: str = ""
    location: SourceLocation = NOWHERE


@frozen
class Placer:
    """Puts clauses into their places for one council."""

    library: ClauseLibrary
    profile: Profile
    errors: list[SourceError]

    def places(self) -> tuple[tuple[PlacedClause, ...], tuple[PlacedClause, ...]]:
        """Return the places of the title block and of the body."""
        outline = self.profile.outline_in(self.library)
        title = self._placed_all(outline.title_block, None)
        body = self._placed_all(outline.clauses, None)
        excluded, included = self._settled((*title, *body))
        for inclusion in included:
            body = self._included(body, inclusion)
        for mention in excluded:
            left = tuple(_without(title, mention)), tuple(_without(body, mention))
            if left == (title, body):
                form = HEADING_LEFT_OUT_ALREADY if mention.heading_alone else LEFT_OUT_ALREADY
                message = form(clause=mention.clause)
                self.errors.append(SourceError(message, mention.location))
            title, body = left
        return tuple(_title_form(place) for place in title), body

    def _settled(
        self, places: tuple[PlacedClause, ...]
    ) -> tuple[tuple[Mention, ...], tuple[Inclusion, ...]]:
        """Return what is left out and taken in, where a profile may take back its base's choice.

        A clause of the outline that a base leaves out and the profile takes in, without a place of
        its own, is where the outline has it. In one file the two contradict each other.
        """
        placed = {place.clause.id for place, _ in paths(places)}
        left_out = {mention.clause: mention for mention in self.profile.exclude}
        taken_back = set()
        for inclusion in self.profile.include:
            mention = left_out.get(inclusion.clause)
            if mention and mention.location.file == inclusion.location.file:
                message = INCLUDED_AND_LEFT_OUT(clause=inclusion.clause)
                self.errors.append(SourceError(message, inclusion.location))
            elif mention and inclusion.clause in placed and inclusion.position is None:
                taken_back.add(inclusion.clause)
        return (
            tuple(each for each in self.profile.exclude if each.clause not in taken_back),
            tuple(each for each in self.profile.include if each.clause not in taken_back),
        )

    def _placed_all(
        self, entries: Sequence[OutlineEntry], parent: Clause | None
    ) -> tuple[PlacedClause, ...]:
        """Return the places of entries side by side; those of one paragraph know it."""
        places: list[PlacedClause] = []
        first = ""
        for at, entry in enumerate(entries):
            if not entry.runs_on:
                goes_on = entries[at + 1 : at + 2]
                first = entry.clause if goes_on and goes_on[0].runs_on else ""
            places.append(self._place(entry, parent, first))
        return tuple(places)

    def _place(
        self, entry: OutlineEntry, parent: Clause | None, paragraph: str = ""
    ) -> PlacedClause:
        clause = entry.own or self.library.clauses[entry.clause]
        below = entry.children
        if below is None:
            below = tuple(
                OutlineEntry(child.id, location=entry.location) for child in clause.clauses
            )
        return PlacedClause(
            clause,
            self._form(clause, parent),
            self._placed_all(below, clause),
            paragraph=paragraph,
            location=entry.location,
        )

    def _form(self, clause: Clause, parent: Clause | None) -> ProvisionForm:
        is_item = parent is not None and _is_item(clause.id, parent)
        return ProvisionForm.ITEM if is_item else ProvisionForm.BLOCK

    def _included(
        self, places: tuple[PlacedClause, ...], inclusion: Inclusion
    ) -> tuple[PlacedClause, ...]:
        present = {place.clause.id for place, _ in paths(places)}
        if inclusion.clause in present:
            message = INCLUDED_ALREADY(clause=inclusion.clause)
            self.errors.append(SourceError(message, inclusion.location))
            return places
        clause = self.library.clauses[inclusion.clause]
        position = inclusion.position or self._usual_position(clause, present)
        if position is None or position.clause not in present:
            message = (
                INCLUDED_NOWHERE(clause=clause.id)
                if position is None
                else INCLUDED_BESIDE_NOTHING(
                    clause=clause.id, side=position.side.value, other=position.clause
                )
            )
            self.errors.append(SourceError(message, inclusion.location))
            return places
        return self._put(places, position, clause, None, inclusion.location)

    def _usual_position(self, clause: Clause, present: set[str]) -> Position | None:
        """Return the place of a sub-clause: after the nearest sibling before it, else first."""
        stems = (each for each in self.library.clauses.values() if _is_item(clause.id, each))
        parent = next(stems, None)
        if parent is None or parent.id not in present:
            return None
        siblings = [child.id for child in parent.clauses]
        at = siblings.index(clause.id)
        for sibling in reversed(siblings[:at]):
            if sibling in present:
                return Position(Side.AFTER, sibling)
        for sibling in siblings[at + 1 :]:
            if sibling in present:
                return Position(Side.BEFORE, sibling)
        return Position(Side.UNDER, parent.id)

    def _put(
        self,
        places: tuple[PlacedClause, ...],
        position: Position,
        clause: Clause,
        parent: Clause | None,
        location: SourceLocation,
    ) -> tuple[PlacedClause, ...]:
        result: list[PlacedClause] = []
        for place in places:
            children = self._put(place.children, position, clause, place.clause, location)
            if place.clause.id != position.clause:
                result.append(replace(place, children=children))
                continue
            match position.side:
                case Side.BEFORE:
                    result += [self._beside(place, clause, parent, location), place]
                case Side.AFTER:
                    result += [place, self._beside(place, clause, parent, location)]
                case Side.UNDER:
                    new = self._new_place(clause, place.clause, location)
                    result.append(replace(place, children=(*place.children, new)))
        return tuple(result)

    def _beside(
        self, place: PlacedClause, clause: Clause, parent: Clause | None, location: SourceLocation
    ) -> PlacedClause:
        """Return a new place of its neighbour's form."""
        new = self._new_place(clause, parent, location)
        return replace(new, form=ProvisionForm.ITEM) if place.form is ProvisionForm.ITEM else new

    def _new_place(
        self, clause: Clause, parent: Clause | None, location: SourceLocation
    ) -> PlacedClause:
        return self._place(OutlineEntry(clause.id, location=location), parent)


def paths(
    places: Iterable[PlacedClause], above: tuple[Clause, ...] = ()
) -> Iterator[tuple[PlacedClause, tuple[Clause, ...]]]:
    """Yield every place with its clause and those above it."""
    for place in places:
        path = (*above, place.clause)
        yield place, path
        yield from paths(place.children, path)


def _without(places: Iterable[PlacedClause], mention: Mention) -> Iterator[PlacedClause]:
    """Yield the places without a clause, or without its heading: then what is below it stays."""
    for place in places:
        if place.clause.id != mention.clause:
            yield replace(place, children=tuple(_without(place.children, mention)))
        elif mention.heading_alone and place.clause.wordings:
            yield replace(place, clause=replace(place.clause, headings=()))
        elif mention.heading_alone:
            yield from place.children


def _title_form(place: PlacedClause) -> PlacedClause:
    """A line that prints the document's title is the title; all others are title lines."""
    is_title = any(
        isinstance(piece, Placeholder) and piece.gap is Gap.SETTING and piece.name == "title"
        for wording in place.clause.wordings
        for _, blocks in wording.texts
        for piece in first_text(blocks)
    )
    return replace(place, form=ProvisionForm.TITLE if is_title else ProvisionForm.TITLE_LINE)


def first_text(blocks: tuple[DraftBlock, ...]) -> ClauseText:
    """Return the words of a text's first paragraph, nothing where it begins otherwise."""
    match blocks:
        case (DraftParagraph(text), *_):
            return text
        case _:
            return ()


def _is_item(id_: str, of: Clause) -> bool:
    return any(each.id == id_ for each in of.clauses)
