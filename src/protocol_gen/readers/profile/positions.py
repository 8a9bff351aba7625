"""The place beside or under another clause, as profiles and changes name it."""

from collections.abc import Collection

from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Position, Side
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.messages import CLAUSE_UNKNOWN
from protocol_gen.readers.library.shape import ID
from protocol_gen.readers.profile.messages import CLAUSE_ID_WRONG, PLACE_NOT_ONE
from protocol_gen.readers.shapes import Field, Pattern, Values

CLAUSE_ID = Pattern(
    "a clause's id, such as roles.chairs: small letters and hyphens, separated by dots, never a "
    "number or heading",
    ID.expression,
    CLAUSE_ID_WRONG,
)
"""An id where a council names a clause."""
BEFORE = Field("before", CLAUSE_ID, "the clause that it comes before", "")
AFTER = Field("after", CLAUSE_ID, "the clause that it comes after", "")
UNDER = Field("under", CLAUSE_ID, "the clause that it comes last under", "")


def read_position(values: Values, known: Collection[str], faults: Faults) -> Position | None:
    """Return the one place that ``before``, ``after`` or ``under`` names.

    ``known`` are the clauses that there are.
    """
    sides = ((Side.BEFORE, BEFORE), (Side.AFTER, AFTER), (Side.UNDER, UNDER))
    named = [Position(side, values[field]) for side, field in sides if values[field]]
    for _, field in sides:
        if values[field]:
            check_known(values[field], values.place(field), known, faults)
    if len(named) != 1:
        faults.add(PLACE_NOT_ONE(), values.location)
        return None
    return named[0]


def check_known(
    clause: str, location: SourceLocation, known: Collection[str], faults: Faults
) -> None:
    """Add a fault where there is no such clause."""
    if clause not in known:
        faults.add(CLAUSE_UNKNOWN(clause=clause, known=nearest(clause, known)), location)
