"""A PDF file as a whole: its fingerprint, and its words by our tags or without them."""

import logging
import re
from io import BytesIO

import pypdf

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.messages import (
    PDF_BROKEN,
    PDF_ENCRYPTED,
    PDF_LOCKED,
    PDF_TOO_LONG,
)
from protocol_gen.readers.finished.pdf.objects import page_key, resolved, tidy
from protocol_gen.readers.finished.pdf.page_content import page_content
from protocol_gen.readers.finished.pdf.tag_tree import TaggedText, every_tag
from protocol_gen.readers.finished.pdf.untagged import read_untagged

MOST_PAGES = 1000
"""A longer file is no protocol."""
_FINGERPRINT = re.compile(rb"<protocol-gen:words>([^<]*)</protocol-gen:words>")


def read_pdf(content: bytes, file: str) -> FinishedText:
    """Return what a PDF says; ``file`` is its name for messages.

    Raises:
        ForeignFileError: where it is broken, protected by a password, or far too long.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            reason = PDF_LOCKED()
        elif len(reader.pages) > MOST_PAGES:
            reason = PDF_TOO_LONG()
        else:
            return _read(reader)
    except pypdf.errors.DependencyError:
        reason = PDF_ENCRYPTED()
    except Exception:  # noqa: BLE001  # a broken file can fail the library anywhere
        reason = PDF_BROKEN()
    raise ForeignFileError(file, reason)


def _read(reader: pypdf.PdfReader) -> FinishedText:
    articles = [tag for tag in every_tag(reader) if tag.get("/S") == "/Art"]
    fingerprint = _fingerprint(reader)
    if len(articles) != 1 or not fingerprint:  # other programs write such elements too
        return read_untagged(reader, fingerprint)
    (article,) = articles
    pages = {page_key(page): page_content(page) for page in reader.pages}
    root = resolved(reader.root_object["/StructTreeRoot"])
    known = TaggedText(pages).identifiers(root)
    astray, artifacts = [], []
    for key, page in pages.items():
        astray += [said for mark, said in page.marked.items() if (key, mark) not in known]
        astray += page.astray
        artifacts += page.artifacts
    return FinishedText(
        tidy(TaggedText(pages).text(article)),
        is_marked=True,
        around=tidy("\n".join((TaggedText(pages, without=article).text(root), *artifacts))),
        astray=tidy("\n".join(astray)),
        fingerprint=fingerprint,
    )


def _fingerprint(reader: pypdf.PdfReader) -> str:
    metadata = reader.root_object.get("/Metadata")
    if metadata is None:
        return ""
    found = _FINGERPRINT.search(metadata.get_object().get_data())
    return found[1].decode("utf-8", "replace").strip() if found else ""
