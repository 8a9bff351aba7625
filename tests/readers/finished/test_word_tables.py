"""The tables of a Word file."""

import pytest
from tests.readers.finished.finished_files import W, word_file

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.word_file import read_word

WHITE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
DARK = '<w:tcPr><w:shd w:val="clear" w:fill="000080"/></w:tcPr>'


def codes(table: str, style: str = "") -> tuple[list[str], list[str]]:
    """The words of a table with one cell, and what is named."""
    document = f'<w:document xmlns:w="{W}"><w:body><w:tbl>{table}</w:tbl></w:body></w:document>'
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="table" w:styleId="T">{style}</w:style>'
        "</w:styles>"
    )
    found = read_word(word_file({"document": document, "styles": styles}), "a.docx")
    return words(found.text), [each.what.code for each in found.obstacles]


def cell(properties: str = "", row: str = "", run: str = "") -> str:
    return (
        f"<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r>{run}"
        "<w:t>one</w:t></w:r></w:p></w:tc></w:tr>"
    )


@pytest.mark.parametrize(
    ("table", "said", "named"),
    [
        (cell(), ["one"], []),
        (cell('<w:vMerge w:val="restart"/>'), ["one"], []),
        (cell("<w:vMerge/>"), [], ["word-covered-cell"]),
        (cell(row="<w:hidden/>"), [], ["word-covered-cell"]),
        (cell(row='<w:trHeight w:val="10" w:hRule="exact"/>'), ["one"], ["word-odd-table"]),
        (cell(row='<w:trHeight w:val="240" w:hRule="exact"/>'), ["one"], []),
        (
            cell('<w:tcW w:w="90" w:type="dxa"/>', row='<w:trHeight w:val="240" w:hRule="exact"/>'),
            ["one"],
            ["word-odd-table"],
        ),
        (cell(row='<w:wBefore w:w="20000" w:type="dxa"/>'), ["one"], ["word-odd-table"]),
        (f'<w:tblPr><w:tblInd w:w="-15000"/></w:tblPr>{cell()}', ["one"], ["word-odd-table"]),
        (f'<w:tblPr><w:tblInd w:w="300"/></w:tblPr>{cell()}', ["one"], []),
        (
            f'<w:tblPr/><w:tblGrid><w:gridCol w:w="30000"/></w:tblGrid>{cell()}',
            ["one"],
            ["word-odd-table"],
        ),
        (cell("<w:cellDel/>"), ["one"], ["word-odd-table"]),
        (f"<w:tblPr><w:tblpPr/></w:tblPr>{cell()}", ["one"], ["word-odd-table"]),
        (f"<w:tblPr><w:bidiVisual/></w:tblPr>{cell()}", ["one"], ["word-odd-table"]),
        (cell('<w:shd w:val="clear" w:fill="000080"/>', run=WHITE), ["one"], []),
        (cell(run=WHITE), [], ["word-unseen"]),
    ],
)
def test_cells_are_read_as_they_are_seen(table: str, said: list[str], named: list[str]) -> None:
    assert codes(table) == (said, named)


@pytest.mark.parametrize(
    ("style", "said", "named"),
    [
        (WHITE, [], ["word-unseen"]),
        (f'<w:tblStylePr w:type="firstRow">{WHITE}{DARK}</w:tblStylePr>', ["one"], []),
        (
            f'<w:tblStylePr w:type="firstRow">{WHITE}</w:tblStylePr>',
            ["one"],
            ["word-doubtful"],
        ),
    ],
)
def test_a_tables_style_may_hide_words(style: str, said: list[str], named: list[str]) -> None:
    table = f'<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>{cell()}'

    assert codes(table, style) == (said, named)
