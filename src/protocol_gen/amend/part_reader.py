"""One part of a motion, read: its place, what is done there, and to which words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from protocol_gen.amend.chunks import chunks_of
from protocol_gen.amend.meanings import meanings, new_provision
from protocol_gen.amend.messages import (
    CAN_MEAN_TWO,
    MISSING_ACTION,
    MISSING_POSITION,
    MISSING_WORDS,
    PART_INCOMPLETE,
    PART_UNCLEAR,
    PLACE_ASKED,
    THROUGHOUT_WITHOUT_WORDS,
    UNDERSTOOD_NOTHING,
    UNDERSTOOD_PLACE,
    UNDERSTOOD_VERB,
    UNDERSTOOD_WORDS,
    WHICH_WITHOUT_WORDS,
)
from protocol_gen.amend.motion import (
    ONLY,
    CountedUnit,
    LeaveOut,
    Motion,
    MotionPlace,
    PutIn,
    Reword,
    Substitute,
    Which,
)
from protocol_gen.amend.motion_in_words import described, place_described
from protocol_gen.amend.moves_read import move_in, swap_in
from protocol_gen.amend.place_grammar import AT_PLACE, NEW, SENTENCES
from protocol_gen.amend.place_reader import PlaceReader, numbers_said, unit_of_new
from protocol_gen.amend.plain_words import in_small_letters, plain_part, take_which
from protocol_gen.amend.quotations import Masked
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english_places import MARK
from protocol_gen.model.message import Message


def read_part(part: Masked, before: MotionPlace) -> Motion:
    """Return what one part of a motion asks for; ``before`` is the place of the part before it.

    Raises:
        MotionError: where it cannot be read, or in more ways than one.
    """
    return _Part(part, before).motion()


@frozen
class _New:
    """What is said of something new."""

    kind: CountedUnit
    number: str
    heading: str


@frozen
class _Part:
    masked: Masked
    before: MotionPlace

    def motion(self) -> Motion:
        """Return what the part asks for."""
        said = in_small_letters(self.masked.text)
        places = PlaceReader(self.before, self.masked.words)
        plain = plain_part(said)
        moved = move_in(said, places) or swap_in(plain, places)
        if moved:
            return moved
        text, which, sign = take_which(plain)
        text, new = self._take_new(text)
        place, rest = places.take(text)
        found = self._action(place, rest, new)
        if found is None:
            raise MotionError(self._not_understood(place, rest))
        if isinstance(found, Reword) and _is_figure(found.new) and found.place.number:
            numbers = (found.place.number, found.new)
            raise MotionError(PLACE_ASKED(part=self._shown, numbers=numbers))
        return self._with_which(found, which, sign)

    def _with_which(self, found: Motion, which: Which, sign: str) -> Motion:
        if which == ONLY:
            return found
        if not isinstance(found, LeaveOut | Substitute | PutIn):
            form = WHICH_WITHOUT_WORDS if which.nth else THROUGHOUT_WITHOUT_WORDS
            raise MotionError(form(part=self._shown))
        words = found.beside if isinstance(found, PutIn) else found.words
        if (
            not isinstance(words, str)
            or not words
            or (isinstance(found, LeaveOut | Substitute) and found.which != ONLY)
            or (sign and self.masked.words(sign) != words)
        ):
            raise MotionError(WHICH_WITHOUT_WORDS(part=self._shown))
        return replace(found, which=which)

    def _take_new(self, text: str) -> tuple[str, _New | None]:
        """Return the text with NEW for something new, and what is said of that."""
        for found in NEW.finditer(text):
            kind = found["kind"] or found["kind2"] or ""
            number = (found["number"] or found["number2"] or "").replace(" ", "").rstrip(".")
            if SENTENCES.fullmatch(kind):
                return plain_part(text[: found.start()] + " " + text[found.end() :]), None
            if not kind and not number:
                continue
            heading = self.masked.words(found["head"]) if found["head"] else ""
            as_ = "as " if found["as"] or found["as2"] else ""
            new = _New(unit_of_new(kind, number, heading), number, heading)
            rest = f"{text[: found.start()]} {as_}NEW {text[found.end() :]}"
            return plain_part(rest), new
        return text, None

    # Actions

    def _action(self, place: MotionPlace | None, rest: str, new: _New | None) -> Motion | None:
        """Return what is done to a place as a whole, or to words in it."""
        chunks = chunks_of(rest)
        if chunks is None:
            return None
        if new:
            motion = new_provision(chunks, place or MotionPlace(), self.masked.words)
            if motion is None:
                return None
            number = new.number or motion.number
            if not (place or number or " the end" in f" {rest}" or " the beginning" in f" {rest}"):
                return None
            return replace(motion, kind=new.kind, heading=new.heading, number=number)
        found = meanings(chunks, place or self.before, self.masked.words)
        if len(found) > 1:
            ways = tuple(described(each) for each in found)
            raise MotionError(CAN_MEAN_TWO(part=self._shown, first=ways[0], second=ways[1]))
        return found[0] if found else None

    # Words

    @property
    def _shown(self) -> str:
        """The part as it was said."""
        return self.masked.shown(self.masked.text)

    def _not_understood(self, place: MotionPlace | None, rest: str) -> Message:
        part, numbers = self._shown, tuple(numbers_said(self.masked.text))
        if place and place.number and len(numbers) > 1 and not AT_PLACE.search(rest):
            return PLACE_ASKED(part=part, numbers=numbers)
        understood = tuple(self._understood(place, rest))
        understood = understood or (UNDERSTOOD_NOTHING(),)
        missing = tuple(_missing(rest))
        if not missing:
            return PART_UNCLEAR(part=part, understood=understood)
        return PART_INCOMPLETE(part=part, understood=understood, missing=missing)

    def _understood(self, place: MotionPlace | None, rest: str) -> Iterator[Message]:
        if place:
            yield UNDERSTOOD_PLACE(place=place_described(place))
        for mark in re.findall(MARK, rest):
            yield UNDERSTOOD_WORDS(words=self.masked.words(mark))
        for verb in _verbs(rest):
            yield UNDERSTOOD_VERB(verb=verb)


def _is_figure(words: str) -> bool:
    """Whether words have no letter: no paragraph reads so, but figures in one are changed."""
    return not any(map(str.isalpha, words))


def _missing(rest: str) -> Iterator[Message]:
    """Yield what a part that cannot be read does not say."""
    verbs = _verbs(rest)
    if not verbs:
        yield MISSING_ACTION()
    if verbs and not re.search(MARK, rest):
        yield MISSING_WORDS()
    if "IN" in rest.split() and not re.search(r"\b(?:before|after|end)\b", rest):
        yield MISSING_POSITION()


def _verbs(rest: str) -> list[str]:
    return [said for sign, said in _SAID.items() if re.search(rf"\b{sign}(?!')\b", rest)]


_SAID: Final = {
    "OUT": "leave out", "OUT'D": "leave out", "IN": "insert", "IN'D": "insert",
    "SUB": "substitute", "SUB'D": "substitute", "REP": "replace", "REP'D": "replace",
    "AMD": "amend", "AMD'D": "amend", "SWAP": "transpose", "SWAP'D": "transpose",
}  # fmt: skip
