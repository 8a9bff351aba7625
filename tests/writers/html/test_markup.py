from dataclasses import replace

import pytest
from tests.builders import document, item, provision, sample, words
from tests.judges.html import article_text
from tests.writers.html.pages import html, long_document, mixed_document, text, tree

from protocol_gen.model.document import Note, Quotation, Table
from protocol_gen.writers.html import Page

EVERY_PAGE = pytest.mark.parametrize("page", list(Page))


@EVERY_PAGE
def test_the_article_holds_the_protocols_own_text_word_for_word(page: Page) -> None:
    own = """\
Testham Town Council
Protocol on Member/Officer Relations
Version: 1.0
1 Introduction
1.1 First <words> & R&D. They run on.
1.2 See paragraph 2.1 and the section headed Annex.
2 Roles
2.1 The roles are:
(a) One
(b) Two, which has
(i) one part
(ii) another part
2.2 Members
Unnumbered words under a numbered heading.
A stem:
Bullet
Dot
Annex
All the blocks.
plain bullet
another
(a) lettered
(b) second
Rights to information
Who
May see
Member
Agenda
Officer
All of it
Member
A person elected.
Holders of public office should be truthful.
A code
Note
Read this with the code of conduct.
Y mae\N{RIGHT SINGLE QUOTATION MARK}r aelodau yn gyfrifol."""

    assert article_text(html(sample(), page)) == own


@EVERY_PAGE
def test_every_provision_is_an_element_with_its_own_id(page: Page) -> None:
    source = long_document(2)

    ids = tree(source, page).xpath("//@id")

    assert len(ids) == len(set(ids))
    assert {provision.id for provision in source.all_provisions} <= set(ids)


def test_every_provision_of_the_screen_page_has_a_permalink_that_is_told_from_others() -> None:
    source = sample()

    page = tree(source)
    links = {
        link.get("href"): link.get("aria-label") or link.text_content()
        for link in page.xpath("//a[@class='number' or @class='permalink']")
    }

    assert {f"#{provision.id}" for provision in source.all_provisions} == set(links)
    assert links["#roles.b.i"] == "(i)"
    assert links["#introduction.second"] == "Link to this provision: They run on."


@EVERY_PAGE
def test_values_are_text_and_never_markup_or_template(page: Page) -> None:
    odd = "{{ x }} {% y %} <script>alert(1)</script> R&D \"quoted\" 'so' &amp;"
    source = replace(
        document(provision("odd", odd, heading=odd), title=odd), council=odd, slug="odd"
    )

    root = tree(source, page)

    assert not [script for script in root.iter("script") if "alert" in (script.text or "")[:6]]
    (article,) = root.iterfind(".//*[@id='protocol']")
    assert article.text_content().count(odd) == 3
    assert root.text_content().count(odd) >= 4


def test_a_part_in_another_language_says_so() -> None:
    page = tree(mixed_document(), Page.PRINT)

    languages = {element.text: element.get("lang") for element in page.iter("h2", "p", "span")}

    assert languages["Cyflwyniad"] == "cy"
    assert languages["Introduction"] is None
    assert languages["Senedd"] == "cy"


@EVERY_PAGE
def test_the_language_of_an_item_does_not_reach_the_items_under_it(page: Page) -> None:
    source = document(
        provision(
            "stem", "Stem:", replace(item("cy", "Parch", item("en", "an item")), language="cy")
        )
    )

    root = tree(source, page)
    (nested,) = root.iterfind(".//li[@id='en']")

    around = (element.get("lang") for element in (nested, *nested.iterancestors()))
    assert next(language for language in around if language) == "en-GB"


def test_white_space_in_a_run_is_one_space_and_a_no_break_space_stays() -> None:
    source = document(provision("odd", "two\n  lines, £5\u00a0000"))

    assert "two lines, £5\u00a0000" in text(source, Page.PRINT)


def test_headings_stop_at_the_sixth_level() -> None:
    deep = provision("six", "Words.", heading="Six")
    for name in ("five", "four", "three", "two", "one"):
        deep = provision(name, "", deep, heading=name)

    page = text(document(deep), Page.FRAGMENT)

    assert '<h6 id="six">' in page
    assert "<h7" not in page


def test_a_table_without_row_headers_has_plain_cells() -> None:
    plain = Table((), (words("Who"), words("May see")), ((words("Member"), words("Agenda")),))

    page = text(document(provision("t", blocks=(plain,))), Page.PRINT).split("</article>")[0]

    assert "<caption>" not in page
    assert page.count('scope="col"') == 2
    assert page.count('scope="row"') == 0


def test_a_quotation_without_a_source_has_no_footer() -> None:
    quotation = Quotation((words("Their words."),))

    assert "<footer>" not in text(document(provision("q", blocks=(quotation,))), Page.PRINT)


def test_a_note_without_a_label_begins_with_its_words() -> None:
    note = Note("", (words("Only this."),))

    page = text(document(provision("n", blocks=(note,))), Page.PRINT)

    assert '<div id="n" role="note"><p>Only this.</p></div>' in page
