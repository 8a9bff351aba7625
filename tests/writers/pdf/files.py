"""PDFs of documents, for the tests."""

import os
import subprocess
import sys
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
from tests.judges.pdf import Reader, Tag, is_tag, kids, tags
from tests.waiting import LIMIT
from tests.writers.html.pages import read

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.pdf import PdfWriter

ROOT = Path(__file__).parents[3]
MAKE = """
import sys, hashlib
from tests.writers.html.pages import furnished, long_document
from tests.writers.pdf.files import pdf
sys.stdout.write(hashlib.sha256(pdf(furnished(long_document(2)))).hexdigest())
"""


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


def run(program: str, **environment: str) -> str:
    """Run a program in a process of its own and return what it prints."""
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def found(file: pikepdf.Pdf, role: str) -> list[Tag]:
    return [tag for tag in tags(file) if f"/{role}" == tag.S]


def said(file: pikepdf.Pdf, tag: Tag) -> str:
    return " ".join(Reader(file).text(tag).split())


def below(tag: Tag) -> list[Tag]:
    return [each for kid in kids(tag) if is_tag(kid) for each in (kid, *below(kid))]


def pairs(names: list[Any]) -> list[tuple[str, Any]]:
    return [(str(name), target) for name, target in zip(names[::2], names[1::2], strict=True)]
