"""Sheets odd in their heads, values or rows: read right, or refused with row and column."""

from collections.abc import Callable

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.profiles.test_workbook import HEADS, A, book, refusals

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.profiles.spreadsheet import read_sheet


def of_text(text: str, encoding: str = "utf-8") -> list[tuple[str, ...]]:
    found = read_sheet(text.encode(encoding), "c.csv")
    assert not [row.faults for row in found.rows if row.faults]
    return [row.cells for row in found.rows]


def refused(text: str) -> list[str]:
    try:
        found = read_sheet(text.encode(), "c.csv")
    except InvalidSourcesError as error:
        return [each.within for each in error.errors]
    return [each.within for row in found.rows for each in row.faults]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_of_two_bytes_a_letter_is_read(encoding: str) -> None:
    assert of_text("name,clerk\nLlanéŵ,Clerc\n", encoding) == [("Llanéŵ", "Clerc")]


def test_ends_of_lines_in_cells_between_semicolons_are_spaces() -> None:
    text = 'name;clerk\r\n"Little\r\nTestham; Parish\r\nCouncil";"Clerk\nto the Council"\r\n'

    assert of_text(text) == [("Little Testham; Parish Council", "Clerk to the Council")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("name,clerk,clerk\nA,B,C\n", ["row 1, column 'clerk': "]),
        ("name,clerk\nA,#N/A\n#NAME?,B\n", ["row 2, column 'clerk': ", "row 3, column 'name': "]),
        ("name,clerk\nA,B,extra\n", ["row 2: "]),
        ("name,clerk\nA\0,B\n", ["row 2, column 'name': "]),
        ("name,\u200bclerk\nA,B\n", ["row 1, column 'B': "]),
        ('name\tclerk\nA\t"B\n', ["row 2: "]),
    ],
)
def test_what_cannot_be_read_is_refused_in_its_place(text: str, places: list[str]) -> None:
    assert refused(text) == places


def heads_in_two_rows(sheet: Worksheet) -> None:
    sheet.insert_rows(1)
    sheet["A1"], sheet["C1"] = "Council", "Rules"
    sheet.merge_cells("A1:B1")


def hidden(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


@pytest.mark.parametrize(
    ("edit", "places"),
    [
        (heads_in_two_rows, []),
        (hidden, ["row 2: this row is hidden; show it, or delete it"]),
    ],
)
def test_of_a_workbook_too(edit: Callable[[Worksheet], None], places: list[str]) -> None:
    assert refusals(book(edit, HEADS, A)) == places
