"""Several documents in one PDF: one rendering, one run of pages, one tree of tags."""

from functools import cache
from io import BytesIO

import pikepdf
import pytest
from tests.builders import sample
from tests.judges.pdf import (
    outloud_faults,
    page_validation_faults,
    qpdf_faults,
    tags,
    verapdf_faults,
)
from tests.writers.html.pages import adopted, furnished, read
from tests.writers.pdf.files import printed as seen

from protocol_gen.model.papers import BoundPart, Pack
from protocol_gen.revisions import compare
from protocol_gen.writers.html import PackWriter
from protocol_gen.writers.pdf import printed

pytestmark = pytest.mark.slow


@cache
def bound() -> bytes:
    redline = compare(sample(), adopted(sample()))
    parts = (
        BoundPart("", "Report", furnished(sample())),
        BoundPart("Appendix A", "Protocol", adopted(sample())),
        BoundPart("Appendix B", "Changes", redline.document, redline),
    )
    pack = Pack("Meeting pack: Protocol", "Meeting pack", parts, is_draft=True)
    return printed(PackWriter(read).write(pack), read)


def test_page_numbers_run_on_through_all_parts() -> None:
    with pikepdf.open(BytesIO(bound())) as file:
        count = len(file.pages)

    words = " ".join(seen(bound()).split())
    for page in range(1, count + 1):
        assert f"Page {page} of {count}" in words


def test_every_page_of_an_appendix_says_at_its_foot_which_it_is() -> None:
    words = " ".join(seen(bound()).split())

    assert "Appendix A · Page" in words
    assert "Appendix B · Page" in words
    assert "Appendix A · Page 1 " not in words


def test_each_part_begins_a_page_and_is_a_bookmark_with_its_sections_below() -> None:
    with pikepdf.open(BytesIO(bound())) as file, file.open_outline() as outline:
        found = [(item.title, len(item.children)) for item in outline.root]

    assert found == [
        ("Protocol on Member/Officer Relations", 4),
        ("Appendix A: Protocol", 4),
        ("Appendix B: Changes", 4),
    ]


def test_each_part_is_an_article_of_its_own_and_there_is_one_table_of_contents() -> None:
    with pikepdf.open(BytesIO(bound())) as file:
        roles = [str(tag.S) for tag in tags(file)]

    assert roles.count("/Art") == 3
    assert roles.count("/H1") == 3
    assert roles.count("/TOC") == 1


def test_the_same_pack_gives_the_same_bytes() -> None:
    first = bound()
    bound.cache_clear()

    assert bound() == first


@pytest.mark.slow
def test_the_outside_judges_find_no_fault() -> None:
    assert page_validation_faults(bound()) == []
    assert verapdf_faults(bound()) == []
    assert qpdf_faults(bound()) == []
    assert outloud_faults(bound(), without=("TBL-010",)) == []
