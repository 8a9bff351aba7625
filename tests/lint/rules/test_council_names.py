"""Names of other councils, in local changes and in the profile."""

import pytest
from tests.lint.planting import Pair, change, profile, words_found

PAIRS = (
    Pair(
        "foreign-name",
        change("It binds Otherby Parish Council."),
        change("It binds Testham Town Council."),
        "Otherby Parish Council",
    ),
    Pair(
        "foreign-name",
        profile("control: {contact: Otherby Town Council}"),
        profile("control: {contact: Testham Town Council}"),
        "Otherby Town Council",
    ),
    Pair(
        "foreign-name",
        change("Mae Cyngor Tref Arall yn dweud."),
        change("The Full Council says so."),
        "Cyngor Tref Arall",
    ),
    Pair(
        "foreign-name",
        change("It binds Ham Town Council."),
        change("It binds Testham Council and the British Council."),
        "Ham Town Council",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
