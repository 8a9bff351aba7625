"""The tag tree, for what no validator sees; read by pikepdf, compared with the HTML."""

from dataclasses import replace
from typing import Any

import pytest
from tests.builders import document, item, provision, sample
from tests.judges.pdf import Reader, Tag, kids
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    long_document,
    tree,
)
from tests.writers.pdf.files import below, found, opened, pairs, said

from protocol_gen.model.document import Document
from protocol_gen.writers.html import Page

pytestmark = pytest.mark.slow

EXPECTED = {
    "h1": "/H1",
    "h2": "/H2",
    "h3": "/H3",
    "p": "/P",
    "footer": "/P",
    "li": "/LI",
    "dt": "/Lbl",
    "dd": "/LBody",
    "caption": "/Caption",
    "th": "/TH",
    "td": "/TD",
}
"""What an element with words of its own must be tagged as."""


@pytest.mark.parametrize(
    "source", [sample(), adopted(long_document(3)), hard_document()], ids=["all", "long", "hard"]
)
def test_the_tags_follow_the_html_element_by_element(source: Document) -> None:
    (article,) = tree(source, Page.PRINT).iterfind(".//article")
    written = [
        (EXPECTED[element.tag], " ".join(element.text_content().split()))
        for element in article.iter(*EXPECTED)
        if element.tag != "li" and next(element.iterancestors("nav"), None) is None
    ]

    with opened(source) as file:
        reader = Reader(file)
        (art,) = found(file, "Art")
        tagged = [
            (str(tag.S), " ".join(reader.text(tag).split()))
            for tag in below(art)
            if tag.S in set(EXPECTED.values()) and not in_list_item(tag)
        ]

    assert tagged == written


def in_list_item(tag: Tag) -> bool:
    """Whether it is part of an item; entries of a definition list are not meant."""
    if tag.S == "/LI":
        return True
    is_definition = tag.P.S == "/LI" and tag.P.P.A.ListNumbering == "/None"
    return bool(tag.S in ("/Lbl", "/LBody") and not is_definition)


def test_an_empty_cell_keeps_its_place_in_the_row() -> None:
    with opened(hard_document()) as file:
        table, _ = found(file, "Table")
        rows = [tag for tag in below(table) if tag.S == "/TR"]

        assert {len(kids(row)) for row in rows} == {3}


def test_furniture_is_outside_the_article() -> None:
    with opened(furnished(adopted(long_document()))) as file:
        (whole,) = kids(file.Root.StructTreeRoot)

        assert [tag.S for tag in kids(whole)] == ["/Sect", "/TOC", "/Art", "/Sect"]
        assert said(file, kids(whole)[0]).startswith("Testham Town Council Protocol")
        assert said(file, kids(whole)[3]).startswith("Document control")


def test_a_list_says_how_it_is_numbered_and_a_header_cell_what_it_heads() -> None:
    with opened(sample()) as file:
        lists = [str(tag.A.ListNumbering) for tag in found(file, "L")]
        scopes = [str(tag.A.Scope) for tag in found(file, "TH")]

    assert lists == [
        "/LowerAlpha",
        "/LowerRoman",
        "/Disc",
        "/Disc",
        "/LowerAlpha",
        "/None",
    ]
    assert scopes == ["/Column", "/Column", "/Row", "/Row", *["/Row"] * 4]


@pytest.mark.parametrize(
    ("label", "numbering"),
    [("1", "/Decimal"), ("(A)", "/UpperAlpha"), ("(I)", "/UpperRoman"), ("(*)", "/None")],
)
def test_other_labels_are_known_too(label: str, numbering: str) -> None:
    source = document(provision("stem", "A stem:", item("one", "One", label=label, level=2)))

    with opened(source) as file:
        (tag,) = found(file, "L")

        assert tag.A.ListNumbering == numbering


def test_a_label_stands_before_the_body_of_its_item() -> None:
    with opened(sample()) as file:
        items = found(file, "LI")

        assert {tuple(str(kid.S) for kid in kids(tag)) for tag in items} == {("/Lbl", "/LBody")}


def test_every_provision_can_be_linked_to_where_it_is_cited() -> None:
    source = long_document(2)
    anchors = {link.get("href")[1:] for link in tree(source, Page.PRINT).iter("a")}

    with opened(source) as file:
        targets = dict(pairs(list(file.Root.Names.Dests.Names)))

    assert anchors <= set(targets)


def test_the_contents_are_tagged_as_such() -> None:
    with opened(long_document()) as file:
        (contents,) = found(file, "TOC")
        caption, *entries = kids(contents)

        assert said(file, caption) == "Contents"
        assert {entry.S for entry in entries} == {"/TOCI"}
        assert {tag.S for entry in entries for tag in below(entry)} == {
            "/Reference",
            "/Link",
            "/Span",
        }


def test_every_heading_has_a_bookmark() -> None:
    source = adopted(long_document(2))
    written = [
        " ".join(heading.text_content().split())
        for heading in tree(source, Page.PRINT).iter("h1", "h2", "h3", "h4")
    ]

    with opened(source) as file, file.open_outline() as outline:
        titles = list(walked(outline.root))

    assert titles == written


def walked(items: list[Any]) -> list[str]:
    return [title for entry in items for title in (entry.title, *walked(entry.children))]


def test_a_document_without_a_council_name_still_has_its_header() -> None:
    with opened(replace(sample(), council="")) as file:
        assert file.docinfo.Title == "Protocol on Member/Officer Relations"
        assert "/Author" not in file.docinfo
