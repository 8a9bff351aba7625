"""The faults that one reading finds, gathered so that all can be shown at once."""

from collections.abc import Iterable

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.readers.messages import (
    CHOOSE_FROM,
    CHOOSE_FROM_MANY,
    DID_YOU_MEAN,
    THERE_IS_NONE,
)


class Faults:
    """A growing list of source errors."""

    def __init__(self) -> None:
        self.errors: list[SourceError] = []

    def add(self, message: Message, location: SourceLocation) -> None:
        """Take note of one fault."""
        self.errors.append(SourceError(message, location))

    def raise_any(self) -> None:
        """Raise ``InvalidSourcesError`` with all of them, if there is any."""
        if self.errors:
            raise InvalidSourcesError(self.errors)


def nearest(name: str, known: Iterable[str], *, most: int = 12) -> Message:
    """Say what would be right instead of ``name``: the nearest known names, or all if few."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a fault needs it

    choices = sorted(known)
    small = {each.lower(): each for each in choices}
    close = get_close_matches(name.lower(), small, n=3, cutoff=0.6)
    if close:
        return DID_YOU_MEAN(names=tuple(small[each] for each in close))
    if not choices:
        return THERE_IS_NONE()
    if len(choices) <= most:
        return CHOOSE_FROM(names=tuple(choices))
    return CHOOSE_FROM_MANY(count=len(choices), names=tuple(choices[:most]))
