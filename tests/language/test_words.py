"""What a language must give: every word, without exception."""

from dataclasses import replace
from typing import Never

from tests.language.catalogue_parts import optional_words

from protocol_gen.language import words
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.words import StatusWords
from protocol_gen.model.document import Status


def test_no_word_can_be_left_out() -> None:
    assert optional_words(words) == set()


def test_each_status_has_its_word() -> None:
    statuses = StatusWords(draft="a", adopted="b", superseded="c")

    assert [statuses.of(status) for status in Status] == ["a", "b", "c"]


def test_the_words_of_amendments_and_website_are_loaded_when_they_are_asked_for() -> None:
    def never() -> Never:
        raise AssertionError

    spared = replace(ENGLISH, load_amendments=never, load_site=never)

    assert spared.furniture is ENGLISH.furniture
    assert ENGLISH.site is ENGLISH.load_site()
    assert ENGLISH.minutes is ENGLISH.load_amendments().minutes
