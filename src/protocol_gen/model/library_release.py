"""What changed from one version of the library to the next, in words for councils."""

from datetime import date
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.location import NOWHERE, SourceLocation


class PartSort(Enum):
    """The sorts of things of a library that profiles and programs name."""

    CLAUSE = "clause"
    PHRASE = "phrase"
    TERM = "term"
    ROLE = "role"
    SETTING = "setting"
    OUTLINE = "outline"


@frozen
class LibraryPart:
    """One thing of a library, by its name; ``wording`` names one of the texts to pick there."""

    sort: PartSort
    name: str
    wording: str = ""

    @property
    def whole(self) -> "LibraryPart":
        """What a wording is one of; of other things, itself."""
        return LibraryPart(self.sort, self.name)

    def __str__(self) -> str:
        where = f"{self.sort.value} {self.name}"
        return f"wording {self.wording} of {where}" if self.wording else where


class Weight(Enum):
    """How much a change asks of a council that stands on an earlier version."""

    MUST = "must"
    """The law, or a fault in the earlier text, asks for it."""
    MAY = "may"
    """The council can take it or leave it."""


class Fate(Enum):
    """What became of a name that a version has no longer."""

    RENAMED_TO = "renamed_to"
    SPLIT_INTO = "split_into"
    MERGED_INTO = "merged_into"
    WITHDRAWN = "withdrawn"


@frozen
class LibraryNote:
    """Why the texts of a clause or phrase changed, whom it affects, and the law behind it."""

    part: LibraryPart
    what: str
    why: str
    affects: str
    weight: Weight
    law: tuple[str, ...] = ()
    location: SourceLocation = NOWHERE


@frozen
class Tombstone:
    """What became of a name: it is never used again. ``into`` are the names that came after it."""

    part: LibraryPart
    fate: Fate
    into: tuple[str, ...]
    day: date
    reason: str
    location: SourceLocation = NOWHERE


@frozen
class LibraryRelease:
    """One version of the library: what is new in it, what of it changed, and what is gone."""

    version: str
    summary: str
    changes: tuple[LibraryNote, ...] = ()
    gone: tuple[Tombstone, ...] = ()
    location: SourceLocation = NOWHERE
