"""The words of the PDF, as its tags give them, against the HTML."""

from dataclasses import replace

import pikepdf
import pytest
from tests.builders import document, provision, sample, words
from tests.judges.html import article_text
from tests.judges.pdf import Reader, Tag, protocol_text, tags
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    html,
    long_document,
    mixed_document,
    read,
)
from tests.writers.pdf.files import Given, opened, pdf, printed, seen

from protocol_gen.model.document import Document, Paragraph, ProvisionForm
from protocol_gen.model.inlines import CrossReference, Inlines, Origin, OriginKind
from protocol_gen.page.contents import contents_entries
from protocol_gen.writers.html import Page
from protocol_gen.writers.pdf import PdfWriter

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


def test_a_space_between_two_elements_is_kept_wherever_the_line_ends() -> None:
    source = document(
        *(
            provision(
                f"p{count}",
                "",
                provision(f"p{count}.a", "Word " * count + "end."),
                provision(f"p{count}.b", "This runs on.", form=ProvisionForm.RUN_ON),
                provision(f"p{count}.c", "So does this.", form=ProvisionForm.RUN_ON),
                replace(
                    provision(f"p{count}.d", form=ProvisionForm.RUN_ON),
                    blocks=(Paragraph(reference()),),
                ),
            )
            for count in range(1, 30)
        ),
    )

    assert protocol_text(pdf(source)).split() == article_text(html(source, Page.PRINT)).split()


def reference() -> Inlines:
    target = CrossReference("p1.a", "paragraph 1", Origin(OriginKind.CROSS_REFERENCE, "p1.a"))
    return (*words("See "), target, *words(" and also "), target, *words("."))


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


def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    source = long_document()

    with opened(source) as file:
        reader = Reader(file)
        entries = [reader.text(tag).split() for tag in tags(file) if tag.S == "/TOCI"]
        pages = {
            " ".join(reader.text(tag).split()): page_number(file, tag)
            for tag in tags(file)
            if tag.S in ("/H2", "/H3")
        }

    assert len(entries) == len(contents_entries(source))
    assert [int(entry[-1]) for entry in entries] == sorted(int(entry[-1]) for entry in entries)
    last = {" ".join(entry[:-1]): int(entry[-1]) for entry in entries}
    assert last == {words_: pages[words_] for words_ in last}


def page_number(file: pikepdf.Pdf, tag: Tag) -> int:
    return [page.objgen for page in file.pages].index(tag.Pg.objgen) + 1


def test_a_paragraph_of_many_elements_breaks_its_lines_where_one_of_plain_text_does() -> None:
    last = "Councillors may question and challenge advice, a report or a proposal at any time."
    beginnings = ["Word " * count + "in person, in writing and online." for count in range(1, 60)]

    plain = lines_seen("".join(f"<p>{first} {last}</p>" for first in beginnings))
    spans = lines_seen(
        "".join(f"<p><span>{first}</span> <span>{last}</span></p>" for first in beginnings)
    )
    links = lines_seen("".join(f"<p>{first} <a href='#a'>{last}</a></p>" for first in beginnings))

    assert len(plain) > 2 * len(beginnings)
    assert spans == plain
    assert links == plain


def lines_seen(body: str) -> list[str]:
    """The lines that a reader sees, those of headers and footers too."""
    page = f"<html lang='en'><head><title>T</title></head><body id='a'>{body}</body></html>"
    return printed(PdfWriter(Given(page.encode()), read).write(sample())).splitlines()
