"""The order of work, from a library and a profile to a document in which nothing is open."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.model.document import Document, Form, Paragraph, Provision
from protocol_gen.model.drafting import ClauseText, DraftParagraph
from protocol_gen.model.inlines import Inline, Inlines, OriginKind
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Case, Insert, Omit, Profile, Target
from protocol_gen.resolver.casing import cased
from protocol_gen.resolver.changes import found_and_replaced, restructured
from protocol_gen.resolver.draft import Choice, Draft, walk
from protocol_gen.resolver.filling import Filler
from protocol_gen.resolver.filling import Target as CitationTarget
from protocol_gen.resolver.lists import punctuated
from protocol_gen.resolver.numbering import Numbering, number
from protocol_gen.resolver.selection import Selector


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a provision reads as it does: its wordings, and the local changes made to them."""

    id: str
    text: Choice | None
    heading: Choice | None
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolved document, and for each of its provisions how it came about."""

    document: Document
    decisions: Mapping[str, Decision]
    phrases: Mapping[str, Choice]
    """The wordings that phrases took, by the phrase's name."""


def resolve(library: ClauseLibrary, profile: Profile) -> Resolution:
    """Return the council's document.

    Raises:
        InvalidSourcesError: with every fault that the two have together.
    """
    errors: list[SourceError] = []
    selector = Selector(library, profile, errors)
    title, body = selector.drafts()
    drafts = _changed((*title, *body), profile, errors)
    _check_structure(drafts, _moves(profile), errors)
    numbering = number(_body(drafts), profile.numbering)
    _check_mentions(profile, drafts, errors)
    phrases: dict[str, Choice] = {}

    def phrase(name: str) -> ClauseText:
        choice = selector.phrase(name)
        if choice is None:
            return ()
        phrases[name] = choice
        _, blocks = selector.text(choice.wording)
        return blocks[0].text if isinstance(blocks[0], DraftParagraph) else ()

    filling = _Filling(profile, phrase, errors)
    provisions = filling.provisions(drafts, numbering)
    if errors:
        raise InvalidSourcesError(errors)
    document = Document(
        slug=profile.slug,
        council=profile.names.full if profile.names.printed else "",
        title=profile.title,
        version=profile.version,
        language=profile.language,
        title_block=tuple(each for each in provisions if _is_title(each.form)),
        provisions=tuple(each for each in provisions if not _is_title(each.form)),
        numbering=numbering.levels,
        control=profile.control,
        look=profile.look,
        library_version=library.version,
    )
    decisions = {
        draft.id: Decision(draft.id, draft.text_choice, draft.heading_choice, draft.changes)
        for draft in walk(drafts)
    }
    return Resolution(document, decisions, phrases)


def _changed(
    drafts: tuple[Draft, ...], profile: Profile, errors: list[SourceError]
) -> tuple[Draft, ...]:
    """Make the local changes: headings, whole provisions, punctuation, then words in texts."""
    changes = profile.changes
    drafts = found_and_replaced(drafts, changes, Target.HEADING, errors)
    drafts = restructured(drafts, changes, errors)
    drafts = punctuated(drafts, profile.lists, profile.places, errors)
    return found_and_replaced(drafts, changes, Target.TEXT, errors)


def _is_title(form: Form) -> bool:
    return form in {Form.TITLE, Form.TITLE_LINE}


def _body(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(draft for draft in drafts if not _is_title(draft.form))


# Checks of the whole


def _moves(profile: Profile) -> Mapping[str, SourceLocation]:
    """Return where the profile takes clauses in or out, by their ids."""
    moves = {inclusion.clause: inclusion.location for inclusion in profile.include}
    moves |= {mention.clause: mention.location for mention in profile.exclude}
    for change in profile.changes:
        match change:
            case Insert(id=id_) | Omit(at=id_):
                moves[id_] = change.location
            case _:
                pass
    return moves


def _check_structure(
    drafts: tuple[Draft, ...], moves: Mapping[str, SourceLocation], errors: list[SourceError]
) -> None:
    titles = [draft for draft in drafts if draft.form is Form.TITLE]
    if len(titles) != 1 and any(_is_title(draft.form) for draft in drafts):
        message = "the title block must print {{ title }} in exactly one line"
        errors.append(SourceError(message, drafts[0].location))
    _check_siblings(drafts, None, moves, errors)


def _check_siblings(
    drafts: Iterable[Draft],
    parent: Draft | None,
    moves: Mapping[str, SourceLocation],
    errors: list[SourceError],
) -> None:
    before: Draft | None = None
    for draft in drafts:
        _check_leaning(draft, before or parent, moves, errors)
        if draft.form is Form.RUN_ON:
            _check_run_on(draft, before, errors)
        _check_siblings(draft.children, draft, moves, errors)
        before = draft


def _check_leaning(
    draft: Draft,
    before: Draft | None,
    moves: Mapping[str, SourceLocation],
    errors: list[SourceError],
) -> None:
    """A clause that leans on another's words must come directly after it.

    The fault's place is where the profile parted the two, or else where the clause stands.
    """
    after = draft.clause.after if draft.clause else ()
    if after and (before is None or before.id not in after):
        message = (
            f"'{draft.id}' leans on the words before it and must come directly after "
            f"{' or '.join(after)}, but comes after {before.id if before else 'nothing'}"
        )
        parted = (*after, before.id if before else "", draft.id)
        place = next((moves[id_] for id_ in parted if id_ in moves), draft.location)
        errors.append(SourceError(message, place))


def _check_run_on(draft: Draft, before: Draft | None, errors: list[SourceError]) -> None:
    message = ""
    if draft.heading or len(draft.blocks) != 1 or not isinstance(draft.blocks[0], DraftParagraph):
        message = f"'{draft.id}' cannot go on in a paragraph: it is more than one piece of text"
    elif before is None or not before.blocks or not isinstance(before.blocks[-1], DraftParagraph):
        message = f"'{draft.id}' is to go on in a paragraph, but none comes before it"
    elif before.children:
        message = f"'{before.id}' has sub-clauses, so it can only come last in a paragraph"
    if message:
        errors.append(SourceError(message, draft.location))


def _check_mentions(profile: Profile, drafts: Iterable[Draft], errors: list[SourceError]) -> None:
    """What a profile says of a clause must find that clause in the document."""
    present = {draft.id for draft in walk(drafts)}
    for key in ("off", "off_below"):
        for id_ in getattr(profile.numbering, key):
            if id_ not in present:
                message = f"numbering.{key} names '{id_}', which is not in the document"
                place = profile.places.get(f"numbering.{key}.{id_}", profile.location)
                errors.append(SourceError(message, place))
    for id_ in profile.lists:
        if id_ and id_ not in present:
            message = f"lists names '{id_}', which is not in the document"
            errors.append(
                SourceError(message, profile.places.get(f"lists.{id_}", profile.location))
            )


# Filling


@dataclass(frozen=True, slots=True)
class _Filling:
    """Fills a whole tree: headings first, for cross-references cite them."""

    profile: Profile
    phrase: Callable[[str], ClauseText]
    errors: list[SourceError]

    def provisions(self, drafts: tuple[Draft, ...], numbering: Numbering) -> tuple[Provision, ...]:
        """Return the tree with nothing left open."""
        targets = {target.draft.id: target for target in self._targets(drafts, numbering, None, 0)}
        return tuple(self._provision(draft, targets) for draft in drafts)

    def _targets(
        self,
        drafts: Iterable[Draft],
        numbering: Numbering,
        parent: CitationTarget | None,
        depth: int,
    ) -> Iterator[CitationTarget]:
        for draft in drafts:
            filler = Filler(self.profile, self.phrase, {}, draft, self.errors)
            heading = cased(filler.heading(), self._heading_case(depth))
            target = CitationTarget(draft, numbering.numbers.get(draft.id), heading, parent)
            yield target
            below = depth + bool(draft.heading)
            yield from self._targets(draft.children, numbering, target, below)

    def _heading_case(self, depth: int) -> Case:
        cases = self.profile.case.headings
        return cases[min(depth, len(cases) - 1)]

    def _provision(self, draft: Draft, targets: Mapping[str, CitationTarget]) -> Provision:
        target = targets[draft.id]
        filler = Filler(self.profile, self.phrase, targets, draft, self.errors)
        blocks = filler.blocks()
        if draft.form is Form.TITLE_LINE:
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
            provisions=tuple(self._provision(child, targets) for child in draft.children),
            language=draft.language,
        )

    def _name_cased(self, inlines: Inlines) -> Inlines:
        """Return a title line with the council's name in the case that the profile chose."""
        return tuple(each for inline in inlines for each in self._one_name_cased(inline))

    def _one_name_cased(self, inline: Inline) -> Inlines:
        is_name = inline.origin.kind is OriginKind.NAME
        return cased((inline,), self.profile.case.council_name) if is_name else (inline,)
