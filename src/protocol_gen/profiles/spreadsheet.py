"""A spreadsheet of councils: its headings and rows, from a table (CSV) or from a workbook."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.profiles.dotted_keys import COUNCIL_NAME, key_of
from protocol_gen.profiles.messages import (
    CELL_WITHOUT_COLUMN,
    CELL_WITHOUT_HEADING,
    COLUMN_HIDDEN,
    COLUMN_TWICE,
    COLUMN_WITHOUT_HEADING,
    FORMULA_AS_TEXT,
    FORMULA_FAILED,
    LETTER_LOST,
    QUOTATION_CUT,
    ROW_HIDDEN,
    SHEET_EMPTY,
    SHEET_NOT_UTF8,
    SHEET_OF_OTHER_KIND,
    SHEET_TOO_LARGE,
    SHEET_TOO_WIDE,
)
from protocol_gen.profiles.sheet_grid import MOST_COLUMNS, Grid, GridRow, letter
from protocol_gen.profiles.table_file import read_table
from protocol_gen.profiles.workbook import read_workbook
from protocol_gen.readers.characters import refused_in
from protocol_gen.readers.file_kinds import BROKEN, WORKBOOK, kind_of_file
from protocol_gen.readers.shapes.own_words import QUOTATION_MARKS

LARGEST: Final = 20_000_000
"""Bytes in a spreadsheet."""
_ERROR: Final = re.compile(
    r"#(N/A|NV|NULL!|GETTING_DATA|#+|[A-Z][A-Z0-9_/ ]*[!?])|Err:[0-9]{3}|Loading\.\.\.",
    re.IGNORECASE,
)
"""What a spreadsheet shows in a cell whose formula has no value, or that is too narrow."""
_NOT_UTF8: Final = re.compile("[\udc80-\udcff]")
"""What a byte comes as that is no UTF-8."""
_LOST: Final = re.compile(r"(?<!\S)[^\s/@?]*\?(?:[^\W\d_]|[-’'])[^\s/@=]*(?!\S)")
"""A word with a question mark before a letter, which is none of an address."""
_MOST_ABOVE: Final = 20
"""Rows that may stand above the headings: what the sheet is about, and of when."""


@frozen
class SheetRow:
    """One row below the headings; ``number`` is as a spreadsheet program counts.

    A row may have fewer cells than the sheet has columns: of the others it says nothing.
    """

    number: int
    cells: tuple[str, ...]
    faults: tuple[SheetError, ...] = ()


@frozen
class Sheet:
    """A sheet: the headings of its columns, and the rows that hold anything.

    A column without a heading holds nothing.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    head_row: int = 1
    above: tuple[int, ...] = ()
    """The rows above the headings that hold something, and are not read."""
    title: str = ""
    """The name of the sheet, in a workbook."""
    unread: tuple[str, ...] = ()
    """The names of the workbook's other sheets."""


def read_sheet(content: bytes, name: str) -> Sheet:
    """Return the sheet in a file, the first visible one where it has several.

    What is wrong with a row is in the row.

    Raises:
        InvalidSourcesError: where it is no spreadsheet, or not one that can be read safely, or
            where something is wrong with its headings.
    """
    grid = _grid(content, name)
    first = _head_at(grid.rows)
    heads = _trimmed(grid.rows[first].cells)
    reader = _Reader(name, grid, first, heads)
    faults = tuple(reader.faults_of_heads())
    if faults:
        raise InvalidSourcesError(faults)
    above = tuple(row.number for row in grid.rows[:first])
    rows = tuple(reader.rows())
    return Sheet(
        name, heads, rows, grid.rows[first].number, above, title=grid.title, unread=grid.unread
    )


def _grid(content: bytes, name: str) -> Grid:
    if len(content) > LARGEST:
        raise _fault(SHEET_TOO_LARGE(most=LARGEST), name)
    kind = kind_of_file(content)
    if kind not in {"", WORKBOOK, BROKEN}:
        raise _fault(SHEET_OF_OTHER_KIND(kind=kind), name)
    grid = read_workbook(content, name) if kind else read_table(content, name, _is_head)
    if not grid.rows:
        raise _fault(SHEET_EMPTY(), name)
    for row in grid.rows:
        for index, cell in enumerate(row.cells):
            if _NOT_UTF8.search(cell):
                raise _fault(SHEET_NOT_UTF8(), name, row.number, letter(index))
    return grid


def _fault(message: Message, name: str, row: int = 0, column: str = "") -> InvalidSourcesError:
    return InvalidSourcesError((SheetError(message, name, row, column),))


def _head_at(rows: Sequence[GridRow]) -> int:
    """Return which row has the headings: the first that names the councils' names, else the first.

    Of headings in two rows, as where cells are merged over both, it is the last.
    """
    found = (index for index, row in enumerate(rows[:_MOST_ABOVE]) if _is_head(row.cells))
    first = next(found, 0)
    while first + 1 < len(rows) and _is_head(rows[first + 1].cells):
        first += 1
    return first


def _is_head(cells: tuple[str, ...]) -> bool:
    return any(key_of(cell) == COUNCIL_NAME for cell in cells)


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return cells without the empty ones at the end."""
    filled = max((index for index, cell in enumerate(cells) if cell), default=-1)
    return cells[: filled + 1]


@frozen
class _Reader:
    """A grid with its headings found."""

    name: str
    grid: Grid
    first: int
    heads: tuple[str, ...]

    def faults_of_heads(self) -> Iterator[SheetError]:
        """Yield what is wrong with the columns."""
        row = self.grid.rows[self.first]
        for index, head in enumerate(self.heads):
            at = letter(index)
            found = [message for _, message in refused_in(head, 1)]
            if index in row.faults:
                found = [row.faults[index]]
            elif _ERROR.fullmatch(head):
                found = [FORMULA_FAILED(error=head)]
            elif not head and self._is_filled(index):
                found = [COLUMN_WITHOUT_HEADING()]
            elif index in self.grid.hidden_columns and self._is_filled(index):
                found = [COLUMN_HIDDEN()]
            yield from (SheetError(each, self.name, row.number, at) for each in found)
            if head and head in self.heads[:index]:
                yield SheetError(COLUMN_TWICE(), self.name, row.number, head)
        if len(self.heads) > MOST_COLUMNS:
            yield SheetError(SHEET_TOO_WIDE(most=MOST_COLUMNS), self.name, row.number)

    def rows(self) -> Iterator[SheetRow]:
        """Yield the rows below the headings, with what is wrong with them."""
        for row in self.grid.rows[self.first + 1 :]:
            cells = row.cells[: len(self.heads)]
            if self.grid.title:  # a workbook has no rows that are cut short
                cells += ("",) * (len(self.heads) - len(cells))
            if _trimmed(cells) != self.heads:  # headings again, for the top of a page
                yield SheetRow(row.number, cells, tuple(self._faults_of(row)))

    def _faults_of(self, row: GridRow) -> Iterator[SheetError]:
        if row.is_hidden:
            yield SheetError(ROW_HIDDEN(), self.name, row.number)
        extra = next((each for each in row.cells[len(self.heads) :] if each), "")
        if extra:
            form = CELL_WITHOUT_HEADING if self.grid.title else CELL_WITHOUT_COLUMN
            yield SheetError(form(given=extra), self.name, row.number)
        for index, (head, cell) in enumerate(zip(self.heads, row.cells, strict=False)):
            message = row.faults.get(index) or _fault_of(cell) or self._cut(row.cells, index)
            if message:
                yield SheetError(message, self.name, row.number, head)

    def _cut(self, cells: Sequence[str], index: int) -> Message | None:
        """Return what is wrong where other quotation marks than CSV's are round several cells."""
        ends = QUOTATION_MARKS.get(cells[index][:1], "")
        if not ends or self.grid.title or any(end in cells[index][1:] for end in ends):
            return None
        later = (each for each in cells[index + 1 :] if each[:1] not in QUOTATION_MARKS)
        return QUOTATION_CUT() if any(each.endswith(tuple(ends)) for each in later) else None

    def _is_filled(self, index: int) -> bool:
        rows = self.grid.rows[self.first + 1 :]
        return any(index < len(row.cells) and row.cells[index] for row in rows)


def _fault_of(cell: str) -> Message | None:
    """Return what is wrong with a cell wherever it stands."""
    if _ERROR.fullmatch(cell):
        return FORMULA_FAILED(error=cell)
    if cell.startswith("=") and cell != "=":
        return FORMULA_AS_TEXT()
    lost = _LOST.search(cell)
    if lost:
        return LETTER_LOST(word=lost[0])
    return next((message for _, message in refused_in(cell, 1)), None)
