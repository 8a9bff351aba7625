"""Lines of pages without our tags."""

from io import BytesIO

import pypdf
import pytest

from protocol_gen.page.compared_words import words
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.pdf.untagged import read_untagged


def read(monkeypatch: pytest.MonkeyPatch, *pages: str) -> FinishedText:
    """Return what is read of pages that print these texts."""
    writer = pypdf.PdfWriter()
    for _ in pages:
        writer.add_blank_page(100, 100)
    stream = BytesIO()
    writer.write(stream)
    printed = dict(enumerate(pages))
    monkeypatch.setattr(
        pypdf.PageObject,
        "extract_text",
        lambda self, **_options: printed[self.page_number],
    )
    return read_untagged(pypdf.PdfReader(stream), "print")


def test_lines_that_begin_or_end_most_pages_alike_are_around_the_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = read(
        monkeypatch,
        "Testham\nMembers decide.\nPage 1 of 3",
        "Testham\nOfficers advise.\nPage 2 of 3",
        "Testham\nBoth respect.\nPage 3 of 3",
    )

    assert found.text.split("\n") == ["Members decide.", "Officers advise.", "Both respect."]
    assert "Testham" in found.around
    assert (found.is_marked, found.is_wrapped, found.fingerprint) == (False, True, "print")


def test_signs_of_lists_are_no_words_and_joined_letters_are_two(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = read(monkeypatch, "• o\ufb03cers")

    assert words(found.text) == ["officers"]
