"""Keys of a profile that lost their indentation, or have one too many: where they belong."""

from collections.abc import Iterable, Iterator
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.model.library import Vocabulary
from protocol_gen.model.message import Message
from protocol_gen.readers.library.messages import ROLE_UNKNOWN, TERM_UNKNOWN
from protocol_gen.readers.messages import KEY_UNKNOWN, KEY_UNKNOWN_EMPTY
from protocol_gen.readers.profile.messages import KEY_OF_PROFILE, KEY_OF_SECTION, SETTING_UNKNOWN
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.shapes import Record

_UNKNOWN: Final = frozenset({KEY_UNKNOWN.code, KEY_UNKNOWN_EMPTY.code})
_SECTIONS: Final = {
    TERM_UNKNOWN.code: "terms",
    ROLE_UNKNOWN.code: "roles",
    SETTING_UNKNOWN.code: "settings",
}
"""The sections whose keys are the library's names, by what is said of a name it has not."""


def with_places_told(error: InvalidSourcesError, vocabulary: Vocabulary) -> InvalidSourcesError:
    """Return faults of a profile, those of unknown keys saying where such a key belongs."""
    return InvalidSourcesError(_told(error.errors, vocabulary))


def _told(errors: Iterable[SourceError], vocabulary: Vocabulary) -> Iterator[SourceError]:
    for error in errors:
        message = _better(error.message, vocabulary)
        yield SourceError(message, error.location) if message else error


def _better(message: Message, vocabulary: Vocabulary) -> Message | None:
    """Return what else to say of an unknown key, if it is known elsewhere in a profile."""
    facts = message.facts
    if message.code in _SECTIONS:
        name = str(facts["name"])
        section = _SECTIONS[message.code]
        return KEY_OF_PROFILE(key=name, section=f"the {section}") if _is_top(name) else None
    if message.code not in _UNKNOWN:
        return None
    key = str(facts["key"])
    if facts["what"] == PROFILE.what:
        section = _section_of(key, vocabulary)
        return KEY_OF_SECTION(key=key, section=section) if section else None
    is_part = facts["what"] in _PARTS and _is_top(key)
    return KEY_OF_PROFILE(key=key, section=str(facts["what"])) if is_part else None


def _is_top(key: str) -> bool:
    return key in PROFILE.fields


def _section_of(key: str, vocabulary: Vocabulary) -> str:
    """Return the one section that has such a key; nothing where none or several have it."""
    named = {"terms": vocabulary.terms, "roles": vocabulary.roles, "settings": vocabulary.settings}
    found = [section for section, names in named.items() if key in names]
    found += [name for name, record in _records() if key in record.fields]
    return found[0] if len(found) == 1 else ""


def _records() -> Iterator[tuple[str, Record]]:
    for name, field in PROFILE.fields.items():
        if isinstance(field.shape, Record):
            yield name, field.shape


_PARTS: Final = frozenset(record.what for _, record in _records())
"""What the sections are called in messages."""
