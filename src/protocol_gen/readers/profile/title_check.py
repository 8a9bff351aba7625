"""Titles, words and references that a profile gives, held against what its language knows."""

from collections.abc import Collection
from typing import Final

from protocol_gen.language.known_languages import bare_minute
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.messages import (
    MINUTE_SAID_TWICE,
    TITLE_IN_PLURAL,
    TITLE_OF_PERSON,
    TITLE_REPEATS,
    TITLE_WITH_ARTICLE,
)

CERTAIN: Final[dict[TitleSign, Form]] = {
    TitleSign.ARTICLE: TITLE_WITH_ARTICLE,
    TitleSign.REPETITION: TITLE_REPEATS,
    TitleSign.PLURAL: TITLE_IN_PLURAL,
    TitleSign.PERSON: TITLE_OF_PERSON,
}
"""The signs that leave no doubt; the others are questions, which ``check`` asks."""


def check_title(
    title: str,
    language: Language,
    location: SourceLocation,
    faults: Faults,
    but_for: Collection[TitleSign] = (),
) -> None:
    """Add a fault where a title cannot be that of one holder of a post.

    ``but_for`` are signs that are in order here: a proper name may begin with an article.
    """
    found = (each for each in language.title_signs(title) if each not in but_for)
    first = next((each for each in found if each in CERTAIN), None)
    if first:
        faults.add(CERTAIN[first](title=title), location)


def check_no_person(
    words: str, language: Language, location: SourceLocation, faults: Faults
) -> None:
    """Add a fault where words for a post, a team or a body are certainly a person's name."""
    check_title(words, language, location, faults, frozenset(CERTAIN) - {TitleSign.PERSON})


def check_minute(reference: str, location: SourceLocation, faults: Faults) -> None:
    """Add a fault where a minute's reference begins with the word that every page prints."""
    bare = bare_minute(reference)
    if bare != reference:
        faults.add(MINUTE_SAID_TWICE(given=reference, bare=bare), location)
