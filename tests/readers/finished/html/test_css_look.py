"""How an element looks in one world: what its declarations come to, beside those around it."""

import pytest
from tests.readers.finished.html.html_made import style

from protocol_gen.readers.finished.html.css_look import (
    BLACK,
    NIGHT,
    WHITE,
    InheritedLook,
    content_of,
    has_content,
    shown_as,
    within,
)

PAGE = InheritedLook()


def look(declarations: str, around: InheritedLook = PAGE) -> InheritedLook:
    return within(around, style(declarations), 1000.0, 10.0)[0]


@pytest.mark.parametrize(
    ("declarations", "seen"),
    [
        *(("", (True, False)), ("display: none", (False, False))),
        *(("visibility: hidden", (False, False)), ("visibility: collapse", (False, False))),
        *(("opacity: 0", (False, True)), ("opacity: 0.3", (True, True))),
        *(("opacity: 50%", (True, False)), ("font-size: 0", (False, True))),
        *(("font-size: 4px", (True, True)), ("font-size: 999px", (True, True))),
        *(("color: white", (False, True)), ("color: #d0d0d0", (True, True))),
        *(("color: white; background: #333", (True, False)), ("background: black", (False, True))),
        *(("background: url(x)", (True, True)), ("color: transparent", (False, True))),
        ("background: linear-gradient(red, blue)", (True, True)),
    ],
)
def test_words_are_seen_and_nobody_doubts_it(declarations: str, seen: tuple[bool, bool]) -> None:
    found = look(declarations)

    assert (found.is_seen, found.is_seen and found.is_doubtful) == (seen[0], seen[0] and seen[1])


@pytest.mark.parametrize(
    ("said", "size"),
    [
        *(("2em", 40), ("50%", 10), ("2rem", 20), ("smaller", 20 / 1.2), ("larger", 24)),
        *(("x-large", 24), ("inherit", 20), ("initial", 16), ("10vw", 100)),
    ],
)
def test_letters_are_measured_by_those_around(said: str, size: float) -> None:
    assert look(f"font-size: {said}", InheritedLook(size=20)).size == pytest.approx(size)


def test_what_is_around_is_handed_down() -> None:
    around = look("color: red; text-transform: uppercase; white-space: pre; opacity: 0.5")
    inner = look("opacity: 0.5", around)

    assert (inner.ink, inner.case, inner.spaces, inner.dense) == (
        *((1, 0, 0, 1), "uppercase", "pre", 0.25),
    )
    assert look("text-transform: initial", around).case == "none"
    assert look("color: initial", around).ink == BLACK


def test_what_is_gone_stays_gone_and_what_is_hidden_may_be_seen_within() -> None:
    assert not look("display: block", look("display: none")).is_there
    assert look("visibility: visible", look("visibility: hidden")).is_visible
    assert not look("opacity: 1", look("opacity: 0")).is_seen


def test_nothing_is_painted_where_nothing_is_there_but_where_words_have_the_colour_of_paper() -> (
    None
):
    assert [
        look(each).is_empty_space for each in ("display: none", "opacity: 0", "color: white")
    ] == [
        *(True, True, False),
    ]


def test_paper_is_the_colours_upon_one_another_or_a_picture() -> None:
    assert look("background: rgb(0 0 0 / 50%)").paper == pytest.approx((0.5, 0.5, 0.5, 1))
    assert look("background-color: black; background-image: url(x)").paper is None
    assert look("background-color: black", look("background: url(x)")).paper == BLACK
    assert look("background-color: transparent", InheritedLook(paper=NIGHT)).paper == NIGHT
    assert look("background: rgb(0 0 0 / 50%)", look("background: url(x)")).paper is None
    assert PAGE.paper == WHITE


@pytest.mark.parametrize(
    ("declarations", "named"),
    [
        *(
            ("color: bogus", {"color"}),
            ("font-size: -1px", {"font-size"}),
            ("opacity: x", {"opacity"}),
        ),
        *(("color: red", set()), ("font-size: 1em", set()), ("background: 1px", {"background"})),
    ],
)
def test_what_is_not_understood_is_named(declarations: str, named: set[str]) -> None:
    assert within(PAGE, style(declarations), 1000.0, 10.0)[1] == named


def test_items_have_the_marks_of_their_list() -> None:
    assert look("list-style: square").list_type == "square"
    assert look("list-style: none").list_type == "none"
    assert look("list-style-type: '- '").list_type == '"- '
    assert look("list-style: url(x)").has_list_picture
    assert not look("list-style-image: none", look("list-style: url(x)")).has_list_picture


def test_a_font_of_signs_shows_pictures_for_letters() -> None:
    assert look("font-family: Wingdings, serif").has_signs
    assert not look("font-family: serif, Wingdings").has_signs


@pytest.mark.parametrize(
    ("said", "found"),
    [
        *(("'a' 'b'", ("ab", True)), ("attr(title)", ("x", True)), ("none", ("", True))),
        *(("attr(none)", ("", True)), ("'a' / 'b'", ("a", True)), ("counter(a)", ("", False))),
        *(("url(x)", ("", False)), ("'a' counter(b)", ("", False))),
    ],
)
def test_words_that_a_style_puts_in_are_known_or_not(said: str, found: tuple[str, bool]) -> None:
    made = style(f"content: {said}")

    assert content_of(made, {"title": "x"}) == found
    assert has_content(made) is (said != "none")
    assert not has_content({})


@pytest.mark.parametrize(
    ("case", "said"),
    [
        *(("uppercase", "THE CLERK’S X_Y"), ("lowercase", "the clerk’s x_y")),
        *(("capitalize", "The Clerk’S X_Y"), ("none", "the Clerk’s x_y")),
    ],
)
def test_words_are_in_the_letters_in_which_they_are_shown(case: str, said: str) -> None:
    assert shown_as("the Clerk’s x_y", case) == said
