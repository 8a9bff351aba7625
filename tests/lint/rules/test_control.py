"""What document control lacks, a version that cannot be issued, a review that has passed."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, Project, profile, words_found

PAIRS = (
    Pair(
        "missing-control",
        profile("control: {status: adopted}"),
        profile(
            "control: {status: adopted, adopted_on: 2026-05-12, minute_reference: '7', "
            "approving_body: Full Council, owner: Town Clerk, next_review: 2030-05-01, "
            "contact: the office}"
        ),
    ),
    Pair("issued-version", replace(Project(), issued="1.0"), replace(Project(), issued="0.9.9")),
    Pair(
        "review-passed",
        profile("control: {next_review: 2026-06-30}"),
        profile("control: {next_review: 2026-07-01}"),
        "2026-06-30",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
