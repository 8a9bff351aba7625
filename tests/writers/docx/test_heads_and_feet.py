"""Heads and feet: which pages have one, what counts as empty, which marks are taken out."""

from io import BytesIO

import docx
import pytest
from tests.judges.word import w
from tests.writers.docx.council_templates import (
    HEADS,
    VECTORS,
    WATERMARK,
    WORD,
    apart,
    code,
    lines,
    story,
    template,
)

from protocol_gen.errors import DraftInTemplateError
from protocol_gen.writers.docx.heads_and_feet import (
    Pages,
    add_to_story,
    drop_marks,
    drop_our_own,
    drop_unused,
    fill_story,
    foot,
    head,
    is_empty,
    numbers_pages,
    pages,
)
from protocol_gen.writers.docx.oxml import paragraph, run
from protocol_gen.writers.docx.style_chains import StyleChains
from protocol_gen.writers.docx.word_xml import Element

RULE = '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>'


def root(inside: str) -> Element:
    from docx.oxml.parser import parse_xml  # noqa: PLC0415  # as python-docx gives it

    return parse_xml(f'<w:hdr {WORD} xmlns:v="{VECTORS}">{inside}</w:hdr>')


def said(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(w("t")))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ((), [Pages.ALL]),
        (("first",), [Pages.ALL, Pages.FIRST]),
        (("first", "even"), [Pages.ALL, Pages.FIRST, Pages.EVEN]),
    ],
)
def test_a_file_says_which_pages_it_tells_apart(
    kinds: tuple[str, ...], expected: list[Pages]
) -> None:
    file = docx.Document(BytesIO(template(apart(*kinds))))

    assert [*pages(file)] == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [("<w:p/>", True), (lines(" ", ""), True), (lines("x"), False), (RULE, False)],
)
def test_a_head_is_empty_where_nothing_can_be_seen(inside: str, *, expected: bool) -> None:
    file = docx.Document(BytesIO(template(story("header1", inside))))

    assert is_empty(head(file, Pages.ALL)) is expected
    assert is_empty(head(file, Pages.EVEN))


def test_a_page_is_numbered_at_its_head_or_its_foot() -> None:
    file = docx.Document(BytesIO(template(story("header1", f"<w:p>{code('PAGE')}</w:p>"))))

    assert numbers_pages(head(file, Pages.ALL), foot(file, Pages.ALL))
    assert not numbers_pages(foot(file, Pages.ALL), foot(file, Pages.EVEN))


def test_a_head_is_filled_or_added_to() -> None:
    file = docx.Document(BytesIO(template(story("header1", lines("letterhead")))))
    above, styles = head(file, Pages.ALL), StyleChains(file.styles.element)

    add_to_story(above, paragraph("Header", run("below")), styles)
    whole = said(above.part.element)
    fill_story(above, paragraph("Header", run("instead")), styles)

    assert (whole, said(above.part.element)) == ("letterheadbelow", "instead")


def test_heads_that_no_page_has_go_but_for_empty_ones() -> None:
    used = docx.Document(BytesIO(template(*HEADS["a letterhead on the first page"])))
    unused = docx.Document(BytesIO(template(*HEADS["pages not told apart any more"])))
    empty = docx.Document(BytesIO(template()))

    files = (used, unused, empty)
    for file in files:
        drop_unused(file)

    lacking = [head(file, Pages.FIRST).is_linked_to_previous for file in files]
    assert lacking == [False, True, False]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (lines("letterhead", "DRAFT"), "letterhead"),
        (lines(" Draft "), ""),
        (lines("D R A F T"), ""),
        (lines("DRAFFT"), ""),
        (f"<w:p>{WATERMARK}<w:r><w:t>letterhead</w:t></w:r></w:p>", "letterhead"),
        (lines("Draftsman &amp; Sons"), "Draftsman & Sons"),
    ],
)
def test_a_mark_by_itself_is_taken_out(inside: str, words: str) -> None:
    element = root(inside)

    drop_marks((element,), "DRAFFT")

    assert said(element) == words
    assert not [*element.iter(f"{{{VECTORS}}}textpath")]


def test_a_mark_among_other_words_is_told() -> None:
    art = WATERMARK.replace("DRAFT", "Draft of May")

    for inside in (lines("Draft minutes"), f"<w:p>{art}</w:p>"):
        with pytest.raises(DraftInTemplateError):
            drop_marks((root(inside),), "DRAFT")


def test_our_own_head_and_foot_are_taken_out() -> None:
    ours = f"<w:p><w:r><w:t>Testham · </w:t></w:r>{code('PAGE')}{code('NUMPAGES')}</w:p>"
    element = root(f"{lines('Protocol on all DRAFT', 'Town Hall', 'Testham, Wales')}{ours}")

    drop_our_own((element,), "Protocol on all", "Testham", "DRAFT")

    assert said(element) == "Town HallTestham, Wales"
