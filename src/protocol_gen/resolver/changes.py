"""A council's local changes, made on unfilled text, placeholders included.

Changes of one clause are made together, not one on the other's result. Whatever cannot be made
exactly as written is a fault.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from protocol_gen.errors import SourceError
from protocol_gen.language.registry import language_for
from protocol_gen.model.document import Form
from protocol_gen.model.drafting import (
    Choices,
    ClauseText,
    DraftBlock,
    DraftParagraph,
    Gap,
    Piece,
    Placeholder,
    Words,
    with_leads,
    written,
)
from protocol_gen.model.inlines import plain
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    Insert,
    LocalChange,
    Omit,
    Profile,
    Replace,
    Side,
    Target,
)
from protocol_gen.model.walks import texts_of, with_texts
from protocol_gen.resolver.draft import TITLE_FORMS, Draft, mapped, walk, without
from protocol_gen.resolver.filling import Filler
from protocol_gen.resolver.messages import (
    CHANGED_ALREADY,
    CHANGED_HEADING_NOT_ONE,
    CHANGED_NOT_THERE,
    MISCOUNTED,
    MISCOUNTED_UNFILLED,
    NO_PARAGRAPH_BEFORE,
    ONCE,
    OWN_ID_TAKEN,
    OWN_TEXT_CHANGED,
    REPLACED_AS_A_WHOLE,
    REPLACED_TWICE,
    TIMES,
    WAS_OTHERWISE,
    WAS_OTHERWISE_SECTION,
)

_MARK = 0xE000
"""The first private-use character: one stands for each placeholder while text is searched.
Readers refuse such characters, so they cannot be in a text."""


def restructured(
    drafts: tuple[Draft, ...], changes: Sequence[LocalChange], errors: list[SourceError]
) -> tuple[Draft, ...]:
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
    return _all_inserted(drafts, [each for each in changes if isinstance(each, Insert)], errors)


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


def found_and_replaced(
    drafts: tuple[Draft, ...],
    changes: Iterable[LocalChange],
    target: Target,
    profile: Profile,
    errors: list[SourceError],
) -> tuple[Draft, ...]:
    """Return the tree with words found and replaced, in texts or in headings.

    The profile fills the library's text for whoever looks in vain for words as they are printed.
    """
    by_clause: dict[str, list[FindReplace]] = {}
    for change in changes:
        if isinstance(change, FindReplace) and change.target is target:
            by_clause.setdefault(change.at, []).append(change)
    known = {draft.id for draft in walk(drafts)}
    for at, wanted in by_clause.items():
        if at not in known:
            errors.extend(_not_there(at, change.location) for change in wanted)

    def change_one(draft: Draft) -> Draft:
        wanted = by_clause.get(draft.id)
        return _with_found(draft, wanted, target, profile, errors) if wanted else draft

    return mapped(drafts, change_one)


# Whole provisions


def _replaced(
    drafts: tuple[Draft, ...], change: Replace, errors: list[SourceError]
) -> tuple[Draft, ...]:
    def change_one(draft: Draft) -> Draft:
        if draft.id != change.at:
            return draft
        _check_was(written_of(draft, change.target), change.was, change.location, errors)
        blocks = _marked_blocks(change.blocks, change.location)
        if change.target is Target.TEXT:
            return replace(draft, blocks=blocks).touched_by(change.location)
        match blocks:
            case (DraftParagraph(heading),):
                return replace(draft, heading=heading).touched_by(change.location)
            case _:
                errors.append(SourceError(CHANGED_HEADING_NOT_ONE(), change.location))
                return draft

    if change.at not in {draft.id for draft in walk(drafts)}:
        errors.append(_not_there(change.at, change.location))
    return mapped(drafts, change_one)


def _omitted(
    drafts: tuple[Draft, ...], change: Omit, errors: list[SourceError]
) -> tuple[Draft, ...]:
    gone = next((draft for draft in walk(drafts) if draft.id == change.at), None)
    if gone is None:
        errors.append(_not_there(change.at, change.location))
        return drafts
    heading = written(gone.heading)
    if not heading or _comparable(heading) != _comparable(change.was):
        _check_was(written_below(gone), change.was, change.location, errors, heading)
    return without(drafts, {change.at})


def _all_inserted(
    drafts: tuple[Draft, ...], inserts: Sequence[Insert], errors: list[SourceError]
) -> tuple[Draft, ...]:
    """Insert what stands beside provisions that are there, then what stands beside that."""
    waiting = list(_with_own_ids(drafts, inserts, errors))
    while waiting:
        known = {draft.id for draft in walk(drafts)}
        ready = [change for change in waiting if change.position.clause in known]
        if not ready:
            errors.extend(_not_there(change.position.clause, change.location) for change in waiting)
            return drafts
        waiting = [change for change in waiting if change not in ready]
        for change in _in_order(ready):
            drafts = _put(drafts, change, errors)
    return drafts


def _with_own_ids(
    drafts: Iterable[Draft], inserts: Iterable[Insert], errors: list[SourceError]
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


def _put(drafts: Iterable[Draft], change: Insert, errors: list[SourceError]) -> tuple[Draft, ...]:
    result: list[Draft] = []
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


def _form_under(draft: Draft) -> Form:
    """Return how something new stands under a provision: as what stands there already."""
    if draft.form is Form.ITEM:
        return Form.ITEM
    return draft.children[-1].form if draft.children else Form.BLOCK


def _with_new(
    before: Sequence[Draft], change: Insert, beside: Form, errors: list[SourceError]
) -> list[Draft]:
    """Return what comes before, and behind it what is inserted; it stands as its neighbour does.

    What runs on shares the paragraph of the provision before it.
    """
    form = Form.TITLE_LINE if beside in TITLE_FORMS else beside
    new = Draft(
        id=change.id,
        form=form if form in {Form.TITLE_LINE, Form.ITEM} else Form.BLOCK,
        clause=None,
        heading=_marked(change.heading, change.location),
        blocks=_marked_blocks(change.blocks, change.location),
        changes=(str(change.location),),
        location=change.location,
    )
    if not change.runs_on:
        return [*before, new]
    if not before or before[-1].form not in {Form.BLOCK, Form.RUN_ON}:
        message = NO_PARAGRAPH_BEFORE(clause=change.id)
        errors.append(SourceError(message, change.location))
        return [*before, new]
    *others, last = before
    paragraph = last.paragraph or last.id
    return [*others, replace(last, paragraph=paragraph), replace(new, paragraph=paragraph)]


def _not_there(id_: str, location: SourceLocation) -> SourceError:
    return SourceError(CHANGED_NOT_THERE(clause=id_), location)


def written_of(draft: Draft, target: Target) -> str:
    """Return a text or heading as the ``was`` of a replacement has it."""
    if target is Target.HEADING:
        return written(draft.heading)
    return "\n\n".join(written(text) for block in draft.blocks for text in texts_of(block))


def written_below(draft: Draft) -> str:
    """Return all that a provision says, with what stands below it: the ``was`` of an omission."""
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


# Words within a provision


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a find stands in an encoded text."""

    start: int
    end: int
    change: FindReplace


def _with_found(
    draft: Draft,
    wanted: Sequence[FindReplace],
    target: Target,
    profile: Profile,
    errors: list[SourceError],
) -> Draft:
    if target is Target.HEADING:
        texts: tuple[ClauseText, ...] = (draft.heading,)
    else:
        texts = tuple(text for block in draft.blocks for text in texts_of(block))
    codes = _codes((*texts, *(change.find for change in wanted)))
    counts = dict.fromkeys(wanted, 0)
    changed: Iterator[ClauseText] = iter(
        [_text_with_found(text, wanted, codes, counts, errors) for text in texts]
    )
    if language_for(profile.language).leaning:
        changed = map(with_leads, changed)
    for change, count in counts.items():
        if count != change.times:
            unfilled = "" if count else _unfilled(change.find, texts, draft, profile)
            errors.append(_miscounted(change, count, texts, unfilled))
    if target is Target.HEADING:
        result = replace(draft, heading=next(changed))
    else:
        result = replace(
            draft,
            blocks=tuple(with_texts(block, lambda _: next(changed)) for block in draft.blocks),
        )
    for change in wanted:
        result = result.touched_by(change.location)
    return result


def _text_with_found(
    text: ClauseText,
    wanted: Sequence[FindReplace],
    codes: Mapping[str, str],
    counts: dict[FindReplace, int],
    errors: list[SourceError],
) -> ClauseText:
    encoded = _encoded(text, codes)
    matches = sorted(
        (match for change in wanted for match in _matches(encoded, change, codes)),
        key=lambda match: match.start,
    )
    for match in matches:
        counts[match.change] += 1
    for one, other in pairwise(matches):
        if other.start < one.end:
            message = CHANGED_ALREADY(place=str(one.change.location))
            errors.append(SourceError(message, other.change.location))
            return text
    gaps = _gaps(text, codes)
    return tuple(_rebuilt(encoded, matches, gaps))


def stretches(
    text: ClauseText, wanted: Sequence[FindReplace], others: Iterable[ClauseText]
) -> Iterator[tuple[ClauseText, FindReplace | None]]:
    """Yield a text part by part, each with the change that finds it, if one does.

    ``others`` are the texts beside it in the same provision.
    """
    if not wanted:  # the pieces as they are, which may know the change that wrote them
        yield text, None
        return
    codes = _codes((text, *others, *(change.find for change in wanted)))
    gaps = _gaps(text, codes)
    encoded = _encoded(text, codes)
    at = 0
    for match in sorted(
        (match for change in wanted for match in _matches(encoded, change, codes)),
        key=lambda match: match.start,
    ):
        yield tuple(_decoded(encoded[at : match.start], gaps)), None
        yield tuple(_decoded(encoded[match.start : match.end], gaps)), match.change
        at = match.end
    yield tuple(_decoded(encoded[at:], gaps)), None


def times_found(find: ClauseText, texts: Sequence[ClauseText]) -> int:
    """Return how often words stand in some texts, as whole words."""
    wanted = FindReplace("", Target.TEXT, find, (), 1, ChangeKind.CHOICE, "")
    codes = _codes((find, *texts))
    return sum(1 for text in texts for _ in _matches(_encoded(text, codes), wanted, codes))


def _matches(encoded: str, change: FindReplace, codes: Mapping[str, str]) -> Iterator[_Match]:
    """Yield the places where the words stand as whole words."""
    wanted = _encoded(change.find, codes)
    at = encoded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not _joins(encoded[at - 1 : at], wanted[:1]) and not _joins(
            wanted[-1:], encoded[end : end + 1]
        ):
            yield _Match(at, end, change)
        at = encoded.find(wanted, end)


def _joins(left: str, right: str) -> bool:
    """Whether two characters side by side are inside one word."""
    return _is_of_word(left) and _is_of_word(right)


def _is_of_word(character: str) -> bool:
    return bool(character) and (character.isalnum() or ord(character) >= _MARK)


def _codes(texts: Iterable[ClauseText]) -> dict[str, str]:
    """Return a private-use character for every placeholder, by what is written in it."""
    names = {piece.written for text in texts for piece in text if not isinstance(piece, Words)}
    return {name: chr(_MARK + at) for at, name in enumerate(sorted(names))}


def _encoded(text: ClauseText, codes: Mapping[str, str]) -> str:
    return "".join(
        piece.content if isinstance(piece, Words) else piece.lead + codes[piece.written]
        for piece in text
    )


def _gaps(text: ClauseText, codes: Mapping[str, str]) -> dict[str, Placeholder | Choices]:
    """Return the gaps of a text by the character that stands for each."""
    return {
        codes[piece.written]: replace(piece, lead="") if piece.lead else piece
        for piece in text
        if not isinstance(piece, Words)
    }


def _rebuilt(
    encoded: str, matches: Sequence[_Match], gaps: Mapping[str, Placeholder | Choices]
) -> Iterator[Piece]:
    at = 0
    for match in matches:
        yield from _decoded(encoded[at : match.start], gaps)
        yield from _marked(match.change.replacement, match.change.location)
        at = match.end
    yield from _decoded(encoded[at:], gaps)


def _decoded(encoded: str, gaps: Mapping[str, Placeholder | Choices]) -> Iterator[Piece]:
    for part in re.split(f"([{chr(_MARK)}-\uf8ff])", encoded):
        if part in gaps:
            yield gaps[part]
        elif part:
            yield Words(part)


def _unfilled(find: ClauseText, texts: Iterable[ClauseText], draft: Draft, profile: Profile) -> str:
    """Return how a text writes words that it has only once it is filled; nothing if it has not."""
    language = language_for(profile.language)
    filler = Filler(profile, language, lambda _: (), {}, draft, [])

    def printed(piece: Piece) -> str:
        if isinstance(piece, Words):
            return piece.content
        is_known = isinstance(piece, Placeholder) and piece.gap in _FILLED_BY_PROFILE
        return plain(filler.text((piece,))) if is_known else ""

    wanted = "".join(map(printed, find)).lower()
    for text in texts:
        pieces = [(written((piece,)), printed(piece), piece) for piece in text]
        start = "".join(words for _, words, _ in pieces).lower().find(wanted)
        if start >= 0:
            return "".join(_between(pieces, start, start + len(wanted)))
    return ""


def _between(pieces: Iterable[tuple[str, str, Piece]], start: int, end: int) -> Iterator[str]:
    """Yield what is written between two places of the filled text, placeholders whole."""
    at = 0
    for written_, words, piece in pieces:
        first, last = max(start - at, 0), min(end - at, len(words))
        if first < last:
            yield words[first:last] if isinstance(piece, Words) else written_
        at += len(words)


_FILLED_BY_PROFILE = {Gap.TERM, Gap.ROLE, Gap.NAME, Gap.SETTING}
"""What fills these stands in the profile."""


def _miscounted(
    change: FindReplace, count: int, texts: Iterable[ClauseText], unfilled: str
) -> SourceError:
    form = MISCOUNTED_UNFILLED if unfilled else MISCOUNTED
    message = form(
        words=written(change.find),
        wanted=ONCE() if change.times == 1 else TIMES(count=change.times),
        clause=change.at,
        found=TIMES(count=count),
        text=" / ".join(map(written, texts)),
        **({"unfilled": unfilled} if unfilled else {}),
    )
    return SourceError(message, change.location)


def _marked_blocks(
    blocks: tuple[DraftBlock, ...], location: SourceLocation
) -> tuple[DraftBlock, ...]:
    texts = iter([_marked(text, location) for block in blocks for text in texts_of(block)])
    return tuple(with_texts(block, lambda _: next(texts)) for block in blocks)


def _marked(text: ClauseText, location: SourceLocation) -> ClauseText:
    """Return text that knows which local change it stands in."""
    return tuple(replace(piece, change=str(location)) for piece in text)
