"""Where a key belongs that is unknown where it is written."""

import pytest
from tests.readers.reading import VOCABULARY

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.model.location import NOWHERE
from protocol_gen.model.message import Message
from protocol_gen.readers.library.messages import ROLE_UNKNOWN
from protocol_gen.readers.messages import FILE_EMPTY, KEY_UNKNOWN, THERE_IS_NONE
from protocol_gen.readers.profile.lost_keys import with_places_told


def told(message: Message) -> str:
    """Return what is then said of one fault."""
    error = InvalidSourcesError([SourceError(message, NOWHERE)])
    (better,) = with_places_told(error, VOCABULARY).errors
    return str(better.message)


def unknown(key: str, what: str = "a profile") -> Message:
    return KEY_UNKNOWN(what=what, key=key, nearest=THERE_IS_NONE())


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (unknown("clerk"), "'clerk' is not a part of the profile itself, but of its roles"),
        (unknown("member"), "'member' is not a part of the profile itself, but of its terms"),
        (unknown("notice"), "'notice' is not a part of the profile itself, but of its settings"),
        (unknown("owner"), "'owner' is not a part of the profile itself, but of its control"),
        (
            unknown("version", "the council"),
            "'version' is not a part of the council, but of the profile itself",
        ),
        (
            ROLE_UNKNOWN(name="settings", known=THERE_IS_NONE()),
            "'settings' is not a part of the roles, but of the profile itself",
        ),
    ],
)
def test_a_key_that_is_known_elsewhere_is_told_where(message: Message, said: str) -> None:
    assert told(message) == said


@pytest.mark.parametrize(
    "message",
    [
        unknown("colour"),
        unknown("colour", "the council"),
        unknown("version", "a clause"),
        ROLE_UNKNOWN(name="clrek", known=THERE_IS_NONE()),
        FILE_EMPTY(),
    ],
)
def test_of_anything_else_the_same_is_said_as_before(message: Message) -> None:
    assert told(message) == str(message)
