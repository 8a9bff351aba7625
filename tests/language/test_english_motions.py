"""The turns of speech of motions in English: what each list takes for what."""

import re

import pytest

from protocol_gen.language.english_motions import BOTH, FOLLOWS, NOT_CARRIED, ORDINALS, WHICH


def test_the_last_counts_from_the_end() -> None:
    assert (ORDINALS["first"], ORDINALS["2nd"], ORDINALS["last"]) == (1, 2, -1)


@pytest.mark.parametrize(
    "said", ["The motion was lost.", "the amendment fell", "it was withdrawn", "not carried"]
)
def test_what_was_not_carried_is_seen(said: str) -> None:
    assert re.search(NOT_CARRIED, said, re.IGNORECASE)


@pytest.mark.parametrize("said", ["what falls within the rules", "a lost child", "carried"])
def test_what_was_carried_is_not_taken_for_lost(said: str) -> None:
    assert not re.search(NOT_CARRIED, said, re.IGNORECASE)


@pytest.mark.parametrize(
    "said",
    [
        " and renumber accordingly",
        ", and that the remaining paragraphs be renumbered accordingly",
        " with immediate effect",
        ". Carried unanimously",
        "(unanimous)",
    ],
)
def test_what_follows_a_motion_asks_for_nothing_more(said: str) -> None:
    assert any(re.fullmatch(each, said, re.IGNORECASE) for each in FOLLOWS)


@pytest.mark.parametrize(
    ("said", "ordinal"),
    [("the first \ue000", "first"), ("\ue000 where it last occurs", "last")],
)
def test_one_of_several_is_counted(said: str, ordinal: str) -> None:
    found = re.search(WHICH, said)

    assert found
    assert ordinal in found.groups()


def test_both_places_are_two() -> None:
    assert re.search(BOTH, "in both places where it occurs")
