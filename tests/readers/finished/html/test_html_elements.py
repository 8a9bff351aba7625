"""What elements of a page are: on lines of their own, never shown, or carriers of others."""

import pytest
from tests.readers.finished.html.html_made import element, first, page

from protocol_gen.readers.finished.html.html_elements import (
    BLOCKS,
    CARRIERS,
    CLOSED,
    HARMLESS_HEADERS,
    INLINES,
    KEEPING_LINES,
    NEVER_SHOWN,
    STRIKING,
    TABLES,
    carried,
    is_foreign,
    is_known,
    name_of,
    runs,
    turns_round,
)


def test_an_element_is_of_one_kind() -> None:
    kinds = [BLOCKS, INLINES, TABLES.keys(), NEVER_SHOWN, CARRIERS.keys()]

    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))
    assert CARRIERS.keys() >= CLOSED
    assert STRIKING <= INLINES
    assert (BLOCKS | {"textarea"}).issuperset(KEEPING_LINES)


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        *(("p", True), ("b", True), ("td", True), ("style", True), ("img", True), ("option", True)),
        *(("my-own", True), ("o:p", True), ("unheard", False), ("", False)),
    ],
)
def test_it_is_known_what_an_element_does_that_is_on_a_list_or_somebodys_own(
    name: str,
    is_one: bool,  # noqa: FBT001  # a row
) -> None:
    assert is_known(name) is is_one


def test_a_part_of_a_picture_is_called_by_its_own_name_and_is_foreign() -> None:
    made = page("<svg><title>x</title></svg><p>")

    assert [(name_of(each), is_foreign(each)) for each in made.elements[3:]] == [
        *(("svg", True), ("p", False)),
    ]


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        *(("<script>1</script>", True), ("<script type=' Text/JavaScript '></script>", True)),
        *(("<script type=module></script>", True), ("<script type=text/x></script>", False)),
        *(("<script type=application/ld+json></script>", False), ("<b onclick=x>a</b>", True)),
        *(("<b title=onclick>a</b>", False), ("<svg onload=x></svg>", True)),
    ],
)
def test_a_program_is_one_that_a_browser_runs(body: str, is_one: bool) -> None:  # noqa: FBT001  # a row
    assert runs(first(body)) is is_one


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        *(("<img>", "picture"), ("<video></video>", "film"), ("<input>", "form"), ("<b>", "")),
        *(("<input type=' HIDDEN'>", ""), ("<audio></audio>", "")),
        *(("<audio controls></audio>", "film"), ("<picture></picture>", "")),
    ],
)
def test_what_an_element_shows_beside_words_is_told(body: str, kind: str) -> None:
    assert carried(first(body)) == kind


@pytest.mark.parametrize(
    ("said", "is_round"), [("rtl", True), (" RTL ", True), ("ltr", False), ("", False)]
)
def test_words_may_go_from_right_to_left(said: str, is_round: bool) -> None:  # noqa: FBT001  # a row
    assert turns_round(element(page(f"<p dir='{said}'>"), "p")) is is_round


def test_a_header_that_leads_elsewhere_is_not_harmless() -> None:
    assert HARMLESS_HEADERS.isdisjoint({"refresh", "content-security-policy", "set-cookie"})
    assert HARMLESS_HEADERS.issuperset({"content-type", "x-ua-compatible"})
