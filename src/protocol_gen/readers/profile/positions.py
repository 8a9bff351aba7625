"""The place beside or under another clause, as profiles and changes name it."""

from collections.abc import Collection

from protocol_gen.model.profile import Position, Side
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.checks import check_known
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
