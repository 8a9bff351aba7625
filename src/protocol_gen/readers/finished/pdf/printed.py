"""What a page prints, as a reader finds it there: runs of words, and what else is drawn.

Places are in points from the page's left and upper edge, as the page is shown.
"""

from collections.abc import Iterable
from enum import Enum

from protocol_gen.frozen import frozen

_TOUCH = 3.0
"""Points by which letters beside one another may meet."""
_OVER = 0.4
"""Parts of a line's height by which lines below one another do not."""
_NEXT_LINE = 2
"""Heights of a line within which the next line of its paragraph stands."""


@frozen
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2

    def meets(self, other: "Box") -> bool:
        """Whether the two have any point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> "Box":
        """Return it with so many points more on each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def covers(self, other: "Box") -> bool:
        """Whether two pieces of words stand one over the other."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width > _TOUCH and height > _OVER * min(self.height, other.height)

    def is_level_with(self, other: "Box") -> bool:
        """Whether the two stand in one line."""
        common = min(self.bottom, other.bottom) - max(self.top, other.top)
        return common > min(self.height, other.height) / 2

    def is_just_below(self, other: "Box") -> bool:
        """Whether it is the next line of the paragraph that the other is in."""
        is_under = self.left < other.right and other.left < self.right
        return is_under and 0 < self.middle - other.middle < _NEXT_LINE * other.height


def box_around(boxes: Iterable[Box]) -> Box:
    """Return the smallest rectangle that holds some; there is at least one."""
    every = [*boxes]
    return Box(
        min(each.left for each in every),
        min(each.top for each in every),
        max(each.right for each in every),
        max(each.bottom for each in every),
    )


@frozen
class PrintedRun:
    """Words that stand in one line and can be seen, with their mark in the file's structure.

    ``mark`` is the identifier of marked content, None where there is none; ``is_artifact`` says
    that the file calls it no part of the text.
    """

    text: str
    box: Box
    mark: int | None
    is_artifact: bool


class FigureKind(Enum):
    """What a page may show beside words."""

    PICTURE = "picture"
    DRAWING = "drawing"
    LINE_THROUGH = "line through words"
    COVER = "something over a part of words"
    NOTE = "a mark that changes words"
    MIRRORED = "words as a mirror shows them"
    HEAPED = "letters over letters"
    SQUEEZED = "letters that are squeezed together"
    OTHER_SIGN = "letters that may be others than programs read"


@frozen
class Figure:
    """Something on a page that is no words."""

    kind: FigureKind
    box: Box


@frozen
class PrintedPage:
    """A page: its runs in the order of the file, its figures, and what is laid over it.

    ``laid_over`` has the words of stamps and the like, a sign where they have none;
    ``noted`` says that there are notes that are seen only when they are opened.
    """

    runs: tuple[PrintedRun, ...]
    figures: tuple[Figure, ...] = ()
    laid_over: tuple[str, ...] = ()
    is_noted: bool = False


@frozen
class PrintedFile:
    """All pages in order, and the file without encryption.

    ``has_odd_fonts`` says that nobody knows what letters its fonts show.
    """

    pages: tuple[PrintedPage, ...]
    content: bytes
    has_odd_fonts: bool = False
