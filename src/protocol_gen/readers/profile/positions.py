"""The place beside or under another clause, as profiles and changes name it."""

from collections.abc import Collection

from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Position, Side
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.shape import ID
from protocol_gen.readers.shapes import Field, Pattern, Values

CLAUSE_ID = Pattern(
    "a clause's id, such as roles.chairs: small letters and hyphens, parted by dots, never a "
    "number or heading ('protocol-gen show NAME' lists each id beside its number and first words)",
    ID.expression,
)
"""An id where a council names a clause."""
BEFORE = Field("before", CLAUSE_ID, "the clause that it stands before", "")
AFTER = Field("after", CLAUSE_ID, "the clause that it stands after", "")
UNDER = Field("under", CLAUSE_ID, "the clause that it stands last under", "")


def position(values: Values, known: Collection[str], faults: Faults) -> Position | None:
    """Return the one place that ``before``, ``after`` or ``under`` names.

    ``known`` are the clauses that there are.
    """
    sides = ((Side.BEFORE, BEFORE), (Side.AFTER, AFTER), (Side.UNDER, UNDER))
    named = [Position(side, values[field]) for side, field in sides if values[field]]
    for _, field in sides:
        if values[field]:
            check_known(values[field], values.place(field), known, faults)
    if len(named) != 1:
        message = "the place is given by exactly one of: before, after, under"
        faults.add(message, values.location)
        return None
    return named[0]


def check_known(
    clause: str, location: SourceLocation, known: Collection[str], faults: Faults
) -> None:
    """Add a fault where there is no such clause."""
    if clause not in known:
        message = f"the library has no clause '{clause}'; {nearest(clause, known)}"
        faults.add(message, location)
