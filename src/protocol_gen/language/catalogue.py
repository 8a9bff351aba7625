"""The words of each language, by its tag."""

from datetime import date

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.words import Catalogue

CATALOGUE = {"en": ENGLISH}
"""The words by primary language."""


def words_for(language: str) -> Catalogue:
    """Return all words of the language of a document, by its BCP 47 tag."""
    return CATALOGUE.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH)


def format_date(day: date, language: str) -> str:
    """Return a date as "12 May 2026"."""
    return f"{day.day} {words_for(language).months[day.month - 1]} {day.year}"
