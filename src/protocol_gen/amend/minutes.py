"""A motion as the minutes have it: "that in paragraph 4.2 the word ‘three’ be left out …"."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from protocol_gen.amend.motion import (
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MoveBeside,
    NewProvision,
    PutIn,
    Reach,
    Reword,
    Substitute,
    Transpose,
    Where,
    Which,
)
from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.language.known_languages import language_for
from protocol_gen.language.minute_words import MinuteWords
from protocol_gen.language.sentences import Sentence
from protocol_gen.model.amendment import MotionFacts


@frozen
class Movers:
    """Who moved and seconded, when, and where it is minuted; each may be empty."""

    moved_by: str = ""
    seconded_by: str = ""
    on: date | None = None
    minute: str = ""
    reason: str = ""


@frozen
class Minuted:
    """A motion with the place that it was found to be about, as the minutes cite it."""

    motion: Motion
    label: str
    heading: str = ""
    other: str = ""
    """The other place of two that change places, or the place beside which one is put."""


def usual_reason(language: str) -> str:
    """Return the reason that a local change records where nobody gives one."""
    return f"{words_for(language).minutes.by_motion}."


def facts(movers: Movers) -> MotionFacts:
    """Return what a local change records of the motion beside the reason."""
    return MotionFacts(movers.moved_by, movers.seconded_by, movers.on, movers.minute)


def resolution(minuted: Iterable[Minuted], movers: Movers, language: str) -> str:
    """Return the sentence that records what was resolved."""
    words = words_for(language).minutes
    said = words.resolved(_that(minuted, words), movers.moved_by, movers.seconded_by)
    return _printed(said, language)


def proposal(minuted: Iterable[Minuted], movers: Movers, language: str) -> str:
    """Return the sentence that records what was proposed, before the vote."""
    words = words_for(language).minutes
    said = words.proposed(_that(minuted, words), movers.moved_by, movers.seconded_by)
    return _printed(said, language)


def _printed(sentence: str, language: str) -> str:
    """Return a sentence with marks of one kind, and no second stop after a quotation's own."""
    return _TWO_STOPS.sub(r"\1", language_for(language).typographic(sentence))


_TWO_STOPS: Final = re.compile(r"([.?!][’”»])\.$")


def _that(minuted: Iterable[Minuted], words: MinuteWords) -> str:
    return words.several(words.that(what=_clause(each, words)) for each in minuted)


def _clause(minuted: Minuted, words: MinuteWords) -> str:
    place = minuted.label
    if minuted.heading:
        place = words.place(label=minuted.label, heading=minuted.heading)
    match minuted.motion:
        case LeaveOut() | Substitute() | PutIn():
            said = _about_words(minuted.motion, place, words)
            return words.throughout(motion=said) if minuted.motion.which.each else said
        case Reword(new=new):
            return words.reworded(place=place, new=_quoted(new, words))
        case LeaveOutWhole():
            return words.all_left_out(place=place)
        case NewProvision():
            return _new(minuted.motion, place, words)
        case MoveBeside(where=where, takes_number=takes_number):
            moved = _sided(
                where, words.put_before, words.put_after, words.put_first, words.put_last
            )
            to_number = words.put_where if takes_number else moved
            return to_number(place=minuted.label, other=minuted.other)
        case Transpose():
            return words.transposed(place=minuted.label, other=minuted.other)


def _sided(
    where: Where, before: Sentence, after: Sentence, start: Sentence, end: Sentence
) -> Sentence:
    return {Where.BEFORE: before, Where.AFTER: after, Where.START: start, Where.END: end}[where]


def _about_words(motion: LeaveOut | Substitute | PutIn, place: str, words: MinuteWords) -> str:
    match motion:
        case LeaveOut(words=gone, which=which):
            return words.left_out(place=place, words=_which(gone, which, words))
        case Substitute(words=gone, new=new, which=which):
            said = _which(gone, which, words)
            return words.substituted(place=place, words=said, new=_named(new, words))
        case PutIn(new=new, where=where, beside=beside, which=which):
            sentence = _sided(
                where,
                words.inserted_before,
                words.inserted_after,
                words.inserted_at_start,
                words.inserted_at_end,
            )
            return sentence(
                place=place, new=_named(new, words), beside=_which(beside, which, words)
            )


def _which(said: str | Reach, which: Which, words: MinuteWords) -> str:
    """Return words of the protocol, and which of several places is meant."""
    assert isinstance(said, str)  # what is minuted was found  # noqa: S101
    named = _named(said, words)
    if which.nth < 0:
        return words.last_occurrence(words=named)
    return words.occurrence(which.nth, words=named) if which.nth else named


def _new(motion: NewProvision, place: str, words: MinuteWords) -> str:
    sentence = {
        (True, False): words.new_item,
        (True, True): words.new_headed_item,
        (False, False): words.new_paragraph,
        (False, True): words.new_section,
    }[motion.kind is CountedUnit.ITEM, bool(motion.heading)]
    sides = words.new_provision
    side = _sided(motion.where, sides.before, sides.after, sides.start, sides.end)
    heading, new = _quoted(motion.heading, words), _quoted(motion.new, words)
    return side(place=place, what=sentence(heading=heading, new=new))


def _named(said: str, words: MinuteWords) -> str:
    """Return "the words ‘as soon as’", "the figure ‘3’"."""
    quoted = _quoted(said, words)
    if said.isdigit():
        return words.figure(quoted=quoted)
    if said and not any(character.isalnum() for character in said):
        return words.mark(quoted=quoted)
    return words.words(len(said.split()), quoted=quoted)


_SINGLE_MARKS: Final = frozenset("‘’'")


def _quoted(said: str, words: MinuteWords) -> str:
    bare = said.strip()
    has_marks = not _SINGLE_MARKS.isdisjoint(bare)
    return words.quoted_within(words=bare) if has_marks else words.quoted(words=bare)
