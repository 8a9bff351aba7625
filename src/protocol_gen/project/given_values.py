"""Words that are given in one line, in no file: what keeps them from being printed as they are."""

from collections.abc import Iterator

from protocol_gen.language.known_languages import bare_minute
from protocol_gen.model.message import Fact, Message
from protocol_gen.project.messages import GIVEN_WRONG, MINUTE_SAID_TWICE
from protocol_gen.readers.characters import refused_in
from protocol_gen.readers.messages import VALUE_IN_QUOTATION
from protocol_gen.readers.shapes.own_words import unquoted


def faults_in_words(said: str, part: Fact) -> Iterator[Message]:
    """Yield what is wrong with words, whatever they are for; ``part`` is what they are given as."""
    for _, fault in refused_in(said, 1):
        yield GIVEN_WRONG(part=part, fault=fault)
    bare = unquoted(said)
    if bare != said:
        yield GIVEN_WRONG(part=part, fault=VALUE_IN_QUOTATION(given=said, bare=bare))


def faults_in_minute(reference: str) -> Iterator[Message]:
    """Yield that a minute's reference begins with the word that every page prints before it."""
    bare = bare_minute(reference)
    if bare != reference:
        yield MINUTE_SAID_TWICE(given=reference, bare=bare)
