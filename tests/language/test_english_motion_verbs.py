"""The verbs of motions: each is the same in every tense and voice, and none where it is denied."""

import re

import pytest

from protocol_gen.language.english_motion_verbs import VERBS


def plain(said: str) -> str:
    for pattern, sign in VERBS:
        said = re.sub(pattern, sign, " ".join(said.split()), flags=re.IGNORECASE)
    return " ".join(said.split())


@pytest.mark.parametrize(
    "said",
    ["delete \ue000", "leaving out \ue000", "the deletion of \ue000", "strike through \ue000"],
)
def test_what_leaves_words_out_is_one_verb(said: str) -> None:
    assert plain(said) == "OUT \ue000"


@pytest.mark.parametrize(
    "auxiliary",
    [
        "be",
        "is",
        "was",
        "were",
        "has been",
        "shall be",
        "is to be",
        "should be",
        "to be",
        "be and is",
    ],
)
def test_tense_and_mood_make_no_difference(auxiliary: str) -> None:
    assert plain(f"\ue000 {auxiliary} deleted") == "\ue000 OUT'D"


@pytest.mark.parametrize(
    "auxiliary", ["was not", "may be", "might be", "could be", "was nearly", "should never be"]
)
def test_what_is_denied_or_only_possible_is_left_to_be_refused(auxiliary: str) -> None:
    assert plain(f"\ue000 {auxiliary} deleted") != "\ue000 OUT'D"


@pytest.mark.parametrize("said", ["to read", "should now read", "becomes", "shall read"])
def test_what_is_to_read_so_is_one_verb(said: str) -> None:
    assert plain(f"\ue000 {said} \ue001") == "\ue000 READ \ue001"
