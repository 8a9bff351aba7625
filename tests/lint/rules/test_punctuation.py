"""Stops, spaces and quotation marks."""

import pytest
from tests import builders
from tests.lint.planting import Pair, heading, words_found

PAIRS = (
    Pair("heading-punctuation", heading("Some rules:"), heading("Some rules"), "Some rules:"),
    Pair(
        "double-space",
        builders.document(builders.provision("a", "All  is well.")),
        builders.document(builders.provision("a", "All is well.")),
        "  ",
    ),
    Pair(
        "double-space",
        builders.document(builders.provision("a", "All is well. ")),
        builders.document(builders.provision("a", "All is well.")),
    ),
    Pair(
        "quote-mix",
        builders.document(builders.provision("a", "It is the council's “own”.")),
        builders.document(builders.provision("a", "It is the council’s “own”.")),
        "'",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


@pytest.mark.parametrize(
    "text",
    [
        "Write to pat.o'brien@testham.example about the council’s work.",
        "See https://testham.example/clerk's-page for the council’s work.",
        "The council’s notice board is 6' 2\" high.",
        "It is the council’s own.",
        "It's the council's own.",
    ],
)
def test_marks_that_are_right_or_all_of_one_kind_give_no_alarm(text: str) -> None:
    document = builders.document(builders.provision("a", text))

    assert words_found("quote-mix", document) == []
