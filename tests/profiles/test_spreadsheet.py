import io
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.profiles import spreadsheet, table_file, workbook
from protocol_gen.profiles.spreadsheet import SheetRow, read_sheet

MORNING = datetime(2026, 5, 12, 9, 30)  # noqa: DTZ001  # a cell has no zone


def book(*rows: Sequence[object]) -> bytes:
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def refusals(content: bytes) -> list[str]:
    try:
        sheet = read_sheet(content, "c.csv")
    except InvalidSourcesError as error:
        return [f"{each.within}{each.message}" for each in error.errors]
    return [f"{each.within}{each.message}" for row in sheet.rows for each in row.faults]


@pytest.mark.parametrize(
    "text",
    [
        "name,clerk\nA,B\n",
        "name;clerk\r\nA;B\r\n",
        "name\tclerk\nA\tB",
        "\ufeffname;clerk\nA;B\n",
        "sep=;\nname;clerk\nA;B\n",
        '"name","clerk"\n"A","B"\n',
        "name,clerk,,\nA,B,,\n,,,\n",
        " name , clerk \n A ,B\n",
        "name,clerk\rA,B\r",
        "name|clerk\nA|B\n",
        'name, "clerk"\nA, "B"\n',
        '"sep=;"\r\nname;clerk\r\nA;B\r\n',
        'name,clerk\n"=""A""",="B"\n',
        "Councils of Testshire, May 2026\n\nname,clerk\nA,B\n",
        "name,clerk\nA,B\nname,clerk\n",
    ],
)
def test_a_table_is_read_as_spreadsheet_programs_write_it(text: str) -> None:
    sheet = read_sheet(text.encode(), "c.csv")

    assert sheet.heads == ("name", "clerk")
    assert [row.cells for row in sheet.rows] == [("A", "B")]


def test_rows_are_counted_as_a_spreadsheet_program_counts_them() -> None:
    sheet = read_sheet(b'name,clerk\n\n"A\nB",C\nD\n', "c.csv")

    assert sheet.rows == (SheetRow(3, ("A B", "C")), SheetRow(4, ("D",)))


def test_a_line_that_names_the_separator_is_a_row_too() -> None:
    assert read_sheet(b"sep=;\nname;b\nA;B\n", "c.csv").rows[0].number == 3


def test_a_workbook_is_read_with_its_dates_numbers_and_flags() -> None:
    content = book(
        ["name", "version", "date", "when", "groups", None],
        ["A", "1.10", date(2026, 5, 12), MORNING, True],
        [None],
        ["  B  C ", 2, None, None, False],
        ["D", 1.1, None, None, None],
    )

    assert read_sheet(content, "c.xlsx").rows == (
        SheetRow(2, ("A", "1.10", "2026-05-12", "2026-05-12", "true")),
        SheetRow(4, ("B C", "2", "", "", "false")),
        SheetRow(5, ("D", "1.1", "", "", "")),
    )


def test_what_is_wrong_with_a_sheet_is_told_with_row_and_column() -> None:
    assert refusals(b"") == ["the sheet is empty; its first row must hold the column headings"]
    assert refusals(b"a,,a\n1,2,3\n") == [
        "row 1, column 'B': this column has no heading",
        "row 1, column 'a': this column appears twice",
    ]
    assert refusals(b"a,b\n1,2\n1,2,3\n") == [
        "row 3: '3' is in no column; is a text that has a comma in quotation marks?"
    ]
    assert refusals(b"a\nx\n#REF!\n") == ["row 3, column 'a': the formula gives #REF!"]
    (said,) = refusals("a,b\nx,y\nz,é\n".encode("cp1252"))
    assert said.startswith(
        "row 3, column 'B': this is not text in UTF-8, which Excel’s plain “CSV”"
    )
    assert "Save As, “CSV UTF-8 (Comma delimited)” or “Excel Workbook (.xlsx)”" in said
    assert refusals(b'a,b\n1,"x\n2,y\n3,z\n')[0].startswith("row 2: this is not CSV: a quotation")
    assert refusals(b'a,b\n1,2\n1,"x" y\n')[0].startswith("row 3: this is not CSV: a quotation")
    assert refusals(b'a,b\n1,2\n1,"x \\"y\\""\n')[0].startswith("row 3: this is not CSV: ")
    assert refusals(b"a,b\nx,=A1\n") == [
        "row 2, column 'b': this is a formula; write the value itself"
    ]
    assert refusals(b"a,b\n1,2" + b"," * 300 + b"3\n") == [
        "row 2: '3' is in no column; is a text that has a comma in quotation marks?"
    ]
    assert refusals(b"a," * 200 + b"a\n")[-1] == "row 1: the sheet has more than 200 columns"
    assert refusals(b"PK\x03\x04 and no more") == [
        "this workbook cannot be read; save it as an Excel workbook or as “CSV UTF-8”"
    ]


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_file, "MOST_ROWS", 3)
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    rows = [["a"], ["1"], ["2"], ["3"]]

    assert refusals(b"a\n1\n\n\n2\n") == []
    assert refusals(b"a\n1\n2\n3\n") == ["the sheet has more than 3 rows"]
    assert refusals(book(*rows)) == ["the sheet has more than 3 rows"]
    monkeypatch.setattr(workbook, "LARGEST_UNPACKED", 100)
    assert refusals(book(*rows)) == ["the workbook is too large to be read"]
    monkeypatch.setattr(spreadsheet, "LARGEST", 10)
    assert refusals(b"a\n" * 10) == ["the file has more than 10 bytes"]


@given(st.binary(max_size=200) | st.binary(max_size=200).map(lambda tail: b"PK\x03\x04" + tail))
def test_any_bytes_are_a_sheet_or_have_faults(content: bytes) -> None:
    try:
        sheet = read_sheet(content, "c.csv")
    except InvalidSourcesError:
        return

    assert all(len(row.cells) <= len(sheet.heads) for row in sheet.rows)


@pytest.mark.parametrize(
    "error",
    ["#N/A", "#NAME?", "#DIV/0!", "#REF!", "#n/a", "#SPILL!", "#FIELD!", "#NV", "#NOM?", "#####",
     "Err:502", "#ERROR!", "#GETTING_DATA", "Loading..."],
)  # fmt: skip
def test_an_error_is_never_a_value(error: str) -> None:
    assert refusals(f"name,clerk\nA,{error}\n".encode()) == [
        f"row 2, column 'clerk': the formula gives {error}"
    ]
    assert refusals(f"name,{error}\nA,B\n".encode()) == [
        f"row 1, column 'B': the formula gives {error}"
    ]


@pytest.mark.parametrize("marks", ["“{}”", "'{}'", "‘{}’", "«{}»"])
def test_a_quotation_that_a_separator_cuts_is_refused(marks: str) -> None:
    row = f"{marks.format('Alpha, Beta and Gamma Council')},,"

    (said,) = refusals(f"name,clerk,member,leader\n{row}\n".encode())

    assert said.startswith("row 2, column 'name': a quotation begins in this cell and ends in")


@pytest.mark.parametrize("row", ["'Rallt,Clerk", "“A” and B,“C”", "A,Members’", "‘A’ B,Members’"])
def test_other_marks_of_quotation_are_words_of_a_cell(row: str) -> None:
    assert refusals(f"name,clerk\n{row}\n".encode()) == []


@pytest.mark.parametrize("value", ["#1 Parish", "#", "# 5", "C# Council", "Err: 5"])
def test_what_only_looks_like_an_error_is_a_value(value: str) -> None:
    assert refusals(f"name,clerk\nA,{value}\n".encode()) == []


@pytest.mark.parametrize("word", ["Llanfair?r", "?yl", "D?r,", "T?-y-pwll", "Cyngor T?r"])
def test_a_letter_that_an_encoding_could_not_keep_is_refused(word: str) -> None:
    (said,) = refusals(f'name,clerk\nA,"The {word} Clerk"\n'.encode())

    assert said.startswith("row 2, column 'clerk': in “")
    assert "a program put ? for a letter that it could not keep" in said


@pytest.mark.parametrize(
    "value", ["?", "??", "Clerk?", "Who? The clerk", "x.example/?a=b", "https://x.example/y?z=1"]
)
def test_a_question_is_no_lost_letter(value: str) -> None:
    assert refusals(f"name,clerk\nA,{value}\n".encode()) == []


@pytest.mark.parametrize("written", ["Dŵr", "Clerk’s", "Café", "Tŷ – Hên", "£5", "ÂÊÎÔÛŴŶ", "“A"])
def test_letters_that_were_read_in_another_encoding_are_refused(written: str) -> None:
    spoilt = written.encode().decode("cp1252", "ignore")

    said = refusals(f"name,clerk\nA B,{spoilt}\n".encode())

    assert [each[:24] for each in said] == ["row 2, column 'clerk': “"]
    assert "until a program read it in another encoding" in said[0]


def test_a_table_that_ends_in_zeros_is_no_utf_16() -> None:
    (said,) = refusals(b"name,clerk\nA,B\n" + bytes(200))

    assert said.startswith("row 3, column 'name': the control character U+0000 is not allowed")


def test_headings_are_found_below_what_stands_above_them() -> None:
    sheet = read_sheet(b"Testshire;;\nprinted in May;;\n\nName;Clerk;\nA;B;\n", "c.csv")

    assert (sheet.heads, sheet.head_row, sheet.above) == (("Name", "Clerk"), 4, (1, 2))
    assert [row.number for row in sheet.rows] == [5]


def test_a_column_without_anything_in_it_needs_no_heading() -> None:
    sheet = read_sheet(b"name,,clerk\nA,,B\n", "c.csv")

    assert sheet.heads == ("name", "", "clerk")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"nation: wales\ncouncil: {name: A}\n", "YAML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Office file (.doc, .xls)"),
    ],
)
def test_a_file_of_another_kind_is_named(content: bytes, kind: str) -> None:
    (said,) = refusals(content)

    assert said.startswith(f"this file is {kind}")
    assert "Excel workbook (.xlsx) or a table (CSV)" in said


def test_a_cell_comes_composed_and_an_invisible_character_in_it_is_named() -> None:
    apart = unicodedata.normalize("NFD", "Tŵr")

    (row,) = read_sheet(f"name\n{apart}\n".encode(), "c.csv").rows

    assert row.cells == ("Tŵr",)
    (said,) = refusals("name,clerk\nA,Cl\u00aderk\n".encode())
    assert said.startswith("row 2, column 'clerk': the soft hyphen U+00AD is not allowed")
