"""Periods that are far longer than councils choose."""

import pytest
from tests.lint.planting import Pair, profile, words_found

PAIRS = (
    Pair(
        "odd-period",
        profile("settings: {review_cycle: 30 years}"),
        profile("settings: {review_cycle: 5 years}"),
        "30 years",
    ),
    Pair(
        "odd-period",
        profile("settings: {review_cycle: 400 weeks}"),
        profile("settings: {review_cycle: 72 months}"),
        "400 weeks",
    ),
    Pair(
        "odd-period",
        profile("settings: {reply_time: 100 working days}"),
        profile("settings: {reply_time: 20 working days}"),
        "100 working days",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_period_that_is_hardly_meant_is_asked_about_and_a_usual_one_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
