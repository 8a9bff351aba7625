"""Which properties of an element may move its words, cut them off, or change their order."""

import pytest
from tests.readers.finished.html.html_made import style

from protocol_gen.readers.finished.html.css_doubts import (
    MOVING,
    doubtful,
    hangs_at_left,
    hides,
    is_off_page,
    sets_apart,
)
from protocol_gen.readers.finished.html.css_values import Scale

SCALE = Scale(letter=10.0, window=1000.0, whole=1000.0)


def doubts(declarations: str, *, has_words: bool = True) -> set[str]:
    return {*doubtful(style(declarations), SCALE, has_words=has_words)}


@pytest.mark.parametrize(
    "declarations",
    [
        *("display: block", "margin: 1em auto", "padding: 2em", "border: 1px solid", "top: 1px"),
        *("margin-top: -3px", "margin-left: -4px", "line-height: 1.5", "line-height: 20px"),
        *("text-indent: 2em", "letter-spacing: 1px", "float: none", "transform: none", "zoom: 1"),
        *("visibility: hidden", "white-space: pre-wrap", "vertical-align: 2px", "width: 30px"),
        *("position: static; top: 9em", "position: relative", "position: relative; top: 2px"),
        *("height: 100vh", "height: 1px; overflow-y: hidden; height: auto", "--a: 1", "color: red"),
        *("unheard-of: unset", "direction: inherit", "box-shadow: 0 0 1px red", "width: 20%"),
        *("text-indent: -1em; padding-left: 1em", "grid-template-columns: 1fr 100px", "order: 0"),
        "max-height: 50px; overflow: auto",
    ],
)
def test_what_is_understood_and_moves_nothing_is_not_named(declarations: str) -> None:
    assert doubts(declarations) == set()


@pytest.mark.parametrize(
    ("declarations", "named"),
    [
        *(("unheard-of: 1", "unheard-of"), ("all: unset", "all"), ("float: left", "float")),
        *(("display: ruby", "display"), ("margin-top: -4px", "margin-top")),
        *(("margin-left: -5px", "margin-left"), ("padding: 41em", "padding-top")),
        *(("line-height: 0.8", "line-height"), ("letter-spacing: -2px", "letter-spacing")),
        *(("transform: scale(2)", "transform"), ("order: 1", "order"), ("zoom: 2", "zoom")),
        *(("direction: rtl", "direction"), ("flex-direction: row-reverse", "flex-direction")),
        *(("position: absolute", "position"), ("position: relative; top: 4px", "position")),
        *(("text-indent: -5px", "text-indent"), ("vertical-align: 2em", "vertical-align")),
        *(("width: 20px", "width"), ("width: 7%", "width"), ("max-width: 0", "max-width")),
        *(("width: 19%; overflow: hidden", "width"), ("height: 50px", "height")),
        *(("height: 100vh; overflow: hidden", "height"), ("max-height: 1px", "max-height")),
        *(("grid-template-columns: 0fr", "grid-template-columns"),),
        *(("text-decoration: underline 2em", "text-decoration-line"),),
        *(("box-shadow: 0 0 2em red", "box-shadow"), ("font-variant: small-caps", "font-variant")),
    ],
)
def test_what_is_not_understood_or_may_move_words_is_named(declarations: str, named: str) -> None:
    assert named in doubts(declarations)


def test_where_there_are_no_words_none_are_cut_off() -> None:
    assert doubts("width: 0; height: 0", has_words=False) == set()


def test_what_lies_over_others_is_told_from_what_changes_its_own_words() -> None:
    assert MOVING.issuperset({"position", "transform", "margin-top"})
    assert MOVING.isdisjoint({"color", "width", "font-size", "text-indent"})


@pytest.mark.parametrize(
    ("declarations", "is_one"),
    [
        *(("left: -700px", True), ("top: -100vw", True), ("text-indent: -9999px", True)),
        *(("left: -699px", False), ("left: 700px", False), ("", False)),
        ("clip: rect(0 0 0 0); width: 1px; height: 1px", True),
        ("overflow: hidden; width: 1px; height: 1px", True),
        ("width: 1px; height: 1px", False),
        ("overflow: hidden; width: 1px", False),
    ],
)
def test_an_element_for_who_listens_is_off_the_page(declarations: str, is_one: bool) -> None:  # noqa: FBT001  # a row
    assert is_off_page(style(declarations), SCALE) is is_one


@pytest.mark.parametrize(
    ("declarations", "is_one"),
    [
        *(("position: absolute; left: 0", True), ("position: absolute; left: 1px", False)),
        *(("position: absolute", False), ("position: fixed; left: 0", False)),
        *(("position: absolute; left: 0; top: 1em", False),),
        *(("position: absolute; left: 0; width: 9em", False),),
    ],
)
def test_a_number_hangs_at_the_left_where_its_line_began(declarations: str, is_one: bool) -> None:  # noqa: FBT001  # a row
    assert hangs_at_left(style(declarations), SCALE) is is_one


def test_room_at_a_side_looks_like_a_space() -> None:
    roomy = style("margin-left: 1px; padding-left: 1px; margin-right: 1px")

    assert (sets_apart(roomy, SCALE, "left"), sets_apart(roomy, SCALE, "right")) == (True, False)


def test_what_runs_out_may_be_hidden_at_either_side() -> None:
    said = ("overflow: hidden", "overflow-y: clip", "overflow: auto", "")

    assert [hides(style(each)) for each in said] == [True, True, False, False]
