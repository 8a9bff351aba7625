"""What a motion asks for: words left out and put in, at places named as people name them."""

from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen


class CountedUnit(Enum):
    """What an ordinal counts."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    SENTENCE = "sentence"
    SECTION = "section"
    ROW = "row"


@frozen
class Ordinal:
    """The nth paragraph, item or sentence of a place, counted from 1; -1 is the last.

    ``begins`` are its first words instead, where it is named by them.
    """

    kind: CountedUnit
    at: int
    begins: str = ""


@frozen
class MotionPlace:
    """Where a motion says that it applies; an empty place is the whole protocol.

    ``number`` is a number as printed ("4.2", "2.1(a)"), or a letter alone ("(f)"); ``heading`` the
    words of a heading; ``said`` what is said beside a number of what is there ("8 (Contact)");
    ``ordinals`` count within that, the outermost first. ``in_heading`` means the heading's words.
    ``defined`` is a term, where what it means is the place.
    """

    number: str = ""
    heading: str = ""
    ordinals: tuple[Ordinal, ...] = ()
    in_heading: bool = False
    said: str = ""
    defined: str = ""

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence, counted."""
        return bool(self.ordinals) and self.ordinals[-1].kind is CountedUnit.SENTENCE


class Where(Enum):
    """On which side of something, or at which end."""

    BEFORE = "before"
    AFTER = "after"
    START = "at the beginning of"
    END = "at the end of"


@frozen
class Reach:
    """Words named by where they begin and end: "from 'x' to the end", "all words after 'y'".

    ``first`` is empty where they begin with the text, ``last`` where they end with it.
    """

    first: str = ""
    last: str = ""
    takes_first: bool = True
    takes_last: bool = True
    to_sentence: bool = False
    """Whether they end with the sentence, not with the text."""


@frozen
class Which:
    """Which of the places where words appear: the only one, the nth (-1 is the last), or each.

    ``count`` is how often they must appear where each is meant; 0 where nobody says. ``side`` is on
    which side of other words (``near``) they stand, or that they stand at the end.
    """

    nth: int = 0
    each: bool = False
    count: int = 0
    side: Where | None = None
    near: str = ""


ONLY = Which()
EACH = Which(each=True)


@frozen
class LeaveOut:
    """Leave words out."""

    place: MotionPlace
    words: str | Reach
    which: Which = ONLY


@frozen
class Substitute:
    """Replace words with others."""

    place: MotionPlace
    words: str | Reach
    new: str
    which: Which = ONLY


@frozen
class PutIn:
    """Insert words beside others, or at the beginning or end (``beside`` is empty then)."""

    place: MotionPlace
    new: str
    where: Where
    beside: str = ""
    which: Which = ONLY


@frozen
class Reword:
    """Replace the whole text, or the whole heading."""

    place: MotionPlace
    new: str


@frozen
class LeaveOutWhole:
    """Leave a paragraph, section, item or sentence out, with all below it."""

    place: MotionPlace


@frozen
class NewProvision:
    """Insert a new paragraph, item or section beside or at the end of a place.

    ``number`` is the number that it is to have, where one is said.
    """

    place: MotionPlace
    where: Where
    new: str
    heading: str = ""
    kind: CountedUnit = CountedUnit.PARAGRAPH
    number: str = ""


@frozen
class MoveBeside:
    """Put a provision before or after another, or first or last in a section or list.

    ``other`` is that section or list, then; its own where it is empty. With ``takes_number`` it is
    the provision whose number the moved one is to have.
    """

    place: MotionPlace
    where: Where
    other: MotionPlace
    takes_number: bool = False


@frozen
class Transpose:
    """Let two provisions change places."""

    place: MotionPlace
    other: MotionPlace


Motion: TypeAlias = (
    LeaveOut | Substitute | PutIn | Reword | LeaveOutWhole | NewProvision | Transpose | MoveBeside
)
