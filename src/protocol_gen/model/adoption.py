"""What a council resolved of its protocol, and the version that was frozen on that day.

A ``Document`` is a draft until it is adopted; both are made of it here, by changing its status,
its version and its document control, and never its text.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, Final

from protocol_gen.model.document import (
    SCHEMA_VERSION,
    Control,
    Document,
    HistoryEntry,
    Status,
)
from protocol_gen.model.encoding import encoded

DRAFT_SUFFIX: Final = "-draft"
"""After the version of what is not adopted."""
_VERSION: Final = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")


class Recorded(Enum):
    """A part of the adoption record; its value is its name in files."""

    APPROVING_BODY = "approving_body"
    ADOPTED_ON = "adopted_on"
    MINUTE_REFERENCE = "minute_reference"
    EFFECTIVE_FROM = "effective_from"
    NEXT_REVIEW = "next_review"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
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


class Part(Enum):
    """Which words of a clause a wording gave."""

    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class UsedWording:
    """A wording of the library that a version used, with its placeholders as written.

    ``clause`` is the clause's id, or ``phrase.`` and a phrase's name; ``name`` is empty for a
    wording that has none.
    """

    clause: str
    part: Part
    name: str
    text: str


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The version issued before, and the SHA-256 of its ``document.json`` as stored."""

    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
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


def as_draft(document: Document, earlier: tuple[HistoryEntry, ...] = ()) -> Document:
    """Return a document marked as a draft: in its status, its version and its dates.

    Its own text stays just what would be adopted, a line that names the version included.
    ``earlier`` are the rows of the versions issued before. The approving body and the next review
    stay as what is proposed.
    """
    control = replace(
        document.control,
        status=Status.DRAFT,
        adopted_on=None,
        minute_reference="",
        effective_from=None,
        history=_history(document.control, earlier),
    )
    version = f"{final_version(document.version)}{DRAFT_SUFFIX}"
    return replace(document, version=version, control=control)


def as_adopted(
    document: Document, record: AdoptionRecord, earlier: tuple[HistoryEntry, ...] = ()
) -> Document:
    """Return a document as adopted. Its dates, minute and approving body are the record's alone.

    ``earlier`` are the rows of the versions issued before; the row of this one follows them.
    """
    version = final_version(document.version)
    control = replace(
        document.control,
        status=Status.ADOPTED,
        approving_body=record.approving_body,
        adopted_on=record.adopted_on,
        minute_reference=record.minute_reference,
        effective_from=record.effective_from,
        next_review=record.next_review,
        history=_history(document.control, (*earlier, history_row(version, record))),
    )
    return replace(document, version=version, control=control)


def history_row(version: str, record: AdoptionRecord) -> HistoryEntry:
    """Return the row of the version history that a record gives."""
    return HistoryEntry(version, record.adopted_on, record.summary, record.minute_reference)


def final_version(version: str) -> str:
    """Return a version without the mark of a draft."""
    return version.removesuffix(DRAFT_SUFFIX)


def is_version(text: str) -> bool:
    """Whether a text is a version: one to four whole numbers with dots between them."""
    return _VERSION.fullmatch(text) is not None


def version_key(version: str) -> tuple[int, ...]:
    """Return a version as numbers to be compared: 1.10 comes after 1.9, and 1.0 is 1.

    Raises:
        ValueError: where it is not dotted whole numbers.
    """
    if not is_version(final_version(version)):
        msg = f"'{version}' is no version as dotted whole numbers (1.0)"
        raise ValueError(msg)
    numbers = [int(each) for each in final_version(version).split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def late_version(version: str, issued: str) -> str:
    """Return why a draft's version cannot follow the last issued one; empty where it can.

    ``issued`` is empty where none is issued.
    """
    if not issued or version_key(version) > version_key(issued):
        return ""
    return (
        f"version {issued} is issued, so the draft needs a higher version than "
        f"{final_version(version)} before it can be issued"
    )


def _history(control: Control, issued: tuple[HistoryEntry, ...]) -> tuple[HistoryEntry, ...]:
    """Return the rows that the profile gives of versions from before, then those issued."""
    known = {entry.version for entry in issued}
    return (*(entry for entry in control.history if entry.version not in known), *issued)


# Fingerprints


def fingerprint(document: Document) -> str:
    """Return the SHA-256 of a document as data: text, structure, numbers, control, look.

    What gave a word its place (its origin) does not count, nor where one run ends and the next
    begins. The version of the schema does.
    """
    whole = {"schema": SCHEMA_VERSION, "document": _without_origins(encoded(document))}
    written = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode())


def sha256(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _without_origins(value: Any) -> Any:  # noqa: ANN401  # JSON has no type of its own
    match value:
        case dict():
            return {key: _without_origins(each) for key, each in value.items() if key != "origin"}
        case list():
            return list(_joined(map(_without_origins, value)))
        case _:
            return value


def _joined(values: Iterable[Any]) -> Iterable[Any]:
    """Yield the items of a list, runs of words that follow one another made one."""
    run: dict[str, Any] | None = None
    for value in values:
        is_text = isinstance(value, dict) and value.get("type") == "Text"
        if run and is_text and _but_words(run) == _but_words(value):
            run = {**run, "content": run["content"] + value["content"]}
            continue
        if run:
            yield run
        run = value if is_text else None
        if not is_text:
            yield value
    if run:
        yield run


def _but_words(run: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in run.items() if key != "content"}


# Marks

_MARKS: Final = frozenset({"mark", "row_marks", "label_before", "before"})
"""The fields in which a redline says what came and what went."""


def is_marked(document: Document) -> bool:
    """Whether a tree is a redline, which shows changes and cannot be adopted as it is."""
    return _has_marks(encoded(document))


def _has_marks(value: Any) -> bool:  # noqa: ANN401  # JSON has no type of its own
    match value:
        case dict():
            return not _MARKS.isdisjoint(value) or any(map(_has_marks, value.values()))
        case list():
            return any(map(_has_marks, value))
        case _:
            return False
