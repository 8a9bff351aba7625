"""What a council resolved of its protocol, and the version that was frozen on that day.

A ``Document`` is a draft until it is adopted; both are made of it here, by changing its status,
its version and its document control, and never its text.
"""

from datetime import date
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Document,
)
from protocol_gen.model.rewording import LibraryRewording


class Recorded(Enum):
    """A part of the adoption record; its value is its name in files."""

    APPROVING_BODY = "approving_body"
    ADOPTED_ON = "adopted_on"
    MINUTE_REFERENCE = "minute_reference"
    EFFECTIVE_FROM = "effective_from"
    NEXT_REVIEW = "next_review"
    SUMMARY = "summary"


@frozen
class AdoptionRecord:
    """Who adopted a version, when, by which minute, and from when to when it holds.

    A part that nobody wrote down at the time is empty and named in ``not_recorded``; an empty
    part that is not named there, or a filled one that is, raises ``ValueError``.
    """

    approving_body: str = ""
    adopted_on: date | None = None
    minute_reference: str = ""
    effective_from: date | None = None
    next_review: date | None = None
    summary: str = ""
    """What changed, in a line, for the version history."""
    not_recorded: tuple[Recorded, ...] = ()

    def __post_init__(self) -> None:
        lacking = lacking_parts(self)
        if lacking != self.not_recorded:
            said = ", ".join(each.value for each in lacking) or "nothing"
            msg = f"the parts not recorded must be just those that are empty: {said}"
            raise ValueError(msg)
        for day, what in ((self.adopted_on, "was adopted"), (self.effective_from, "takes effect")):
            if day and self.next_review and self.next_review <= day:
                msg = (
                    f"the next review, {self.next_review}, must come after the day on which the "
                    f"protocol {what}, {day}"
                )
                raise ValueError(msg)

    @property
    def holds_from(self) -> date | None:
        """The first day on which the version is in force, where that is known."""
        return self.effective_from or self.adopted_on


def lacking_parts(record: AdoptionRecord) -> tuple[Recorded, ...]:
    """Return the parts of a record that are empty."""
    return tuple(part for part in Recorded if not getattr(record, part.value))


class ClausePart(Enum):
    """Which words of a clause a wording gave."""

    HEADING = "heading"
    TEXT = "text"


@frozen
class UsedWording:
    """A wording of the library that a version used, with its placeholders as written.

    ``clause`` is the clause's id, or ``phrase.`` and a phrase's name; ``name`` is empty for a
    wording that has none. ``reworded`` is why the library had given the clause other words by then:
    what it says later is about a later change.
    """

    clause: str
    part: ClausePart
    name: str
    text: str
    reworded: tuple[LibraryRewording, ...] = ()


@frozen
class KeptFile:
    """A file kept with an issued version, and the SHA-256 of its bytes in hexadecimal.

    A name that leads out of the version's folder raises ``ValueError``.
    """

    name: str
    sha256: str

    def __post_init__(self) -> None:
        if not self.name or self.name.startswith(".") or set(self.name) & set("/\\:"):
            msg = f"'{self.name}' is no name of a file in the version's own folder"
            raise ValueError(msg)


@frozen
class Predecessor:
    """The version issued before, and the SHA-256 of its ``document.json`` as stored."""

    version: str
    sha256: str


@frozen
class Issued:
    """A document frozen on adoption, with all that is needed to prove that it is unchanged.

    ``fingerprint`` is that of the document (see ``fingerprint``), ``words_hash`` that of its
    words as compared. Neither covers origins.
    """

    record: AdoptionRecord
    document: Document
    library_version: str
    fingerprint: str
    words_hash: str
    wordings: tuple[UsedWording, ...] = ()
    files: tuple[KeptFile, ...] = ()
    previous: Predecessor | None = None

    @property
    def version(self) -> str:
        """The version as dotted whole numbers."""
        return self.document.version
