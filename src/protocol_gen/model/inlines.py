"""Finished text: runs that know where each word came from. No gap is left in it."""

from collections.abc import Iterable
from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.marks import Mark, in_new


class OriginKind(Enum):
    """What gave a run of text its words."""

    LIBRARY = "library"
    PHRASE = "phrase"
    TERM = "term"
    ROLE = "role"
    NAME = "name"
    """The council's name, in one of its forms."""
    SETTING = "setting"
    """A typed value of the profile: the version, a period, a title."""
    COUNT = "count"
    """A count of sub-clauses, in words."""
    NUMBER = "number"
    """A provision's own number."""
    CROSS_REFERENCE = "cross-reference"
    LOCAL_CHANGE = "local change"


@frozen
class Origin:
    """Where a run came from.

    ``name`` is the id within its kind: a clause, a phrase, a term, a role. ``change`` is the
    place of the local change (``changes.yaml:3:3``) where the run is inside replaced or
    inserted words, whatever filled it; empty elsewhere.
    """

    kind: OriginKind
    name: str = ""
    change: str = ""


@frozen
class Text:
    """A run of words with one origin. ``language`` is a BCP 47 tag, empty for its provision's."""

    content: str
    origin: Origin
    language: str = ""
    mark: Mark | None = None


@frozen
class CrossReference:
    """The citation of another provision: its number, or its heading where it has none.

    ``content`` is what is printed ("4.2", "Expectations"); the noun before it ("paragraph",
    "the section headed") is a ``Text`` of its own. ``numbered`` says which of the two it is.
    """

    target: str
    content: str
    origin: Origin
    numbered: bool = True
    language: str = ""
    mark: Mark | None = None


Inline: TypeAlias = Text | CrossReference
Inlines: TypeAlias = tuple[Inline, ...]


def plain(inlines: Iterable[Inline]) -> str:
    """Return the words alone."""
    return "".join(inline.content for inline in inlines)


def plain_new(inlines: Iterable[Inline]) -> str:
    """Return the words alone, of a redline those of the new version."""
    return "".join(inline.content for inline in inlines if in_new(inline.mark))
