"""Workbooks with sheets that hold no cells: charts, dialogs, macros."""

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.worksheet import Worksheet
from tests.profiles.test_workbook import HEADS, A, refusals, saved, sheet, with_xml


def with_chart(*, is_drawn: bool) -> Workbook:
    """Return a workbook that begins with a sheet for a chart, with one or without."""
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Councils"
    for row in (HEADS, A):
        sheet.append(row)
    before = made.create_chartsheet("Chart", 0)
    if is_drawn:
        chart = BarChart()
        chart.add_data(Reference(sheet, 1, 1, 1, 2))
        before.add_chart(chart)
    return made


@pytest.mark.parametrize("is_drawn", [True, False])
def test_a_sheet_of_a_chart_is_passed_over_and_named(*, is_drawn: bool) -> None:
    found = sheet(saved(with_chart(is_drawn=is_drawn)))

    assert ([row.cells for row in found.rows], found.title) == ([tuple(A)], "Councils")
    assert found.unread == ("Chart",)


@pytest.mark.parametrize("kind", ["dialogsheet", "xlMacrosheet"])
def test_a_sheet_of_a_dialog_or_of_macros_is_passed_over_and_named(kind: str) -> None:
    made = Workbook()
    macros, councils = made.active, made.create_sheet("Councils")
    assert isinstance(macros, Worksheet)
    macros.title = "Macro1"
    for row in (HEADS, A):
        macros.append(row)
        councils.append(row)
    links = "xl/_rels/workbook.xml.rels"
    usual = 'relationships/worksheet" Target="/xl/worksheets/sheet1.xml"'

    found = sheet(with_xml(saved(made), links, usual, usual.replace("worksheet", kind, 1)))

    assert (found.title, found.unread) == ("Councils", ("Macro1",))


def test_a_workbook_without_a_sheet_of_cells_is_refused() -> None:
    made = with_chart(is_drawn=False)
    del made["Councils"]

    (refused,) = refusals(saved(made))

    assert "no sheet of this workbook has rows of cells" in refused
