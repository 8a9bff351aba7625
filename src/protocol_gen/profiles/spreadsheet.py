"""A spreadsheet as rows of text: CSV as programs in Britain and in Europe write it, or .xlsx.

Only this room knows openpyxl.
"""

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zipfile import BadZipFile, ZipFile

from protocol_gen.errors import InvalidSourcesError, SheetError

LARGEST: Final = 20_000_000
"""Bytes in a spreadsheet."""
LARGEST_UNPACKED: Final = 200_000_000
"""Bytes of what is packed in a workbook."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
_SEPARATORS: Final = (",", ";", "\t")
_ZIP: Final = b"PK\x03\x04"
_ERRORS: Final = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"}
)
"""What a spreadsheet shows in a cell whose formula has no value."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the heads; ``number`` is as a spreadsheet program counts."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the heads of its columns, and the rows that hold anything."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(content: bytes, name: str) -> Sheet:
    """Return the sheet in a file, the first one where it has several.

    Raises:
        InvalidSourcesError: where it is no spreadsheet, or not one that can be read safely.
    """
    if len(content) > LARGEST:
        raise _fault(f"the file has more than {LARGEST:,} bytes", name)
    rows = _book(content, name) if content.startswith(_ZIP) else _table(content, name)
    filled = [row for row in rows if any(row.cells)]
    if not filled:
        raise _fault("the sheet is empty; its first row must hold the heads of the columns", name)
    head, *rest = filled
    heads = _trimmed(head.cells)
    faults = [*_faults_of_heads(heads, head.number, name), *_faults_of_rows(heads, rest, name)]
    if faults:
        raise InvalidSourcesError(faults)
    filling = ("",) * len(heads)
    whole = (Row(row.number, (row.cells + filling)[: len(heads)]) for row in rest)
    return Sheet(name, heads, tuple(whole))


def _faults_of_heads(heads: Sequence[str], number: int, name: str) -> Iterator[SheetError]:
    for index, head in enumerate(heads):
        if not head:
            letter = _letter(index)
            yield SheetError("this column has no head in the first row", name, number, letter)
        elif head in heads[:index]:
            yield SheetError("this column is there twice", name, number, head)


def _faults_of_rows(heads: Sequence[str], rows: Sequence[Row], name: str) -> Iterator[SheetError]:
    for row in rows:
        extra = next((each for each in row.cells[len(heads) :] if each), "")
        if extra:
            message = f"'{extra}' stands in no column; is a text with a comma in quotation marks?"
            yield SheetError(message, name, row.number)
        for head, cell in zip(heads, row.cells, strict=False):
            if cell in _ERRORS:
                yield SheetError(f"the formula gives {cell}", name, row.number, head)


def _fault(message: str, name: str) -> InvalidSourcesError:
    return InvalidSourcesError((SheetError(message, name),))


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return cells without the empty ones at the end."""
    filled = max((index for index, cell in enumerate(cells) if cell), default=-1)
    return cells[: filled + 1]


def _letter(index: int) -> str:
    """Return what a spreadsheet program calls a column, counted from 0."""
    before = index // 26
    return (_letter(before - 1) if before else "") + chr(ord("A") + index % 26)


# CSV


def _table(content: bytes, name: str) -> list[Row]:
    text = _decoded(content, name)
    first, _, rest = text.partition("\n")
    skipped = 0
    separator = _separator(first)
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        separator, text, skipped = first.strip()[-1], rest, 1
    rows = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, ""), delimiter=separator), 1):
            if number > MOST_ROWS:
                raise _fault(f"the sheet has more than {MOST_ROWS:,} rows", name)
            rows.append(Row(number + skipped, tuple(map(_one_line, cells[:MOST_COLUMNS]))))
    except csv.Error as error:
        raise InvalidSourcesError(
            (SheetError(f"this is no CSV: {error}", name, len(rows) + skipped + 1),)
        ) from error
    return rows


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].count(b"\n") + 1
        message = "this is not text in UTF-8; save the sheet as “CSV UTF-8”, or as .xlsx"
        raise InvalidSourcesError((SheetError(message, name, before),)) from error


def _separator(head: str) -> str:
    """Return what parts the cells of the first row: that which parts it into most."""
    return max(_SEPARATORS, key=lambda each: len(next(csv.reader([head], delimiter=each), [])))


def _one_line(cell: str) -> str:
    return " ".join(cell.split())


# Workbooks


def _book(content: bytes, name: str) -> list[Row]:
    from openpyxl import load_workbook  # noqa: PLC0415  # it takes a while, and CSV needs it not

    if not _is_small(content):
        raise _fault("the workbook is too large to be read", name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep we do not need
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            values = sheet.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_ROWS + 1, values_only=True)
            rows = [Row(number, tuple(map(_text, cells))) for number, cells in enumerate(values, 1)]
            book.close()
    except Exception as error:  # openpyxl fails in many ways on what it cannot read
        message = "this is no workbook that can be read; save it as .xlsx or as “CSV UTF-8”"
        raise _fault(message, name) from error
    if len(rows) > MOST_ROWS:
        raise _fault(f"the sheet has more than {MOST_ROWS:,} rows", name)
    return rows


def _is_small(content: bytes) -> bool:
    """Whether what is packed in a workbook is of a size that a list of councils can have."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return sum(part.file_size for part in package.infolist()) <= LARGEST_UNPACKED
    except BadZipFile:
        return True  # which the reader of workbooks says in its own way


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
            return _one_line(str(value))
