"""What lies over a page, told from notes that hide or add no word."""

from collections.abc import Mapping

import pytest
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)
from tests.readers.finished.pdf.pdf_made import names, saved, stream, written

from protocol_gen.readers.finished.pdf.painting import paint
from protocol_gen.readers.finished.pdf.printed import FigureKind, PrintedPage

WORDS = b"BT /F 9 Tf 9 60 Td (Members decide.) Tj ET"
LINE = (5, 56, 95, 70)
SIGN = (70, 60, 90, 80)
BLANK = (5, 5, 95, 20)
SAYS = b"BT /F 9 Tf 1 1 Td (never) Tj ET"
COVERS = b"1 g 0 0 45 14 re f"
TINTS = b"/Tint gs 1 1 0 rg 0 0 90 14 re f"
HIDDEN, PRINTED, NOT_SHOWN = 2, 4, 32


def numbers(*values: float) -> ArrayObject:
    return ArrayObject([FloatObject(each) for each in values])


def noted(
    kind: str, place: tuple[int, int, int, int], look: bytes = b"", **more: object
) -> PrintedPage:
    writer = written(WORDS)
    entries: dict[str, object] = {"Subtype": f"/{kind}", "Rect": numbers(*place), **more}
    if look:
        entries["AP"] = names(N=writer._add_object(_look(look, place)))
    note = writer._add_object(names(Type="/Annot", **entries))
    writer.pages[0][NameObject("/Annots")] = ArrayObject([note])
    return paint(saved(writer), 1).pages[0]


def _look(operators: bytes, place: tuple[int, int, int, int]) -> DictionaryObject:
    left, bottom, right, top = place
    made = stream(operators, Type="/XObject", Subtype="/Form")
    made[NameObject("/BBox")] = numbers(0, 0, right - left, top - bottom)
    font = names(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica")
    made[NameObject("/Resources")] = names(
        Font=names(F=font), ExtGState=names(Tint=names(BM="/Multiply"))
    )
    return made


@pytest.mark.parametrize(
    ("kind", "place", "look", "more"),
    [
        ("Highlight", BLANK, SAYS, {}),
        ("Text", BLANK, SAYS, {}),
        ("Link", BLANK, SAYS, {}),
        ("Link", LINE, b"", {"Border": numbers(0, 0, 14)}),
        ("Link", (5, 61, 95, 63), b"", {"Border": numbers(0, 0, 1)}),
        ("Stamp", BLANK, SAYS, {"F": NumberObject(PRINTED | NOT_SHOWN)}),
        ("FreeText", BLANK, b"", {}),
    ],
)
def test_what_adds_words_or_a_line_is_laid_over_the_page_whatever_its_kind(
    kind: str, place: tuple[int, int, int, int], look: bytes, more: Mapping[str, object]
) -> None:
    assert noted(kind, place, look, **more).laid_over


@pytest.mark.parametrize(
    ("kind", "place", "look", "more"),
    [
        ("Highlight", LINE, TINTS, {}),
        ("Text", SIGN, COVERS, {}),
        ("Link", LINE, b"", {"Border": numbers(0, 0, 1)}),
        ("Stamp", BLANK, SAYS, {"F": NumberObject(HIDDEN)}),
        ("Stamp", BLANK, SAYS, {"F": NumberObject(NOT_SHOWN)}),
    ],
)
def test_a_tint_the_sign_of_a_note_a_link_and_what_is_hidden_change_nothing(
    kind: str, place: tuple[int, int, int, int], look: bytes, more: Mapping[str, object]
) -> None:
    page = noted(kind, place, look, **more)

    assert (page.laid_over, page.figures) == ((), ())
    assert [run.text.strip() for run in page.runs] == ["Members decide."]


def test_a_mark_that_strikes_words_out_is_seen_on_the_page() -> None:
    strikes = b"0 6 90 1 re f"

    page = noted("Highlight", LINE, strikes)

    assert {each.kind for each in page.figures} == {FigureKind.NOTE}


@pytest.mark.parametrize(("height", "found"), [(57, []), (63, [FigureKind.LINE_THROUGH])])
def test_an_underline_is_a_line_through_words_where_it_is_put_so_high(
    height: int, found: list[FigureKind]
) -> None:
    piece = numbers(5, 70, 95, 70, 5, height, 95, height)

    page = noted("Underline", LINE, QuadPoints=piece)

    assert [each.kind for each in page.figures] == found
