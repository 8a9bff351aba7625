"""The shapes of letters, whatever their size and weight, and how far one is from another."""

import math
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

_GRID: Final = 24
_ROW: Final = _GRID + 2
"""Bits of a row, with an empty one on each side."""
_INK: Final = bytes(ord("1") if each < 150 else ord("0") for each in range(256))  # noqa: PLR2004
_ASPECT, _HEIGHT = 0.35, 0.3
"""Logarithms of proportions up to which two shapes are of one form, and of one size."""
_OTHER_FORM: Final = 0.25


class LetterShape:
    """What a letter inks of the rectangle around it, and how large that is in dots."""

    def __init__(self, bits: int, width: int, height: int) -> None:
        """Take the inked fields of a grid, row by row with empty ones between."""
        self.bits = bits
        self.thick = bits | bits << 1 | bits >> 1 | bits << _ROW | bits >> _ROW
        """The fields that are inked or beside one that is."""
        self.count = max(1, bits.bit_count())
        self.aspect = math.log(width / height)
        self.size = math.log(height)
        self.height = height
        self.width = width

    def without_top(self) -> "LetterShape | None":
        """Return what is below the lowest empty line, as of a letter below its accent."""
        rows = [self.bits >> at * _ROW & (1 << _ROW) - 1 for at in range(1, _GRID + 1)]
        gap = next((at for at, row in enumerate(rows) if not row), 0)
        if not gap:
            return None
        kept = rows[:gap]
        picked = (kept[at * gap // _GRID] << (at + 1) * _ROW for at in range(_GRID))
        return LetterShape(sum(picked), self.width, max(1, self.height * gap // _GRID))

    def distance(self, other: "LetterShape") -> float:
        """Return how far two shapes are: nought for the same, above a third for nothing alike."""
        beyond = (self.bits & ~other.thick).bit_count() / self.count
        beyond += (other.bits & ~self.thick).bit_count() / other.count
        form = max(0.0, abs(self.aspect - other.aspect) - _ASPECT)
        size = max(0.0, abs(self.size - other.size) - _HEIGHT)
        return beyond / 2 + _OTHER_FORM * (form + size)


def inked(dots: bytes) -> bytes:
    """Return rows of dots as ones and noughts, ink and ground, to take shapes of."""
    return dots.translate(_INK)


def shape_of(rows: Sequence[bytes]) -> LetterShape | None:
    """Return the shape of what is inked on some rows; None where nothing is."""
    those = [place for place, row in enumerate(rows) if b"1" in row]
    if not those:
        return None
    top, height = those[0], those[-1] - those[0] + 1
    left = min(rows[place].find(b"1") for place in those)
    width = max(rows[place].rfind(b"1") for place in those) - left + 1
    across = itemgetter(*(left + (2 * at + 1) * width // (2 * _GRID) for at in range(_GRID)))
    down = [top + (2 * at + 1) * height // (2 * _GRID) for at in range(_GRID)]
    picked = b"0".join(b"0" + bytes(across(rows[at])) for at in down)
    return LetterShape(int(b"0" * _ROW + picked + b"0" * _ROW, 2), width, height)
