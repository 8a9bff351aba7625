"""Every judge of every format on the real protocols, long, short and in two languages."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

import pytest
from playwright.sync_api import Browser
from tests import builders, projects
from tests.judges import html, pdf, word
from tests.judges.browser import axe_faults, overflow
from tests.judges.word_accessibility import accessibility_faults
from tests.writers.html.pages import adopted, furnished, long_document, mixed_document
from tests.writers.pdf.test_judges import NARROW_TABLES

from protocol_gen.model.document import Document
from protocol_gen.project import formats
from protocol_gen.project.formats import Format

pytestmark = pytest.mark.slow

EXAMPLES = ("example-parish", "example-district", "example-county-borough")
MADE: dict[str, Callable[[], Document]] = {
    "every block": builders.sample,
    "forty pages": lambda: furnished(adopted(long_document(28))),
    "Welsh and English": lambda: replace(furnished(mixed_document()), numbering=builders.LEGAL),
}
DOCUMENTS = (*projects.SOURCES, *EXAMPLES, *MADE)
Judge = Callable[[bytes], Sequence[str]]

PDF_JUDGES: dict[str, Judge] = {
    "page-validation": pdf.page_validation_faults,
    "qpdf": pdf.qpdf_faults,
    "outloud": partial(pdf.outloud_faults, without=(NARROW_TABLES,)),
}
WORD_JUDGES: dict[str, Judge] = {
    "Open XML SDK": word.sdk_faults,
    "openxml-audit": word.audit_faults,
    "ooxml-integrity": word.integrity_faults,
    "docx-plus": word.lint_faults,
    "accessibility": accessibility_faults,
}


def document_of(name: str) -> Document:
    return MADE[name]() if name in MADE else projects.resolution(name).document


@cache
def file_of(name: str, format_: Format) -> bytes:
    return format_.writer(projects.workspace().read_template).write(document_of(name))


@pytest.mark.parametrize("judge", PDF_JUDGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_pdf_has_no_fault(name: str, judge: str) -> None:
    assert list(PDF_JUDGES[judge](file_of(name, formats.PDF))) == []


@cache
def verified() -> dict[str, list[str]]:
    """What veraPDF finds in each PDF."""
    return pdf.verapdf_faults_by_name({name: file_of(name, formats.PDF) for name in DOCUMENTS})


@pytest.mark.parametrize("name", DOCUMENTS)
def test_verapdf_finds_no_fault(name: str) -> None:
    assert verified()[name] == []


@pytest.mark.parametrize("judge", WORD_JUDGES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_word_file_has_no_fault(name: str, judge: str) -> None:
    assert list(WORD_JUDGES[judge](file_of(name, formats.DOCX))) == []


@cache
def checked() -> dict[str, list[str]]:
    """What the W3C's checker finds in each web page."""
    return html.vnu_faults_by_name({name: file_of(name, formats.HTML) for name in DOCUMENTS})


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_web_page_has_no_fault(name: str) -> None:
    assert checked()[name] == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", [*projects.SOURCES, "example-district", "Welsh and English"])
def test_the_web_page_can_be_used_by_all(name: str, width: int, browser: Browser) -> None:
    assert axe_faults(browser, file_of(name, formats.HTML), width=width) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_web_page_is_never_wider_than_a_narrow_screen(name: str, browser: Browser) -> None:
    assert overflow(browser, file_of(name, formats.HTML), width=320) == 0
