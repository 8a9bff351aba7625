"""Sentences that break off, and stems that do not fit their lists."""

import pytest
from tests.lint.planting import Pair, items, text, words_found

PAIRS = (
    Pair("full-stop", text("It breaks off"), text("It says “enough.”"), "It breaks off"),
    Pair(
        "stem-count",
        items("one", "two", "three", stem="There are four main areas:"),
        items("one", "two", "three", stem="There are three main areas:"),
        "four",
    ),
    Pair(
        "stem-count",
        text("They have two areas: to see, to hear, and to speak."),
        text("They have three areas: to see, to hear, and to speak."),
        "two",
    ),
    Pair(
        "stem-count",
        text("They have four areas: to see, to hear and to speak."),
        text("They have three areas: to see, to hear and to speak."),
        "four",
    ),
    Pair(
        "stem-without-list",
        text("They are as follows:"),
        items("one", "two", stem="They are as follows:"),
        "They are as follows:",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
