"""The picture of a page in shades of grey, and whether a sign can be seen on it."""

import math
from collections import Counter
from collections.abc import Iterator

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box

SCALE = 2.0
"""Dots for each point: fine enough for a full stop in small print."""
_LEAST_CONTRAST = 36
"""Shades, of 256, by which ink must differ from its ground; a pale watermark has about 30."""
_COVER = 0.3
"""How much of the way from ground to ink a dot must go to count as inked."""
_DARK = 110
_CHANGED = 0.15
"""Parts of a sign's dots, of which more make another sign."""
_RING = 2
"""Dots around a sign that show its ground."""
_ALIKE = 32


@frozen
class PagePicture:
    """A page drawn, a byte for each dot, black 0 and white 255."""

    dots: bytes
    width: int
    height: int
    stride: int

    def shows(self, box: Box, shade: int | None) -> bool:
        """Whether a sign in this place, drawn in this shade, is to be seen.

        A ``shade`` that is not known is taken for seen where there is any contrast.
        """
        left, right = int(box.left * SCALE), int(box.right * SCALE) + 1
        top, bottom = int(box.top * SCALE), int(box.bottom * SCALE) + 1
        if right <= 0 or bottom <= 0 or left >= self.width or top >= self.height:
            return False  # beyond the edge of the page as it is shown
        within = self.dots_of(left, top, right, bottom)
        if not within:
            return False
        darkest, lightest = min(within), max(within)
        if shade is None:
            return lightest - darkest >= _LEAST_CONTRAST
        if shade <= _DARK and darkest <= shade + 60 and lightest >= shade + 100:
            return True
        ground = self._ground(left, top, right, bottom)
        step = ground - shade
        if abs(step) < _LEAST_CONTRAST:
            return False
        furthest = darkest if step > 0 else lightest
        return (ground - furthest) / step >= _COVER

    def is_blank(self, box: Box, ink: int | None) -> bool:
        """Whether there is one shade all over a place; not if it is that of some ``ink``."""
        left, right = math.ceil(box.left * SCALE), math.floor(box.right * SCALE)
        top, bottom = math.ceil(box.top * SCALE), math.floor(box.bottom * SCALE)
        within = self.dots_of(left, top, right, bottom)
        if not within or max(within) - min(within) >= _LEAST_CONTRAST:
            return False
        return ink is None or abs(within[0] - ink) >= _LEAST_CONTRAST

    def differs(self, other: "PagePicture", box: Box) -> bool:
        """Whether other dots of a place are inked than in another picture of the page."""
        left, right = int(box.left * SCALE), int(box.right * SCALE) + 1
        top, bottom = int(box.top * SCALE), int(box.bottom * SCALE) + 1
        one = self.dots_of(left, top, right, bottom)
        two = other.dots_of(left, top, right, bottom)
        if one == two or not two:
            return False
        changed = sum(a != b for a, b in zip(_inked(one), _inked(two), strict=True))
        return changed > _CHANGED * len(one)

    def _ground(self, left: int, top: int, right: int, bottom: int) -> int:
        """Return the shade that is commonest close around a place, alike shades taken together."""
        ring = b"".join(
            (
                self.dots_of(left - _RING, top - _RING, right + _RING, top),
                self.dots_of(left - _RING, bottom, right + _RING, bottom + _RING),
                self.dots_of(left - _RING, top, left, bottom),
                self.dots_of(right, top, right + _RING, bottom),
            )
        )
        shades = Counter(each // _ALIKE for each in ring)
        commonest = max(shades, key=lambda each: shades[each], default=255 // _ALIKE)
        alike = [each for each in ring if each // _ALIKE == commonest]
        return sum(alike) // len(alike) if alike else 255

    def dots_of(self, left: int, top: int, right: int, bottom: int) -> bytes:
        """Return the dots of a rectangle, as far as they are on the page, row by row."""
        first, last = max(0, left), min(self.width, right)
        begin, end = max(0, top) * self.stride, min(self.height, bottom) * self.stride
        return b"".join(
            [self.dots[row + first : row + last] for row in range(begin, end, self.stride)]
        )


def _inked(dots: bytes) -> Iterator[bool]:
    middle = (min(dots) + max(dots)) / 2
    return (each < middle for each in dots)
