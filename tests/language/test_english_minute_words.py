"""The English of minutes is complete, and has the gaps that are said of it."""

from tests.language.catalogue_parts import texts_of, uneven_counts, wrong_gaps

from protocol_gen.language import minute_words
from protocol_gen.language.english_minute_words import MINUTES


def test_no_word_of_minutes_is_empty() -> None:
    assert [place for place, text in texts_of(MINUTES) if not text.strip()] == []


def test_each_sentence_of_minutes_has_the_gaps_that_are_said_of_it() -> None:
    assert wrong_gaps(MINUTES, minute_words) == set()


def test_each_form_of_a_count_in_minutes_has_the_same_gaps() -> None:
    assert uneven_counts(MINUTES) == set()


def test_a_row_of_a_table_is_counted_in_words() -> None:
    row = MINUTES.places.row_of

    assert row(5, place="section 39") == "the fifth row of the table of section 39"
