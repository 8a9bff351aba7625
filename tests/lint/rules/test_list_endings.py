"""How the items of a list end."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, items, words_found

PAIRS = (
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three"),
            changes="- {at: a.i0, find: one, replace: one., kind: slip, reason: as it was}",
        ),
        items("one", "two", "three"),
        "one.",
    ),
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three", style="semicolons"),
            changes="- {at: a.i2, find: three., replace: three, kind: slip, reason: as it was}",
        ),
        items("one", "two", "three", style="semicolons-and"),
        "three",
    ),
    Pair(
        "list-punctuation",
        items("one", "two. It has more"),
        items("one", "two. It has more", style="sentences"),
        "two. It has more",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
