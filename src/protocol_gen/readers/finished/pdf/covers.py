"""What is painted after words and over a part of them, so that their letters look otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.page_picture import PagePicture
from protocol_gen.readers.finished.pdf.printed import Box, Figure, FigureKind

_LEAST = 0.5
"""Points, across and down, of a letter that must be covered to look otherwise."""
_THICK = 3.0
"""Points, across and down, from which ink over ink is no stroke of a letter, and no rule."""


@frozen
class Cover:
    """Something that hides what was painted before it; ``order`` counts what a page paints."""

    box: Box
    order: int


@frozen
class Painted:
    """A letter that can be seen, in its shade where that is known."""

    box: Box
    order: int
    shade: int | None


def covered_by(
    covers: Iterable[Cover], letters: Sequence[Painted], picture: PagePicture
) -> Iterator[Figure]:
    """Yield each cover that hides a part of a letter: there the page shows nothing but itself."""
    for cover in covers:
        for letter in letters:
            if letter.order < cover.order and _hides(cover.box, letter, picture):
                yield Figure(FigureKind.COVER, letter.box)
                break


def _hides(cover: Box, letter: Painted, picture: PagePicture) -> bool:
    common = Box(
        max(cover.left, letter.box.left),
        max(cover.top, letter.box.top),
        min(cover.right, letter.box.right),
        min(cover.bottom, letter.box.bottom),
    )
    if min(common.width, common.height) < _LEAST:
        return False
    is_bar = min(common.width, common.height) > _THICK  # thicker than the strokes of letters
    return picture.is_blank(common, None if is_bar else letter.shade)
