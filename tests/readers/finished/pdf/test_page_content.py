"""What a page prints: under its identifiers, as artifacts, and astray."""

from typing import Any

import pytest
from pypdf.annotations import FreeText, Link
from pypdf.generic import NumberObject
from tests.readers.finished.pdf.pdf_made import names, page, written

from protocol_gen.readers.finished.pdf.page_content import PageContent, page_content, remarks_on

MARKED = b"/P <</MCID 4>> BDC BT /F 9 Tf %s ET EMC"


def printed(operators: bytes, **more: Any) -> PageContent:  # noqa: ANN401  # as ``written`` has them
    return page_content(page(written(operators, **more)))


@pytest.mark.parametrize("shown", [b"(Members)Tj", b"[(Mem) -20 (bers)]TJ", b"(Members)'"])
def test_marked_words_are_found_under_their_identifier(shown: bytes) -> None:
    found = printed(MARKED % shown)

    assert found.marked == {4: "Members"}
    assert (found.artifacts, found.astray) == ([], [])


def test_an_identifier_can_be_in_a_list_of_properties_that_is_named() -> None:
    operators = b"/P /Q BDC BT /F 9 Tf (Members) Tj ET EMC"

    assert printed(operators, Q=names(MCID=NumberObject(7))).marked == {7: "Members"}


def test_what_a_page_repeats_is_an_artifact_and_words_without_a_mark_are_astray() -> None:
    operators = b"/Artifact BMC BT (Page 1) Tj ET EMC BT (not agreed) Tj ET"

    found = printed(operators)

    assert (found.artifacts, found.astray) == (["Page 1"], ["not agreed"])


def test_a_watermark_is_astray_although_it_calls_itself_an_artifact() -> None:
    operators = b"/Artifact <</Subtype /Watermark>> BDC BT (not agreed) Tj ET EMC"

    assert printed(operators).astray == ["not agreed"]


def test_a_form_prints_where_it_is_drawn() -> None:
    operators = b"/P <</MCID 1>> BDC /Stamp Do EMC /Stamp Do"

    found = printed(operators, forms={"Stamp": b"BT (agreed) Tj ET"})

    assert (found.marked, found.astray) == ({1: "agreed"}, ["agreed"])


def test_a_remark_is_read_and_a_link_says_nothing() -> None:
    made = written(b"")
    made.add_annotation(0, FreeText(text="not agreed", rect=(0, 0, 9, 9)))
    made.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://testham.gov.uk"))

    assert list(remarks_on(page(made))) == ["not agreed"]
