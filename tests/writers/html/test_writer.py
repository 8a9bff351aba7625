import json
import re
from dataclasses import replace
from itertools import product

import pytest
from tests.builders import sample
from tests.language.toy import Toy
from tests.writers.html.pages import (
    adopted,
    furnished,
    html,
    long_document,
    mixed_document,
    read,
    text,
    tree,
)

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.language.known_languages import registered
from protocol_gen.model.document import Document, Look
from protocol_gen.page.contents import contents_entries
from protocol_gen.writers.html import HtmlWriter, Page
from protocol_gen.writers.html.colour import lightened

EVERY_PAGE = pytest.mark.parametrize("page", list(Page))
DARK_PAPER = "#14171a"


def furniture(source: Document, page: Page = Page.PAGE) -> str:
    """All that a reader sees outside the article."""
    body = tree(source, page).find(".//body")
    for article in list(body.iter("article")):
        article.drop_tree()
    return " ".join(" ".join(body.itertext()).split())


@EVERY_PAGE
def test_the_same_document_gives_the_same_bytes(page: Page) -> None:
    assert html(furnished(sample()), page) == html(furnished(sample()), page)


def test_templates_are_read_once_for_many_documents() -> None:
    asked: list[str] = []

    def reading(name: str) -> bytes:
        asked.append(name)
        return read(name)

    first, second = (HtmlWriter(reading, Page.PAGE) for _ in range(2))
    for writer in (first, second, first):
        writer.write(sample())

    assert len(asked) == len(set(asked)) > 2


@EVERY_PAGE
def test_document_control_is_outside_the_article_and_has_no_empty_rows(page: Page) -> None:
    short, full = furniture(sample(), page), furniture(adopted(sample()), page)

    assert "Approved by" not in short
    assert "Version history" not in short
    assert "Adopted on 12 May 2026" in full
    assert "1.1 12 May 2026 Roles of the chair clarified" in full


@pytest.mark.parametrize("page", [Page.PAGE, Page.PRINT])
def test_one_of_several_papers_has_its_label_above_it_and_outside_its_text(page: Page) -> None:
    source = replace(sample(), label="Appendix A")
    (label,) = tree(source, page).xpath("//p[@class='label']")

    assert label.text_content() == "Appendix A"
    assert "Appendix A" in furniture(source, page)
    assert "Appendix A" not in furniture(sample(), page)
    assert label.xpath("following::article")


@EVERY_PAGE
def test_document_control_can_be_turned_off(page: Page) -> None:
    source = replace(adopted(sample()), look=Look(control_table=False))

    assert "Approved by" not in furniture(source, page)


@pytest.mark.parametrize("page", [Page.PAGE, Page.FRAGMENT])
def test_a_draft_is_marked_and_an_adopted_protocol_is_not(page: Page) -> None:
    assert "DRAFT" in furniture(sample(), page)
    assert "DRAFT" not in furniture(adopted(sample()), page)


def test_a_long_document_has_contents_that_lead_to_each_heading() -> None:
    source = long_document()

    page = tree(source)
    links = page.xpath("//nav//a/@href")

    assert links == [f"#{heading.part.id}" for heading in contents_entries(source)]
    assert "Contents" not in furniture(sample())


def test_the_page_needs_nothing_beside_it() -> None:
    source = furnished(adopted(long_document()))
    page, root = text(source), tree(source)

    addresses = root.xpath("//@src | //@href[not(parent::link[@rel='schema.DC'])]")
    assert {address.split(":")[0].split("#")[0] for address in addresses} <= {"", "data"}
    assert not re.findall(r"url\((?!\"data:)|@import", page)
    assert [script.get("type") for script in root.iter("script")] == ["application/ld+json"]


def test_the_page_has_a_skip_link_and_landmarks() -> None:
    root = tree(long_document())

    assert root.find("body")[0].get("href") == "#protocol"
    assert [len(root.findall(f".//body//{name}")) for name in ("nav", "main", "article")] == [1] * 3


def test_the_page_tells_catalogues_what_it_is() -> None:
    root = tree(adopted(sample()))

    terms = {meta.get("name"): meta.get("content") for meta in root.iter("meta")}
    (script,) = root.iter("script")
    facts = json.loads(script.text or "")
    assert terms["DC.title"] == facts["name"] == "Protocol on Member/Officer Relations"
    assert terms["DC.date"] == facts["datePublished"] == "2026-05-12"
    assert facts["publisher"]["name"] == "Testham Town Council"
    assert facts["creativeWorkStatus"] == "Adopted"


def test_no_title_can_end_the_metadata() -> None:
    title = "</script><script>alert(1)</script>"

    root = tree(replace(sample(), title=title))

    (script,) = root.iter("script")
    assert json.loads(script.text or "")["name"] == title


def test_a_fragment_has_no_styles_no_classes_and_no_scripts() -> None:
    root = tree(furnished(adopted(long_document())), Page.FRAGMENT).find("body")

    names = {str(name) for element in root.iter() for name in element.keys()}  # noqa: SIM118
    assert names <= {"id", "lang", "href", "scope", "aria-labelledby", "data-words"}
    assert not root.xpath("//style | //script | //img | //h1")


def test_words_of_the_furniture_are_in_the_language_of_the_document() -> None:
    with registered(Toy()):
        page = text(replace(mixed_document(), language="qaa"))

    assert '<html lang="qaa"' in page
    assert "q·Skip to the text" in page
    assert not re.search("(?<!q·)Skip to the text", page)


def test_a_document_in_a_language_that_is_not_here_is_not_written() -> None:
    with pytest.raises(UnknownLanguageError, match="there is no language 'cy' here"):
        text(replace(mixed_document(), language="cy"))


def test_a_font_name_cannot_leave_its_place_in_the_style() -> None:
    source = replace(sample(), look=Look(font='Gill"; } body { display: none'))

    root = tree(source)

    style = root.get("style")
    assert style.count('"') == 4
    assert style.index("display: none") < style.rindex('"Atkinson')


@pytest.mark.parametrize("colour", ["".join(hexes) for hexes in product(("00", "76"), repeat=3)])
def test_an_accent_that_can_be_read_on_white_is_lightened_to_be_read_on_dark(colour: str) -> None:
    assert contrast(lightened(f"#{colour}"), DARK_PAPER) >= 4.5


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("sheet", ["screen.css", "paged.css"])
@pytest.mark.parametrize("numbers", ["numbers", "wide-numbers", "widest-numbers"])
def test_every_column_of_numbers_has_its_width_on_the_screen_and_on_paper(
    numbers: str, sheet: str
) -> None:
    css = read(f"html/{sheet}").decode()

    assert re.search(rf"^ *\.{numbers}[ ,>]", css, re.MULTILINE)


def test_a_table_that_scrolls_breaks_no_word_to_make_a_column_narrow() -> None:
    css = read("html/screen.css").decode()

    anywhere, within_scroll = css.index("overflow-wrap: anywhere"), css.index(".wide :is(th, td)")
    assert anywhere < within_scroll
    assert css[within_scroll:].startswith(".wide :is(th, td) { overflow-wrap: break-word; }")
