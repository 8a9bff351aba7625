"""What a motion asks for: words left out and put in, at places named as people name them."""

from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen


class CountedUnit(Enum):
    """What an ordinal counts."""

    PARAGRAPH = "paragraph"
    ITEM = "item"


@frozen
class Ordinal:
    """The nth paragraph or item of a place, counted from 1; -1 is the last."""

    kind: CountedUnit
    at: int


@frozen
class MotionPlace:
    """Where a motion says that it applies; an empty place is the whole protocol.

    ``number`` is a number as printed ("4.2", "2.1(a)"), ``heading`` the words of a heading;
    ``ordinals`` count within that, the outermost first. ``in_heading`` means the heading's words.
    """

    number: str = ""
    heading: str = ""
    ordinals: tuple[Ordinal, ...] = ()
    in_heading: bool = False


class Where(Enum):
    """On which side of something, or at which end."""

    BEFORE = "before"
    AFTER = "after"
    START = "at the beginning of"
    END = "at the end of"


@frozen
class LeaveOut:
    """Leave words out; ``throughout`` wherever they appear."""

    place: MotionPlace
    words: str
    throughout: bool = False


@frozen
class Substitute:
    """Replace words with others."""

    place: MotionPlace
    words: str
    new: str
    throughout: bool = False


@frozen
class PutIn:
    """Insert words beside others, or at the beginning or end (``beside`` is empty then)."""

    place: MotionPlace
    new: str
    where: Where
    beside: str = ""
    throughout: bool = False


@frozen
class Reword:
    """Replace the whole text, or the whole heading."""

    place: MotionPlace
    new: str


@frozen
class LeaveOutWhole:
    """Leave a paragraph, section or item out, with all below it."""

    place: MotionPlace


@frozen
class NewProvision:
    """Insert a new paragraph, item or section beside or at the end of a place."""

    place: MotionPlace
    where: Where
    new: str
    heading: str = ""
    kind: CountedUnit = CountedUnit.PARAGRAPH


Motion: TypeAlias = LeaveOut | Substitute | PutIn | Reword | LeaveOutWhole | NewProvision
