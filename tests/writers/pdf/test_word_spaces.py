"""Spaces that a reader of tags needs are painted, and none is in a bookmark twice."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.builders import document, provision, sample, words
from tests.judges.html import article_text
from tests.judges.pdf import protocol_text
from tests.writers.html.pages import (
    html,
    read,
)
from tests.writers.pdf.files import Given, pdf, printed

from protocol_gen.model.document import Paragraph, ProvisionForm
from protocol_gen.model.inlines import CrossReference, Inlines, Origin, OriginKind
from protocol_gen.writers.html import Page
from protocol_gen.writers.pdf import PdfWriter
from protocol_gen.writers.pdf.engine import weasyprint
from protocol_gen.writers.pdf.word_spaces import (
    close_up_bookmarks,
    hanging_spaces,
    show_lone_spaces,
)


def test_a_box_of_white_space_alone_passes_for_text_and_others_stay() -> None:
    space, words = SimpleNamespace(text=" "), SimpleNamespace(text=" words ")
    box = SimpleNamespace(children=[space, SimpleNamespace(children=[words])])

    show_lone_spaces(box)

    assert (space.text, space.text.strip()) == (" ", " ")
    assert words.text.strip() == "words"


def test_a_bookmark_has_one_space_where_the_source_has_many() -> None:
    sheet = SimpleNamespace(bookmarks=[(1, "Roles  and\n duties", (0, 0), "open")])

    close_up_bookmarks(sheet)

    assert sheet.bookmarks == [(1, "Roles and duties", (0, 0), "open")]


@pytest.mark.slow
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_the_library_measures_as_before_when_all_is_laid_out() -> None:
    inline = weasyprint().layout.inline
    before = inline.trailing_whitespace_size

    with hanging_spaces():
        assert inline.trailing_whitespace_size is not before

    assert inline.trailing_whitespace_size is before
