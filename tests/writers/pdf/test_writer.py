"""The PDF of a document: the same bytes each time, nothing left out, nothing left behind."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import sample
from tests.writers.html.pages import (
    png,
    read,
)
from tests.writers.pdf.files import MAKE, Given, opened, pdf, run

from protocol_gen.model.document import Look, Picture
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter, writer
from protocol_gen.writers.pdf.weasyprint_log import IncompletePageError

pytestmark = pytest.mark.slow


def test_the_same_document_gives_the_same_bytes_here_and_in_other_processes() -> None:
    one, other = (
        run(MAKE, PYTHONHASHSEED=seed, TZ=zone)
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    )
    writer = PdfWriter(HtmlWriter(read, Page.PRINT), read)

    assert one == other
    assert writer.write(sample()) == writer.write(sample())


def test_a_broken_picture_is_an_error_and_never_left_out() -> None:
    crest = Picture("image/png", png(9, 9)[:40], "Crest", 9, 9)

    with pytest.raises(IncompletePageError, match="image"):
        pdf(replace(sample(), look=Look(logo=crest)))


def test_a_picture_is_made_no_larger_than_paper_can_show() -> None:
    crest = Picture("image/png", png(4000, 4000), "Crest", 4000, 4000)

    with opened(replace(sample(), look=Look(logo=crest))) as file:
        (image, *_) = file.pages[0].get_images().values()

        assert image.Width <= 380
        assert not image.Interpolate


def test_no_temporary_file_is_left_behind(tmp_path: Path) -> None:
    run(MAKE, TMPDIR=str(tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_any_writer_of_html_will_do() -> None:
    page = b"<!DOCTYPE html><html lang=en><title>T</title><article><h1>T</h1><p>Words<br>here"

    assert PdfWriter(Given(page), read).write(sample()).startswith(b"%PDF-1.7")


def test_the_deep_stack_changes_no_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = pdf(sample())
    monkeypatch.setattr(writer, "_render_deep", writer._render)

    assert PdfWriter(HtmlWriter(read, Page.PRINT), read).write(sample()) == quick
