"""Sheets in every dialect and encoding, and workbooks with what people leave in them.

Each is read as the sheet has it, or refused with row and column; what is in order is read.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.profiles.spreadsheet import Sheet, read_sheet

HEADS = ("name", "clerk", "roles.leader", "control.contact", "version")
OTHER_HEADS = {"name": "council\nname", "clerk": "Clerk ", "version": "VERSION"}
"""The same headings as people write them too."""
TEXTS = st.text('aB zÉŵŷ’“”,;|\t\n"#£-_.', max_size=8)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32")
QUOTING: tuple[Literal[0, 1, 2], ...] = (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_in_order(text: str) -> bool:
    """Whether a text is one for sure: an error or half a quotation is none."""
    return not plain(text).startswith(("=", "#", "“", "”", "’", '"'))


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Draw headings and rows; the first row may be one to read again as headings, and is not."""
    heads = ["name", *draw(st.permutations(HEADS[1:]))[: draw(st.integers(1, 4))]]
    heads = draw(st.permutations(heads))
    row = st.lists(TEXTS.filter(is_in_order), min_size=len(heads), max_size=len(heads))
    rows = draw(st.lists(row.filter(lambda cells: any(map(plain, cells))), max_size=4))
    shown = [OTHER_HEADS.get(head, head) if draw(st.booleans()) else head for head in heads]
    return [shown, *rows]


@dataclass(frozen=True)
class Dialect:
    """How a program writes a table."""

    separator: str
    quoting: Literal[0, 1, 2]
    line_end: str
    encoding: str
    title: str
    is_named: bool
    last_line_end: bool

    def write(self, rows: Sequence[Sequence[str]]) -> bytes:
        made = io.StringIO(newline="")
        # Python's writer looks only for line ends of its own kind
        quoting = csv.QUOTE_ALL if self.line_end == "\r" else self.quoting
        writer = csv.writer(
            made, delimiter=self.separator, quoting=quoting, lineterminator=self.line_end
        )
        if self.is_named:
            made.write(f"sep={self.separator}{self.line_end}")
        if self.title:
            made.write(self.title + self.line_end + self.line_end)
        writer.writerows(rows)
        text = made.getvalue()
        text = text if self.last_line_end else text.removesuffix(self.line_end)
        if self.encoding == "cp1252":
            return "".join(each if each not in "ŵŷ" else "?" for each in text).encode("cp1252")
        return text.encode(self.encoding)

    @property
    def above(self) -> int:
        return int(self.is_named) + (2 if self.title else 0)


DIALECTS = st.builds(
    Dialect,
    separator=st.sampled_from(",;\t|"),
    quoting=st.sampled_from(QUOTING),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(ENCODINGS),
    title=st.sampled_from(["", "Councils of Testshire", "Councils: May 2026"]),
    is_named=st.booleans(),
    last_line_end=st.booleans(),
)


@given(tables(), DIALECTS)
@settings(max_examples=examples(400))
def test_a_table_is_read_in_every_dialect_and_encoding(
    rows: list[list[str]], dialect: Dialect
) -> None:
    content = dialect.write(rows)
    assume(not re.search(rb"\xc9[\x80-\xbf]", content) or dialect.encoding != "cp1252")  # UTF-8 too
    try:
        sheet = read_sheet(content, "c.csv")
    except InvalidSourcesError as error:
        (fault,) = error.errors
        assert isinstance(fault, SheetError)
        assert dialect.encoding == "cp1252"
        assert not content.isascii()
        assert (fault.row, fault.column) == first_odd(rows, dialect)
        return

    assert dialect.encoding != "cp1252" or content.isascii()
    assert sheet.heads == tuple(map(plain, rows[0]))
    assert sheet.head_row == dialect.above + 1
    expected = [
        (number, tuple(map(plain, row)))
        for number, row in enumerate(rows[1:], dialect.above + 2)
        if tuple(map(plain, row)) != sheet.heads
    ]
    assert [(row.number, row.cells) for row in sheet.rows] == expected
    assert not any(row.faults for row in sheet.rows)


def first_odd(rows: list[list[str]], dialect: Dialect) -> tuple[int, str]:
    """Return the row and the letter of the first cell that is not ASCII."""
    return next(
        (number, get_column_letter(index))
        for number, row in enumerate(rows, dialect.above + 1)
        for index, cell in enumerate(row, 1)
        if not cell.replace("ŵ", "?").replace("ŷ", "?").isascii()
    )


@given(tables(), DIALECTS, st.data())
@settings(max_examples=examples(200))
def test_a_damaged_table_is_read_with_its_rows_or_refused(
    rows: list[list[str]], dialect: Dialect, data: st.DataObject
) -> None:
    content = dialect.write(rows)
    at = data.draw(st.integers(0, len(content)))
    put = data.draw(st.sampled_from([b'"', b"\x00", b"\r", b"\n", b",", b"\xff", b"'", b"=", b""]))
    content = content[:at] + put + content[at + data.draw(st.integers(0, 2)) :]

    try:
        sheet = read_sheet(content, "c.csv")
    except InvalidSourcesError:
        return

    assert sheet.heads
    assert all(len(row.cells) <= len(sheet.heads) for row in sheet.rows)


# Workbooks

ROWS, COLUMNS = 5, 4


@dataclass(frozen=True)
class Defect:
    """Something that people leave in a workbook, at a row (from 2) and a column (from 2)."""

    kind: str
    row: int
    column: int


DEFECTIVE = {
    "formula": ('="Town "&"Clerk"', None, "General"),
    "error": ("#N/A", None, "General"),
    "escape": ("A_x000D_\nB", "A B", "General"),
    "empty": (None, "", "General"),
    "number": (1.5, "1.50", "0.00"),
    "zeros": (7, "007", "000"),
    "words of the format": (5, "5 days", '0 "days"'),
    "fraction": (1.25, None, "# ?/?"),
    "hidden by its format": ("Clerk", None, ";;;"),
    "date": (date(2026, 5, 12), "2026-05-12", "dd/mm/yyyy"),
    "date in part": (date(2026, 5, 12), None, "d-mmm"),
    "time": (time(12, 5), None, "hh:mm"),
    "struck": ("Clerk", None, "General"),
}
"""What is written in a cell, and as what it is read, by its format; None is refused."""
DEFECTS = st.lists(
    st.builds(
        Defect,
        st.sampled_from(["hidden row", *DEFECTIVE]),
        st.integers(2, ROWS),
        st.integers(2, COLUMNS),
    ),
    max_size=4,
    unique_by=lambda each: (each.row, each.column),
)
MERGES = st.none() | st.tuples(st.integers(2, COLUMNS), st.integers(2, ROWS), st.integers(0, 5))
USED = HEADS[:COLUMNS]


class Shown:
    """A workbook, what it shows, and what is wrong with it, all by row (the headings are 1)."""

    def __init__(self, above: int, *, has_hidden_sheet: bool) -> None:
        self.book = Workbook()
        first = self.book.active
        assert isinstance(first, Worksheet)
        self.sheet = self.book.create_sheet("Councils") if has_hidden_sheet else first
        if has_hidden_sheet:
            first.append(["name", "old"])
            first.append(["Stale", "x"])
            first.sheet_state = "hidden"
            self.book.active = 1
        self.above = above
        self.values: dict[tuple[int, int], str] = {}
        self.faults: set[tuple[int, str]] = set()
        for _ in range(above):
            self.sheet.append(["Councils of Testshire"])
        self.sheet.append(USED)
        for row in range(2, ROWS + 1):
            self.sheet.append([f"{row}/{column}" for column in range(1, COLUMNS + 1)])
            self.values |= {(row, column): f"{row}/{column}" for column in range(1, COLUMNS + 1)}

    def spoil(self, defect: Defect) -> None:
        if defect.kind == "hidden row":
            self.sheet.row_dimensions[self.above + defect.row].hidden = True
            self.faults.add((defect.row, ""))
            return
        written, read, form = DEFECTIVE[defect.kind]
        cell = self.sheet.cell(self.above + defect.row, defect.column)
        cell.value = written
        cell.number_format = form
        cell.font = Font(strike=defect.kind == "struck")
        self.values[defect.row, defect.column] = read or ""
        if read is None:
            self.faults.add((defect.row, USED[defect.column - 1]))

    def merge(self, column: int, first: int, further: int) -> None:
        self.sheet.merge_cells(
            None, self.above + first, column, self.above + first + further, column
        )
        head = USED[column - 1]
        for row in range(first + 1, min(first + further, ROWS) + 1):
            self.values[row, column] = self.values[first, column]
            self.faults.discard((row, head))
            if (first, head) in self.faults:
                self.faults.add((row, head))

    def read(self) -> Sheet:
        content = io.BytesIO()
        self.book.save(content)
        return read_sheet(content.getvalue(), "c.xlsx")


@given(DEFECTS, MERGES, st.sampled_from([0, 1, 3]), st.booleans())
@settings(max_examples=examples(200))
def test_a_workbook_is_read_as_it_shows_or_refused_in_its_place(
    defects: list[Defect],
    merge: tuple[int, int, int] | None,
    above: int,
    has_hidden_sheet: bool,  # noqa: FBT001  # as Hypothesis gives it
) -> None:
    shown = Shown(above, has_hidden_sheet=has_hidden_sheet)
    for each in defects:
        shown.spoil(each)
    if merge:
        shown.merge(*merge)

    sheet = shown.read()

    assert sheet.unread == (("Sheet",) if has_hidden_sheet else ())
    assert (sheet.heads, sheet.head_row) == (USED, above + 1)
    assert len(sheet.rows) == ROWS - 1
    faults = {(fault.row - above, fault.column) for row in sheet.rows for fault in row.faults}
    assert faults == shown.faults
    assert all(
        cell == shown.values[row.number - above, index]
        for row in sheet.rows
        for index, cell in enumerate(row.cells, 1)
        if (row.number - above, USED[index - 1]) not in faults
    )


@given(st.integers(1, COLUMNS), st.sampled_from([0, 2]))
@settings(max_examples=examples(20))
def test_a_hidden_column_is_refused_in_its_place(column: int, above: int) -> None:
    shown = Shown(above, has_hidden_sheet=False)
    shown.sheet.column_dimensions[get_column_letter(column)].hidden = True

    with pytest.raises(InvalidSourcesError) as error:
        shown.read()

    (fault,) = error.value.errors
    assert isinstance(fault, SheetError)
    assert (fault.row, fault.column) == (above + 1, get_column_letter(column))
