"""Where words are in a document, and what is said of words that are not there once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from protocol_gen.amend.locate import cite_nearest, whole
from protocol_gen.amend.messages import (
    ACROSS_TEXTS,
    ELSEWHERE_AT,
    IN_A_HEADING,
    PART_OF_A_WORD,
    WORDS_AT,
    WORDS_AT_MORE,
    WORDS_ELSEWHERE,
    WORDS_MISSING,
    WORDS_MISSING_BUT,
    WORDS_NOT_AT_END,
    WORDS_NOT_BESIDE,
    WORDS_NOT_SO_OFTEN,
    WORDS_REPEATED,
    WRITTEN_DIFFERENTLY,
)
from protocol_gen.amend.motion import Where, Which
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.amend.scopes import AROUND, STRAIGHT, Occurrence, Scope, Spot
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document
from protocol_gen.model.message import Form, Message
from protocol_gen.model.profile import Target

_MOST_ELSEWHERE: Final = 2
_MOST_SHOWN: Final = 3
"""How many places of words are shown."""


def find_words(spots: Iterable[Spot], words: str) -> Iterator[Occurrence]:
    """Yield where words appear as whole words; every form of quotation mark counts as the same."""
    for spot in spots:
        for start, end in _find_matches(spot.text, words):
            if spot.holds(start, end) and _is_whole_word(spot.text, start, end):
                yield Occurrence(spot, start, end)


def _find_matches(text: str, words: str) -> Iterator[tuple[int, int]]:
    haystack, needle = text.translate(STRAIGHT), words.translate(STRAIGHT)
    at = haystack.find(needle)
    while at >= 0 and needle:
        yield at, at + len(needle)
        at = haystack.find(needle, at + 1)


def _is_whole_word(text: str, start: int, end: int) -> bool:
    return not (
        (text[max(0, start - 1) : start].isalnum() and text[start].isalnum())
        or (text[end - 1].isalnum() and text[end : end + 1].isalnum())
    )


def find_once(document: Document, scope: Scope, words: str) -> Occurrence:
    """Return the only place of the words in a scope.

    Raises:
        MotionError: where they are not there, or more than once, with the places.
    """
    found = list(find_words(scope.spots, words))
    if len(found) == 1:
        return found[0]
    if found:
        raise MotionError(_repeated(document, scope, words, found))
    raise MotionError(_missing(document, scope, words))


def counted_of(scope: Scope, words: str, which: Which) -> Which:
    """Return which of several places is meant, counted from the first, where it is said otherwise.

    Raises:
        MotionError: where not exactly one place is as it is said.
    """
    found = list(find_words(scope.spots, words))
    if which.nth < -1 and len(found) >= -which.nth:
        return replace(which, nth=len(found) + 1 + which.nth)
    if which.side is None or not found:
        return which
    places = [at for at, each in enumerate(found, start=1) if _stands(each, which)]
    if len(places) == 1:
        return Which(nth=places[0]) if len(found) > 1 else Which()
    if not which.near:
        raise MotionError(WORDS_NOT_AT_END(words=words, place=scope.label))
    raise MotionError(
        WORDS_NOT_BESIDE(
            words=words,
            place=scope.label,
            side=which.side.value,
            near=which.near,
            count=len(places),
        )
    )


def _stands(found: Occurrence, which: Which) -> bool:
    """Whether words stand directly beside others, or at the end of what is meant."""
    text, stop = found.spot.text, found.spot.stop
    if not which.near:
        return not text[found.end : stop].strip(" .;:’”")
    gaps = (
        text[found.end : near.start] if which.side is Where.BEFORE else text[near.end : found.start]
        for near in find_words([found.spot], which.near)
        if (near.start >= found.end if which.side is Where.BEFORE else near.end <= found.start)
    )
    return any(not gap.strip() for gap in gaps)


def written_otherwise(scope: Scope, words: str) -> Iterator[Occurrence]:
    """Yield where the same words stand with other capitals: "The Clerk", where "the Clerk" is."""
    folded = [replace(spot, text=spot.text.casefold()) for spot in scope.spots]
    for spot, low in zip(scope.spots, folded, strict=True):
        for found in find_words([low], words.casefold()):
            written = spot.text[found.start : found.end]
            if len(low.text) == len(spot.text) and written.translate(STRAIGHT) != words.translate(
                STRAIGHT
            ):
                yield Occurrence(spot, found.start, found.end)


def find_meant(document: Document, scope: Scope, words: str, which: Which) -> Sequence[Occurrence]:
    """Return the places of the words that are meant: the only one, one of several, or each.

    Raises:
        MotionError: where they are not there, or not as often as is said.
    """
    if not (which.nth or which.each):
        return [find_once(document, scope, words)]
    found = list(find_words(scope.spots, words))
    if not found:
        raise MotionError(_missing(document, scope, words))
    at_least = max(abs(which.nth), which.count)
    if len(found) < at_least or (which.count and len(found) != which.count):
        message = WORDS_NOT_SO_OFTEN(words=words, count=len(found), place=scope.label)
        raise MotionError(message)
    if which.each:
        return found
    return [found[which.nth - 1 if which.nth > 0 else which.nth]]


def _repeated(document: Document, scope: Scope, words: str, found: Sequence[Occurrence]) -> Message:
    places = _places(document, found, WORDS_AT, _MOST_SHOWN)
    return WORDS_REPEATED(words=words, count=len(found), place=scope.label, places=places)


def _places(
    document: Document, found: Sequence[Occurrence], form: Form, most: int
) -> tuple[Message, ...]:
    """Return where words are, place by place, and of how many places no more is said."""
    shown = tuple(
        form(place=cite_nearest(document, each.spot.id), around=each.around)
        for each in found[:most]
    )
    more = len(found) - len(shown)
    return (*shown, WORDS_AT_MORE(count=more)) if more else shown


def _missing(document: Document, scope: Scope, words: str) -> Message:
    """Return that words are not there, and what comes closest to them."""
    for hint in _hints(document, scope, words):
        return WORDS_MISSING_BUT(words=words, place=scope.label, hint=hint)
    text = " / ".join(spot.text for spot in scope.spots)
    shown = text if len(text) <= 300 else f"{text[:300]}…"  # noqa: PLR2004  # what a screen holds
    return WORDS_MISSING(words=words, place=scope.label, text=shown)


def _parts_of_words(spots: Iterable[Spot], words: str) -> Iterator[Occurrence]:
    for spot in spots:
        for start, end in _find_matches(spot.text, words):
            if spot.holds(start, end):
                yield Occurrence(spot, start, end)


def _hints(document: Document, scope: Scope, words: str) -> Iterator[Message]:
    for found in find_words(scope.headings, words):
        yield IN_A_HEADING(heading=found.spot.text)
    for found in written_otherwise(scope, words):
        yield WRITTEN_DIFFERENTLY(written=found.spot.text[found.start : found.end])
    for found in _parts_of_words(scope.spots, words):
        yield PART_OF_A_WORD(around=found.around)
    for one, other in pairwise(scope.spots):
        joined = f"{one.text} {other.text}"
        if any(start < len(one.text) < end for start, end in _find_matches(joined, words)):
            yield ACROSS_TEXTS(end=one.text[-AROUND:], beginning=other.text[:AROUND])
    elsewhere = list(find_words(whole(document).spots, words))
    if elsewhere:
        yield WORDS_ELSEWHERE(places=_places(document, elsewhere, ELSEWHERE_AT, _MOST_ELSEWHERE))


def texts_of_spots(spots: Iterable[Spot]) -> list[str]:
    """Return the words of each."""
    return [spot.text for spot in spots]


def spots_of(document: Document, id_: str, target: Target) -> Iterator[Spot]:
    """Yield the texts of a provision, or its heading."""
    for key, text in texts_by_key(document).items():
        if key[:2] == (id_, target):
            yield Spot(*key, text)
