"""Words of a form of governance, and of a kind of council, that is not this one's."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, text, words_found

PAIRS = (
    Pair(
        "governance-term",
        text("It goes to each portfolio."),
        replace(text("It goes to each portfolio."), own="governance: leader_cabinet"),
        "portfolio",
    ),
    Pair(
        "governance-term",
        text("It is a matter for the overview and scrutiny committee."),
        text("Decisions are open to scrutiny."),
        "overview and scrutiny",
    ),
    Pair(
        "governance-term",
        text("The group leader is told."),
        replace(text("The group leader is told."), own="political_groups: true"),
        "group leader",
    ),
    Pair(
        "governance-term",
        text("The Leader is told."),
        text("The first speaker is told."),
        "The Leader",
    ),
    Pair(
        "governance-term",
        text("The directly elected mayor is told."),
        replace(text("The directly elected mayor is told."), own="governance: elected_mayor"),
        "directly elected mayor",
    ),
    Pair(
        "council-noun",
        text("It binds the Parish Council."),
        text("It binds the Town Council."),
        "the Parish Council",
    ),
    Pair(
        "council-noun",
        text("It is for the electoral division."),
        text("It is for the ward."),
        "electoral division",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
