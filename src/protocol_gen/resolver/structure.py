"""The shape of the finished tree: which provisions run on, which headings have nothing under them.

It is settled after everything was taken in and out, in one place, so that no way of changing a
document can lose a text or join it to a paragraph that is not its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import DraftParagraph, written
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import FindReplace, Insert, Move, Omit, Profile, Replace
from protocol_gen.model.walks import texts_of
from protocol_gen.resolver.draft import TITLE_FORMS, DraftProvision, walk
from protocol_gen.resolver.messages import (
    INTERRUPTS,
    LEANS,
    LEANS_FIRST,
    NO_PARAGRAPH_BEFORE,
    NOT_ONE_PARAGRAPH,
    NOTHING_LEFT,
    SUB_CLAUSES_NOT_LAST,
    TITLE_NOT_ONCE,
    UNDER_TITLE_LINE,
)

_ONE_PARAGRAPH = {
    ProvisionForm.TITLE,
    ProvisionForm.TITLE_LINE,
    ProvisionForm.ITEM,
    ProvisionForm.RUN_ON,
}
"""The forms that hold one piece of text, and no heading."""


def formed(drafts: tuple[DraftProvision, ...]) -> tuple[DraftProvision, ...]:
    """Return the tree with every provision in its final form, headings over nothing left out."""
    return _formed(_without_bare_headings(drafts), None)


def with_appendices_last(
    drafts: tuple[DraftProvision, ...], appendices: Sequence[str]
) -> tuple[DraftProvision, ...]:
    """Return the tree, those of its first provisions last that are appendices, in their order."""
    found = {draft.id: draft for draft in drafts if draft.id in appendices}
    others = tuple(draft for draft in drafts if draft.id not in found)
    return (*others, *(found[id_] for id_ in appendices if id_ in found)) if found else drafts


def _without_bare_headings(drafts: Iterable[DraftProvision]) -> tuple[DraftProvision, ...]:
    kept = (draft.over(_without_bare_headings(draft.children)) for draft in drafts)
    return tuple(draft for draft in kept if draft.children or draft.blocks or not draft.heads)


def _formed(
    drafts: Iterable[DraftProvision], parent: DraftProvision | None
) -> tuple[DraftProvision, ...]:
    result: list[DraftProvision] = []
    for draft in drafts:
        before = result[-1] if result else None
        form = _form(draft, before, parent)
        shaped = draft if form is draft.form else replace(draft, form=form)
        result.append(shaped.over(_formed(shaped.children, shaped)))
    return tuple(result)


def _form(
    draft: DraftProvision, before: DraftProvision | None, parent: DraftProvision | None
) -> ProvisionForm:
    if parent is not None and parent.form is ProvisionForm.ITEM:
        return ProvisionForm.ITEM
    if draft.form in TITLE_FORMS or draft.form is ProvisionForm.ITEM:
        return draft.form
    goes_on = draft.paragraph and before is not None and before.paragraph == draft.paragraph
    return ProvisionForm.RUN_ON if goes_on else ProvisionForm.BLOCK


# Checks


@frozen
class _Places:
    """Where the profile did something to a provision; a fault is shown there if it can be."""

    moved: Mapping[str, SourceLocation]
    edited: Mapping[str, SourceLocation]

    def of(self, draft: DraftProvision) -> SourceLocation:
        """Return where the profile moved or changed a provision, or else where it is."""
        changed = self.edited.get(draft.id, draft.location)
        return self.moved.get(draft.id, changed)


def check_structure(
    drafts: tuple[DraftProvision, ...], profile: Profile, errors: list[SourceError]
) -> None:
    """Add what is wrong with the shape of the tree to ``errors``."""
    places = _Places(_moved(profile), _edited(profile))
    titles = [draft for draft in drafts if draft.form is ProvisionForm.TITLE]
    if len(titles) != 1 and any(draft.form in TITLE_FORMS for draft in drafts):
        errors.append(SourceError(TITLE_NOT_ONCE(), drafts[0].location))
    _check_siblings(drafts, None, places, errors)


def check_texts(
    drafts: Iterable[DraftProvision], profile: Profile, errors: list[SourceError]
) -> None:
    """Add a fault for every text or heading that changes have left empty."""
    places = _Places(_moved(profile), _edited(profile))
    for draft in walk(drafts):
        texts = [text for block in draft.blocks for text in texts_of(block)]
        is_emptied = draft.id in places.edited and (
            any(not written(text).strip() for text in texts)
            or bool(draft.heading_choice and not written(draft.heading).strip())
        )
        if is_emptied:
            errors.append(SourceError(NOTHING_LEFT(clause=draft.id), places.of(draft)))


def _moved(profile: Profile) -> dict[str, SourceLocation]:
    """Return where the profile takes clauses in or out, by their ids."""
    moved = {inclusion.clause: inclusion.location for inclusion in profile.include}
    moved |= {mention.clause: mention.location for mention in profile.exclude}
    for change in profile.changes:
        match change:
            case Insert(id=id_) | Omit(at=id_) | Move(at=id_):
                moved[id_] = change.location
            case _:
                pass
    return moved


def _edited(profile: Profile) -> dict[str, SourceLocation]:
    return {
        change.at: change.location
        for change in profile.changes
        if isinstance(change, FindReplace | Replace)
    }


def _check_siblings(
    drafts: Sequence[DraftProvision],
    parent: DraftProvision | None,
    places: _Places,
    errors: list[SourceError],
) -> None:
    errors.extend(_interruptions(drafts, places))
    before: DraftProvision | None = None
    for draft in drafts:
        _check_leaning(draft, before or parent, places, errors)
        errors.extend(_form_faults(draft, before, places))
        _check_siblings(draft.children, draft, places, errors)
        before = draft


def _interruptions(drafts: Sequence[DraftProvision], places: _Places) -> Iterator[SourceError]:
    """Yield a fault for whatever is in the middle of a paragraph."""
    for at, draft in enumerate(drafts):
        before = {each.paragraph for each in drafts[:at] if each.paragraph}
        after = {each.paragraph: each for each in drafts[at + 1 :] if each.paragraph}
        for paragraph in sorted((before & set(after)) - {draft.paragraph}):
            message = INTERRUPTS(clause=draft.id, last=after[paragraph].id)
            yield SourceError(message, places.of(draft))


def _form_faults(
    draft: DraftProvision, before: DraftProvision | None, places: _Places
) -> Iterator[SourceError]:
    place = places.of(draft)
    is_one = len(draft.blocks) == 1 and isinstance(draft.blocks[0], DraftParagraph)
    if draft.form in _ONE_PARAGRAPH and (draft.heading or not is_one):
        yield SourceError(NOT_ONE_PARAGRAPH(clause=draft.id), place)
    if draft.form in TITLE_FORMS and draft.children:
        below = draft.children[0]
        yield SourceError(UNDER_TITLE_LINE(clause=below.id), places.of(below))
    if draft.form is ProvisionForm.RUN_ON and before is not None:
        yield from _run_on_faults(draft, before, places)


def _run_on_faults(
    draft: DraftProvision, before: DraftProvision, places: _Places
) -> Iterator[SourceError]:
    if before.children:
        message = SUB_CLAUSES_NOT_LAST(clause=before.id)
        yield SourceError(message, places.of(before.children[-1]))
    elif not before.blocks or not isinstance(before.blocks[-1], DraftParagraph):
        yield SourceError(NO_PARAGRAPH_BEFORE(clause=draft.id), places.of(draft))


def _check_leaning(
    draft: DraftProvision, before: DraftProvision | None, places: _Places, errors: list[SourceError]
) -> None:
    """A clause that leans on another's words must come directly after it.

    The fault's place is where the profile separated the two, or else where the clause is.
    """
    after = draft.clause.after if draft.clause else ()
    if after and (before is None or before.id not in after):
        message = (
            LEANS(clause=draft.id, wanted=tuple(after), found=before.id)
            if before
            else LEANS_FIRST(clause=draft.id, wanted=tuple(after))
        )
        parted = (*after, before.id if before else "", draft.id)
        place = next((places.moved[id_] for id_ in parted if id_ in places.moved), draft.location)
        errors.append(SourceError(message, place))
