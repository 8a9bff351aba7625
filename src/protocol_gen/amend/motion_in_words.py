"""A motion said back in plain words."""

from protocol_gen.amend.motion import (
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    Ordinal,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.amend.motion_grammar import ORDINALS


def described(motion: Motion) -> str:
    """Return in words what was understood."""
    where = place_described(motion.place)
    match motion:
        case LeaveOut() | Substitute() | PutIn():
            everywhere = " wherever they occur" if motion.throughout else ""
            return f"{where}, {_words_described(motion)}{everywhere}"
        case Reword(new=new):
            return f"{where}, let all of it read '{new}'"
        case LeaveOutWhole():
            return f"{where}, leave out the whole"
        case NewProvision(where=side, new=new, heading=heading):
            headed = f" headed '{heading}'" if heading else ""
            return f"{side.value} that place ({where}), insert a new text{headed}: '{new}'"


def _words_described(motion: LeaveOut | Substitute | PutIn) -> str:
    match motion:
        case LeaveOut(words=words):
            return f"leave out '{words}'"
        case Substitute(words=words, new=new):
            return f"leave out '{words}' and insert '{new}'"
        case PutIn(new=new, where=Where.BEFORE | Where.AFTER as side, beside=beside):
            return f"insert '{new}' {side.value} '{beside}'"
        case PutIn(new=new, where=end):
            return f"insert '{new}' {end.value} it"


def place_described(place: MotionPlace) -> str:
    """Return a place in words: "in the first item of 4.2"."""
    found = place.number or (f"the section headed '{place.heading}'" if place.heading else "")
    for ordinal in place.ordinals:
        found = f"{_ordinal(ordinal)} of {found}" if found else _ordinal(ordinal)
    if place.in_heading:
        found = f"the heading of {found}" if found else "the heading"
    return f"in {found}" if found else "in the whole protocol"


def _ordinal(ordinal: Ordinal) -> str:
    names = {at: word for word, at in reversed(ORDINALS.items()) if word[:1].isalpha()}
    if ordinal.at not in names:
        return f"{ordinal.kind.value} {ordinal.at}"
    return f"the {names[ordinal.at]} {ordinal.kind.value}"
