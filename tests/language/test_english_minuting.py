"""What minutes say of a motion's fate: what tells that it was not carried, and what follows it."""

import re

import pytest

from protocol_gen.language.english_minuting import FOLLOWS, NOT_CARRIED


@pytest.mark.parametrize(
    "said",
    [
        "The motion was lost.",
        "the amendment fell",
        "it was withdrawn",
        "not carried",
        "for want of a seconder",
        "the vote was tied",
        "it was referred back",
        "an equality of votes",
        "the decision was rescinded",
        "did not find a seconder",
    ],
)
def test_what_was_not_carried_is_seen(said: str) -> None:
    assert re.search(NOT_CARRIED, said, re.IGNORECASE)


@pytest.mark.parametrize(
    "said", ["what falls within the rules", "a lost child", "carried", "withdrawn from 4.2"]
)
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
