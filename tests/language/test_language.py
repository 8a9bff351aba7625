"""What every language answers: English, and one that is not like it."""

from datetime import date

import pytest
from tests.language.catalogue_parts import texts_of
from tests.language.toy import Toy

from protocol_gen.language.english import English
from protocol_gen.language.language import Cited, Language
from protocol_gen.model.drafting import WordRequest
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.word import Word

EACH = pytest.mark.parametrize("language", [English(), Toy()], ids=lambda each: each.tag)


@EACH
def test_it_has_the_tag_of_its_texts_within_each_tag_of_its_documents(language: Language) -> None:
    assert {each.partition("-")[0] for each in language.document_tags} == {language.tag}
    assert language.words.language == language.document_tags[0]


@EACH
def test_its_words_are_complete(language: Language) -> None:
    words = language.words

    assert all(text for part in (words, words.site, words.papers) for _, text in texts_of(part))


@EACH
def test_it_cites_a_section_a_paragraph_and_a_heading_each_in_its_way(language: Language) -> None:
    around = [language.cited(kind, "1", WordRequest(), "") for kind in Cited]

    assert len({*around}) == len(Cited)


@EACH
def test_it_ends_the_items_of_every_style_of_list(language: Language) -> None:
    marks = {style: language.list_marks(style) for style in ListPunctuation}

    assert marks[ListPunctuation.PLAIN].between == ""
    assert marks[ListPunctuation.SEMICOLONS_AND].before_last != ""


@EACH
def test_it_says_dates_and_periods_of_every_unit(language: Language) -> None:
    assert "2026" in language.date(date(2026, 5, 12))
    assert all("5" in language.period(Period(5, unit), WordRequest()) for unit in Unit)


@EACH
def test_it_chooses_among_the_forms_that_somebody_wrote(language: Language) -> None:
    assert language.word(Word("clerk", "clerks"), WordRequest(), "") == "clerk"
    assert language.word(Word("clerk", "clerks"), WordRequest(capital=True), "") == "Clerk"
