"""What is drawn on a page beside its words: pictures, drawings, lines through words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box, Figure, FigureKind, PrintedRun

_THIN = 2.5
"""Points, up to which a path is a rule."""
_SMALL = 8.0
"""Points, up to which a path is the mark of an item."""
_SEEN = 1.5
_DOT, _BEHIND = 0.5, 2.0
"""Points: the least dot that is seen, and how far behind words it is theirs."""
_ROUNDED = 12.0
"""Points that the corners of a rounded box may take."""
_LARGE = 24.0
_THROUGH = (0.3, 0.75)
"""Between which parts of a line's height, from above, a rule goes through words."""
_MANY = 3
_SOME = 200
"""Small shapes of a page that are looked at."""


@frozen
class Drawn:
    """A picture or a path, where it is, with the corners of a path, and when it is painted.

    ``is_slanted`` says that a line of it runs neither across nor down; ``hides``, that nothing
    below it shines through.
    """

    box: Box
    corners: tuple[tuple[float, float], ...] = ()
    is_curved: bool = False
    is_picture: bool = False
    is_slanted: bool = False
    order: int = 0
    hides: bool = False

    @property
    def is_frame(self) -> bool:
        """Whether all of a path is near the edges of the rectangle around it, as of a box."""
        if not self.corners or (self.is_slanted and not self.is_curved):
            return False
        edges = [(min(each), max(each)) for each in zip(*self.corners, strict=True)]
        if self.is_curved:
            return _is_rounded(self.corners) and min(high - low for low, high in edges) > _LARGE
        return all(
            any(
                min(at - low, high - at) <= _THIN
                for at, (low, high) in zip(corner, edges, strict=True)
            )
            for corner in self.corners
        )


def _is_rounded(corners: Sequence[tuple[float, float]]) -> bool:
    """Whether a path goes straight across or down but for small turns."""
    steps = (
        (abs(x - before_x), abs(y - before_y)) for (before_x, before_y), (x, y) in pairwise(corners)
    )
    return all(min(step) < 1 or max(step) <= _ROUNDED for step in steps)


def figures_among(drawn: Iterable[Drawn], runs: Iterable[PrintedRun]) -> tuple[Figure, ...]:
    """Return what of the drawn things a reader takes for more than a rule, a box or a mark."""
    every, words = [*drawn], [*runs]
    return tuple(_figures(every, words))


def _figures(drawn: list[Drawn], runs: list[PrintedRun]) -> Iterator[Figure]:
    small: list[Drawn] = []
    for each in drawn:
        box = each.box
        if max(box.width, box.height) < _SEEN:
            if not each.is_picture and any(_ends_with(box, run.box) for run in runs):
                yield Figure(FigureKind.DRAWING, box)
            continue
        if each.is_picture:
            yield Figure(FigureKind.PICTURE, box)
        elif min(box.width, box.height) <= _THIN:
            yield from _rule_among(box, runs)
        elif each.is_frame:
            continue  # whether it covers words is seen on the picture of the page
        elif max(box.width, box.height) <= _SMALL:
            small.append(each)
        else:
            yield Figure(FigureKind.DRAWING, box)
    yield from _letters_drawn(small)


def _rule_among(rule: Box, runs: list[PrintedRun]) -> Iterator[Figure]:
    if any(_goes_through(rule, run.box) for run in runs):
        yield Figure(FigureKind.LINE_THROUGH, rule)
    elif rule.height > _THIN and any(_stands_in(rule, run.box) for run in runs):
        yield Figure(FigureKind.DRAWING, rule)


def _goes_through(rule: Box, words: Box) -> bool:
    if rule.height > _THIN or not words.meets(Box(rule.left, words.top, rule.right, words.bottom)):
        return False
    first, last = _THROUGH
    return words.top + first * words.height < rule.middle < words.top + last * words.height


def _ends_with(dot: Box, words: Box) -> bool:
    """Whether a dot stands within words or behind them, as a stop does."""
    is_seen = min(dot.width, dot.height) > _DOT
    after = Box(words.left, words.top, words.right + _BEHIND, words.bottom)
    return is_seen and after.meets(dot)


def _stands_in(rule: Box, words: Box) -> bool:
    """Whether an upright rule may be taken for a letter among words."""
    return words.left < rule.left and rule.right < words.right and words.meets(rule)


def _letters_drawn(small: list[Drawn]) -> Iterator[Figure]:
    """Yield the small shapes that stand side by side, as letters do and marks of items do not.

    A page of many has words for pictures anyway, of which some will do.
    """
    for each in small[:_SOME]:
        beside = [
            other
            for other in small[:_SOME]
            if other.box.is_level_with(each.box)
            and abs(other.box.left - each.box.left) < _MANY * _SMALL
        ]
        if len(beside) >= _MANY:
            yield Figure(FigureKind.DRAWING, each.box)
