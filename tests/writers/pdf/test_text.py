"""The words of the PDF, as its tags give them, against the HTML."""

import pytest
from tests.builders import sample
from tests.judges.html import article_text
from tests.judges.pdf import Reader, protocol_text
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    html,
    long_document,
    mixed_document,
)
from tests.writers.pdf.files import opened, pdf, seen

from protocol_gen.model.document import Document
from protocol_gen.writers.html import Page

pytestmark = pytest.mark.slow

DOCUMENTS = {
    "every block": sample(),
    "long": furnished(adopted(long_document())),
    "Welsh and English": mixed_document(),
    "hard": hard_document(),
}


@pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_tagged_text_is_the_article_of_the_html_word_for_word(source: Document) -> None:
    assert protocol_text(pdf(source)).split() == article_text(html(source, Page.PRINT)).split()


def test_headers_and_footers_are_seen_and_not_read() -> None:
    source = adopted(long_document())

    with opened(source) as file:
        everything = Reader(file).text(file.Root.StructTreeRoot.K[0])

    assert "Page 3 of" in seen(source, 3)
    assert "Testham Town Council · Protocol" in seen(source, 3)
    assert "Page 3 of" not in everything
    assert "Testham Town Council · Protocol" not in everything


def test_every_page_of_a_draft_says_so_and_none_of_an_adopted_protocol() -> None:
    draft = furnished(long_document(3))

    with opened(draft) as file:
        pages = range(1, len(file.pages) + 1)

    assert all("DRAFT" in seen(draft, page) for page in pages)
    assert not any("DRAFT" in seen(adopted(draft), page) for page in pages)
