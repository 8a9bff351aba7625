import pytest
from tests.language.toy import Toy

from protocol_gen.errors import UnknownLanguageError
from protocol_gen.language.known_languages import document_tags, language_for, registered, text_tags


def test_english_is_known_by_the_tag_of_its_documents_and_of_its_texts() -> None:
    assert language_for("en-GB") is language_for("en")
    assert (document_tags(), text_tags()) == (("en-GB",), ("en",))


@pytest.mark.parametrize("tag", ["", "EN", "en-gb", "en-US", "cy", "cy-GB", "qaa"])
def test_any_other_tag_is_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguageError, match="choose from en-GB"):
        language_for(tag)


def test_a_language_is_there_as_long_as_it_is_registered() -> None:
    with registered(Toy()):
        assert language_for("qaa").tag == "qaa"
        assert text_tags() == ("en", "qaa")
    assert text_tags() == ("en",)
