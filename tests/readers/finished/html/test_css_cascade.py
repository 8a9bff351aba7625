"""What each element of a page looks like in one world: rules by their weight, one after another."""

import pytest
from tests.readers.finished.html.html_made import boxes, page, place, sheet, tokens

from protocol_gen.readers.finished.html.css_cascade import Cascade, schemes_of
from protocol_gen.readers.finished.html.css_media import PRINT, USUAL, World
from protocol_gen.readers.finished.html.css_values import words_of

NIGHT, TOUCHED, PAPER = World(is_dark=True), World(is_touched=True), World(PRINT, 700)


def displayed(rules: str, body: str, world: World = USUAL) -> str:
    """How the first paragraph of a page is displayed."""
    made = page(body)
    return boxes(made, rules, world)[place(made, "p")].display


@pytest.mark.parametrize(
    ("rules", "body", "shown"),
    [
        ("", "<p>a", "block"),
        ("p { display: flex }", "<p>a", "flex"),
        ("p { display: flex } p { display: grid }", "<p>a", "grid"),
        (".a { display: flex } p { display: grid }", "<p class=a>a", "flex"),
        ("#a { display: flex } .b { display: grid }", "<p id=a class=b>a", "flex"),
        ("p { display: flex !important } .a { display: grid }", "<p class=a>a", "flex"),
        ("#a { display: flex }", "<p id=a style='display: grid'>a", "grid"),
        ("p { display: flex !important }", "<p style='display: grid'>a", "flex"),
        ("div > p { display: flex }", "<div><p>a</div>", "flex"),
        ("div > p { display: flex }", "<p>a", "block"),
        (":root { --a: flex } p { display: var(--a) }", "<p>a", "flex"),
        ("p { display: flex } p { display: var(--none) }", "<p>a", "flex"),
    ],
)
def test_of_several_rules_the_one_of_most_weight_holds(rules: str, body: str, shown: str) -> None:
    assert displayed(rules, body) == shown


def test_a_rule_holds_in_the_worlds_that_it_is_for() -> None:
    rules = "@media print { p { display: flex } } p:hover { display: grid }"

    assert [displayed(rules, "<p>a", each) for each in (USUAL, PAPER, TOUCHED)] == [
        *("block", "flex", "grid"),
    ]


@pytest.mark.parametrize(
    ("selector", "at_rest", "touched"),
    [
        *(("p:not(:focus)", "flex", "block"), ("p:not(.a:hover)", "flex", "flex")),
        *(("body:not(:hover) p", "flex", "block"), ("p:hover:not(:focus)", "block", "flex")),
        *(("p:is(:hover, b)", "block", "flex"), ("p:is(:not(:hover))", "flex", "flex")),
    ],
)
def test_a_rule_for_what_is_not_pointed_at_holds_at_rest(
    selector: str, at_rest: str, touched: str
) -> None:
    rules = f"{selector} {{ display: flex }}"

    assert [displayed(rules, "<p>a", each) for each in (USUAL, TOUCHED)] == [at_rest, touched]


@pytest.mark.parametrize(
    ("rules", "named"),
    [
        *(("p:unheard-of { color: red }", {"color"}), ("p { color: var(--none) }", {"color"})),
        *(("@supports (a: b) { p { opacity: 0 } }", {"opacity"}), ("p { float: left }", {"float"})),
        *(("p { b { color: red } }", {"nested rules"}), ("p { cursor: help }", set())),
        ("p { white-space: nowrap; overflow: hidden }", {"overflow-x"}),
    ],
)
def test_what_perhaps_holds_is_named_and_changes_nothing(rules: str, named: set[str]) -> None:
    made = page("<p>a")
    box = boxes(made, rules)[place(made, "p")]

    assert ({*box.doubts}, box.look.is_seen) == (named, True)


def test_what_is_put_before_has_a_look_of_its_own() -> None:
    made = page("<p>a")
    rules = "p { color: red } p::before { content: 'x'; display: none } p:after { top: 0 }"

    box = boxes(made, rules)[place(made, "p")]

    assert {part: each.look.is_there for part, each in box.parts.items()} == {
        "before": False,
        "after": True,
    }
    assert box.parts["after"].look.ink == box.look.ink


def test_a_later_background_undoes_the_colour_and_the_picture_of_one_before() -> None:
    made = page("<p style='background-color: red; background: none'>a")

    assert {
        name: words_of(value) for name, value in boxes(made)[place(made, "p")].style.items()
    } == {
        "display": "block",
        "background": "none",
    }


@pytest.mark.parametrize(
    ("schemes", "world", "is_dark"),
    [
        *(({"dark", "light"}, NIGHT, True), ({"dark", "light"}, USUAL, False)),
        *(({"dark"}, USUAL, True), ({"light"}, NIGHT, False), (set(), NIGHT, False)),
    ],
)
def test_a_page_is_dark_by_night_where_it_says_so(
    schemes: set[str],
    world: World,
    is_dark: bool,  # noqa: FBT001  # a row
) -> None:
    (root, *_) = Cascade(page("<p>a"), ()).boxes(world, frozenset(schemes))

    assert (sum(root.look.paper or ()) < 2) is is_dark  # white is four


def test_a_number_is_hung_only_where_its_paragraph_is_a_place_to_hang_it() -> None:
    hung = "<b style='position: absolute; left: 0'>1</b>"
    made = page(f"<p style='position: relative; padding-left: 2em'>{hung}</p>")
    alone = page(f"<p>{hung}</p>")

    assert boxes(made)[place(made, "b")].is_hung
    assert boxes(made)[place(made, "p")].room == 32  # two letters
    assert boxes(alone)[place(alone, "b")].doubts == {"position"}


def test_only_rules_that_are_for_some_element_count() -> None:
    rules = sheet("p { color: red } h1 { color: red } p::before { color: red }").rules

    assert Cascade(page("<p>a"), rules).matched_rules == (rules[0], rules[2])


def test_schemes_are_found_among_other_words() -> None:
    assert {*schemes_of([tokens("only light"), tokens("DARK"), tokens("normal")])} == {
        *("light", "dark"),
    }
