"""The English of amendments is complete, and has the gaps that are said of it."""

from tests.language.catalogue_parts import texts_of, uneven_counts, wrong_gaps

from protocol_gen.language import amendment_words
from protocol_gen.language.english_amendment_words import AMENDMENTS


def test_no_word_is_empty() -> None:
    assert [place for place, text in texts_of(AMENDMENTS) if not text.strip()] == []


def test_each_sentence_has_the_gaps_that_are_said_of_it() -> None:
    assert wrong_gaps(AMENDMENTS, amendment_words) == set()


def test_each_form_of_a_count_has_the_same_gaps() -> None:
    assert uneven_counts(AMENDMENTS) == set()


def test_a_count_is_in_words_up_to_nine() -> None:
    counted = AMENDMENTS.kinds.role_title.counted

    assert [counted(count) for count in (1, 9, 10)] == [
        "one to role titles",
        "nine to role titles",
        "10 to role titles",
    ]


def test_a_kind_is_named_within_a_sentence_and_as_one() -> None:
    kind = AMENDMENTS.kinds.cross_reference

    assert (kind.within, kind.sentence) == ("cross-reference", "Cross-reference.")
