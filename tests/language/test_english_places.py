"""How places are named in English: what is counted, and what is named by its first words."""

import re

import pytest

from protocol_gen.language.english_places import BEGINNING, ORDINAL_WORDS, ORDINALS


def test_the_last_counts_from_the_end() -> None:
    assert (ORDINALS["first"], ORDINALS["2nd"], ORDINALS["last"]) == (1, 2, -1)


def test_each_place_in_a_row_has_one_word() -> None:
    assert [ORDINAL_WORDS[at] for at in (1, 2, -1)] == ["first", "second", "last"]


@pytest.mark.parametrize("said", ["beginning", "which begins with the words", "starting with"])
def test_something_is_named_by_its_first_words(said: str) -> None:
    assert re.fullmatch(BEGINNING, said)
