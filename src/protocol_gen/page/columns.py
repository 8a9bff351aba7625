"""How wide the columns of a table are on paper, by what is in them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, sqrt
from typing import Final

NARROWEST, WIDEST = 12, 60
"""Bounds, in characters, of what a column may ask for."""
CELL_MARGINS = 3
"""What the margins of a cell take, in characters."""
EM: Final = 240
"""The size of the letters of a table, in twentieths of a point."""
MARGINS: Final = 240
"""What the margins of a cell take, and a little to spare, in twentieths of a point."""


def _widths(*groups: tuple[int, str]) -> Mapping[str, int]:
    return {letter: width for width, letters in groups for letter in letters}


PLAIN: Final = _widths(
    (30, "IJijl"), (35, ",./:;\\|’‘"), (40, "()[]-ft"), (45, "!r"), (50, '"*_`“”'), (55, "?csz"),
    (60, "FLkvxy"), (65, "$0123456789EPSTYabdeghnopqu{}"), (70, "ABCKRVXZ"), (75, "NU"),
    (80, "&DGHOQ"), (85, "#+<=>^w~"), (90, "M"), (100, "%@Wm…"),
)  # fmt: skip
"""What letters take, in hundredths of an em: at most, in the widest of the fonts that an office
program takes where the document's own is not there."""
BOLD: Final = _widths(
    (35, "ijl"), (40, ",./:;IJ\\|’‘"), (45, "-f"), (50, "!()[]_`rt“”"), (55, '"*'), (60, "?csz"),
    (65, "Lx"), (70, "$0123456789EFTaekovy"), (75, "CPSYZbdghnpqu{}"), (80, "ABKRVX"),
    (85, "#+<=>DGHNU^~"), (90, "&OQ"), (95, "w"), (100, "@M…"), (105, "%m"), (115, "W"),
)  # fmt: skip
"""The same of letters in bold, in which the first row and the first column are."""
_OTHER: Final = 80


def column_widths(table_rows: Iterable[Sequence[str]], width: int) -> tuple[int, ...]:
    """Share a width out between columns by their longest cells and by their usual ones.

    The first row and the first column are headers. No column is narrower than its longest word;
    where there is no room for all of these, the longest give way, and all others stay whole.
    """
    columns = tuple(zip(*table_rows, strict=True))
    lengths = [[*map(len, column)] for column in columns]
    needed = [sqrt(max(column) * sum(column) / len(column)) for column in lengths]
    weights = [round(min(max(NARROWEST, length + CELL_MARGINS), WIDEST)) for length in needed]
    shares = [width * weight // sum(weights) for weight in weights]
    least = [_longest_word(column, is_first=not at) for at, column in enumerate(columns)]
    shares = _with_room(shares, _that_fit(least, width), width)
    return (*shares[:-1], width - sum(shares[:-1]))


def _longest_word(cells: Sequence[str], *, is_first: bool) -> int:
    """Return what a column needs so that none of its words is broken."""
    header, *others = cells
    below = _longest(others, BOLD if is_first else PLAIN)
    return max(_longest((header,), BOLD), below) + MARGINS


def _longest(cells: Iterable[str], letters: Mapping[str, int]) -> int:
    words = (word for cell in cells for word in re.split(r"\s|(?<=[-–—])", cell))
    ems = (sum(letters.get(letter, _OTHER) for letter in word) for word in words)
    return ceil(max(ems, default=0) * EM / 100)


def _that_fit(least: Sequence[int], width: int) -> list[int]:
    """Return what columns must have; where that is too much, the widest give way to one width."""
    rest, left = width, len(least)
    for low in sorted(least):
        if low * left > rest:
            return [min(each, rest // left) for each in least]
        rest, left = rest - low, left - 1
    return list(least)


def _with_room(shares: list[int], least: list[int], width: int) -> list[int]:
    """Return shares of which none is less than it must be, taken from those with most to spare."""
    wide = [max(share, low) for share, low in zip(shares, least, strict=True)]
    spare = [share - low for share, low in zip(wide, least, strict=True)]
    over = sum(wide) - width
    if over <= 0 or not sum(spare):
        return wide
    return [share - ceil(over * own / sum(spare)) for share, own in zip(wide, spare, strict=True)]
