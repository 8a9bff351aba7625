"""A spreadsheet as a grid of cells, whatever file it comes from, before anything is made of it."""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.characters import composed

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""A character as a workbook writes it: ``ST_Xstring`` of ECMA-376 part 1, 22.9.2.19."""


@frozen
class GridRow:
    """One row; ``number`` is as a spreadsheet program counts. What lies behind is not said."""

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, Message] = field(default_factory=dict)
    """What is wrong with cells, by their column, counted from 0."""
    is_hidden: bool = False


@frozen
class Grid:
    """All rows that hold anything, of one sheet."""

    rows: tuple[GridRow, ...]
    hidden_columns: frozenset[int] = frozenset()
    title: str = ""
    """The name of the sheet, in a workbook."""
    unread: tuple[str, ...] = ()
    """The names of the workbook's other sheets."""


def one_line(cell: str) -> str:
    """Return the text of a cell on one line, composed."""
    return " ".join(composed(cell).split())


def unescaped(text: str) -> str:
    """Return a text without the escapes of a workbook: ``_x000D_`` is the end of a line."""
    if "_x" not in text:
        return text
    found = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def letter(index: int) -> str:
    """Return what a spreadsheet program calls a column, counted from 0."""
    before = index // 26
    return (letter(before - 1) if before else "") + chr(ord("A") + index % 26)
