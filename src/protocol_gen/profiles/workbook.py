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
from typing import Any, Final, NamedTuple, TypeAlias, cast
from zipfile import BadZipFile, ZipFile

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.model.message import Message
from protocol_gen.profiles.cell_formats import shown_number, shows_text, shows_whole_date
from protocol_gen.profiles.messages import (
    CELL_STRUCK,
    CELLS_MERGED,
    DATE_IN_PART,
    FORMULA_FAILED,
    FORMULA_WITHOUT_VALUE,
    SHEET_TOO_LONG,
    SHEETS_HIDDEN,
    SHEETS_WITHOUT_CELLS,
    SHOWN_BY_FORMAT,
    TIME_OF_DAY,
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
_SHARED: Final = "xl/sharedStrings.xml"
_OF_CELLS: Final = "/worksheet"
"""How the kind of a relationship ends that leads to a sheet of cells."""
_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
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
    if isinstance(grid, Message):
        raise _fault(grid, name)
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


def _grid(content: bytes) -> Grid | Message:
    with ZipFile(io.BytesIO(content)) as package:
        is_calculated = not _TO_BE_CALCULATED.search(package.read("xl/workbook.xml"))
        struck = _struck_texts(package)
    book, names = _opened(content)
    with closing(book):
        sheet = _shown_sheet(book)
        if sheet is None:
            return SHEETS_HIDDEN() if book.worksheets else SHEETS_WITHOUT_CELLS()
        shown = _Shown(book, sheet, struck, is_calculated=is_calculated)
        rows, blocks, hidden = _rows(book, sheet, shown)
        unread = tuple(each for each in names if each != sheet.title)
        return Grid(_with_blocks(rows, blocks), hidden, sheet.title, unread)


def _opened(content: bytes) -> tuple[_Foreign, tuple[str, ...]]:
    """Return a workbook with its sheets of cells, and the names of all its sheets.

    Sheets that hold a chart, a dialog or macros are not opened: no row of a list is there.
    """
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415  # it takes a while
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet  # noqa: PLC0415  # as above

    class Reader(ExcelReader):
        """openpyxl's own, which opens sheets of cells alone."""

        names: tuple[str, ...] = ()

        def read_worksheets(self) -> None:
            sheets, opened = [*self.parser.find_sheets()], cast("_Foreign", self.wb)._sheets
            self.names = tuple(sheet.name for sheet, _ in sheets)
            for sheet, link in sheets:
                if link.Type.endswith(_OF_CELLS) and link.target in self.valid_files:
                    cells = ReadOnlyWorksheet(self.wb, sheet.name, link.target, self.shared_strings)
                    cells.sheet_state = sheet.state or "visible"
                    opened.append(cells)

    reader = Reader(io.BytesIO(content), read_only=True, data_only=True)
    reader.read()
    return reader.wb, reader.names


def _shown_sheet(book: _Foreign) -> _Foreign | None:
    """Return the first sheet that is visible and holds something, or an empty one."""
    shown = [each for each in book.worksheets if each.sheet_state == "visible"]
    filled = (each for each in shown if any(map(any, each.iter_rows(values_only=True))))
    return next(filled, shown[0] if shown else None)


def _rows(
    book: _Foreign, sheet: _Foreign, shown: "_Shown"
) -> tuple[list[GridRow], list[_Block], frozenset[int]]:
    """Return the rows that hold anything, the merged cells, and the columns that are not shown."""
    from openpyxl.worksheet._reader import WorkSheetParser  # noqa: PLC0415  # as above

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
    found: dict[int, _Cell] = {}
    for each in cells:  # of all beyond the last column that is read, one cell stands for the row
        index = min(each["column"] - 1, MOST_COLUMNS)
        if index < MOST_COLUMNS or each["shown"].text:
            found[index] = each["shown"]
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


class _Style(NamedTuple):
    """What the style of a cell has to do with what it shows."""

    form: str
    is_struck: bool


class _Shown:
    """What the cells of a sheet show."""

    def __init__(
        self, book: _Foreign, sheet: _Foreign, struck: frozenset[str], *, is_calculated: bool
    ) -> None:
        self._book = book
        self._sheet = sheet
        self._struck = struck
        self._is_calculated = is_calculated
        self._styles: dict[int, _Style] = {}

    def cell(self, cell: Mapping[str, Any], element: _Foreign) -> _Cell:
        """Return what a cell shows: its value as read, and the element that it was read from."""
        tag = str(element.tag).removesuffix("c")
        if element.find(f"{tag}f") is not None and not self._has_value(element, tag):
            return _Cell("=", FORMULA_WITHOUT_VALUE())
        value, style = cell["value"], self._style(cell["style_id"])
        if cell["data_type"] == "e" and value is not None:
            return _Cell(str(value), FORMULA_FAILED(error=str(value)))
        if value is None or isinstance(value, bool):
            shown = _Cell(_text(value))
        elif isinstance(value, int | float):
            shown = _number(value, style.form)
        elif isinstance(value, str):
            is_text = cell["data_type"] in {"s", "inlineStr"}
            shown = _words(unescaped(value) if is_text else value, style.form)
        else:
            shown = _moment(value, style.form)
        is_struck = shown.text and (style.is_struck or self._has_struck_words(element, tag))
        return _Cell(shown.text, CELL_STRUCK()) if is_struck else shown

    def _has_value(self, element: _Foreign, tag: str) -> bool:
        """Whether a formula was calculated: a text may be empty, a number may not."""
        value = element.find(f"{tag}v")
        is_there = value is not None and (value.text or element.get("t") == "str")
        return self._is_calculated and bool(is_there)

    def _has_struck_words(self, element: _Foreign, tag: str) -> bool:
        """Whether some of the words of a cell are struck out."""
        if element.get("t") == "s":
            return element.findtext(f"{tag}v") in self._struck
        return _strikes(element)

    def _style(self, number: int) -> _Style:
        if number not in self._styles:
            from openpyxl.cell.read_only import ReadOnlyCell  # noqa: PLC0415  # as above

            cell = ReadOnlyCell(self._sheet, 1, 1, "", "n", number)
            self._styles[number] = _Style(cell.number_format or "", bool(cell.font.strike))
        return self._styles[number]


def _strikes(element: _Foreign) -> bool:
    """Whether part of a text is struck out."""
    marks = element.iter(f"{_MAIN}strike")
    return any(mark.get("val", "1") in _YES for mark in marks)


def _struck_texts(package: ZipFile) -> frozenset[str]:
    """Return the numbers of the shared texts of which a part is struck out."""
    from openpyxl.xml.functions import fromstring  # noqa: PLC0415  # as above

    if _SHARED not in package.namelist():
        return frozenset()
    content = package.read(_SHARED)
    if b"strike" not in content:
        return frozenset()
    texts = fromstring(content).iter(f"{_MAIN}si")
    return frozenset(str(number) for number, text in enumerate(texts) if _strikes(text))


def _words(text: str, form: str) -> _Cell:
    return _Cell(one_line(text), None if shows_text(form) else SHOWN_BY_FORMAT())


def _number(value: float, form: str) -> _Cell:
    """Return a number with the digits and words that its format shows: 1.10 is not 1.1."""
    shown = shown_number(value, form)
    if shown is None:
        return _Cell(_text(value), SHOWN_BY_FORMAT())
    return _Cell(one_line(shown))


def _moment(value: object, form: str) -> _Cell:
    """Return a day as a profile has it; one in part, or a time, may have been meant as words."""
    if not isinstance(value, date):
        return _Cell(str(value), TIME_OF_DAY())
    return _Cell(_text(value), None if shows_whole_date(form) else DATE_IN_PART(date=_text(value)))


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
