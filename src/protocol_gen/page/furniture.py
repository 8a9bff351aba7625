"""What is around the protocol's own text: its words by language, its rows of facts.

Every writer that prints furniture (contents, headers, document control) takes its words and its
choices from here, so that Word, PDF and HTML say the same. Plain data only: no writer's markup.
"""

from dataclasses import replace
from datetime import date
from typing import TypeAlias

from protocol_gen.language.catalogue import format_date, words_for
from protocol_gen.language.words import Catalogue
from protocol_gen.model.document import (
    Control,
    Document,
    ListBlock,
    Provision,
    Status,
)
from protocol_gen.model.marks import in_old
from protocol_gen.model.redline import Redline
from protocol_gen.model.versions import final_version
from protocol_gen.model.walks import texts_in

Row: TypeAlias = tuple[str, str]
"""A label of the catalogue, and a value of the document."""

TEXT_HEAD_END = "=" * 64
"""The line of a text file below which the protocol's own text begins."""
LONGEST_RUNNING_TITLE = 100
"""Characters of a title at the head of a page."""


def edition(document: Document) -> str:
    """Return "Version 1.1", empty for a paper, which has no version."""
    words = words_for(document.language).furniture
    return words.edition(version=document.version) if document.version else ""


def status_word(document: Document) -> str:
    """Return the status of the document as a word, empty for a paper, which is never adopted."""
    if not document.version:
        return ""
    return words_for(document.language).control.statuses.of(document.control.status)


def draft_mark(document: Document) -> str:
    """Return the mark that every page carries, empty for what is no draft."""
    if document.control.status is not Status.DRAFT:
        return ""
    return words_for(document.language).furniture.draft_mark


def running_title(document: Document) -> str:
    """Return the title as it appears at the head of every page, in two lines at most."""
    title = document.title
    if len(title) <= LONGEST_RUNNING_TITLE:
        return title
    return f"{title[:LONGEST_RUNNING_TITLE].rpartition(' ')[0] or title[:LONGEST_RUNNING_TITLE]}…"


def happened(document: Document) -> Control:
    """Return document control with what has happened alone, whatever a draft says of itself."""
    control = document.control
    if control.status is not Status.DRAFT:
        return control
    return replace(control, adopted_on=None, minute_reference="", effective_from=None)


def _approving(document: Document) -> str:
    """Return the label of the body that approved a version, or that a draft is put to."""
    words = words_for(document.language).control
    is_draft = document.control.status is Status.DRAFT
    return words.to_be_approved_by if is_draft else words.approving_body


def control_rows(document: Document) -> tuple[Row, ...]:
    """Return the rows of document control; a field that is absent leaves no row.

    A draft has no day of adoption or effect and no minute: they have not happened.
    """
    words, control = words_for(document.language).control, happened(document)
    rows = (
        (words.title, document.title),
        (words.council, document.council),
        (words.reference, control.reference),
        (words.status, status_word(document)),
        (words.version, document.version),
        (words.owner, control.owner),
        (_approving(document), control.approving_body),
        (words.adopted_on, _day(control.adopted_on, document)),
        (words.minute_reference, control.minute_reference),
        (words.effective_from, _day(control.effective_from, document)),
        (words.last_reviewed, _day(control.last_reviewed, document)),
        (words.next_review, _day(control.next_review, document)),
        (words.contact, control.contact),
        (words.other_formats, control.other_formats),
    )
    return tuple(row for row in rows if row[1])


def cover_lines(document: Document) -> tuple[Row, ...]:
    """Return the facts that a cover shows beside council and title."""
    words, control = words_for(document.language).control, happened(document)
    rows = (
        (words.version, document.version),
        (words.status, status_word(document)),
        (_approving(document), control.approving_body),
        (words.adopted_on, _day(control.adopted_on, document)),
        (words.effective_from, _day(control.effective_from, document)),
    )
    return tuple(row for row in rows if row[1])


def history_table(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return the version history, header row first; empty where there is none.

    A column that no entry fills is left out.
    """
    words, entries = words_for(document.language).control, document.control.history
    if not entries:
        return ()
    table = (
        (words.version, words.date, words.minute_reference, words.summary),
        *(
            (entry.version, _day(entry.date, document), entry.minute_reference, entry.summary)
            for entry in entries
        ),
    )
    filled = [index for index in range(4) if any(row[index] for row in table[1:])]
    return tuple(tuple(row[index] for index in filled) for row in table)


def redline_title(redline: Redline) -> str:
    """Return "Changes from version 1.0 to version 1.1"."""
    words = words_for(redline.document.language)
    old, new = (_shown_version(each, words) for each in (redline.before, redline.document))
    return words.redline.title(old=old, new=new)


def _shown_version(document: Document, words: Catalogue) -> str:
    """Return "1.1 (draft)" for 1.1-draft."""
    number = final_version(document.version)
    is_draft = number != document.version
    return words.furniture.draft_edition(version=number) if is_draft else number


def frame_table(redline: Redline) -> tuple[tuple[str, ...], ...]:
    """Return the changes that the text does not show, header row first; empty without any.

    By which version of the library the words were made is nothing to a reader of them.
    """
    catalogue = words_for(redline.document.language)
    words = catalogue.redline
    rows = tuple(
        (change.what, change.before or words.none, change.after or words.none)
        for change in redline.frame_changes
        if change.what != catalogue.frame.library_version
    )
    header = (words.frame_item, words.frame_before, words.frame_after)
    return (header, *rows) if rows else ()


def has_changes(document: Document) -> bool:
    """Whether anything in a document's text is marked, or was numbered otherwise."""
    return any(
        provision.mark or provision.before or _has_marks(provision)
        for provision in document.all_provisions
    )


def had_numbers(document: Document) -> bool:
    """Whether the old version of a redline had any number; what had none is not told of each."""
    return any(
        provision.before.number if provision.before else provision.number
        for provision in document.all_provisions
        if in_old(provision.mark)
    )


def _has_marks(provision: Provision) -> bool:
    marked_texts = any(inline.mark for text in texts_in(provision) for inline in text)
    return marked_texts or any(
        item.label_before is not None
        for block in provision.blocks
        if isinstance(block, ListBlock)
        for item in block.items
    )


def _day(day: date | None, document: Document) -> str:
    return format_date(day, document.language) if day else ""
