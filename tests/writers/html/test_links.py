"""Where the links of a text lead."""

from tests.builders import sample
from tests.writers.html.pages import tree

from protocol_gen.writers.html import Page
from protocol_gen.writers.html.links import LINK_WORDS, Links, within_the_page
from protocol_gen.writers.html.markup import Marker


def test_links_lead_within_the_page_where_nothing_else_is_said() -> None:
    links = Links()

    assert links.permalink("a.b") == links.reference("a.b") == within_the_page("a.b") == "#a.b"
    assert (links.words, links.length) == ("", LINK_WORDS)


def test_a_page_of_a_site_can_lead_elsewhere_and_name_its_permalinks() -> None:
    links = Links(
        permalink=lambda id_: f"/p/{id_}",
        reference=lambda id_: f"/r/{id_}",
        words="Page of",
        length=1,
    )

    body = Marker(sample(), Page.PAGE, links).body()

    assert 'href="/p/introduction.first"' in body
    assert 'href="/r/roles.summary"' in body
    assert 'href="#' not in body
    assert "Page of: They" in body


def test_a_citation_without_an_address_is_plain_text() -> None:
    body = Marker(sample(), Page.PRINT, Links(reference=lambda _: "")).body()

    assert "<a " not in body
    assert "See paragraph 2.1 and the section headed Annex." in body
    assert [link.text for link in tree(sample(), Page.PRINT).iter("a")] == ["2.1", "Annex"]
