"""A length of time as a number and a unit; the words for it are the language's."""

from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen


class Unit(Enum):
    """The units that a period may have: a closed list."""

    HOUR = "hour"
    WORKING_HOUR = "working_hour"
    DAY = "day"
    CLEAR_DAY = "clear_day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@frozen
class Period:
    """So many of a unit, at least one.

    Raises:
        ValueError: for a number below one.
    """

    number: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(self.number)

    @property
    def notation(self) -> str:
        """How a source file writes it in any language: "5 working days"."""
        return f"{self.number} {_unit_notation(self.unit, self.number)}"


Setting: TypeAlias = str | Period
"""A typed value that a council chooses."""


def notation(setting: Setting) -> str:
    """Return a setting as a source file writes it."""
    return setting.notation if isinstance(setting, Period) else setting


def read_period(text: str) -> Period | None:
    """Return the period that a source file writes as "5 working days", or None for other text."""
    number, _, unit = " ".join(text.split()).partition(" ")
    known = {_unit_notation(each, count): each for each in Unit for count in (1, 2)}
    is_number = number.isascii() and number.isdigit() and number.strip("0") != ""
    return Period(int(number), known[unit]) if is_number and unit in known else None


def unit_names() -> tuple[str, ...]:
    """Return the units as a source file writes them: "hours", "working days"."""
    return tuple(_unit_notation(unit, 2) for unit in Unit)


def _unit_notation(unit: Unit, number: int) -> str:
    return unit.value.replace("_", " ") + ("" if number == 1 else "s")
