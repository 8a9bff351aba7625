"""The objects of a page, and where they are."""

import pypdfium2
from tests.readers.finished.pdf.pdf_made import saved, written

from protocol_gen.readers.finished.pdf.page_parts import Placing, drawn_among, parts_of
from protocol_gen.readers.finished.pdf.printed import Box


def test_parts_come_in_the_order_of_painting_those_of_a_form_where_it_is() -> None:
    writer = written(
        b"1 1 8 8 re f q 1 0 0 1 50 0 cm /A Do Q 4 w 10 50 m 90 50 l S",
        forms={"A": b"2 2 10 10 re f"},
    )
    page = pypdfium2.PdfDocument(saved(writer))[0]

    found = [*drawn_among(tuple(parts_of(page)), Placing.of(page))]

    assert [(each.order, each.hides) for each in found] == [(0, True), (1, True), (2, True)]
    assert [_rounded(each.box) for each in found[:2]] == [(1, 91, 9, 99), (52, 88, 62, 98)]
    assert (round(found[2].box.top), round(found[2].box.bottom)) == (48, 52)


def _rounded(box: Box) -> tuple[int, int, int, int]:
    return round(box.left), round(box.top), round(box.right), round(box.bottom)
