"""The tag tree, for what no validator sees; read by pikepdf, compared with the HTML."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from tests.builders import document, item, provision, sample
from tests.judges.pdf import Reader, Tag, is_tag, kids, tags
from tests.writers.html.pages import (
    adopted,
    furnished,
    hard_document,
    long_document,
    mixed_document,
    tree,
)
from tests.writers.pdf.files import opened

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


def found(file: pikepdf.Pdf, role: str) -> list[Tag]:
    return [tag for tag in tags(file) if f"/{role}" == tag.S]


def said(file: pikepdf.Pdf, tag: Tag) -> str:
    return " ".join(Reader(file).text(tag).split())


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


def below(tag: Tag) -> list[Tag]:
    return [each for kid in kids(tag) if is_tag(kid) for each in (kid, *below(kid))]


def in_list_item(tag: Tag) -> bool:
    """Whether it is part of an item; entries of a definition list are not meant."""
    if tag.S == "/LI":
        return True
    is_definition = tag.P.S == "/LI" and tag.P.P.A.ListNumbering == "/None"
    return bool(tag.S in ("/Lbl", "/LBody") and not is_definition)


def test_an_element_that_crosses_pages_is_one_element() -> None:
    with opened(hard_document()) as file:
        table, control = found(file, "Table")
        long_one = max(found(file, "P"), key=lambda tag: len(kids(tag)))

        assert len(found(file, "THead")) == 1
        assert Counter(tag.S for tag in below(table))["/TR"] == 61
        assert Counter(tag.S for tag in below(control))["/TH"] == 4
        assert said(file, long_one).startswith("word0 word1 word2")
        assert said(file, long_one).endswith("word2998 word2999")
        (items,) = (tag for tag in found(file, "L") if len(kids(tag)) == 30)
        assert {kid.S for kid in kids(items)} == {"/LI"}


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


def test_each_part_carries_its_language() -> None:
    with opened(mixed_document()) as file:
        welsh = {said(file, tag): str(tag.Lang) for tag in tags(file) if "/Lang" in tag}

    assert welsh.pop("Rhaid i aelodau barchu ei gilydd â ŵ ac ŷ.") == "cy"
    assert welsh.pop("Cyflwyniad") == "cy"
    assert welsh.pop("Senedd") == "cy"
    assert {language for said_, language in welsh.items() if "It runs on" in said_} <= {"en-GB"}


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


def test_each_link_has_one_annotation_with_its_words_that_leads_to_its_target() -> None:
    with opened(sample()) as file:
        (see, annex) = found(file, "Link")
        targets = dict(pairs(list(file.Root.Names.Dests.Names)))

        for link, words, target in ((see, "2.1", "roles.summary"), (annex, "Annex", "annex")):
            (reference,) = (kid for kid in kids(link) if not isinstance(kid, int))
            assert str(reference.Obj.Contents) == said(file, link) == words
            assert str(reference.Obj.Dest) == target
            assert target in targets


def pairs(names: list[Any]) -> list[tuple[str, Any]]:
    return [(str(name), target) for name, target in zip(names[::2], names[1::2], strict=True)]


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


def test_a_crest_is_a_figure_with_its_words_and_its_place() -> None:
    with opened(furnished(sample())) as file:
        (figure,) = found(file, "Figure")
        left, bottom, right, top = (float(number) for number in figure.A.BBox)

        assert figure.Alt == "Crest of Testham Town Council"
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_a_document_without_a_council_name_still_has_its_header() -> None:
    with opened(replace(sample(), council="")) as file:
        assert file.docinfo.Title == "Protocol on Member/Officer Relations"
        assert "/Author" not in file.docinfo
