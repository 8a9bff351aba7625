"""Workbooks as programs and people leave them: read as they show it, or refused in their place."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.profiles.spreadsheet import Sheet, read_sheet

HEADS = ["name", "clerk", "contact"]
A, B = ["Alpha", "Clerk", "a@x.example"], ["Beta", None, "b@x.example"]


def book(edit: Callable[[Worksheet], object], *rows: Sequence[str | None]) -> bytes:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in rows or (HEADS, A, B):
        sheet.append(list(row))
    edit(sheet)
    return saved(made)


def saved(made: Workbook) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def with_xml(content: bytes, part: str, old: str, new: str, kind: str = "") -> bytes:
    """Return a workbook with other XML in one of its parts, and B3 of another kind."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode().replace("<v />", "<v></v>").replace("<v/>", "<v></v>")
            text = text.replace('<c r="B3">', f'<c r="B3"{kind}>')
            assert name != part or old in text
            after.writestr(name, text.replace(old, new) if name == part else text)
    return made.getvalue()


def sheet(content: bytes) -> Sheet:
    return read_sheet(content, "c.xlsx")


def cells(content: bytes) -> list[tuple[str, ...]]:
    found = sheet(content)
    assert not [row.faults for row in found.rows if row.faults]
    return [row.cells for row in found.rows]


def refusals(content: bytes) -> list[str]:
    try:
        found = sheet(content)
    except InvalidSourcesError as error:
        return [f"{each.within}{each.message}" for each in error.errors]
    return [f"{each.within}{each.message}" for row in found.rows for each in row.faults]


CALCULATED = "xl/workbook.xml", ' fullCalcOnLoad="1"', ""
PART = "xl/worksheets/sheet1.xml"


def formula(value: str, kind: str = "") -> bytes:
    """Return a workbook with a formula in B3, as a program that calculates would store it."""
    content = with_xml(book(lambda each: each.__setitem__("B3", "=A1")), *CALCULATED)
    return with_xml(content, PART, "<f>A1</f><v></v>", f"<f>A1</f>{value}", kind)


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        ("<v>Town Clerk</v>", ' t="str"', "Town Clerk"),
        ("<v></v>", ' t="str"', ""),
        ("<v>7</v>", "", "7"),
        ("<v>1</v>", ' t="b"', "true"),
    ],
)
def test_a_formula_gives_the_value_that_was_stored(value: str, kind: str, read: str) -> None:
    assert cells(formula(value, kind))[1] == ("Beta", read, "b@x.example")


@pytest.mark.parametrize(("value", "kind"), [("<v></v>", ""), ("", ""), ("", ' t="str"')])
def test_a_formula_without_a_value_is_refused(value: str, kind: str) -> None:
    (said,) = refusals(formula(value, kind))

    assert said.startswith("row 3, column 'clerk': the formula in this cell was never calculated")


def test_what_stands_for_a_value_in_a_workbook_that_nobody_calculated_is_none() -> None:
    content = with_xml(
        formula("<v>0</v>"), "xl/workbook.xml", "<calcPr", "<calcPr fullCalcOnLoad='1'"
    )

    assert refusals(content)[0].startswith("row 3, column 'clerk': the formula in this cell")


def test_an_error_that_a_formula_gave_is_refused() -> None:
    assert refusals(formula("<v>#N/A</v>", ' t="e"')) == [
        "row 3, column 'clerk': the formula gives #N/A"
    ]


def test_a_merged_cell_holds_for_all_the_rows_that_it_covers() -> None:
    content = book(lambda each: each.merge_cells("B2:B9"))

    assert [row[1] for row in cells(content)] == ["Clerk", "Clerk"]


def test_a_merged_formula_without_a_value_is_refused_in_all_its_rows() -> None:
    def edit(each: Worksheet) -> None:
        each["B2"] = "=A1"
        each.merge_cells("B2:B3")

    said = refusals(book(edit))

    assert [each.split(":")[0] for each in said] == [f"row {row}, column 'clerk'" for row in (2, 3)]
    assert all("never calculated" in each for each in said)


@pytest.mark.parametrize(("merged", "row"), [("B2:C2", 2), ("B2:C3", 2), ("A3:C3", 3)])
def test_cells_that_are_merged_over_columns_are_refused(merged: str, row: int) -> None:
    said = refusals(book(lambda each: each.merge_cells(merged)))

    assert any(each.startswith(f"row {row}, column") and merged in each for each in said)


def test_other_words_below_a_merged_cell_are_refused() -> None:
    content = book(lambda each: each.merge_cells("B2:B3"))
    content = with_xml(
        content, PART, '<c r="C3"', '<c r="B3" t="inlineStr"><is><t>Other</t></is></c><c r="C3"'
    )

    (said,) = refusals(content)

    assert said.startswith("row 3, column 'clerk': the cells B2:B3 are merged")


def test_headings_below_a_merged_heading_and_merged_over_two_rows_are_found() -> None:
    title = ["Councils of Testshire", None, None]
    above = ["name", "people", None]

    def merge(each: Worksheet) -> None:
        for merged in ("A1:C1", "A2:A3", "B2:C2"):
            each.merge_cells(merged)

    found = sheet(book(merge, title, above, [None, "clerk", "contact"], A))

    assert (found.heads, found.head_row, found.above) == (tuple(HEADS), 3, (1, 2))
    assert [row.cells for row in found.rows] == [tuple(A)]


def test_a_hidden_sheet_is_passed_over_and_the_one_that_was_read_is_named() -> None:
    made = Workbook()
    old, empty, shown = made.active, made.create_sheet("empty"), made.create_sheet("Councils")
    assert isinstance(old, Worksheet)
    old.append(["name"])
    old.append(["Stale"])
    old.title, old.sheet_state = "old", "hidden"
    shown.append(["name"])
    shown.append(["Gamma"])
    made.active = 2

    found = sheet(saved(made))

    assert ([row.cells for row in found.rows], found.title) == ([("Gamma",)], "Councils")
    assert found.unread == ("old", empty.title)


def test_a_workbook_that_shows_no_sheet_is_refused() -> None:
    content = with_xml(
        book(lambda _: None), "xl/workbook.xml", 'state="visible"', 'state="veryHidden"'
    )

    assert refusals(content) == ["every sheet of this workbook is hidden; show one"]


@pytest.mark.parametrize("hidden", [' hidden="1"', ' ht="0" customHeight="1"'])
def test_a_hidden_row_is_refused(hidden: str) -> None:
    content = with_xml(book(lambda _: None), PART, '<row r="3"', f'<row r="3"{hidden}')

    assert refusals(content) == ["row 3: this row is hidden; show it, or delete it"]


def test_a_hidden_column_is_refused_unless_it_is_empty() -> None:
    def hide(letter: str) -> Callable[[Worksheet], None]:
        def edit(each: Worksheet) -> None:
            each.column_dimensions[letter].hidden = True

        return edit

    assert refusals(book(hide("B"))) == [
        "row 1, column 'B': this column is hidden; show it, or delete it"
    ]
    assert refusals(book(hide("D"))) == []
    assert cells(book(hide("B"), ["name", None, "clerk"], ["A", None, "B"])) == [("A", "", "B")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Alpha_x000D_\nCouncil", "Alpha Council"),
        ("Alpha_x000d_ Council", "Alpha Council"),
        ("Alpha_x005F_x000D_", "Alpha_x000D_"),
        ("_x0041_lpha", "Alpha"),
        ("_x00ZZ_", "_x00ZZ_"),
    ],
)
def test_escapes_of_a_workbook_are_read(written: str, read: str) -> None:
    content = book(lambda _: None, ["name"], ["PLACE"])

    parts = [name for name in zipfile.ZipFile(io.BytesIO(content)).namelist() if "shared" in name]
    content = with_xml(content, (parts or [PART])[0], "PLACE", written)

    assert cells(content) == [(read,)]


@pytest.mark.parametrize(
    ("held", "form", "read"),
    [
        (1.1, "0.00", "1.10"),
        (1, "0.0", "1.0"),
        (2, "General", "2"),
        (1.1, "General", "1.1"),
        (0.1 + 0.2, "General", "0.3"),
        (7, "000", "007"),
        (1, "00.0", "01.0"),
        (0.25, "0%", "25%"),
        (1234.5, "#,##0.00", "1,234.50"),
        (10, 'General" working days"', "10 working days"),
        (5, "£#,##0", "£5"),
        (1.1, "[Red]0.00", "1.10"),
        (1.1, "0.0_);(0.0)", "1.1"),
        (date(2027, 5, 1), "dd/mm/yyyy", "2027-05-01"),
        (date(2027, 5, 1), r"[$-F800]dddd\,\ mmmm\ dd\,\ yyyy", "2027-05-01"),
        ("1.10", "@", "1.10"),
        ("Clerk", "0.00", "Clerk"),
        ("Clerk", "0;-0;;@", "Clerk"),
    ],
)
def test_a_cell_is_read_as_its_format_shows_it(
    held: float | str | date, form: str, read: str
) -> None:
    assert cells(book(formatted(held, form), ["name", "version"], ["A", None])) == [("A", read)]


@pytest.mark.parametrize(
    ("held", "form", "said"),
    [
        (10, ";;;", "what this cell shows is made, or hidden, by its number format"),
        ("Clerk", ";;;", "what this cell shows is made, or hidden, by its number format"),
        ("Clerk", '@" of Testham"', "what this cell shows is made, or hidden"),
        (1.25, "# ?/?", "what this cell shows is made, or hidden, by its number format"),
        (-5, "0;(0)", "what this cell shows is made, or hidden, by its number format"),
        (44123456789012, "General", "what this cell shows is made, or hidden"),
        (date(2026, 5, 12), "d-mmm", "this cell holds the day 2026-05-12 and shows a part of it"),
        (date(2026, 5, 1), "mmm-yy", "this cell holds the day 2026-05-01 and shows a part of it"),
        (time(14, 30), "hh:mm", "this cell holds a time of day"),
        (timedelta(hours=30), "[h]:mm", "this cell holds a time of day"),
    ],
)
def test_what_a_format_makes_of_a_cell_is_refused_where_it_cannot_be_told(
    held: float | str | date | time | timedelta, form: str, said: str
) -> None:
    (found,) = refusals(book(formatted(held, form), ["name", "version"], ["A", None]))

    assert found.startswith(f"row 2, column 'version': {said}")


def formatted(
    held: float | str | date | time | timedelta, form: str
) -> Callable[[Worksheet], object]:
    def write(each: Worksheet) -> None:
        each["B2"] = held
        each["B2"].number_format = form

    return write


def test_words_that_are_struck_out_are_refused() -> None:
    part = TextBlock(InlineFont(strike=True), "Clerk")
    struck = (
        "row 2, column 'clerk': words in this cell are struck out; delete them, or let them stand"
    )

    def strike(each: Worksheet) -> None:
        each["B2"].font = Font(strike=True)

    assert refusals(book(strike)) == [struck]
    assert refusals(book(lambda each: each.__setitem__("B2", CellRichText("Old ", part)))) == [
        struck
    ]


def test_words_that_are_struck_out_among_shared_texts_are_refused() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    run = "<r><rPr><strike{}/></rPr><t>Clerk</t></r>"
    texts = "".join(f"<si>{run.format(each)}</si>" for each in ("", ' val="0"'))
    content = book(lambda _: None, ["name", "clerk"], ["A", "X"], ["B", "Y"])
    content = with_xml(content, PART, *shared("X", 0))
    content = with_xml(content, PART, *shared("Y", 1))
    content = with_xml(content, "[Content_Types].xml", "</Types>", f"{TYPE}</Types>")
    content = with_part(content, "xl/sharedStrings.xml", f'<sst xmlns="{main}">{texts}</sst>')

    assert [said[:21] for said in refusals(content)] == ["row 2, column 'clerk'"]


TYPE = (
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sharedStrings+xml"/>'
)


def shared(word: str, number: int) -> tuple[str, str]:
    """Return how a text stands in a cell, and how as the shared one of a number."""
    return f't="inlineStr"><is><t>{word}</t></is>', f't="s"><v>{number}</v>'


def with_part(content: bytes, name: str, text: str) -> bytes:
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as package:
        package.writestr(name, text)
    return made.getvalue()


def test_a_cell_far_beyond_the_last_column_is_refused() -> None:
    (said,) = refusals(book(lambda each: each.__setitem__("XFD9", "x")))

    assert said == "row 9: 'x' stands in a column without a heading"


def test_a_workbook_of_the_strict_kind_is_named() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    (said,) = refusals(with_xml(book(lambda _: None), "xl/workbook.xml", main, strict))

    assert "Strict Open XML Spreadsheet" in said


def test_rows_that_are_only_formatted_are_no_rows() -> None:
    def form(each: Worksheet) -> None:
        each["A100000"].number_format = "0.0"

    assert len(cells(book(form))) == 2
