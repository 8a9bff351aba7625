"""How minutes count votes: each form as data, with who was for and against."""

import re

import pytest

from protocol_gen.language.english_votes import CASTING_VOTE, NUMBER_WORDS, VOTES


@pytest.mark.parametrize(
    ("said", "in_favour", "against"),
    [
        ("5 for, 2 against", "5", "2"),
        ("Vote: For 8, Against 1, Abstentions 2", "8", "1"),
        ("by 7 votes to 3", "7", "3"),
        ("by a majority of 7 to 3", "7", "3"),
        ("carried 12-4", "12", "4"),
        ("Voting: 12 to 4", "12", "4"),
        ("on a vote of six to four", "six", "four"),
        ("ten members voted for and none against", "ten", "none"),
    ],
)
def test_a_count_is_found_whole(said: str, in_favour: str, against: str) -> None:
    found = [re.fullmatch(each, said, re.IGNORECASE) for each in VOTES]

    assert {(each["for"], each["against"]) for each in found if each} == {(in_favour, against)}


def test_who_abstained_counts_for_nothing() -> None:
    assert any(re.search(each, "(3 abstentions)") for each in VOTES)


@pytest.mark.parametrize("said", ["for 'x' read 'y'", "in 4.2 for 5 read 7", "3 to 5 days"])
def test_what_a_motion_asks_for_is_no_count(said: str) -> None:
    assert not any(re.search(each, said, re.IGNORECASE) for each in VOTES)


def test_a_casting_vote_carries_only_where_it_is_for() -> None:
    assert re.search(CASTING_VOTE, "carried on the Chair's casting vote")
    assert not re.search(CASTING_VOTE, "the Chair's casting vote was against")
    assert NUMBER_WORDS["nil"] == 0
