"""Which clauses a council has, where they are, and which of its wordings each takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import (
    DraftBlock,
    without_gaps,
)
from protocol_gen.model.governance import (
    AllOf,
    AnyOf,
    ClausePresent,
    Committees,
    Condition,
    CouncilTypeIs,
    GovernanceIs,
    NationIs,
    Not,
    PoliticalGroups,
    RoleHeld,
    RoleHeldBy,
    SettingIsYes,
    TermsDiffer,
    TitleSays,
)
from protocol_gen.model.library import (
    LOCAL,
    ORDINARY,
    SAID_YES,
    Clause,
    ClauseLibrary,
    Pick,
    Wording,
)
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Omit, Profile
from protocol_gen.model.titles import are_of_one_post, title_says
from protocol_gen.model.walks import with_texts
from protocol_gen.resolver.change_marks import marked
from protocol_gen.resolver.draft import TITLE_FORMS, DraftProvision, WordingChoice, walk, without
from protocol_gen.resolver.messages import (
    CLAUSE,
    HEADING,
    INCLUDED_FOR_OTHERS,
    INCLUDED_UNDER_NOTHING,
    PICK_AMONG_NONE,
    PICK_FOR_OTHERS,
    PICK_NOT_IN_DOCUMENT,
    PICK_OF_NO_CLAUSE,
    PICK_OF_NO_PHRASE,
    PICK_UNKNOWN,
    TEXT_MISSING,
)
from protocol_gen.resolver.placing import PlacedClause, Placer, first_text, paths

_PICKED = "picked by name"
PHRASE_PREFIX = "phrase."
"""Before a phrase's name where a profile picks its wording."""


class Selector:
    """Answers, for one council, what is in its document and in which wording."""

    def __init__(self, library: ClauseLibrary, profile: Profile, errors: list[SourceError]) -> None:
        self._library = library
        self._profile = profile
        self._errors = errors
        self._language = language_for(profile.language).tag
        self.missing: list[SourceError] = []
        """Texts that are not there in the document's language."""
        self._title, self._body = Placer(library, profile, errors).places()
        self._placed = {
            place.clause.id: path
            for place, path in (*paths(self._title), *paths(self._body))
        }  # fmt: skip
        self._present: dict[str, bool] = {}
        self.stands_for: dict[str, str] = {}
        """The provision whose wording takes a covered clause's place, by that clause."""
        self._gone = frozenset(change.at for change in profile.changes if isinstance(change, Omit))

    def drafts(self) -> tuple[tuple[DraftProvision, ...], tuple[DraftProvision, ...]]:
        """Return the title block and the body, unfilled."""
        self._check_inclusions()
        drafts = self._all_drafts()
        covered = dict(_stand_ins(drafts))
        if covered:  # what another's wording covers is not there by itself: ask once more
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

    def _all_drafts(self) -> tuple[DraftProvision, ...]:
        title = self._title if self._profile.title_block else ()
        return tuple(self._drafts((*title, *self._body), ""))

    def holds(self, condition: Condition) -> bool:  # noqa: C901, PLR0911, PLR0912  # one arm a test
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
            case Committees(present):
                return facts.committees is present
            case RoleHeld(role):
                return role in self._profile.roles
            case RoleHeldBy(role, holder):
                return self._is_held_by(role, holder)
            case TitleSays(role, holder):
                return title_says(self._library.vocabulary, self._profile, role, holder)
            case TermsDiffer(terms):
                return self._differ(terms)
            case SettingIsYes(setting):
                return self._profile.settings.get(setting) == SAID_YES
            case ClausePresent(clause):
                return self.remains(clause)
            case AllOf(conditions):
                return all(map(self.holds, conditions))
            case AnyOf(conditions):
                return any(map(self.holds, conditions))
            case Not(inner):
                return not self.holds(inner)

    def _differ(self, terms: Sequence[str]) -> bool:
        """Whether no two of these terms are one word; those that a profile lacks are no word."""
        words = [self._profile.terms[each].one for each in terms if each in self._profile.terms]
        return len({each.casefold() for each in words}) == len(terms)

    def _is_held_by(self, role: str, holder: str) -> bool:
        """Whether the holder of one post fills another, as the profile or their one title says."""
        roles = self._profile.roles
        vocabulary = self._library.vocabulary
        while role in roles and role != holder:
            if are_of_one_post(vocabulary, self._profile, role, holder):
                return True
            role = roles[role].held_by
        return role == holder and holder in roles

    def path_to(self, clause: str) -> tuple[Clause, ...]:
        """Return a clause after all that it stands under; nothing where it has no place."""
        return self._placed.get(clause, ())

    def remains(self, clause: str) -> bool:
        """Whether a clause is in the document in the end: neither omitted nor covered."""
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

    def choose(self, wordings: Sequence[Wording], picked: str = "") -> WordingChoice | None:
        """Return the wording picked by name, else the first that holds and is not by name only."""
        for wording in wordings:
            if picked and wording.name == picked:
                return WordingChoice(wording, _PICKED)
        for wording in wordings:
            if wording.is_by_name_only:
                continue
            if wording.condition is None:
                return WordingChoice(
                    wording, "the wording for all others" if wordings[1:] else "the one"
                )
            if self.holds(wording.condition):
                return WordingChoice(wording, f"holds: {wording.condition_source}")
        return None

    def phrase(self, name: str) -> WordingChoice | None:
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

    def _check_inclusions(self) -> None:
        for inclusion in self._profile.include:
            clause = self._library.clauses.get(inclusion.clause)
            if clause is None:  # a heading of the council's own, which its outline has already
                continue
            if clause.condition is not None and not self.holds(clause.condition):
                message = INCLUDED_FOR_OTHERS(clause=clause.id, condition=clause.condition_source)
                self._errors.append(SourceError(message, inclusion.location))
            elif clause.id in self._placed and not self.is_present(clause.id):
                message = INCLUDED_UNDER_NOTHING(clause=clause.id)
                self._errors.append(SourceError(message, inclusion.location))

    # Drafts

    def _drafts(self, places: Iterable[PlacedClause], inherited: str) -> Iterator[DraftProvision]:
        for place in places:
            if self.is_present(place.clause.id):
                is_own = place.clause.id.startswith(LOCAL)
                yield self._own_heading(place) if is_own else self._draft(place, inherited)

    def _own_heading(self, place: PlacedClause) -> DraftProvision:
        """Return a heading that the council's outline has and no library."""
        (wording,) = place.clause.headings
        heading = first_text(self.text(wording, HEADING(name=place.clause.id)))
        return DraftProvision(
            id=place.clause.id,
            form=place.form,
            clause=None,
            heading=marked(heading, place.location),
            blocks=(),
            children=tuple(self._drafts(place.children, "")),
            paragraph=place.paragraph,
            heads=True,
            location=place.location,
        )

    def _draft(self, place: PlacedClause, inherited: str) -> DraftProvision:
        clause = place.clause
        pick = self._profile.wordings.get(clause.id)
        picked = pick.name if pick else inherited if place.form is ProvisionForm.ITEM else ""
        heading = self.choose(clause.headings, picked)
        text = self.choose(clause.wordings, picked)
        for choice in (heading, text):
            self._check_pick_holds(clause, choice, pick)
        by = f"picked by name at {pick.location}" if pick else "picked with the stem of its list"
        heading, text = (_because(choice, by) for choice in (heading, text))
        blocks = self.text(text.wording, CLAUSE(name=clause.id)) if text else ()
        heading_blocks = self.text(heading.wording, HEADING(name=clause.id)) if heading else ()
        return DraftProvision(
            id=clause.id,
            form=place.form,
            clause=clause,
            heading=first_text(heading_blocks),
            blocks=blocks,
            children=tuple(self._drafts(place.children, picked)),
            text_choice=text,
            heading_choice=heading,
            paragraph=place.paragraph,
            heads=bool(place.children) and not clause.wordings,
            location=place.location,
        )

    def _check_pick_holds(
        self, clause: Clause, choice: WordingChoice | None, pick: Pick | None
    ) -> None:
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


def _because(choice: WordingChoice | None, picked: str) -> WordingChoice | None:
    """Return a choice with the reason in full where it was picked."""
    is_picked = choice is not None and choice.reason == _PICKED
    return replace(choice, reason=picked) if choice and is_picked else choice


def _stand_ins(drafts: Iterable[DraftProvision]) -> Iterator[tuple[str, str]]:
    """Yield every covered clause with the one whose wording takes its place."""
    for draft in walk(drafts):
        for choice in (draft.text_choice, draft.heading_choice):
            if choice:
                yield from ((covered, draft.id) for covered in choice.wording.covers)
