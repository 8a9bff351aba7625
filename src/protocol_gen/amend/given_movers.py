"""Who moved a motion, when, and by which minute, as somebody gives it; and what cannot be so."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from protocol_gen.amend.messages import (
    MOVED_AND_SECONDED,
    MOVERS_WRONG,
    RESOLVED_LATER,
    STAND_IN_OF_MOTION,
    TOLD_OTHERWISE,
)
from protocol_gen.amend.minuted_by import Around
from protocol_gen.amend.minutes import Movers
from protocol_gen.errors import MotionError
from protocol_gen.language.known_languages import means_none
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.message import Message
from protocol_gen.project.given_values import faults_in_minute, faults_in_words

_PARTS: Final = {
    "moved_by": "who moved it",
    "seconded_by": "who seconded it",
    "minute": "the reference of the minute",
    "reason": "the reason",
}
"""What each part is called in a sentence."""
_TOLD: Final = ("moved_by", "seconded_by", "minute")
"""What the words of a motion can name."""


def movers_as_given(given: Movers, latest: date | None = None) -> Movers:
    """Return the movers of a motion; what is given in a word for none was not given.

    ``latest`` is the last day on which it can have been resolved: today, as whoever asks knows
    it. It is None where the motion is only proposed, for a meeting still to come.

    Raises:
        MotionError: with everything that cannot be kept and printed.
    """
    parts = {name: " ".join(getattr(given, name).split()) for name in _PARTS}
    said = {name: "" if means_none(each) else each for name, each in parts.items()}
    movers = Movers(**said, on=given.on)
    faults = tuple(_faults(movers, latest))
    if faults:
        raise MotionError(MOVERS_WRONG(faults=faults))
    return movers


def movers_as_told(given: Movers, told: Around) -> Movers:
    """Return the movers as given, and for what is not given as the words of the motion name them.

    Raises:
        MotionError: where the two name different ones, or what is named cannot be kept.
    """
    faults = []
    said: dict[str, str] = {}
    for name in _TOLD:
        before, now = getattr(given, name), getattr(told, name)
        if before and now and before.casefold() != now.casefold():
            faults.append(TOLD_OTHERWISE(told=now, part=_PARTS[name], given=before))
        elif now and not before:
            said[name] = now
    if faults:
        raise MotionError(MOVERS_WRONG(faults=tuple(faults)))
    if not said:
        return given
    named = {name: said.get(name, getattr(given, name)) for name in _TOLD}
    return movers_as_given(Movers(**named, on=given.on, reason=given.reason))


def _faults(movers: Movers, latest: date | None) -> Iterator[Message]:
    for name, part in _PARTS.items():
        said = getattr(movers, name)
        words = stand_in_for_value(said)
        if words:
            yield STAND_IN_OF_MOTION(words=words, part=part)
        yield from faults_in_words(said, part)
    yield from faults_in_minute(movers.minute)
    if movers.moved_by and movers.moved_by.casefold() == movers.seconded_by.casefold():
        yield MOVED_AND_SECONDED(name=movers.moved_by)
    if latest and movers.on and movers.on > latest:
        yield RESOLVED_LATER(day=movers.on, today=latest)
