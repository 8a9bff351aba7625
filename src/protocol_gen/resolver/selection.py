"""Which clauses a council has, where they stand, and which of its wordings each takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from protocol_gen.errors import SourceError
from protocol_gen.language.registry import language_for
from protocol_gen.model.document import Form
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
    DraftParagraph,
    Gap,
    Placeholder,
    without_gaps,
)
from protocol_gen.model.governance import (
    AllOf,
    AnyOf,
    ClausePresent,
    Condition,
    CouncilTypeIs,
    GovernanceIs,
    NationIs,
    Not,
    PoliticalGroups,
    RoleHeld,
    RoleHeldBy,
)
from protocol_gen.model.library import Clause, ClauseLibrary, OutlineEntry, Pick, Wording
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Inclusion, Mention, Omit, Position, Profile, Side
from protocol_gen.model.walks import with_texts
from protocol_gen.resolver.draft import TITLE_FORMS, Choice, Draft, walk, without
from protocol_gen.resolver.messages import (
    CLAUSE,
    HEADING,
    INCLUDED_ALREADY,
    INCLUDED_AND_LEFT_OUT,
    INCLUDED_BESIDE_NOTHING,
    INCLUDED_FOR_OTHERS,
    INCLUDED_NOWHERE,
    INCLUDED_UNDER_NOTHING,
    LEFT_OUT_ALREADY,
    PICK_AMONG_NONE,
    PICK_FOR_OTHERS,
    PICK_NOT_IN_DOCUMENT,
    PICK_OF_NO_CLAUSE,
    PICK_OF_NO_PHRASE,
    PICK_UNKNOWN,
    TEXT_MISSING,
)

ORDINARY = "ordinary"
"""The name that picks no wording: it takes back what an outline or a base profile picks."""
_PICKED = "picked by name"
PHRASE_PREFIX = "phrase."
"""Before a phrase's name where a profile picks its wording."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A clause at its place, before conditions are asked."""

    clause: Clause
    form: Form
    children: tuple["_Place", ...] = ()
    paragraph: str = ""
    location: SourceLocation = NOWHERE


class Selector:
    """Answers, for one council, what stands in its document and in which wording."""

    def __init__(self, library: ClauseLibrary, profile: Profile, errors: list[SourceError]) -> None:
        self._library = library
        self._profile = profile
        self._errors = errors
        self._language = language_for(profile.language).tag
        self.missing: list[SourceError] = []
        """Texts that are not there in the document's language."""
        self._parents = {
            child.id: clause for clause in library.clauses.values() for child in clause.clauses
        }
        self._title, self._body = self._places()
        self._placed = {
            place.clause.id: path
            for place, path in (*_paths(self._title), *_paths(self._body))
        }  # fmt: skip
        self._present: dict[str, bool] = {}
        self.stands_for: dict[str, str] = {}
        """The provision whose wording takes a covered clause's place, by that clause."""
        self._gone = frozenset(change.at for change in profile.changes if isinstance(change, Omit))

    def drafts(self) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
        """Return the title block and the body, unfilled."""
        self._check_inclusions()
        drafts = self._all_drafts()
        covered = dict(_stand_ins(drafts))
        if covered:  # what another's wording covers does not stand by itself: ask once more
            self._gone |= covered.keys()
            self._present.clear()
            drafts = self._all_drafts()
        self.stands_for = dict(_stand_ins(drafts))
        self._check_picks()
        kept = without(drafts, self.stands_for)
        return (
            tuple(draft for draft in kept if draft.form in TITLE_FORMS),
            tuple(draft for draft in kept if draft.form not in TITLE_FORMS),
        )

    def _all_drafts(self) -> tuple[Draft, ...]:
        title = self._title if self._profile.title_block else ()
        return tuple(self._drafts((*title, *self._body), ""))

    def holds(self, condition: Condition) -> bool:  # noqa: C901, PLR0911  # one arm a test
        """Whether a condition holds for this council."""
        facts = self._profile.facts
        match condition:
            case NationIs(nations):
                return facts.nation in nations
            case CouncilTypeIs(types):
                return facts.council_type in types
            case GovernanceIs(structures):
                return facts.governance in structures
            case PoliticalGroups(present):
                return facts.political_groups is present
            case RoleHeld(role):
                return role in self._profile.roles
            case RoleHeldBy(role, holder):
                return self._is_held_by(role, holder)
            case ClausePresent(clause):
                return self.stands(clause)
            case AllOf(conditions):
                return all(map(self.holds, conditions))
            case AnyOf(conditions):
                return any(map(self.holds, conditions))
            case Not(inner):
                return not self.holds(inner)

    def _is_held_by(self, role: str, holder: str) -> bool:
        roles = self._profile.roles
        while role in roles and role != holder:
            role = roles[role].held_by
        return role == holder and holder in roles

    def stands(self, clause: str) -> bool:
        """Whether a clause stands in the document in the end: neither omitted nor covered."""
        path = self._placed.get(clause, ())
        return self.is_present(clause) and not any(each.id in self._gone for each in path)

    def is_present(self, clause: str) -> bool:
        """Whether a clause is placed, and its own condition and those of all above it hold."""
        if clause not in self._present:
            self._present[clause] = False  # an answer for those who ask in a circle
            path = self._placed.get(clause)
            self._present[clause] = path is not None and all(
                each.condition is None or self.holds(each.condition) for each in path
            )
        return self._present[clause]

    def choose(self, wordings: Sequence[Wording], picked: str = "") -> Choice | None:
        """Return the wording picked by name, else the first that holds and is not by name only."""
        for wording in wordings:
            if picked and wording.name == picked:
                return Choice(wording, _PICKED)
        for wording in wordings:
            if wording.is_by_name_only:
                continue
            if wording.condition is None:
                return Choice(wording, "the wording for all others" if wordings[1:] else "the one")
            if self.holds(wording.condition):
                return Choice(wording, f"holds: {wording.condition_source}")
        return None

    def phrase(self, name: str) -> Choice | None:
        """Return the wording that a phrase takes."""
        pick = self._profile.wordings.get(PHRASE_PREFIX + name)
        return self.choose(self._library.phrases[name].wordings, pick.name if pick else "")

    def text(self, wording: Wording, what: Message) -> tuple[DraftBlock, ...]:
        """Return a wording's blocks in the document's language.

        Where it has none, ``what`` has the wording is missing it; the words of its first text
        keep the shape of the tree, so that all that is missing is found at once.
        """
        texts = dict(wording.texts)
        blocks = texts.get(self._language)
        if blocks is not None:
            return blocks
        said = TEXT_MISSING(what=what, language=self._language, known=tuple(texts))
        self.missing.append(SourceError(said, wording.location))
        return tuple(with_texts(block, without_gaps) for block in wording.texts[0][1])

    # Places

    def _places(self) -> tuple[tuple[_Place, ...], tuple[_Place, ...]]:
        outline = self._library.outlines[self._profile.outline]
        title = self._placed_all(outline.title_block, None)
        body = self._placed_all(outline.clauses, None)
        excluded, included = self._settled((*title, *body))
        for inclusion in included:
            body = self._included(body, inclusion)
        for mention in excluded:
            if _without_place((*title, *body), mention.clause) == (*title, *body):
                message = LEFT_OUT_ALREADY(clause=mention.clause)
                self._errors.append(SourceError(message, mention.location))
            title = _without_place(title, mention.clause)
            body = _without_place(body, mention.clause)
        return tuple(_title_form(place) for place in title), body

    def _settled(
        self, places: tuple[_Place, ...]
    ) -> tuple[tuple[Mention, ...], tuple[Inclusion, ...]]:
        """Return what is left out and taken in, where a profile may take back its base's choice.

        A clause of the outline that a base leaves out and the profile takes in, without a place of
        its own, stands where the outline has it. In one file the two contradict each other.
        """
        placed = {place.clause.id for place, _ in _paths(places)}
        left_out = {mention.clause: mention for mention in self._profile.exclude}
        taken_back = set()
        for inclusion in self._profile.include:
            mention = left_out.get(inclusion.clause)
            if mention and mention.location.file == inclusion.location.file:
                message = INCLUDED_AND_LEFT_OUT(clause=inclusion.clause)
                self._errors.append(SourceError(message, inclusion.location))
            elif mention and inclusion.clause in placed and inclusion.position is None:
                taken_back.add(inclusion.clause)
        return (
            tuple(each for each in self._profile.exclude if each.clause not in taken_back),
            tuple(each for each in self._profile.include if each.clause not in taken_back),
        )

    def _placed_all(
        self, entries: Sequence[OutlineEntry], parent: Clause | None
    ) -> tuple[_Place, ...]:
        """Return the places of entries side by side; those of one paragraph know it."""
        places: list[_Place] = []
        first = ""
        for at, entry in enumerate(entries):
            if not entry.runs_on:
                goes_on = entries[at + 1 : at + 2]
                first = entry.clause if goes_on and goes_on[0].runs_on else ""
            places.append(replace(self._place(entry, parent), paragraph=first))
        return tuple(places)

    def _place(self, entry: OutlineEntry, parent: Clause | None) -> _Place:
        clause = self._library.clauses[entry.clause]
        below = entry.children
        if below is None:
            below = tuple(
                OutlineEntry(child.id, location=entry.location) for child in clause.clauses
            )
        return _Place(
            clause,
            self._form(clause, parent),
            self._placed_all(below, clause),
            location=entry.location,
        )

    def _form(self, clause: Clause, parent: Clause | None) -> Form:
        is_item = parent is not None and self._parents.get(clause.id) == parent
        return Form.ITEM if is_item else Form.BLOCK

    def _included(self, places: tuple[_Place, ...], inclusion: Inclusion) -> tuple[_Place, ...]:
        present = {place.clause.id for place, _ in _paths(places)}
        clause = self._library.clauses[inclusion.clause]
        if clause.id in present:
            message = INCLUDED_ALREADY(clause=clause.id)
            self._errors.append(SourceError(message, inclusion.location))
            return places
        position = inclusion.position or self._usual_position(clause, present)
        if position is None or position.clause not in present:
            message = (
                INCLUDED_NOWHERE(clause=clause.id)
                if position is None
                else INCLUDED_BESIDE_NOTHING(
                    clause=clause.id, side=position.side.value, other=position.clause
                )
            )
            self._errors.append(SourceError(message, inclusion.location))
            return places
        return self._put(places, position, clause, None, inclusion.location)

    def _usual_position(self, clause: Clause, present: set[str]) -> Position | None:
        """Return the place of a sub-clause: after the nearest sibling before it, else first."""
        parent = self._parents.get(clause.id)
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
        places: tuple[_Place, ...],
        position: Position,
        clause: Clause,
        parent: Clause | None,
        location: SourceLocation,
    ) -> tuple[_Place, ...]:
        result: list[_Place] = []
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
        self, place: _Place, clause: Clause, parent: Clause | None, location: SourceLocation
    ) -> _Place:
        """Return a new place that stands as its neighbour does."""
        new = self._new_place(clause, parent, location)
        return replace(new, form=Form.ITEM) if place.form is Form.ITEM else new

    def _new_place(self, clause: Clause, parent: Clause | None, location: SourceLocation) -> _Place:
        return self._place(OutlineEntry(clause.id, location=location), parent)

    def _check_inclusions(self) -> None:
        for inclusion in self._profile.include:
            clause = self._library.clauses[inclusion.clause]
            if clause.condition is not None and not self.holds(clause.condition):
                message = INCLUDED_FOR_OTHERS(clause=clause.id, condition=clause.condition_source)
                self._errors.append(SourceError(message, inclusion.location))
            elif clause.id in self._placed and not self.is_present(clause.id):
                message = INCLUDED_UNDER_NOTHING(clause=clause.id)
                self._errors.append(SourceError(message, inclusion.location))

    # Drafts

    def _drafts(self, places: Iterable[_Place], inherited: str) -> Iterator[Draft]:
        for place in places:
            if self.is_present(place.clause.id):
                yield self._draft(place, inherited)

    def _draft(self, place: _Place, inherited: str) -> Draft:
        clause = place.clause
        pick = self._profile.wordings.get(clause.id)
        picked = pick.name if pick else inherited if place.form is Form.ITEM else ""
        heading = self.choose(clause.headings, picked)
        text = self.choose(clause.wordings, picked)
        for choice in (heading, text):
            self._check_pick_holds(clause, choice, pick)
        by = f"picked by name at {pick.location}" if pick else "picked with the stem of its list"
        heading, text = (_because(choice, by) for choice in (heading, text))
        blocks = self.text(text.wording, CLAUSE(name=clause.id)) if text else ()
        heading_blocks = self.text(heading.wording, HEADING(name=clause.id)) if heading else ()
        return Draft(
            id=clause.id,
            form=place.form,
            clause=clause,
            heading=_first_text(heading_blocks),
            blocks=blocks,
            children=tuple(self._drafts(place.children, picked)),
            text_choice=text,
            heading_choice=heading,
            paragraph=place.paragraph,
            heads=bool(place.children) and not clause.wordings,
            location=place.location,
        )

    def _check_pick_holds(self, clause: Clause, choice: Choice | None, pick: Pick | None) -> None:
        """A wording with a condition can be picked only where the condition holds."""
        condition = choice.wording.condition if choice else None
        if choice and condition and not self.holds(condition):
            message = PICK_FOR_OTHERS(
                wording=choice.wording.name,
                clause=clause.id,
                condition=choice.wording.condition_source,
            )
            place = pick.location if pick else self._profile.location
            self._errors.append(SourceError(message, place))

    def _check_picks(self) -> None:
        for key, pick in self._profile.wordings.items():
            message = self._pick_fault(key, pick)
            if message:
                self._errors.append(SourceError(message, pick.location))

    def _pick_fault(self, key: str, pick: Pick) -> Message | None:
        if key.startswith(PHRASE_PREFIX):
            phrase = self._library.phrases.get(key.removeprefix(PHRASE_PREFIX))
            if phrase is None:
                return PICK_OF_NO_PHRASE(phrase=key.removeprefix(PHRASE_PREFIX))
            wordings = phrase.wordings
        elif key not in self._library.clauses:
            return PICK_OF_NO_CLAUSE(clause=key)
        elif not self.is_present(key):
            return None if pick.is_usual else PICK_NOT_IN_DOCUMENT(clause=key)
        else:
            clause = self._library.clauses[key]
            wordings = (*clause.wordings, *clause.headings)
        names = tuple(sorted({wording.name for wording in wordings if wording.name}))
        if pick.name in {*names, ORDINARY}:
            return None
        if not names:
            return PICK_AMONG_NONE(key=key, wording=pick.name)
        return PICK_UNKNOWN(key=key, wording=pick.name, known=names)


def _because(choice: Choice | None, picked: str) -> Choice | None:
    """Return a choice with the reason in full where it was picked."""
    is_picked = choice is not None and choice.reason == _PICKED
    return replace(choice, reason=picked) if choice and is_picked else choice


def _paths(
    places: Iterable[_Place], above: tuple[Clause, ...] = ()
) -> Iterator[tuple[_Place, tuple[Clause, ...]]]:
    """Yield every place with its clause and those above it."""
    for place in places:
        path = (*above, place.clause)
        yield place, path
        yield from _paths(place.children, path)


def _without_place(places: tuple[_Place, ...], clause: str) -> tuple[_Place, ...]:
    return tuple(
        replace(place, children=_without_place(place.children, clause))
        for place in places
        if place.clause.id != clause
    )


def _title_form(place: _Place) -> _Place:
    """A line that prints the document's title is the title; all others are title lines."""
    is_title = any(
        isinstance(piece, Placeholder) and piece.gap is Gap.SETTING and piece.name == "title"
        for wording in place.clause.wordings
        for _, blocks in wording.texts
        for piece in _first_text(blocks)
    )
    return replace(place, form=Form.TITLE if is_title else Form.TITLE_LINE)


def _first_text(blocks: tuple[DraftBlock, ...]) -> ClauseText:
    match blocks:
        case (DraftParagraph(text), *_):
            return text
        case _:
            return ()


def _stand_ins(drafts: Iterable[Draft]) -> Iterator[tuple[str, str]]:
    """Yield every covered clause with the one whose wording takes its place."""
    for draft in walk(drafts):
        for choice in (draft.text_choice, draft.heading_choice):
            if choice:
                yield from ((covered, draft.id) for covered in choice.wording.covers)
