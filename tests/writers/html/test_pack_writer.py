"""Several documents as one page: what is alike in two of them must not meet."""

from collections import Counter
from dataclasses import replace

import lxml.html
from tests.builders import provision, sample
from tests.writers.html.pages import Element, adopted, read

from protocol_gen.model.document import Document, Provision
from protocol_gen.model.papers import BoundPart, Pack
from protocol_gen.revisions import compare
from protocol_gen.writers.html import PackWriter


def pack(*documents: Document, is_draft: bool = False) -> Pack:
    parts = tuple(
        BoundPart(f"Appendix {letter}" if at else "", f"Paper {at}", document)
        for at, (letter, document) in enumerate(zip("-ABCDE", documents, strict=False))
    )
    return Pack("Meeting pack: Protocol", "Meeting pack", parts, is_draft)


def tree(source: Pack) -> Element:
    return lxml.html.document_fromstring(PackWriter(read).write(source).decode())


def test_every_id_stands_once_and_every_reference_stays_within_its_part() -> None:
    page = tree(pack(sample(), sample()))

    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    for part in page.xpath("//section[contains(@class, 'part')]"):
        own = {f"#{each}" for each in part.xpath(".//@id")}
        links = part.xpath(".//a/@href")
        assert links
        assert set(links) <= own


def test_each_part_has_its_own_title_as_the_one_heading_of_the_first_level() -> None:
    page = tree(pack(sample(), sample(), sample()))

    assert len(page.xpath("//h1")) == 3
    assert [len(part.xpath(".//h1")) for part in page.xpath("//section[@data-running]")] == [1] * 3


def test_the_first_page_says_what_the_pack_is_for() -> None:
    about = (("Meeting", "Full <Council>"), ("Agenda item", "7"))

    page = tree(replace(pack(sample()), about=about))

    front = page.xpath("//section[contains(@class, 'front')]/p[@class='fact']")
    assert [line.text_content() for line in front] == ["Meeting: Full <Council>", "Agenda item: 7"]


def test_a_document_without_a_title_block_has_its_title_all_the_same() -> None:
    bare = Document("x", "", "Bare", "1.0", "en-GB", (), (provision("a", "Text."),))

    (title,) = tree(pack(bare)).xpath("//h1")

    assert title.text == "Bare"


def test_one_contents_list_at_the_front_leads_to_every_part() -> None:
    page = tree(pack(sample(), sample()))

    (contents,) = page.xpath("//nav")
    lines = [" ".join(line.text_content().split()) for line in contents.xpath(".//li")]
    assert lines == [
        "Paper 0", "1 Introduction", "2 Roles", "Annex",
        "Appendix A: Paper 1", "1 Introduction", "2 Roles", "Annex",
    ]  # fmt: skip
    targets = {each.lstrip("#") for each in contents.xpath(".//a/@href")}
    assert targets <= set(page.xpath("//@id"))


def test_where_the_contents_would_not_fit_on_a_page_the_appendices_have_one_line_each() -> None:
    page = tree(pack(*[sample()] * 6, *[sample()] * 0))
    many = sample()
    long = Document(
        many.slug, many.council, many.title, "1.0", "en-GB", many.title_block,
        tuple(provision(f"p{at}", heading=f"Heading {at}") for at in range(50)),
    )  # fmt: skip

    few = tree(pack(sample(), long)).xpath("//nav//li")

    assert len(page.xpath("//nav//li")) == 6 * 4
    assert len(few) == 4 + 1


def test_a_part_says_in_its_foot_which_appendix_it_is_and_in_its_head_whether_a_draft() -> None:
    page = tree(pack(sample(), adopted(sample())))

    draft, final = page.xpath("//section[@data-running]")

    assert (draft.get("data-version"), draft.get("data-draft")) == ("", "DRAFT")
    assert (final.get("data-version"), final.get("data-draft")) == ("Appendix A · ", "")


def test_a_redline_says_how_it_is_read_before_its_text() -> None:
    redline = compare(sample(), adopted(sample()))
    part = BoundPart("Appendix B", "Changes", redline.document, redline)

    (said,) = tree(Pack("Pack", "Pack", (part,), is_draft=False)).xpath(
        "//section[@class='redline']"
    )

    assert "Changes from version" in said.text_content()


def test_the_contents_have_the_headings_of_a_redline_as_the_new_version_has_them() -> None:
    old = replace(sample(), provisions=(titled("a", "Press"), titled("b", "Visits")))
    new = replace(sample(), provisions=(titled("a", "The press"),))
    redline = compare(old, new)
    part = BoundPart("Appendix B", "Changes", redline.document, redline)

    lines = tree(Pack("Pack", "Pack", (part,), is_draft=False)).xpath("//nav//li")

    assert [" ".join(line.text_content().split()) for line in lines] == [
        "Appendix B: Changes",
        "The press",
    ]


def titled(id_: str, heading: str) -> Provision:
    return provision(id_, "Text.", heading=heading)


def test_values_are_text() -> None:
    hostile = Pack("<b>R&D</b>", "<i>", (BoundPart('"><x>', "<u>", sample()),), is_draft=True)

    page = tree(hostile)

    assert page.xpath("//title")[0].text == "<b>R&D</b>"
    assert not page.xpath("//u | //x | //i")
