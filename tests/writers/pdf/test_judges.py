"""The finished file before independent judges; each judge is shown to bite."""

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
    verapdf_faults_by_name,
)
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    long_document,
    mixed_document,
)
from tests.writers.pdf.files import opened, pdf

from protocol_gen.model.document import Document

pytestmark = pytest.mark.slow

DOCUMENTS = {
    "every block": sample(),
    "forty pages": furnished(adopted(long_document(28))),
    "Welsh and English": furnished(mixed_document()),
    "hard": hard_document(),
}
EVERY_DOCUMENT = pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)
NARROW_TABLES = "TBL-010"
"""outloud takes any table of two columns with a header in each row for one with broken headers."""


def test_forty_pages_are_forty_pages() -> None:
    with opened(DOCUMENTS["forty pages"]) as file:
        assert len(file.pages) >= 40


@EVERY_DOCUMENT
def test_page_validation_finds_no_fault(source: Document) -> None:
    assert page_validation_faults(pdf(source)) == []


@cache
def verified() -> dict[str, list[str]]:
    """What veraPDF finds in each document, and in a spoiled one."""
    pdfs = {name: pdf(source) for name, source in DOCUMENTS.items()}
    return verapdf_faults_by_name({"spoiled": spoiled(), **pdfs})


@pytest.mark.parametrize("name", DOCUMENTS)
def test_verapdf_finds_no_fault(name: str) -> None:
    assert verified()[name] == []


@EVERY_DOCUMENT
def test_qpdf_finds_no_fault(source: Document) -> None:
    assert qpdf_faults(pdf(source)) == []


@EVERY_DOCUMENT
def test_outloud_finds_no_error(source: Document) -> None:
    assert outloud_faults(pdf(source), without=(NARROW_TABLES,)) == []


def spoiled() -> bytes:
    """A file whose crest has no words and whose title is not shown."""
    with opened(furnished(sample())) as file:
        (figure,) = (tag for tag in tags(file) if tag.S == "/Figure")
        del figure.Alt
        del file.Root.ViewerPreferences
        output = BytesIO()
        file.save(output, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return output.getvalue()


def test_page_validation_bites() -> None:
    faults = "".join(page_validation_faults(spoiled()))

    assert "FIGURE-ALTERNATIVE-TEXT" in faults
    assert "DisplayDocTitle" in faults


def test_verapdf_bites() -> None:
    faults = "".join(verified()["spoiled"])

    assert "7.1-10" in faults
    assert "7.3-1" in faults


def test_outloud_bites() -> None:
    assert outloud_faults(spoiled())


def test_qpdf_bites() -> None:
    assert qpdf_faults(pdf(sample())[:-200])
