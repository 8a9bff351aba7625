"""A page is read the same way by either parser."""

from typing import Any

import pytest
from tests.builders import sample
from tests.writers.html.pages import (
    furnished,
    html,
    read,
)
from tests.writers.pdf.files import Given, pdf

from protocol_gen.writers.html import Page
from protocol_gen.writers.pdf import PdfWriter
from protocol_gen.writers.pdf.parsing import parsed

PAGE = b'<html lang="en"><head><title>T</title></head><body><p>R&amp;D</p></body></html>'


def words(page: Any) -> str:  # noqa: ANN401  # WeasyPrint has no types
    return "".join(page.etree_element.itertext())


@pytest.mark.parametrize("page", [PAGE, PAGE.replace(b"</p>", b"<br></p>")])
def test_a_page_gives_its_words_whether_it_is_xml_or_not(page: bytes) -> None:
    found = parsed(page, None)

    assert "R&D" in words(found)
    assert found.media_type == "print"
    assert found.etree_element.get("lang") == "en"


@pytest.mark.slow
def test_well_formed_pages_are_read_the_fast_way_with_the_same_result() -> None:
    source = furnished(sample())
    page = html(source, Page.PRINT)

    slow = PdfWriter(
        Given(page.replace(b'<meta charset="utf-8" />', b'<meta charset="utf-8">')), read
    )

    assert slow.write(source) == pdf(source)
