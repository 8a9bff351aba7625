"""The words that stand around the protocol's own text, as types: every language fills them all."""

from dataclasses import dataclass

from protocol_gen.model.document import Status


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """The words of the furniture in one language; ``language`` is that of the words themselves."""

    language: str
    months: tuple[str, ...]
    contents: str
    skip_to_text: str
    permalink: str
    page: str
    of_pages: str
    """Stands between the page number and the number of pages."""
    document_control: str
    item: str
    """Heads the column of labels in the document control table."""
    detail: str
    title: str
    council: str
    reference: str
    status: str
    statuses: tuple[tuple[Status, str], ...]
    draft_mark: str
    """Printed on anything not adopted."""
    version: str
    owner: str
    approving_body: str
    adopted_on: str
    minute_reference: str
    effective_from: str
    last_reviewed: str
    next_review: str
    contact: str
    other_formats: str
    history: str
    date: str
    summary: str
    redline: "RedlineWords"


@dataclass(frozen=True, slots=True)
class RedlineWords:
    """The words around a redline and at its marks."""

    title: str
    """Holds ``{old}`` and ``{new}``, the two versions."""
    reading: str
    """How to read a redline on a page."""
    reading_in_text: str
    """How to read one as plain text."""
    reading_in_word: str
    """How to read one in a word processor, and to accept or reject what it shows."""
    nothing: str
    """Said where the text of both versions is the same."""
    inserted: str
    deleted: str
    moved: str
    """Said where something is deleted that stands elsewhere in the new version."""
    break_inserted: str
    break_deleted: str
    was_number: str
    """Holds ``{number}``, the one of the old version."""
    was_not_numbered: str
    unseen: str
    """The caption of the table of changes that the text does not show."""
    unseen_item: str
    unseen_before: str
    unseen_after: str
    none: str
    """Stands in a cell where there was or is nothing."""
    end: str
    """Closes a file that must not end with a paragraph which may go."""
