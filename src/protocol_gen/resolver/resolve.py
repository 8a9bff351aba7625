"""The order of work, from a library and a profile to a document in which nothing is open."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import Language
from protocol_gen.model.document import Document, Number, Paragraph, Provision, ProvisionForm
from protocol_gen.model.drafting import ClauseText, DraftParagraph
from protocol_gen.model.inlines import Inline, Inlines, OriginKind, plain
from protocol_gen.model.library import Clause, ClauseLibrary
from protocol_gen.model.profile import Case, Profile, Target
from protocol_gen.resolver.changes import restructured
from protocol_gen.resolver.citing import CitationTarget
from protocol_gen.resolver.definition_order import defines_words, in_alphabetical_order
from protocol_gen.resolver.draft import TITLE_FORMS, DraftProvision, WordingChoice, walk
from protocol_gen.resolver.filling import Filler
from protocol_gen.resolver.find_replace import found_and_replaced
from protocol_gen.resolver.list_punctuation import punctuated
from protocol_gen.resolver.mentions import body_of, check_mentions
from protocol_gen.resolver.messages import PHRASE
from protocol_gen.resolver.naming import Once, said_once
from protocol_gen.resolver.numbering import Numbering, Within, number
from protocol_gen.resolver.selection import Selector
from protocol_gen.resolver.structure import (
    check_structure,
    check_texts,
    formed,
    with_appendices_last,
)


@frozen
class Decision:
    """Why a provision reads as it does: its wordings, and the local changes made to them."""

    id: str
    clause: Clause | None
    text: WordingChoice | None
    heading: WordingChoice | None
    changes: tuple[str, ...]


@frozen
class Resolution:
    """A resolved document, and for each of its provisions how it came about."""

    document: Document
    decisions: Mapping[str, Decision]
    phrases: Mapping[str, WordingChoice]
    """The wordings that phrases took, by the phrase's name."""


@frozen
class Stages:
    """The tree as it is after each step, what chose its clauses, and what fills it."""

    selector: Selector
    selected: tuple[DraftProvision, ...]
    """Clauses chosen and placed, no local change made."""
    settled: tuple[DraftProvision, ...]
    """All taken in and out and lists ended, before words are found in texts."""
    changed: tuple[DraftProvision, ...]
    """Every local change made."""
    numbering: Numbering
    filling: "Filling"
    phrases: Mapping[str, WordingChoice]
    """The phrases that have been filled so far."""


def resolve(library: ClauseLibrary, profile: Profile) -> Resolution:
    """Return the council's document.

    Raises:
        InvalidSourcesError: with every fault that the two have together.
    """
    errors: list[SourceError] = []
    stages = staged(library, profile, errors)
    provisions = stages.filling.provisions(stages.changed, stages.numbering)
    check_mentions(profile, stages.changed, stages.phrases, errors)
    if errors:
        raise InvalidSourcesError(errors)
    document = Document(
        slug=profile.slug,
        council=profile.names.full if profile.names.printed else "",
        title=profile.title,
        version=profile.version,
        language=profile.language,
        title_block=tuple(each for each in provisions if each.form in TITLE_FORMS),
        provisions=tuple(each for each in provisions if each.form not in TITLE_FORMS),
        numbering=stages.numbering.levels,
        control=profile.control,
        look=profile.look,
        library_version=library.version,
    )
    decisions = {
        draft.id: Decision(
            draft.id, draft.clause, draft.text_choice, draft.heading_choice, draft.changes
        )
        for draft in walk(stages.changed)
    }
    return Resolution(document, decisions, stages.phrases)


def staged(library: ClauseLibrary, profile: Profile, errors: list[SourceError]) -> Stages:
    """Return the tree up to its last unfilled form; what filling finds wrong goes to ``errors``.

    Raises:
        InvalidSourcesError: with every fault found on the way there.
    """
    selector = Selector(library, profile, errors)
    title, body = selector.drafts()
    selected = _definitions_in_order((*title, *body), profile, selector)
    settled = _settled(selected, profile, errors)
    changed = found_and_replaced(settled, profile.changes, Target.TEXT, profile, errors)
    check_texts(changed, profile, errors)
    if errors:
        raise InvalidSourcesError(errors)
    errors.extend(SourceError(said, place) for said, place in profile.missing)
    errors.extend(selector.missing)
    selector.missing = errors
    phrases: dict[str, WordingChoice] = {}
    filling = _filling(profile, selector, phrases, errors)
    numbering = number(body_of(changed), profile.numbering)
    return Stages(selector, selected, settled, changed, numbering, filling, phrases)


def _filling(
    profile: Profile,
    selector: Selector,
    phrases: dict[str, WordingChoice],
    errors: list[SourceError],
) -> "Filling":
    """Return what fills the tree; the phrases that it uses go to ``phrases``."""

    def phrase(name: str) -> ClauseText:
        choice = selector.phrase(name)
        if choice is None:
            return ()
        phrases[name] = choice
        blocks = selector.text(choice.wording, PHRASE(name=name))
        return blocks[0].text if isinstance(blocks[0], DraftParagraph) else ()

    language = language_for(profile.language)
    return Filling(profile, language, phrase, selector.stands_for, errors)


def _definitions_in_order(
    drafts: tuple[DraftProvision, ...], profile: Profile, selector: Selector
) -> tuple[DraftProvision, ...]:
    """Return the tree with definitions in order; what they lack is told when they are filled.

    Which of them is the first to name a post, and so in full, the library's order decides.
    """
    if not any(defines_words(draft) for draft in walk(drafts)):
        return drafts
    missing, selector.missing = selector.missing, []
    filling = _filling(profile, selector, {}, [])
    first = filling.first_said(drafts, {})

    def key(draft: DraftProvision, term: ClauseText) -> tuple[str, ...]:
        filled = filling.filler(draft, {}, first).text(term)
        return filling.language.sort_key(plain(filled))

    ordered = in_alphabetical_order(drafts, key)
    selector.missing = missing
    return ordered


def _settled(
    drafts: tuple[DraftProvision, ...], profile: Profile, errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    """Make the local changes to headings and whole provisions, then end the items of lists."""
    changes = profile.changes
    drafts = found_and_replaced(drafts, changes, Target.HEADING, profile, errors)
    drafts = formed(restructured(drafts, changes, errors))
    drafts = with_appendices_last(drafts, profile.numbering.appendices)
    check_structure(drafts, profile, errors)
    language = language_for(profile.language)
    return punctuated(drafts, profile.lists, language, profile.places, errors)


# Filling


FirstSaid: TypeAlias = Mapping[str, frozenset[tuple[Once, str]]]
"""What a provision is the first to say of posts, by its id."""
_NOTHING_SAID: Final[FirstSaid] = {}


@frozen
class Filling:
    """Fills a whole tree: headings first, for cross-references cite them."""

    profile: Profile
    language: Language
    phrase: Callable[[str], ClauseText]
    stands_for: Mapping[str, str]
    """The provision that stands for a covered clause, by that clause."""
    errors: list[SourceError]

    def provisions(
        self, drafts: tuple[DraftProvision, ...], numbering: Numbering
    ) -> tuple[Provision, ...]:
        """Return the tree with nothing left open."""
        targets = self.targets(drafts, numbering)
        first = self.first_said(drafts, targets)
        return tuple(self._provision(draft, targets, first) for draft in drafts)

    def filler(
        self,
        draft: DraftProvision,
        targets: Mapping[str, CitationTarget],
        first: FirstSaid = _NOTHING_SAID,
    ) -> Filler:
        """Return what fills the texts of one provision.

        What is said of posts only once is said where ``first`` has it.
        """
        unsaid = set(first.get(draft.id, ()))
        return Filler(self.profile, self.language, self.phrase, targets, draft, self.errors, unsaid)

    def first_said(
        self, drafts: tuple[DraftProvision, ...], targets: Mapping[str, CitationTarget]
    ) -> FirstSaid:
        """Return what each provision is the first to say of posts, in the order of reading.

        Headings do not count: they call a post by its short form wherever they stand.
        """
        unsaid = set(said_once(self.profile))
        found: dict[str, frozenset[tuple[Once, str]]] = {}
        for draft in walk(drafts):
            if not unsaid:
                break
            left = set(unsaid)
            filler = replace(self.filler(draft, targets), errors=[], unsaid=left)
            filler.blocks()
            found[draft.id] = frozenset(unsaid - left)
            unsaid = left
        return found

    def targets(
        self, drafts: tuple[DraftProvision, ...], numbering: Numbering
    ) -> Mapping[str, CitationTarget]:
        """Return what may be cited, by clause."""
        bare = self._cited(self._targets(drafts, numbering, {}, None, 0))
        return self._cited(self._targets(drafts, numbering, bare, None, 0))

    def _cited(self, targets: Iterable[CitationTarget]) -> dict[str, CitationTarget]:
        """Return the targets by id; a covered clause is cited by what stands for it."""
        by_id = {target.draft.id: target for target in targets}
        stand_ins = {
            covered: by_id[id_] for covered, id_ in self.stands_for.items() if id_ in by_id
        }
        return {**stand_ins, **by_id}

    def _targets(
        self,
        drafts: Iterable[DraftProvision],
        numbering: Numbering,
        known: Mapping[str, CitationTarget],
        parent: CitationTarget | None,
        depth: int,
    ) -> Iterator[CitationTarget]:
        """Yield what may be cited; what runs on is cited by what began its paragraph.

        Headings are filled only once the shape is ``known``: they may count and cite themselves.
        """
        leader = parent
        for draft in drafts:
            above = leader if draft.form is ProvisionForm.RUN_ON else parent
            heading: Inlines = ()
            if draft.heading and known:
                filler = self.filler(draft, known)
                heading = self.language.cased(filler.heading(), self._heading_case(depth))
            own = numbering.numbers.get(draft.id)
            if own and draft.id in numbering.within:
                own = self._cited_within(own, numbering.within[draft.id], parent)
            target = CitationTarget(draft, own, heading, above)
            yield target
            below = depth + bool(draft.heading)
            yield from self._targets(draft.children, numbering, known, target, below)
            if draft.form is not ProvisionForm.RUN_ON:
                leader = target

    def _cited_within(
        self, number: Number, within: Within, parent: CitationTarget | None
    ) -> Number:
        """Return a number that is cited with the appendix or the heading that it is in."""
        while parent and within.heading and parent.draft.id != within.heading:
            parent = parent.parent
        said = self.language.words.furniture
        words = (
            said.paragraph_of(name=within.name, number=number.citation)
            if within.name
            else said.paragraph_under(
                heading=plain(parent.heading) if parent else "", number=number.citation
            )
        )
        return replace(number, citation=words, in_words=True)

    def _heading_case(self, depth: int) -> Case:
        cases = self.profile.case.headings
        return cases[min(depth, len(cases) - 1)]

    def _provision(
        self,
        draft: DraftProvision,
        targets: Mapping[str, CitationTarget],
        first: FirstSaid,
    ) -> Provision:
        target = targets[draft.id]
        filler = self.filler(draft, targets, first)
        blocks = filler.blocks()
        if draft.form is ProvisionForm.TITLE_LINE:
            blocks = tuple(
                Paragraph(self._name_cased(block.text)) if isinstance(block, Paragraph) else block
                for block in blocks
            )
        return Provision(
            id=draft.id,
            form=draft.form,
            number=target.number,
            heading=target.heading,
            blocks=blocks,
            provisions=tuple(self._provision(child, targets, first) for child in draft.children),
        )

    def _name_cased(self, inlines: Inlines) -> Inlines:
        """Return a title line with the council's name in the case that the profile chose."""
        return tuple(each for inline in inlines for each in self._one_name_cased(inline))

    def _one_name_cased(self, inline: Inline) -> Inlines:
        is_name = inline.origin.kind is OriginKind.NAME
        case = self.profile.case.council_name
        return self.language.cased((inline,), case) if is_name else (inline,)
