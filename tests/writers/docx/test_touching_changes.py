"""Words that came in on either side of a paragraph's end that stays, kept apart."""

from datetime import date

import pytest
from tests.builders import document, provision
from tests.judges.tracked import libreoffice_settled
from tests.writers.docx.files import writer

from protocol_gen.model.document import Document
from protocol_gen.revisions import compare
from protocol_gen.writers.docx.oxml import Xml
from protocol_gen.writers.docx.touching_changes import ended_by_what_goes, undated

GONE = '<w:del w:id="1" w:author="A" w:date="2026"><w:r><w:delText>old</w:delText></w:r></w:del>'
COME = '<w:ins w:id="2" w:author="A" w:date="2026"><w:r><w:t>new</w:t></w:r></w:ins>'
DAYS = (None, date(2026, 5, 12))
CASES = {
    "more at the end, then more": (("One", "two stays"), ("One more", "and two stays")),
    "another end, then more": (("One old", "two stays"), ("One new", "and two stays")),
    "three in a row": (("A", "bee", "see"), ("A one", "now bee one", "now see one")),
}


def texts(*said: str) -> Document:
    return document(*(provision(f"p{at}", each) for at, each in enumerate(said)))


def redline(old: Document, new: Document, dated: date | None) -> bytes:
    return writer().write_redline(compare(old, new, author="A", dated=dated))


@pytest.mark.slow
def test_libreoffice_keeps_the_end_between_words_that_came_in_dated_or_not() -> None:
    pairs = [(texts(*old), texts(*new)) for old, new in CASES.values()]
    cases = [(old, new, day) for old, new in pairs for day in DAYS]

    settled = libreoffice_settled([redline(*each) for each in cases])

    for found, (old, new, _) in zip(settled, cases, strict=True):
        assert set(said(new)) <= set(found.accepted)
        assert set(said(old)) <= set(found.rejected)


def said(version: Document) -> list[str]:
    return [each.blocks[0].text[0].content for each in version.provisions]  # type: ignore[union-attr]


def test_what_goes_at_an_end_can_come_last() -> None:
    assert ended_by_what_goes(Xml(f"a{GONE}{COME}<w:bookmarkEnd />")) == (
        f"a{COME}{GONE}<w:bookmarkEnd />"
    )
    assert ended_by_what_goes(Xml(f"a{COME}")) == f"a{COME}"


def test_changes_lose_their_dates_all_or_the_first() -> None:
    assert undated(GONE + COME).count("w:date") == 0
    assert undated(GONE + COME, first=1).count("w:date") == 1
