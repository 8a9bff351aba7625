"""A motion said back in plain words."""

from protocol_gen.amend.motion import (
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    MoveBeside,
    NewProvision,
    Ordinal,
    PutIn,
    Reach,
    Reword,
    Substitute,
    Transpose,
    Where,
    Which,
)
from protocol_gen.language.english_places import ORDINAL_WORDS


def described(motion: Motion) -> str:
    """Return in words what was understood."""
    where = place_described(motion.place)
    match motion:
        case LeaveOut() | Substitute() | PutIn():
            return f"{where}, {_words_described(motion)}{_which(motion.which)}"
        case Reword(new=new):
            return f"{where}, let all of it read '{new}'"
        case LeaveOutWhole():
            return f"{where}, leave out the whole"
        case NewProvision(where=side, new=new, heading=heading):
            headed = f" headed '{heading}'" if heading else ""
            return f"{side.value} that place ({where}), insert a new text{headed}: '{new}'"
        case MoveBeside(where=side, other=other, takes_number=takes_number):
            to = "to where" if takes_number else side.value
            at = f"{_named(other) or 'its section or list'}{' is' if takes_number else ''}"
            return f"move {where.removeprefix('in ')} {to} {at}"
        case Transpose(other=other):
            return f"let {where.removeprefix('in ')} and {_named(other)} change places"


def _which(which: Which) -> str:
    if which.each:
        return " wherever they occur"
    return f", of several the {ordinal_word(which.nth)}" if which.nth else ""


def _words_described(motion: LeaveOut | Substitute | PutIn) -> str:
    match motion:
        case LeaveOut(words=words):
            return f"leave out {_reach(words)}"
        case Substitute(words=words, new=new):
            return f"leave out {_reach(words)} and insert '{new}'"
        case PutIn(new=new, where=Where.BEFORE | Where.AFTER as side, beside=beside):
            return f"insert '{new}' {side.value} '{beside}'"
        case PutIn(new=new, where=end):
            return f"insert '{new}' {end.value} it"


def _reach(words: str | Reach) -> str:
    if isinstance(words, str):
        return f"'{words}'"
    first = (
        f"{'' if words.takes_first else 'after '}'{words.first}'" if words.first else "the start"
    )
    last = f"{'' if words.takes_last else 'before '}'{words.last}'" if words.last else "the end"
    return f"the words from {first} to {last}"


def place_described(place: MotionPlace) -> str:
    """Return a place in words: "in the first item of 4.2"."""
    found = _named(place)
    for ordinal in place.ordinals:
        found = f"{_ordinal(ordinal)} of {found}" if found else _ordinal(ordinal)
    if place.in_heading:
        found = f"the heading of {found}" if found else "the heading"
    return f"in {found}" if found else "in the whole protocol"


def _named(place: MotionPlace) -> str:
    if place.defined:
        return f"the definition of '{place.defined}'"
    return place.number or (f"the section headed '{place.heading}'" if place.heading else "")


def _ordinal(ordinal: Ordinal) -> str:
    if ordinal.begins:
        return f"the {ordinal.kind.value} that begins '{ordinal.begins}'"
    word = ordinal_word(ordinal.at)
    return f"the {word} {ordinal.kind.value}" if word else f"{ordinal.kind.value} {ordinal.at}"


def ordinal_word(at: int) -> str:
    """Return the word for the nth, or nothing; -1 is the last."""
    return ORDINAL_WORDS.get(at, "")
