import pytest
from tests.language.toy import Toy

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.language.known_languages import (
    bare_minute,
    document_tags,
    language_for,
    means_none,
    registered,
    text_tags,
)


def test_english_is_known_by_the_tag_of_its_documents_and_of_its_texts() -> None:
    assert language_for("en-GB") is language_for("en")
    assert (document_tags(), text_tags()) == (("en-GB",), ("en",))


@pytest.mark.parametrize("tag", ["", "EN", "en-gb", "en-US", "cy", "cy-GB", "qaa"])
def test_any_other_tag_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguageError, match="choose from en-GB"):
        language_for(tag)


@pytest.mark.parametrize("text", ["None", "N/A", "n/a.", "(vacant)", " no  one", "-", "~", "NO"])
def test_none_is_said_in_any_case_and_with_any_marks_round_it(text: str) -> None:
    assert means_none(text)


@pytest.mark.parametrize("text", ["", ".", "?", "no.1", "nonesuch", "None of it", "TBC", "0"])
def test_other_words_do_not_say_none(text: str) -> None:
    assert not means_none(text)


def test_the_word_for_a_minute_is_known_in_every_language_there_is() -> None:
    with registered(Toy()):
        assert bare_minute("minuto 7") == bare_minute("minute 7") == "7"
    assert bare_minute("minuto 7") == "minuto 7"


def test_none_is_said_in_every_language_there_is() -> None:
    with registered(Toy()):
        assert means_none("Neniu")
    assert not means_none("Neniu")


def test_a_language_is_there_as_long_as_it_is_registered() -> None:
    with registered(Toy()):
        assert language_for("qaa").tag == "qaa"
        assert text_tags() == ("en", "qaa")
    assert text_tags() == ("en",)
