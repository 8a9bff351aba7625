"""The picture of a page in shades of grey, and whether a sign can be seen on it."""

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
        within = self._dots(left, top, right, bottom)
        if not within:
            return False
        if shade is None:
            return max(within) - min(within) >= _LEAST_CONTRAST
        if shade <= _DARK and min(within) <= shade + 60 and max(within) >= shade + 100:
            return True
        ground = self._ground(left, top, right, bottom)
        step = ground - shade
        if abs(step) < _LEAST_CONTRAST:
            return False
        furthest = min(within) if step > 0 else max(within)
        return (ground - furthest) / step >= _COVER

    def _ground(self, left: int, top: int, right: int, bottom: int) -> int:
        """Return the shade that is commonest close around a place, alike shades taken together."""
        ring = b"".join(
            (
                self._dots(left - _RING, top - _RING, right + _RING, top),
                self._dots(left - _RING, bottom, right + _RING, bottom + _RING),
                self._dots(left - _RING, top, left, bottom),
                self._dots(right, top, right + _RING, bottom),
            )
        )
        shades = Counter(each // _ALIKE for each in ring)
        commonest = max(shades, key=lambda each: shades[each], default=255 // _ALIKE)
        alike = [each for each in ring if each // _ALIKE == commonest]
        return sum(alike) // len(alike) if alike else 255

    def _dots(self, left: int, top: int, right: int, bottom: int) -> bytes:
        first, last = max(0, left), min(self.width, right)
        return b"".join(
            self.dots[start + first : start + last] for start in self._rows(top, bottom)
        )

    def _rows(self, top: int, bottom: int) -> Iterator[int]:
        for row in range(max(0, top), min(self.height, bottom)):
            yield row * self.stride
