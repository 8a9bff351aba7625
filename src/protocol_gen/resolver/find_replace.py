"""Words found and replaced within a provision, placeholders included.

All finds of one text are made together, not one on the other's result.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from protocol_gen.errors import SourceError
from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.drafting import (
    Choices,
    ClauseText,
    Gap,
    Piece,
    Placeholder,
    Words,
    with_leads,
    written,
)
from protocol_gen.model.inlines import plain
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    LocalChange,
    Profile,
    Target,
)
from protocol_gen.model.walks import texts_of, with_texts
from protocol_gen.resolver.change_marks import marked, not_there
from protocol_gen.resolver.draft import DraftProvision, mapped, walk
from protocol_gen.resolver.filling import Filler
from protocol_gen.resolver.messages import (
    CHANGED_ALREADY,
    MISCOUNTED,
    MISCOUNTED_UNFILLED,
    ONCE,
    TIMES,
)

_MARK = 0xE000
"""The first private-use character: one stands for each placeholder while text is searched.
Readers refuse such characters, so they cannot be in a text."""


def found_and_replaced(
    drafts: tuple[DraftProvision, ...],
    changes: Iterable[LocalChange],
    target: Target,
    profile: Profile,
    errors: list[SourceError],
) -> tuple[DraftProvision, ...]:
    """Return the tree with words found and replaced, in texts or in headings.

    The profile fills the library's text for whoever looks in vain for words as they are printed.
    """
    by_clause: dict[str, list[FindReplace]] = {}
    for change in changes:
        if isinstance(change, FindReplace) and change.target is target:
            by_clause.setdefault(change.at, []).append(change)
    if not by_clause:
        return drafts
    known = {draft.id for draft in walk(drafts)}
    for at, wanted in by_clause.items():
        if at not in known:
            errors.extend(not_there(at, change.location) for change in wanted)

    def change_one(draft: DraftProvision) -> DraftProvision:
        wanted = by_clause.get(draft.id)
        return _with_found(draft, wanted, target, profile, errors) if wanted else draft

    return mapped(drafts, change_one)


@frozen
class _Match:
    """Where a find is in an encoded text."""

    start: int
    end: int
    change: FindReplace


def _with_found(
    draft: DraftProvision,
    wanted: Sequence[FindReplace],
    target: Target,
    profile: Profile,
    errors: list[SourceError],
) -> DraftProvision:
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
    """Return how often words appear in some texts, as whole words."""
    wanted = FindReplace("", Target.TEXT, find, (), 1, ChangeKind.CHOICE, "")
    codes = _codes((find, *texts))
    return sum(1 for text in texts for _ in _matches(_encoded(text, codes), wanted, codes))


def _matches(encoded: str, change: FindReplace, codes: Mapping[str, str]) -> Iterator[_Match]:
    """Yield the places where the words are whole words."""
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
        yield from marked(match.change.replacement, match.change.location)
        at = match.end
    yield from _decoded(encoded[at:], gaps)


def _decoded(encoded: str, gaps: Mapping[str, Placeholder | Choices]) -> Iterator[Piece]:
    for part in re.split(f"([{chr(_MARK)}-\uf8ff])", encoded):
        if part in gaps:
            yield gaps[part]
        elif part:
            yield Words(part)


def _unfilled(
    find: ClauseText, texts: Iterable[ClauseText], draft: DraftProvision, profile: Profile
) -> str:
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
"""What fills these is in the profile."""


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
