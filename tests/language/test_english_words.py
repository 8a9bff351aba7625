"""The English around a text is complete, and has the gaps that are said of it."""

from tests.language.catalogue_parts import texts_of, uneven_counts, wrong_gaps

from protocol_gen.language import words
from protocol_gen.language.english_words import ENGLISH


def test_no_word_is_empty() -> None:
    assert [place for place, text in texts_of(ENGLISH) if not text.strip()] == []


def test_no_word_has_a_straight_apostrophe_or_mark_beside_a_text_that_has_none() -> None:
    assert [place for place, text in texts_of(ENGLISH) if "'" in text or '"' in text] == []


def test_each_sentence_has_the_gaps_that_are_said_of_it() -> None:
    assert wrong_gaps(ENGLISH, words) == set()


def test_each_form_of_a_count_has_the_same_gaps() -> None:
    assert uneven_counts(ENGLISH) == set()


def test_a_year_has_twelve_months() -> None:
    assert (len({*ENGLISH.months}), ENGLISH.months[4]) == (12, "May")


def test_several_things_are_joined_without_a_comma_before_and() -> None:
    assert ENGLISH.listed("abc") == "a, b and c"
