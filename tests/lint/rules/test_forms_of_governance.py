"""Ways of governing of English councils that the Act of 2026 limits."""

from dataclasses import replace
from datetime import date

import pytest
from tests.lint.planting import Pair, profile, words_found

COMMITTEE = profile("governance: committee")
MAYOR = profile("governance: elected_mayor")
PAIRS = (
    Pair(
        "governance-in-doubt",
        COMMITTEE,
        profile("governance: leader_cabinet"),
        "committee",
    ),
    Pair(
        "governance-in-doubt",
        MAYOR,
        replace(MAYOR, nation="wales"),
        "elected_mayor",
    ),
    Pair(
        "governance-in-doubt",
        COMMITTEE,
        replace(COMMITTEE, on=date(2026, 4, 28)),
        "committee",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_way_of_governing_that_the_law_limits_is_asked_about(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
