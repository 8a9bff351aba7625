"""Which dotted keys a profile may have, made from the shapes that its reader checks with."""

from collections.abc import Iterable, Iterator

from protocol_gen.model.library import Vocabulary
from protocol_gen.model.message import Message
from protocol_gen.readers.faults import nearest
from protocol_gen.readers.profile.shape import PROFILE
from protocol_gen.readers.shapes import MapOf, Record

_LISTS = ("include", "exclude")
"""Keys whose values are lists, which no one line of text can be."""


def profile_keys(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return every dotted key that one line of text can be the value of.

    A section with names of its own choice (``lists``) is itself with a dot behind it.
    """
    return tuple(_keys(vocabulary))


def is_known(key: str, known: tuple[str, ...]) -> bool:
    """Whether a key is among them, or in a section whose names are free."""
    section = f"{key.partition('.')[0]}."
    return not key.endswith(".") and (key in known or (section in known and "." in key))


def nearest_key(key: str, known: Iterable[str]) -> Message:
    """Say which keys come nearest to one that is none: of its own section, where it has one."""
    every = tuple(known)
    section = f"{key.partition('.')[0]}."
    beside = tuple(each for each in every if each.startswith(section) and "." in key)
    return nearest(key, beside or every)


def _keys(vocabulary: Vocabulary) -> Iterator[str]:
    named = {
        "terms": vocabulary.terms,
        "roles": vocabulary.roles,
        "settings": vocabulary.settings,
    }
    for name, field in PROFILE.fields.items():
        shape = field.shape
        match shape:
            case Record():
                yield from (f"{name}.{inner}" for inner in shape.fields)
            case MapOf() if name in named:
                yield from (f"{name}.{inner}" for inner in named[name])
            case MapOf():
                yield f"{name}."
            case _ if name not in _LISTS:
                yield name
            case _:
                pass
