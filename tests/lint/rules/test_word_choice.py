"""Gendered words, and known slips."""

import pytest
from tests.lint.planting import Pair, Project, change, text, words_found

PAIRS = (
    Pair("gendered", text("Each has his/her view."), text("Each has their view."), "his/her"),
    Pair("gendered", text("She decides."), text("They decide."), "She"),
    Pair("gendered", text("The chairman decides."), text("His Majesty decides."), "chairman"),
    Pair(
        "gendered",
        Project("- {id: a, text: '{{ The chair }} decides.'}", "terms: {chair: Chairman}"),
        Project("- {id: a, text: '{{ The chair }} decides.'}", "terms: {chair: Chairperson}"),
        "Chairman",
    ),
    Pair(
        "known-slip",
        text("They help one and other."),
        text("They help one another."),
        "one and other",
    ),
    Pair("known-slip", text("They help the the public."), text("They help."), "the the"),
    Pair(
        "known-slip",
        change("It is a group of member's or friends."),
        change("It is a group of members or friends."),
        "member’s",
    ),
    Pair(
        "known-slip",
        change("Officer's advice is given."),
        change("An officer's advice is given."),
        "Officer’s",
    ),
    Pair(
        "known-slip",
        text("Boards, panels etc are told."),
        text("See the Boards etc. Act 2013."),
        "etc",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
