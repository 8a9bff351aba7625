"""A council's local changes, made on unfilled text, placeholders included.

Changes of one clause are made together, not one on the other's result. Whatever cannot be made
exactly as written is a fault.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.drafting import (
    DraftParagraph,
    written,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import (
    FindReplace,
    Insert,
    LocalChange,
    Move,
    Omit,
    Position,
    Replace,
    Side,
    Target,
)
from protocol_gen.model.walks import texts_of
from protocol_gen.resolver.change_marks import marked, marked_blocks, not_there
from protocol_gen.resolver.draft import TITLE_FORMS, DraftProvision, mapped, walk, without
from protocol_gen.resolver.messages import (
    CHANGED_HEADING_NOT_ONE,
    MOVED_ELSEWHERE,
    NO_PARAGRAPH_BEFORE,
    OWN_ID_TAKEN,
    OWN_TEXT_CHANGED,
    REPLACED_AS_A_WHOLE,
    REPLACED_TWICE,
    WAS_OTHERWISE,
    WAS_OTHERWISE_SECTION,
)


def restructured(
    drafts: tuple[DraftProvision, ...], changes: Sequence[LocalChange], errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    """Return the tree with whole provisions replaced, omitted and inserted."""
    _check_one_by_one(changes, errors)
    for change in changes:
        match change:
            case Replace():
                drafts = _replaced(drafts, change, errors)
            case Omit():
                drafts = _omitted(drafts, change, errors)
            case _:
                pass
    drafts = _all_inserted(drafts, [each for each in changes if isinstance(each, Insert)], errors)
    for change in changes:
        if isinstance(change, Move):
            drafts = _moved(drafts, change, errors)
    return drafts


def _check_one_by_one(changes: Sequence[LocalChange], errors: list[SourceError]) -> None:
    """A text is replaced as a whole, once, or in parts; and what is one's own is not changed."""
    replaced: dict[tuple[str, Target], Replace] = {}
    own = {change.id for change in changes if isinstance(change, Insert)}
    for change in changes:
        if isinstance(change, Replace):
            first = replaced.setdefault((change.at, change.target), change)
            if first is not change:
                message = REPLACED_TWICE(clause=change.at, place=str(first.location))
                errors.append(SourceError(message, change.location))
    for change in changes:
        if isinstance(change, FindReplace) and (change.at, change.target) in replaced:
            whole = replaced[change.at, change.target].location
            message = REPLACED_AS_A_WHOLE(clause=change.at, place=str(whole))
            errors.append(SourceError(message, change.location))
        if isinstance(change, FindReplace | Replace | Omit) and change.at in own:
            message = OWN_TEXT_CHANGED(clause=change.at)
            errors.append(SourceError(message, change.location))


# Whole provisions


def _replaced(
    drafts: tuple[DraftProvision, ...], change: Replace, errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    def change_one(draft: DraftProvision) -> DraftProvision:
        if draft.id != change.at:
            return draft
        _check_was(written_of(draft, change.target), change.was, change.location, errors)
        blocks = marked_blocks(change.blocks, change.location)
        if change.target is Target.TEXT:
            return replace(draft, blocks=blocks).touched_by(change.location)
        match blocks:
            case (DraftParagraph(heading),):
                return replace(draft, heading=heading).touched_by(change.location)
            case _:
                errors.append(SourceError(CHANGED_HEADING_NOT_ONE(), change.location))
                return draft

    if change.at not in {draft.id for draft in walk(drafts)}:
        errors.append(not_there(change.at, change.location))
    return mapped(drafts, change_one)


def _omitted(
    drafts: tuple[DraftProvision, ...], change: Omit, errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    gone = next((draft for draft in walk(drafts) if draft.id == change.at), None)
    if gone is None:
        errors.append(not_there(change.at, change.location))
        return drafts
    heading = written(gone.heading)
    if not heading or _comparable(heading) != _comparable(change.was):
        _check_was(written_below(gone), change.was, change.location, errors, heading)
    return without(drafts, {change.at})


def _moved(
    drafts: tuple[DraftProvision, ...], change: Move, errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    """Return the tree with a provision beside another; moves are made in the order written."""
    gone = next((draft for draft in walk(drafts) if draft.id == change.at), None)
    anchor = next((draft for draft in walk(drafts) if draft.id == change.position.clause), None)
    if gone is None or anchor is None:
        missing = change.at if gone is None else change.position.clause
        errors.append(not_there(missing, change.location))
        return drafts
    if any(each.id == anchor.id for each in walk([gone])) or anchor.form is not gone.form:
        errors.append(
            SourceError(MOVED_ELSEWHERE(clause=gone.id, other=anchor.id), change.location)
        )
        return drafts
    return _beside(without(drafts, {gone.id}), gone.touched_by(change.location), change.position)


def _beside(
    drafts: Iterable[DraftProvision], moved: DraftProvision, position: Position
) -> tuple[DraftProvision, ...]:
    result: list[DraftProvision] = []
    for each in drafts:
        draft = each.over(_beside(each.children, moved, position))
        if draft.id != position.clause:
            result.append(draft)
            continue
        match position.side:
            case Side.BEFORE:
                result += (moved, draft)
            case Side.AFTER:
                result += (draft, moved)
            case Side.UNDER:
                result.append(replace(draft, children=(*draft.children, moved)))
    return tuple(result)


def _all_inserted(
    drafts: tuple[DraftProvision, ...], inserts: Sequence[Insert], errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    """Insert what goes beside provisions that are there, then what goes beside that."""
    waiting = list(_with_own_ids(drafts, inserts, errors))
    while waiting:
        known = {draft.id for draft in walk(drafts)}
        ready = [change for change in waiting if change.position.clause in known]
        if not ready:
            errors.extend(not_there(change.position.clause, change.location) for change in waiting)
            return drafts
        waiting = [change for change in waiting if change not in ready]
        for change in _in_order(ready):
            drafts = _put(drafts, change, errors)
    return drafts


def _with_own_ids(
    drafts: Iterable[DraftProvision], inserts: Iterable[Insert], errors: list[SourceError]
) -> Iterator[Insert]:
    """Yield the insertions whose id nothing else has."""
    known = {draft.id for draft in walk(drafts)}
    for change in inserts:
        if change.id in known:
            message = OWN_ID_TAKEN(clause=change.id)
            errors.append(SourceError(message, change.location))
        else:
            known.add(change.id)
            yield change


def _in_order(inserts: Sequence[Insert]) -> Iterator[Insert]:
    """Yield them so that those after one and the same provision end up as they are written."""
    yield from (each for each in inserts if each.position.side is not Side.AFTER)
    yield from (each for each in reversed(inserts) if each.position.side is Side.AFTER)


def _put(
    drafts: Iterable[DraftProvision], change: Insert, errors: list[SourceError]
) -> tuple[DraftProvision, ...]:
    result: list[DraftProvision] = []
    for each in drafts:
        draft = replace(each, children=_put(each.children, change, errors))
        if draft.id != change.position.clause:
            result.append(draft)
            continue
        match change.position.side:
            case Side.BEFORE:
                result = [*_with_new(result, change, draft.form, errors), draft]
            case Side.AFTER:
                result = _with_new([*result, draft], change, draft.form, errors)
            case Side.UNDER:
                form = _form_under(draft)
                children = _with_new(draft.children, change, form, errors)
                result.append(replace(draft, children=tuple(children)))
    return tuple(result)


def _form_under(draft: DraftProvision) -> ProvisionForm:
    """Return the form of something new under a provision: that of what is there already."""
    if draft.form is ProvisionForm.ITEM:
        return ProvisionForm.ITEM
    return draft.children[-1].form if draft.children else ProvisionForm.BLOCK


def _with_new(
    before: Sequence[DraftProvision],
    change: Insert,
    beside: ProvisionForm,
    errors: list[SourceError],
) -> list[DraftProvision]:
    """Return what comes before, and behind it what is inserted; it has its neighbour's form.

    What runs on shares the paragraph of the provision before it.
    """
    form = ProvisionForm.TITLE_LINE if beside in TITLE_FORMS else beside
    new = DraftProvision(
        id=change.id,
        form=form
        if form in {ProvisionForm.TITLE_LINE, ProvisionForm.ITEM}
        else ProvisionForm.BLOCK,
        clause=None,
        heading=marked(change.heading, change.location),
        blocks=marked_blocks(change.blocks, change.location),
        changes=(str(change.location),),
        location=change.location,
    )
    if not change.runs_on:
        return [*before, new]
    if not before or before[-1].form not in {ProvisionForm.BLOCK, ProvisionForm.RUN_ON}:
        message = NO_PARAGRAPH_BEFORE(clause=change.id)
        errors.append(SourceError(message, change.location))
        return [*before, new]
    *others, last = before
    paragraph = last.paragraph or last.id
    return [*others, replace(last, paragraph=paragraph), replace(new, paragraph=paragraph)]


def written_of(draft: DraftProvision, target: Target) -> str:
    """Return a text or heading as the ``was`` of a replacement has it."""
    if target is Target.HEADING:
        return written(draft.heading)
    return "\n\n".join(written(text) for block in draft.blocks for text in texts_of(block))


def written_below(draft: DraftProvision) -> str:
    """Return all that a provision says, with what is below it: the ``was`` of an omission."""
    texts = (written_of(each, target) for each in walk([draft]) for target in reversed(Target))
    return "\n\n".join(text for text in texts if text)


def _check_was(
    now: str, was: str, location: SourceLocation, errors: list[SourceError], heading: str = ""
) -> None:
    """The library's text must still be the one that the council displaced.

    Of a section with a ``heading`` that is enough.
    """
    if _comparable(now) != _comparable(was):
        message = (
            WAS_OTHERWISE_SECTION(now=repr(now), heading=repr(heading))
            if heading
            else WAS_OTHERWISE(now=repr(now))
        )
        errors.append(SourceError(message, location))


def _comparable(text: str) -> str:
    text = re.sub(r"\{\{\s*(.*?)\s*\}\}", r"{{ \1 }}", " ".join(text.split()))
    return text.translate(str.maketrans("’‘“”", "''\"\""))
