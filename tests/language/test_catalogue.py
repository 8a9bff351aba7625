"""The words of a language and its dates, by the tag of a document."""

from datetime import date

import pytest
from tests.language.toy import Toy

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.known_languages import registered

DAY = date(2026, 5, 12)


def test_a_document_in_english_has_the_words_and_dates_of_english() -> None:
    assert words_for("en-GB") is ENGLISH
    assert format_date(DAY, "en-GB") == "12 May 2026"


def test_another_language_has_its_own() -> None:
    with registered(Toy()):
        assert words_for("qaa").control.heading == "q·Document control"
        assert format_date(DAY, "qaa") != format_date(DAY, "en-GB")


def test_a_language_without_words_is_refused_and_not_answered_in_english() -> None:
    with pytest.raises(UnknownLanguageError):
        words_for("xx")
    with pytest.raises(UnknownLanguageError):
        format_date(DAY, "xx")
