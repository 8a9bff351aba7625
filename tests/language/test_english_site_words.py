"""The English of the website is complete, and has the gaps that are said of it."""

import json

from tests.language.catalogue_parts import texts_of, uneven_counts, wrong_gaps

from protocol_gen.language import site_words
from protocol_gen.language.english_site_words import SITE


def test_no_word_is_empty() -> None:
    assert [place for place, text in texts_of(SITE) if not text.strip()] == []


def test_each_sentence_has_the_gaps_that_are_said_of_it() -> None:
    assert wrong_gaps(SITE, site_words) == set()


def test_each_form_of_a_count_has_the_same_gaps() -> None:
    assert uneven_counts(SITE) == set()


def test_a_script_gets_a_count_by_the_exact_number() -> None:
    assert json.loads(json.dumps(SITE.search.found.forms)) == {
        "1": "{count} place found",
        "other": "{count} places found",
    }
