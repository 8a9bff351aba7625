"""How a motion is worded by who is known to have moved and seconded it."""

import pytest
from tests.language.catalogue_parts import optional_words

from protocol_gen.language import minute_words
from protocol_gen.language.minute_words import ByMovers
from protocol_gen.language.sentences import Sentence


def test_no_word_of_minutes_can_be_left_out() -> None:
    assert optional_words(minute_words) == set()


@pytest.mark.parametrize(
    ("moved_by", "seconded_by", "said"),
    [("", "", "x"), ("A", "", "x, A"), ("", "B", "x; B"), ("A", "B", "x, A; B")],
)
def test_a_motion_is_told_by_who_is_known(moved_by: str, seconded_by: str, said: str) -> None:
    words = ByMovers(
        neither=Sentence("{that}"),
        moved=Sentence("{that}, {moved_by}"),
        seconded=Sentence("{that}; {seconded_by}"),
        both=Sentence("{that}, {moved_by}; {seconded_by}"),
    )

    assert words("x", moved_by, seconded_by) == said
