"""The words of each language, by its tag."""

from datetime import date

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.words import FurnitureWords

CATALOGUE = {"en": ENGLISH}
"""The words by primary language; English serves where a language has none of its own."""


def furniture_words(language: str) -> FurnitureWords:
    """Return the words for a BCP 47 tag, in English where the catalogue lacks the language."""
    return CATALOGUE.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH)


def format_date(day: date, language: str) -> str:
    """Return a date as "12 May 2026"."""
    return f"{day.day} {furniture_words(language).months[day.month - 1]} {day.year}"
