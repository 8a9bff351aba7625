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
from protocol_gen.model.message import Message
from protocol_gen.profiles.messages import (
    CELL_WITHOUT_COLUMN,
    COLUMN_TWICE,
    COLUMN_WITHOUT_HEADING,
    FORMULA_FAILED,
    SHEET_EMPTY,
    SHEET_NOT_CSV,
    SHEET_NOT_UTF8,
    SHEET_OF_OTHER_KIND,
    SHEET_TOO_LARGE,
    SHEET_TOO_LONG,
    WORKBOOK_TOO_LARGE,
    WORKBOOK_UNREADABLE,
)
from protocol_gen.readers.characters import composed, refused_in
from protocol_gen.readers.file_kinds import BROKEN, WORKBOOK, YAML, kind_of_file, kind_of_text

LARGEST: Final = 20_000_000
"""Bytes in a spreadsheet."""
LARGEST_UNPACKED: Final = 200_000_000
"""Bytes of what is packed in a workbook."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
_SEPARATORS: Final = (",", ";", "\t")
_ERRORS: Final = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"}
)
"""What a spreadsheet shows in a cell whose formula has no value."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row below the headings; ``number`` is as a spreadsheet program counts."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the headings of its columns, and the rows that hold anything."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]


def read_sheet(content: bytes, name: str) -> Sheet:
    """Return the sheet in a file, the first one where it has several.

    Raises:
        InvalidSourcesError: where it is no spreadsheet, or not one that can be read safely.
    """
    if len(content) > LARGEST:
        raise _fault(SHEET_TOO_LARGE(most=LARGEST), name)
    kind = kind_of_file(content)
    if kind not in {"", WORKBOOK, BROKEN}:
        raise _fault(SHEET_OF_OTHER_KIND(kind=kind), name)
    rows = _book(content, name) if kind else _table(content, name)
    filled = [row for row in rows if any(row.cells)]
    if not filled:
        raise _fault(SHEET_EMPTY(), name)
    head, *rest = filled
    heads = _trimmed(head.cells)
    faults = [*_faults_of_heads(heads, head.number, name), *_faults_of_rows(heads, rest, name)]
    if faults:
        raise InvalidSourcesError(faults)
    filling = ("",) * len(heads)
    whole = (SheetRow(row.number, (row.cells + filling)[: len(heads)]) for row in rest)
    return Sheet(name, heads, tuple(whole))


def _faults_of_heads(heads: Sequence[str], number: int, name: str) -> Iterator[SheetError]:
    for index, head in enumerate(heads):
        for _, message in refused_in(head, 1):
            yield SheetError(message, name, number, _letter(index))
        if not head:
            letter = _letter(index)
            yield SheetError(COLUMN_WITHOUT_HEADING(), name, number, letter)
        elif head in heads[:index]:
            yield SheetError(COLUMN_TWICE(), name, number, head)


def _faults_of_rows(
    heads: Sequence[str], rows: Sequence[SheetRow], name: str
) -> Iterator[SheetError]:
    for row in rows:
        extra = next((each for each in row.cells[len(heads) :] if each), "")
        if extra:
            yield SheetError(CELL_WITHOUT_COLUMN(given=extra), name, row.number)
        for head, cell in zip(heads, row.cells, strict=False):
            if cell in _ERRORS:
                yield SheetError(FORMULA_FAILED(error=cell), name, row.number, head)
            for _, message in refused_in(cell, 1):
                yield SheetError(message, name, row.number, head)


def _fault(message: Message, name: str) -> InvalidSourcesError:
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


def _table(content: bytes, name: str) -> list[SheetRow]:
    text = _decoded(content, name)
    if kind_of_text(text) == YAML:
        raise _fault(SHEET_OF_OTHER_KIND(kind=YAML), name)
    first, _, rest = text.partition("\n")
    skipped = 0
    separator = _separator(first)
    if first.strip().lower().startswith("sep=") and len(first.strip()) == len("sep=;"):
        separator, text, skipped = first.strip()[-1], rest, 1
    rows = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, ""), delimiter=separator), 1):
            if number > MOST_ROWS:
                raise _fault(SHEET_TOO_LONG(most=MOST_ROWS), name)
            rows.append(SheetRow(number + skipped, tuple(map(_one_line, cells[:MOST_COLUMNS]))))
    except csv.Error as error:
        raise InvalidSourcesError(
            (SheetError(SHEET_NOT_CSV(reason=str(error)), name, len(rows) + skipped + 1),)
        ) from error
    return rows


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].count(b"\n") + 1
        raise InvalidSourcesError((SheetError(SHEET_NOT_UTF8(), name, before),)) from error


def _separator(head: str) -> str:
    """Return what separates the cells of the first row: the mark that gives most of them."""
    return max(_SEPARATORS, key=lambda each: len(next(csv.reader([head], delimiter=each), [])))


def _one_line(cell: str) -> str:
    """Return the text of a cell on one line, composed."""
    return " ".join(composed(cell).split())


# Workbooks


def _book(content: bytes, name: str) -> list[SheetRow]:
    from openpyxl import load_workbook  # noqa: PLC0415  # it takes a while, and CSV does not need it

    if not _is_small(content):
        raise _fault(WORKBOOK_TOO_LARGE(), name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl cannot keep we do not need
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            values = sheet.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_ROWS + 1, values_only=True)
            rows = [
                SheetRow(number, tuple(map(_text, cells))) for number, cells in enumerate(values, 1)
            ]
            book.close()
    except Exception as error:  # openpyxl fails in many ways on what it cannot read
        raise _fault(WORKBOOK_UNREADABLE(), name) from error
    if len(rows) > MOST_ROWS:
        raise _fault(SHEET_TOO_LONG(most=MOST_ROWS), name)
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
