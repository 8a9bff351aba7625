"""Silences that are not needed."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, profile, text, words_found

PAIRS = (
    Pair(
        "needless-silence",
        profile("silence: {gendered: the house style}"),
        replace(text("She decides."), own="silence: {gendered: the house style}"),
        "gendered",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
