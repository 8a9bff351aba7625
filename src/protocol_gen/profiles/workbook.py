"""An Excel workbook as a grid: what its first visible sheet shows.

Only this room knows openpyxl. A sheet is read row by row, so that one of any size can be.
"""

import io
import re
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final, NamedTuple, TypeAlias
from zipfile import BadZipFile, ZipFile

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.model.message import Message
from protocol_gen.profiles.messages import (
    CELLS_MERGED,
    FORMULA_FAILED,
    FORMULA_WITHOUT_VALUE,
    SHEET_TOO_LONG,
    SHEETS_HIDDEN,
    WORKBOOK_STRICT,
    WORKBOOK_TOO_LARGE,
    WORKBOOK_UNREADABLE,
)
from protocol_gen.profiles.sheet_grid import (
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    GridRow,
    letter,
    one_line,
    unescaped,
)

LARGEST_UNPACKED: Final = 200_000_000
"""Bytes of what is packed in a workbook."""
_TO_BE_CALCULATED: Final = re.compile(rb"""\bfullCalcOnLoad=["'](?:1|true)""")
"""A workbook whose writer calculated nothing: its formulas have no values, or some stand-in."""
_DECIMALS: Final = re.compile(r"0\.(0+)(?:_ |_\))?")
"""A format of numbers that shows just so many digits behind the point."""
_STRICT: Final = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_YES: Final = frozenset({"1", "true"})
_Foreign: TypeAlias = Any
"""A workbook, a sheet or an element as openpyxl has it, whose types do not say all."""


class _Cell(NamedTuple):
    """What a cell shows, and what is wrong with it."""

    text: str
    fault: Message | None = None


class _Block(NamedTuple):
    """Merged cells: the first and last row (from 1) and column (from 0)."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def name(self) -> str:
        """What a spreadsheet program calls them."""
        return f"{letter(self.left)}{self.top}:{letter(self.right)}{self.bottom}"


def read_workbook(content: bytes, name: str) -> Grid:
    """Return the grid in the first visible sheet of a workbook.

    A merged cell holds for all rows that it covers. A formula without a stored value, an error and
    a cell that is merged over columns are faults of their cells.

    Raises:
        InvalidSourcesError: where it cannot be read, or not safely, or shows no sheet.
    """
    if not _is_small(content):
        raise _fault(WORKBOOK_TOO_LARGE(), name)
    if _is_strict(content):
        raise _fault(WORKBOOK_STRICT(), name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep we do not need
            grid = _grid(content)
    except Exception as error:  # openpyxl fails in many ways on what it cannot read
        raise _fault(WORKBOOK_UNREADABLE(), name) from error
    if grid is None:
        raise _fault(SHEETS_HIDDEN(), name)
    if len(grid.rows) > MOST_ROWS:
        raise _fault(SHEET_TOO_LONG(most=MOST_ROWS), name)
    return grid


def _fault(message: Message, name: str) -> InvalidSourcesError:
    return InvalidSourcesError((SheetError(message, name),))


def _is_small(content: bytes) -> bool:
    """Whether what is packed in a workbook is of a size that a list of councils can have."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return sum(part.file_size for part in package.infolist()) <= LARGEST_UNPACKED
    except BadZipFile:
        return True  # which the reader of workbooks says in its own way


def _is_strict(content: bytes) -> bool:
    """Whether a workbook is of the strict kind of Open XML, whose names openpyxl does not know."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return _STRICT in package.read("xl/workbook.xml")
    except Exception:  # noqa: BLE001  # the reader of workbooks says it in its own way
        return False


def _grid(content: bytes) -> Grid | None:
    from openpyxl import load_workbook  # noqa: PLC0415  # it takes a while, and CSV does not need it

    with ZipFile(io.BytesIO(content)) as package:
        is_calculated = not _TO_BE_CALCULATED.search(package.read("xl/workbook.xml"))
    with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=True)) as book:
        sheet = _shown_sheet(book)
        if sheet is None:
            return None
        rows, blocks, hidden = _rows(book, sheet, is_calculated=is_calculated)
        unread = tuple(each for each in book.sheetnames if each != sheet.title)
        return Grid(_with_blocks(rows, blocks), hidden, sheet.title, unread)


def _shown_sheet(book: _Foreign) -> _Foreign | None:
    """Return the first sheet that is visible and holds something, or an empty one."""
    shown = [each for each in book.worksheets if each.sheet_state == "visible"]
    if not book.worksheets:
        msg = "a workbook without a sheet"
        raise ValueError(msg)
    filled = (each for each in shown if any(map(any, each.iter_rows(values_only=True))))
    return next(filled, shown[0] if shown else None)


def _rows(
    book: _Foreign, sheet: _Foreign, *, is_calculated: bool
) -> tuple[list[GridRow], list[_Block], frozenset[int]]:
    """Return the rows that hold anything, the merged cells, and the columns that are not shown."""
    from openpyxl.worksheet._reader import WorkSheetParser  # noqa: PLC0415  # as above

    shown = _Shown(book, sheet, is_calculated=is_calculated)

    class Parser(WorkSheetParser):
        """openpyxl's own, which also sees whether a cell has a formula, and its value."""

        def parse_cell(self, element: _Foreign) -> dict[str, Any]:
            cell: dict[str, Any] = super().parse_cell(element)
            return {**cell, "shown": shown.cell(cell, element)}

    rows: list[GridRow] = []
    with sheet._get_source() as source:
        parser = Parser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, cells in parser.parse():
            row = _row(number, cells, parser.row_dimensions.pop(str(number), {}))
            if any(row.cells) and len(rows) <= MOST_ROWS:
                rows.append(row)
    merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    blocks = [
        _Block(each.min_row, each.max_row, each.min_col - 1, each.max_col - 1) for each in merged
    ]
    return rows, blocks, frozenset(_hidden(parser.column_dimensions))


def _row(number: int, cells: list[dict[str, Any]], attributes: Mapping[str, str]) -> GridRow:
    found: dict[int, _Cell] = {each["column"] - 1: each["shown"] for each in cells}
    width = min(max((index for index in found if found[index].text), default=-1), MOST_COLUMNS) + 1
    empty = _Cell("")
    return GridRow(
        number,
        tuple(found.get(index, empty).text for index in range(width)),
        {index: cell.fault for index, cell in found.items() if cell.fault and index < width},
        _is_hidden(attributes, "ht"),
    )


def _hidden(columns: Mapping[str, Mapping[str, str]]) -> Iterator[int]:
    for each in columns.values():
        if _is_hidden(each, "width"):
            yield from range(int(each["min"]) - 1, min(int(each["max"]), MOST_COLUMNS + 1))


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    """Whether a row or column is not shown, or of no size."""
    is_flat = size in attributes and not float(attributes[size])
    return attributes.get("hidden") in _YES or is_flat


class _Shown:
    """What the cells of a sheet show."""

    def __init__(self, book: _Foreign, sheet: _Foreign, *, is_calculated: bool) -> None:
        self._book = book
        self._sheet = sheet
        self._is_calculated = is_calculated

    def cell(self, cell: Mapping[str, Any], element: _Foreign) -> _Cell:
        """Return what a cell shows: its value as read, and the element that it was read from."""
        tag = str(element.tag).removesuffix("c")
        if element.find(f"{tag}f") is not None and not self._has_value(element, tag):
            return _Cell("=", FORMULA_WITHOUT_VALUE())
        value = cell["value"]
        if cell["data_type"] == "e" and value is not None:
            return _Cell(str(value), FORMULA_FAILED(error=str(value)))
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _Cell(self._number(value, cell))
        is_text = cell["data_type"] in {"s", "inlineStr"}
        return _Cell(_text(unescaped(value) if is_text and isinstance(value, str) else value))

    def _has_value(self, element: _Foreign, tag: str) -> bool:
        """Whether a formula was calculated: a text may be empty, a number may not."""
        value = element.find(f"{tag}v")
        is_there = value is not None and (value.text or element.get("t") == "str")
        return self._is_calculated and bool(is_there)

    def _number(self, value: float, cell: Mapping[str, Any]) -> str:
        """Return a number with the digits that its format shows: 1.10 is not 1.1."""
        from openpyxl.cell.read_only import ReadOnlyCell  # noqa: PLC0415  # as above

        whole = ReadOnlyCell(self._sheet, 1, 1, value, "n", cell["style_id"])
        decimals = _DECIMALS.fullmatch(whole.number_format or "")
        return f"{value:.{len(decimals[1])}f}" if decimals else _text(value)


def _text(value: object) -> str:
    """Return what a cell holds as a profile has it: dates by year, yes and no, whole numbers."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return one_line(str(value))


# Merged cells


def _with_blocks(rows: Sequence[GridRow], blocks: Iterable[_Block]) -> tuple[GridRow, ...]:
    """Return the rows with what merged cells say of each of them."""
    found = {row.number: row for row in rows}
    numbers = list(found)
    for block in blocks:
        first = found.get(block.top, GridRow(block.top, ()))
        below = slice(bisect_left(numbers, block.top), bisect_right(numbers, block.bottom))
        for number in numbers[below] if block.left <= MOST_COLUMNS else ():
            found[number] = _covered(found[number], block, first)
    return tuple(found.values())


def _covered(row: GridRow, block: _Block, first: GridRow) -> GridRow:
    """Return a row with what the first cell of a block says; what else is there is a fault."""
    left = block.left
    said = first.cells[left] if left < len(first.cells) else ""
    others = row.cells[left : block.right + 1]
    is_wide = block.right > left and (said or any(others))
    if is_wide or any(each not in {"", said} for each in others):
        faults = {**row.faults, left: CELLS_MERGED(cells=block.name)}
    else:
        faults = {**row.faults, **_of_column(first, left)}
    cells = [*row.cells, *("",) * (left + 1 - len(row.cells))]
    cells[left] = said or cells[left]
    return replace(row, cells=tuple(cells), faults=faults)


def _of_column(row: GridRow, index: int) -> dict[int, Message]:
    return {index: row.faults[index]} if index in row.faults else {}
