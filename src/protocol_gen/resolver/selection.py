"""Which clauses a council has, where they stand, and which of its wordings each takes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from protocol_gen.errors import SourceError
from protocol_gen.model.document import Form
from protocol_gen.model.drafting import (
    ClauseText,
    DraftBlock,
    DraftParagraph,
    Gap,
    Placeholder,
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
)
from protocol_gen.model.library import Clause, ClauseLibrary, OutlineEntry, Pick, Wording
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.profile import Inclusion, Position, Profile, Side
from protocol_gen.resolver.draft import Choice, Draft

ORDINARY = "ordinary"
"""The name that picks no wording: it takes back what an outline or a base profile picks."""
PHRASE_PREFIX = "phrase."
"""Before a phrase's name where a profile picks its wording."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A clause at its place, before conditions are asked."""

    clause: Clause
    form: Form
    children: tuple["_Place", ...] = ()
    location: SourceLocation = NOWHERE


class Selector:
    """Answers, for one council, what stands in its document and in which wording."""

    def __init__(self, library: ClauseLibrary, profile: Profile, errors: list[SourceError]) -> None:
        self._library = library
        self._profile = profile
        self._errors = errors
        self._parents = {
            child.id: clause for clause in library.clauses.values() for child in clause.clauses
        }
        self._title, self._body = self._places()
        self._placed = {
            place.clause.id: path
            for place, path in (*_paths(self._title), *_paths(self._body))
        }  # fmt: skip
        self._present: dict[str, bool] = {}

    def drafts(self) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
        """Return the title block and the body, unfilled."""
        self._check_inclusions()
        title = tuple(self._drafts(self._title, "")) if self._profile.title_block else ()
        body = tuple(self._drafts(self._body, ""))
        covered = frozenset(_covered((*title, *body)))
        drafts = _without(title, covered), _without(body, covered)
        self._check_picks()
        return drafts

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
            case ClausePresent(clause):
                return self.is_present(clause)
            case AllOf(conditions):
                return all(map(self.holds, conditions))
            case AnyOf(conditions):
                return any(map(self.holds, conditions))
            case Not(inner):
                return not self.holds(inner)

    def is_present(self, clause: str) -> bool:
        """Whether a clause stands in the document: placed, and its own condition holds."""
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
                return Choice(wording, "picked by name")
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

    def text(self, wording: Wording) -> tuple[str, tuple[DraftBlock, ...]]:
        """Return a wording's blocks in the document's language, else in its first, with which."""
        texts = dict(wording.texts)
        language = self._profile.language.split("-")[0]
        if language in texts:
            return "", texts[language]
        first, blocks = wording.texts[0]
        return first, blocks

    # Places

    def _places(self) -> tuple[tuple[_Place, ...], tuple[_Place, ...]]:
        outline = self._library.outlines[self._profile.outline]
        title = tuple(self._place(entry, None) for entry in outline.title_block)
        body = tuple(self._place(entry, None) for entry in outline.clauses)
        for inclusion in self._profile.include:
            body = self._included(body, inclusion)
        for mention in self._profile.exclude:
            without = _without_place((*title, *body), mention.clause)
            if without == (*title, *body):
                message = f"'{mention.clause}' is left out, but the outline does not have it"
                self._errors.append(SourceError(message, mention.location))
            title = _without_place(title, mention.clause)
            body = _without_place(body, mention.clause)
        return tuple(_title_form(place) for place in title), body

    def _place(self, entry: OutlineEntry, parent: Clause | None) -> _Place:
        clause = self._library.clauses[entry.clause]
        below = entry.children
        if below is None:
            below = tuple(
                OutlineEntry(child.id, location=entry.location) for child in clause.clauses
            )
        return _Place(
            clause,
            self._form(clause, parent, runs_on=entry.runs_on),
            tuple(self._place(child, clause) for child in below),
            entry.location,
        )

    def _form(self, clause: Clause, parent: Clause | None, *, runs_on: bool) -> Form:
        if parent is not None and self._parents.get(clause.id) == parent:
            return Form.ITEM
        return Form.RUN_ON if runs_on else Form.BLOCK

    def _included(self, places: tuple[_Place, ...], inclusion: Inclusion) -> tuple[_Place, ...]:
        present = {place.clause.id for place, _ in _paths(places)}
        clause = self._library.clauses[inclusion.clause]
        if clause.id in present:
            message = f"'{clause.id}' is taken in, but the outline has it already"
            self._errors.append(SourceError(message, inclusion.location))
            return places
        position = inclusion.position or self._usual_position(clause, present)
        if position is None or position.clause not in present:
            message = f"'{clause.id}' has no place here; name one with before, after or under"
            if position is not None:
                message = f"'{clause.id}' is to stand {position.side.value} '{position.clause}', "
                message += "which is not in the document"
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
                    result += [self._new_place(clause, parent, location), place]
                case Side.AFTER:
                    result += [place, self._new_place(clause, parent, location)]
                case Side.UNDER:
                    new = self._new_place(clause, place.clause, location)
                    result.append(replace(place, children=(*place.children, new)))
        return tuple(result)

    def _new_place(self, clause: Clause, parent: Clause | None, location: SourceLocation) -> _Place:
        return self._place(OutlineEntry(clause.id, location=location), parent)

    def _check_inclusions(self) -> None:
        for inclusion in self._profile.include:
            clause = self._library.clauses[inclusion.clause]
            if clause.condition is not None and not self.holds(clause.condition):
                message = (
                    f"'{clause.id}' is taken in, but it is for councils where "
                    f"{clause.condition_source} holds"
                )
                self._errors.append(SourceError(message, inclusion.location))

    # Drafts

    def _drafts(self, places: Iterable[_Place], inherited: str) -> Iterator[Draft]:
        has_begun = False
        for place in places:
            if place.form is not Form.RUN_ON:
                has_begun = False
            if not self.is_present(place.clause.id):
                continue
            form = place.form
            if form is Form.RUN_ON and not has_begun:
                form = Form.BLOCK
            draft = self._draft(place, form, inherited)
            if place.children and not draft.children and not draft.blocks:
                continue  # a heading over nothing: all that stood under it is left out
            has_begun = True
            yield draft

    def _draft(self, place: _Place, form: Form, inherited: str) -> Draft:
        clause = place.clause
        pick = self._profile.wordings.get(clause.id)
        picked = pick.name if pick else inherited if form is Form.ITEM else ""
        heading = self.choose(clause.headings, picked)
        text = self.choose(clause.wordings, picked)
        text_language, blocks = self.text(text.wording) if text else ("", ())
        heading_language, heading_blocks = self.text(heading.wording) if heading else ("", ())
        return Draft(
            id=clause.id,
            form=form,
            clause=clause,
            heading=_first_text(heading_blocks),
            blocks=blocks,
            children=tuple(self._drafts(place.children, picked)),
            text_choice=text,
            heading_choice=heading,
            language=text_language or heading_language,
            location=place.location,
        )

    def _check_picks(self) -> None:
        for key, pick in self._profile.wordings.items():
            message = self._pick_fault(key, pick)
            if message:
                self._errors.append(SourceError(message, pick.location))

    def _pick_fault(self, key: str, pick: Pick) -> str:
        if key.startswith(PHRASE_PREFIX):
            phrase = self._library.phrases.get(key.removeprefix(PHRASE_PREFIX))
            if phrase is None:
                return f"the library has no phrase '{key.removeprefix(PHRASE_PREFIX)}'"
            wordings = phrase.wordings
        elif key not in self._library.clauses:
            return f"the library has no clause '{key}' to pick a wording of"
        elif not self.is_present(key):
            if pick.is_usual:
                return ""
            return f"a wording of '{key}' is picked, but that clause is not in the document"
        else:
            clause = self._library.clauses[key]
            wordings = (*clause.wordings, *clause.headings)
        names = sorted({wording.name for wording in wordings if wording.name})
        if pick.name in {*names, ORDINARY}:
            return ""
        known = ", ".join(names) or "none, there is nothing to pick"
        return f"'{key}' has no wording named '{pick.name}'; it has: {known}"


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


def _covered(drafts: Iterable[Draft]) -> Iterator[str]:
    """Yield the clauses whose place a chosen wording of another takes as well."""
    for draft in drafts:
        for choice in (draft.text_choice, draft.heading_choice):
            if choice:
                yield from choice.wording.covers
        yield from _covered(draft.children)


def _without(drafts: Iterable[Draft], ids: frozenset[str]) -> tuple[Draft, ...]:
    return tuple(
        replace(draft, children=_without(draft.children, ids))
        for draft in drafts
        if draft.id not in ids
    )


def by_id(drafts: Iterable[Draft]) -> Mapping[str, Draft]:
    """Return every draft of a tree by its id."""
    found = {}
    for draft in drafts:
        found[draft.id] = draft
        found |= by_id(draft.children)
    return found
