"""Where a rule of a style sheet holds: on which screens, on paper, by day or by night."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.finished.html.html_made import tokens

from protocol_gen.readers.finished.html.css_media import (
    PRINT,
    UNKNOWN,
    USUAL,
    Media,
    World,
    read_media,
    touched,
    worlds,
)

PHONE, PAPER, NIGHT = World(width=360), World(PRINT, 700), World(is_dark=True)


def media(said: str) -> Media:
    return read_media(tokens(said))


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("", {USUAL, PHONE, PAPER, NIGHT}),
        ("all", {USUAL, PHONE, PAPER, NIGHT}),
        ("screen", {USUAL, PHONE, NIGHT}),
        ("only screen", {USUAL, PHONE, NIGHT}),
        ("not screen", {PAPER}),
        ("PRINT", {PAPER}),
        ("speech", set()),
        ("(max-width: 30em)", {PHONE}),
        ("(min-width: 481px)", {USUAL, PAPER, NIGHT}),
        ("screen and (min-width: 481px)", {USUAL, NIGHT}),
        ("not screen and (min-width: 481px)", {PHONE, PAPER}),
        ("print, (max-device-width: 360px)", {PHONE, PAPER}),
        ("(prefers-color-scheme: dark)", {NIGHT}),
        ("(prefers-color-scheme: light)", {USUAL, PHONE, PAPER}),
    ],
)
def test_a_rule_holds_where_one_of_its_queries_does(said: str, holds: set[World]) -> None:
    found = media(said)

    assert found.is_known
    assert {each for each in (USUAL, PHONE, PAPER, NIGHT) if found.holds(each)} == holds


@pytest.mark.parametrize(
    "said",
    [
        *("(orientation: portrait)", "screen or print", "(width > 30em)", "(max-width: x)"),
        *("screen and print", "not (monochrome)", "(hover)", "screen and", "not", "print, (x: y)"),
    ],
)
def test_of_what_is_not_understood_it_is_not_known_where_it_holds(said: str) -> None:
    assert media(said) == UNKNOWN


def test_a_rule_tells_what_it_depends_on() -> None:
    found = media("(min-width: 10px) and (max-width: 1em), (prefers-color-scheme: dark)")

    assert ([*found.widths], found.asks_for_scheme) == ([10.0, 16.0], True)
    assert ([*media("print").widths], media("print").asks_for_scheme) == ([], False)


def test_a_page_of_one_look_is_seen_in_one_way_and_one_with_a_night_in_two() -> None:
    assert worlds([], has_night=False) == (USUAL,)
    assert worlds([media("all")], has_night=True) == (USUAL, NIGHT)
    assert worlds([media("(prefers-color-scheme: dark)")], has_night=False) == (USUAL, NIGHT)


@given(st.lists(st.tuples(st.sampled_from(("min", "max")), st.integers(100, 3000)), max_size=8))
def test_each_rule_about_widths_is_seen_to_hold_and_not_to_hold(
    asked: list[tuple[str, int]],
) -> None:
    rules = [media(f"({kind}-width: {width}px)") for kind, width in asked]

    found = worlds(rules, has_night=False)

    assert found is not None
    assert found[0] == USUAL
    assert all({rule.holds(world) for world in found} == {True, False} for rule in rules)
    assert len({tuple(rule.holds(world) for rule in rules) for world in found}) == len(found)


def test_a_page_that_changes_at_too_many_widths_is_not_seen_in_all_ways() -> None:
    assert worlds([media(f"(min-width: {n}px)") for n in range(100)], has_night=False) is None


def test_only_what_is_on_a_screen_is_pointed_at() -> None:
    assert touched([USUAL, PAPER, NIGHT]) == (
        World(is_touched=True),
        World(is_dark=True, is_touched=True),
    )
