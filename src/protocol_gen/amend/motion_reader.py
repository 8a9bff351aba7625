"""The English of motions: "in 4.2 leave out 'three' and insert 'five'" to what it asks for.

Words of the protocol are in quotation marks; they are taken out first, so that nothing in them is
read as part of the motion. A motion may be about several provisions, separated by semicolons.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from protocol_gen.amend.messages import (
    EXAMPLES,
    NO_MOTION,
    ONE_PLACE_ONLY,
    PARTLY_READABLE,
    TOO_MANY_READINGS,
    UNREADABLE,
)
from protocol_gen.amend.minuted_by import Around, told_around
from protocol_gen.amend.motion import (
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    PutIn,
    Substitute,
)
from protocol_gen.amend.motion_in_words import described
from protocol_gen.amend.motion_parts import each_place, each_words, halves, split_parts
from protocol_gen.amend.part_reader import read_part
from protocol_gen.amend.quotations import Masked, masked
from protocol_gen.amend.unquoted import with_quotations
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english_places import MARK
from protocol_gen.model.message import Message

_MOST_WAYS = 24
"""How many readings of one motion are looked at."""
Way = tuple[Motion, ...]


@frozen
class MotionRead:
    """A motion as read. Where its quotation marks are gone it can be read in several ways."""

    ways: tuple[Way, ...]
    told: Around
    is_quoted: bool


def read_motion(text: str) -> MotionRead:
    """Return what a motion asks for, in the order written, in each way that it can be read.

    A part that names no place is about the place of the part before it.

    Raises:
        MotionError: where a part cannot be read; it says what was understood.
    """
    whole = masked(text.strip())
    told = told_around(whole)
    if re.fullmatch(MARK, told.text.strip(" .")):
        whole = masked(whole.words(told.text.strip(" .")))
        told = replace(told, text=told_around(whole).text)
    whole = replace(whole, text=told.text).with_tail()
    ways: list[Way] = [()]
    faults: list[Message] = []
    for part in split_parts(whole.text):
        try:
            ways = [way + more for way in ways for more in _ways(whole, part, _place_after(way))]
        except MotionError as error:
            faults.append(error.message)
    ways = list(dict.fromkeys(ways))
    if not faults and ways == [()]:
        faults.append(NO_MOTION())
    if faults:
        raise MotionError(_unreadable(ways[0], tuple(faults)))
    if len(ways) > _MOST_WAYS:
        raise MotionError(TOO_MANY_READINGS(examples=EXAMPLES()))
    return MotionRead(tuple(ways), told, whole.has_marks)


def _unreadable(motions: Sequence[Motion], faults: tuple[Message, ...]) -> Message:
    if not motions:
        return UNREADABLE(faults=faults, examples=EXAMPLES())
    understood = tuple(described(each) for each in motions)
    return PARTLY_READABLE(understood=understood, faults=faults, examples=EXAMPLES())


def _place_after(way: Way) -> MotionPlace:
    return way[-1].place if way else MotionPlace()


def _ways(whole: Masked, part: str, before: MotionPlace) -> Sequence[Way]:
    """Return what a part asks for: as it stands, else as two, else with its marks put back.

    Raises:
        MotionError: where it cannot be read in any way.
    """
    try:
        return (_as_it_stands(whole, part, before),)
    except MotionError:
        ways = () if whole.has_marks else tuple(_unquoted_ways(whole, part, before))
        if not ways:
            raise
        return ways


def _each_read(whole: Masked, part: str, before: MotionPlace) -> Way:
    parts = tuple(each for words in each_words(part) for each in each_place(words))
    found = tuple(read_part(replace(whole, text=each), before) for each in parts)
    if len(found) > 1 and not all(
        isinstance(each, LeaveOut | LeaveOutWhole | Substitute | PutIn) for each in found
    ):
        raise MotionError(ONE_PLACE_ONLY(part=whole.shown(part)))
    return found


def _as_two(whole: Masked, part: str, before: MotionPlace) -> Way:
    """Return what a part asks for that is two, each of which can be read; else nothing."""
    for first, second in halves(part):
        try:
            found = _each_read(whole, first, before)
            verbal = _with_verb(first, second)
            more = _as_it_stands(whole, verbal, found[-1].place)
            if verbal != second and found[-1].place == before:
                found = _each_read(whole, first, more[0].place)
        except MotionError:
            continue
        if found[-1].place == before != more[0].place:
            continue  # which place the first is about is not said
        return found + more
    return ()


def _with_verb(first: str, second: str) -> str:
    """Return the second of two with the verb of the first: "replace … with … and … with …"."""
    if re.fullmatch(rf"\s*{MARK} (?:with|by) {MARK}[\s.]*", second) and "replac" in first.lower():
        return f"replace {second}"
    return second


def _as_it_stands(whole: Masked, part: str, before: MotionPlace) -> Way:
    """Return what a part asks for as one, else as two.

    Raises:
        MotionError: where it can be read in neither way.
    """
    try:
        return _each_read(whole, part, before)
    except MotionError:
        found = _as_two(whole, part, before)
        if not found:
            raise
        return found


def _unquoted_ways(whole: Masked, part: str, before: MotionPlace) -> Iterator[Way]:
    for quoted in with_quotations(replace(whole, text=re.sub(r"\s+", " ", part).strip())):
        try:
            yield (read_part(quoted, before),)
        except MotionError:
            continue
