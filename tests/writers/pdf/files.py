"""PDFs of documents, for the tests."""

import subprocess
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from tests.waiting import LIMIT
from tests.writers.html.pages import read

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter


class Given:
    """A writer of HTML that gives what it was given."""

    suffix = ".html"

    def __init__(self, html: bytes) -> None:
        self._html = html

    def write(self, document: Document) -> bytes:  # noqa: ARG002  # the same for every document
        return self._html

    def write_redline(self, redline: Redline) -> bytes:  # noqa: ARG002  # as above
        return self._html


@cache
def pdf(source: Document) -> bytes:
    return PdfWriter(HtmlWriter(read, Page.PRINT), read).write(source)


def opened(source: Document) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf(source)))


def seen(source: Document, page: int) -> str:
    """The words that a reader sees on a page, header and footer too."""
    return " ".join(printed(pdf(source), "-f", str(page), "-l", str(page)).split())


def printed(data: bytes, *options: str) -> str:
    """What poppler, who knows nothing of tags, reads from the place of the letters."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "seen.pdf")
        path.write_bytes(data)
        done = subprocess.run(  # noqa: S603  # a fixed command
            ["pdftotext", *options, "-layout", path, "-"],  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
            timeout=LIMIT,
        )
    return done.stdout
