"""Versions of a protocol: written, ordered and fingerprinted, as a draft and as adopted."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from protocol_gen.model.adoption import AdoptionRecord
from protocol_gen.model.document import SCHEMA_VERSION, Control, Document, HistoryEntry, Status
from protocol_gen.model.plain_data import encoded

DRAFT_SUFFIX: Final = "-draft"
"""After the version of what is not adopted."""
_VERSION: Final = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")


def as_draft(
    document: Document,
    earlier: tuple[HistoryEntry, ...] = (),
    last: AdoptionRecord | None = None,
) -> Document:
    """Return a document marked as a draft: in its status, its version and its dates.

    Its own text stays just what would be adopted, a line that names the version included.
    ``earlier`` are the rows of the versions issued before. The approving body and the next review
    stay as what is proposed; where nothing newer is proposed than what the record of the ``last``
    version says, that record's are.
    """
    control = replace(
        document.control,
        status=Status.DRAFT,
        adopted_on=None,
        minute_reference="",
        effective_from=None,
        approving_body=document.control.approving_body or (last.approving_body if last else ""),
        next_review=_later(document.control.next_review, last.next_review if last else None),
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


def is_numbered_as_draft(version: str) -> bool:
    """Whether a version has a number that is usually a draft's: one below 1.0."""
    number = final_version(version)
    return is_version(number) and version_key(number) < version_key("1.0")


def _later(proposed: date | None, recorded: date | None) -> date | None:
    return max((day for day in (proposed, recorded) if day), default=None)


def _history(control: Control, issued: tuple[HistoryEntry, ...]) -> tuple[HistoryEntry, ...]:
    """Return the rows that the profile gives of versions from before, then those issued."""
    known = {entry.version for entry in issued}
    return (*(entry for entry in control.history if entry.version not in known), *issued)


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
    import hashlib  # noqa: PLC0415  # slow to load, and few ask

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
