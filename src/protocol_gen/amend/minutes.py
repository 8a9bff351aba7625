"""A motion as the minutes have it: "that in paragraph 4.2 the word ‘three’ be left out …"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from protocol_gen.amend.motion import (
    Kind,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    NewProvision,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.language.catalogue import format_date


@dataclass(frozen=True, slots=True)
class Movers:
    """Who moved and seconded, when, and where it is minuted; each may be empty."""

    moved_by: str = ""
    seconded_by: str = ""
    on: date | None = None
    minute: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Minuted:
    """A motion with the place that it was found to be about, as the minutes cite it."""

    motion: Motion
    label: str
    heading: str = ""


def reason(movers: Movers) -> str:
    """Return the reason that a local change records."""
    parts = [
        f"moved by {movers.moved_by}" if movers.moved_by else "",
        f"seconded by {movers.seconded_by}" if movers.seconded_by else "",
        format_date(movers.on, "en-GB") if movers.on else "",
        f"minute {movers.minute}" if movers.minute else "",
    ]
    said = ", ".join(part for part in parts if part)
    said = f"{said[:1].upper()}{said[1:]}" if said else "Amended by a motion"
    return f"{movers.reason.rstrip('.')}. {said}." if movers.reason else f"{said}."


def resolution(minuted: Iterable[Minuted], movers: Movers) -> str:
    """Return the sentence that records what was resolved."""
    by = [
        f"moved by {movers.moved_by}" if movers.moved_by else "",
        f"seconded by {movers.seconded_by}" if movers.seconded_by else "",
    ]
    by = [each for each in by if each]
    lead = f"It was {', '.join(by)} and RESOLVED" if by else "RESOLVED"
    return f"{lead} {_that(minuted)}."


def proposal(minuted: Iterable[Minuted], movers: Movers) -> str:
    """Return the sentence that records what was proposed, before the vote."""
    by = f" by {movers.moved_by}" if movers.moved_by else ""
    second = f", seconded by {movers.seconded_by}," if movers.seconded_by else ""
    return f"It was proposed{by}{second} {_that(minuted)}."


def _that(minuted: Iterable[Minuted]) -> str:
    return "; and ".join(f"that {_clause(each)}" for each in minuted)


def _clause(minuted: Minuted) -> str:
    place = f"{minuted.label} ({minuted.heading})" if minuted.heading else minuted.label
    match minuted.motion:
        case LeaveOut() | Substitute() | PutIn():
            is_all = minuted.motion.throughout
            everywhere = ", wherever it occurs" if is_all else ""
            return f"{_about_words(minuted.motion, place)}{everywhere}"
        case Reword(new=new):
            return f"{place} be amended to read {_quoted(new)}"
        case LeaveOutWhole():
            return f"{place} be left out"
        case NewProvision():
            return _new(minuted.motion, place)


def _about_words(motion: LeaveOut | Substitute | PutIn, place: str) -> str:
    match motion:
        case LeaveOut(words=words):
            return f"in {place} {_words(words)} be left out"
        case Substitute(words=words, new=new):
            return f"in {place} {_words(words)} be left out and {_words(new)} be inserted"
        case PutIn(new=new, where=Where.BEFORE | Where.AFTER as side, beside=beside):
            return f"in {place} {_words(new)} be inserted {side.value} {_words(beside)}"
        case PutIn(new=new, where=end):
            return f"{end.value} {place} {_words(new)} be inserted"


def _new(motion: NewProvision, place: str) -> str:
    noun = "item" if motion.kind is Kind.ITEM else "section" if motion.heading else "paragraph"
    headed = f" headed {_quoted(motion.heading)}" if motion.heading else ""
    return f"{motion.where.value} {place} a new {noun}{headed} be inserted: {_quoted(motion.new)}"


def _words(words: str) -> str:
    count = len(words.split())
    noun = "word" if count == 1 else "words"
    if words.isdigit():
        noun = "figure"
    elif not any(character.isalnum() for character in words):
        noun = "mark"
    return f"the {noun} {_quoted(words)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if "‘" in words or "’" in words else f"‘{words}’"
