"""The words of each language, by its tag."""

from datetime import date

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.words import Catalogue


def words_for(language: str) -> Catalogue:
    """Return all words of the language of a document, by its BCP 47 tag.

    Raises:
        UnknownLanguageError: for a tag that no language has.
    """
    return language_for(language).words


def format_date(day: date, language: str) -> str:
    """Return a date as "12 May 2026"."""
    return language_for(language).date(day)
