"""Values of styles: lengths in pixels, colours, variables put in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.finished.html.html_made import tokens

from protocol_gen.readers.finished.html.css_values import (
    Ink,
    Scale,
    colour,
    keyword,
    keywords,
    length,
    meaningful,
    number,
    over,
    put_in,
    words_of,
)

SCALE = Scale(letter=20.0, root=10.0, window=1000.0, whole=200.0)
BLACK, WHITE = (0.0, 0.0, 0.0, 1.0), (1.0, 1.0, 1.0, 1.0)
PARTS = st.floats(0, 1)
COLOURS = st.tuples(PARTS, PARTS, PARTS, PARTS)


@pytest.mark.parametrize(
    ("said", "pixels"),
    [
        *(("7px", 7), ("12pt", 16), ("1in", 96), ("2.54cm", 96), ("25.4mm", 96), ("1pc", 16)),
        *(("2em", 40), ("2ex", 20), ("2rem", 20), ("10vw", 100), ("50%", 100), ("0", 0)),
        *(("-3px", -3), ("2EM", 40), ("10svw", 100), ("10dvh", 60)),
        *(("calc(1em + 5px)", 25), ("calc(50% - 1em - 5px)", 75)),
        *(("min(1em, 5px)", 5), ("max(1em, 5px)", 20), ("clamp(5px, 1em, 9px)", 9)),
        *(("clamp(5px, 1px, 9px)", 5), ("min(calc(1px + 1px), 3px)", 2)),
    ],
)
def test_a_length_is_measured_in_pixels(said: str, pixels: float) -> None:
    assert length(tokens(said)[0], SCALE) == pytest.approx(pixels)


@pytest.mark.parametrize(
    "said", ["1", "1s", "auto", "calc(2 * 1px)", "calc(1px + x)", "clamp(1px, 2px)", "f(1px)"]
)
def test_what_is_no_length_that_is_understood_is_none(said: str) -> None:
    assert length(tokens(said)[0], SCALE) is None


def test_words_of_a_value_are_found_whatever_their_capitals_spaces_and_remarks() -> None:
    assert [each.lower_value for each in meaningful(tokens(" A /* b */ c "))] == ["a", "c"]
    assert (keyword(tokens(" None ")), keyword(tokens("a b")), keyword(tokens("'a'"))) == (
        *("none", "", ""),
    )
    assert keywords(tokens("Underline 1px RED")) == {"underline", "red"}
    assert words_of(tokens(" url(x)  Y ")) == "url(x)  Y"


@pytest.mark.parametrize(
    ("said", "found"), [(" 2 ", 2), ("50%", 0.5), ("-.1", -0.1), ("1px", None), ("1 2", None)]
)
def test_a_percentage_is_a_part_of_one(said: str, found: float | None) -> None:
    assert number(tokens(said)) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        *(("white", WHITE), ("#000", BLACK), ("#ff000080", (1, 0, 0, 128 / 255))),
        *(("rgb(255 0 0 / 50%)", (1, 0, 0, 0.5)), ("hsl(120, 100%, 50%)", (0, 1, 0, 1))),
        *(("transparent", (0, 0, 0, 0)), ("currentColor", (0.5, 0.5, 0.5, 1))),
        *(("bogus", None), ("1px", None), ("light-dark(red, blue)", None)),
    ],
)
def test_a_colour_is_found_in_whatever_form_it_is_given(said: str, found: Ink | None) -> None:
    made = colour(tokens(said)[0], (0.5, 0.5, 0.5, 1.0))

    assert made == (found if found is None else pytest.approx(found))


@given(ink=COLOURS, paper=COLOURS)
def test_a_colour_over_another_lies_between_both(ink: Ink, paper: Ink) -> None:
    seen = over(ink, paper)

    assert seen[3] == 1
    for one, mixed, other in zip(ink[:3], seen[:3], paper[:3], strict=True):
        assert min(one, other) - 1e-9 <= mixed <= max(one, other) + 1e-9
    assert over((*ink[:3], 1.0), paper)[:3] == pytest.approx(ink[:3])
    assert over((*ink[:3], 0.0), paper)[:3] == pytest.approx(paper[:3])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        *(("1px var(--a)", "1px red"), ("var(--b)", "red"), ("var(--none, 2px)", " 2px")),
        *(("rgb(var(--n), 0, 0)", "rgb(255, 0, 0)"), ("var(--A)", None)),
        *(("var(--none)", None), ("f(var(--none))", None), ("var(--round)", None)),
        ("var(--none, var(--b))", " red"),
    ],
)
def test_variables_are_put_in_as_deep_as_they_have_values(said: str, found: str | None) -> None:
    values = {"a": "red", "b": "var(--a)", "n": "255", "round": "var(--round)"}
    variables = {f"--{name}": tokens(value) for name, value in values.items()}

    made = put_in(tokens(said), variables)

    assert (None if made is None else words_of(made)) == (found and found.strip())


def test_variables_that_grow_beyond_measure_have_no_value() -> None:
    doubled = {f"--v{n}": tokens(f"var(--v{n - 1}) " * 8) for n in range(1, 11)}

    assert put_in(tokens("var(--v10)"), {**doubled, "--v0": tokens("a")}) is None
