"""The place beside or under another clause, as profiles and changes name it."""

from protocol_gen.model.profile import Position, Side
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library_reader import ID
from protocol_gen.readers.shapes import Field, Values

BEFORE = Field("before", ID, "the clause that it stands before", "")
AFTER = Field("after", ID, "the clause that it stands after", "")
UNDER = Field("under", ID, "the clause that it stands last under", "")


def position(values: Values, faults: Faults) -> Position | None:
    """Return the one place that ``before``, ``after`` or ``under`` names."""
    sides = ((Side.BEFORE, BEFORE), (Side.AFTER, AFTER), (Side.UNDER, UNDER))
    named = [Position(side, values[field]) for side, field in sides if values[field]]
    if len(named) != 1:
        message = "the place is given by exactly one of: before, after, under"
        faults.add(message, values.location)
        return None
    return named[0]
