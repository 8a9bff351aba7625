"""How wide the columns of a table are on paper, by what is in them."""

import re
from collections.abc import Iterable, Sequence
from math import sqrt

NARROWEST, WIDEST = 12, 60
"""Bounds, in characters, of what a column may ask for."""
CHARACTER = 112
"""About what a letter of a table takes, in twentieths of a point."""
LONGEST_WORD = 16
"""Letters of a word that a column makes room for."""
CELL_MARGINS = 3
"""What the margins of a cell take, in characters."""


def column_widths(table_rows: Iterable[Sequence[str]], width: int) -> tuple[int, ...]:
    """Share a width out between columns by their longest cells and by their usual ones.

    No column is narrower than its longest word, where there is room for all.
    """
    columns = tuple(zip(*table_rows, strict=True))
    lengths = [[*map(len, column)] for column in columns]
    needed = [sqrt(max(column) * sum(column) / len(column)) for column in lengths]
    weights = [round(min(max(NARROWEST, length + CELL_MARGINS), WIDEST)) for length in needed]
    shares = [width * weight // sum(weights) for weight in weights]
    shares = _with_room(shares, [CHARACTER * _longest_word(column) for column in columns], width)
    return (*shares[:-1], width - sum(shares[:-1]))


def _longest_word(cells: Iterable[str]) -> int:
    """Return the letters to make room for in a column, and what the margins of a cell take."""
    parts = (part for cell in cells for part in re.split(r"[\s-]", cell))
    return min(max(map(len, parts), default=0), LONGEST_WORD) + CELL_MARGINS


def _with_room(shares: list[int], least: list[int], width: int) -> list[int]:
    """Return shares of which none is less than it must be, taken from those with most to spare."""
    if sum(least) > width:
        return shares
    wide = [max(share, low) for share, low in zip(shares, least, strict=True)]
    spare = [share - low for share, low in zip(wide, least, strict=True)]
    over = sum(wide) - width
    if over <= 0 or not sum(spare):
        return wide
    return [share - over * own // sum(spare) for share, own in zip(wide, spare, strict=True)]
