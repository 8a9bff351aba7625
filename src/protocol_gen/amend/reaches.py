"""Words named by where they begin and end: "from 'x' to the end", "all words after 'y'"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from protocol_gen.amend.messages import (
    NOT_ONE_PARAGRAPH,
    NOTHING_REACHED,
    REACH_BACKWARDS,
)
from protocol_gen.amend.motion import Reach
from protocol_gen.amend.scopes import Scope, Spot
from protocol_gen.amend.sentence_ends import sentences_in
from protocol_gen.amend.text_edits import Edit, insert_after, leave_words_out
from protocol_gen.amend.words_found import find_once
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document

_STOPS = ".?!;:"


@frozen
class Reached:
    """The words of one text that a reach takes in."""

    spot: Spot
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words of it."""
        return self.spot.text[self.start : self.end].strip()

    def minuted(self, new: str) -> str:
        """Return words in its place as minutes have them: without a stop that is there already."""
        follows = self.spot.text[self.end :].strip()
        return new[:-1] if follows and follows in _STOPS and new[-1:] in _STOPS else new

    def edit_with(self, new: str) -> Edit:
        """Return the edit that puts other words in its place, or none."""
        text, start, end = self.spot.text, self.start, self.end
        if not new:
            return leave_words_out(text, start, end)
        if new[-1] in _STOPS and text[end:] and text[end:].strip() in _STOPS:
            end = len(text)
        elif end == len(text) and text[-1:] in _STOPS and new[-1] not in _STOPS:
            end -= 1
        if start and not text[start - 1].isspace() and text[start - 1] not in "([“‘":
            return replace(insert_after(start, new), end=end)
        return Edit(start, end, new)


def find_reach(document: Document, scope: Scope, reach: Reach) -> Sequence[Reached]:
    """Return the words meant, text by text.

    Raises:
        MotionError: where the place is not one paragraph, or has no such words.
    """
    if not scope.own or scope.own != scope.spots:
        raise MotionError(NOT_ONE_PARAGRAPH(place=scope.label))
    first_at, start = 0, scope.own[0].start
    if reach.first:
        found = find_once(document, scope, reach.first)
        first_at = scope.own.index(found.spot)
        start = found.start if reach.takes_first else found.end
    last_at, end = len(scope.own) - 1, scope.own[-1].stop
    if reach.last:
        found = find_once(document, scope, reach.last)
        last_at = scope.own.index(found.spot)
        end = found.end if reach.takes_last else found.start
    elif reach.to_sentence:
        last_at = first_at
        end = _end_of_sentence(scope.own[first_at].text, start)
    if (first_at, start) > (last_at, end):
        raise MotionError(REACH_BACKWARDS(first=reach.first, last=reach.last))
    stretches = tuple(_stretches(scope.own, (first_at, start), (last_at, end)))
    stretches = stretches if reach.last else _without_stop(stretches)
    if not any(map(str.isalnum, "".join(each.words for each in stretches))):
        raise MotionError(NOTHING_REACHED(place=scope.label, words=reach.first or reach.last))
    return stretches


def _stretches(
    spots: Sequence[Spot], first: tuple[int, int], last: tuple[int, int]
) -> Iterator[Reached]:
    for at in range(first[0], last[0] + 1):
        spot = spots[at]
        start = first[1] if at == first[0] else spot.start
        end = last[1] if at == last[0] else spot.stop
        while spot.text[start : start + 1].isspace():
            start += 1
        while end > start and spot.text[end - 1].isspace():
            end -= 1
        if start < end or at == first[0]:
            yield Reached(spot, start, max(start, end))


def _without_stop(stretches: Sequence[Reached]) -> tuple[Reached, ...]:
    """Return the same, the stop left to the sentence of which the beginning stays."""
    first, *others = stretches
    text = first.spot.text
    begins = not first.start or any(first.start == start for start, _ in sentences_in(text))
    if not begins and first.end > first.start and text[first.end - 1] in _STOPS:
        first = replace(first, end=first.end - 1)
    return (first, *others)


def _end_of_sentence(text: str, start: int) -> int:
    return next((end for _, end in sentences_in(text) if start < end), len(text))
