"""What stands around the protocol's own text: its words by language, its rows of facts.

Every writer that prints furniture (contents, headers, document control) takes its words and its
choices from here, so that Word, PDF and HTML say the same. Plain data only: no writer's markup.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from protocol_gen.model.adoption import final_version
from protocol_gen.model.document import (
    Document,
    ListBlock,
    Provision,
    Status,
)
from protocol_gen.model.flow import TOP_HEADING, FlowHeading, headings
from protocol_gen.model.inlines import plain_new
from protocol_gen.model.marks import in_new, in_old
from protocol_gen.model.memo import remembered
from protocol_gen.model.redline import Redline
from protocol_gen.model.walks import texts_in

Row: TypeAlias = tuple[str, str]
"""A label of the catalogue, and a value of the document."""

LETTERS_IN_LINE = 90
"""Of printed text, indents and short last lines taken into account."""
LINES_ON_PAGE = 51
LONG_TEXT = 2
"""Pages; what is longer has contents."""
LONGEST_RUNNING_TITLE = 100
"""Characters of a title at the head of a page."""
FEWEST_HEADINGS = 3
"""With fewer, a contents list helps nobody."""
MOST_ENTRIES = 46
"""More would not fit on a page in Word, in letters as large as the text's."""
DEEPEST_ENTRY = 3
"""Contents list headings down to this level: the parts, and the parts of parts."""


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


ENGLISH_REDLINE = RedlineWords(
    title="Changes from version {old} to version {new}",
    reading=(
        "Words that are left out are struck through. Words that are added are underlined. "
        "A number that changes is followed by the number that it was."
    ),
    reading_in_text=(
        "Words that are left out stand in brackets as [left out: …], words that are added as "
        "[added: …]."
    ),
    reading_in_word=(
        "Every change is a tracked change. Accept all of them for the new version, or reject all "
        "of them for the old one."
    ),
    nothing="The text is the same in both versions.",
    inserted="added",
    deleted="left out",
    moved="moved from here",
    break_inserted="new paragraph from here",
    break_deleted="no new paragraph from here",
    was_number="was {number}",
    was_not_numbered="was not numbered",
    unseen="Changes that the text does not show",
    unseen_item="Item",
    unseen_before="Before",
    unseen_after="After",
    none="none",
    end="End of the changes.",
)
ENGLISH = FurnitureWords(
    language="en-GB",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    contents="Contents",
    skip_to_text="Skip to the text",
    permalink="Link to this provision",
    page="Page",
    of_pages="of",
    document_control="Document control",
    item="Item",
    detail="Detail",
    title="Title",
    council="Council",
    reference="Reference",
    status="Status",
    statuses=(
        (Status.DRAFT, "Draft"),
        (Status.ADOPTED, "Adopted"),
        (Status.SUPERSEDED, "Superseded"),
    ),
    draft_mark="DRAFT",
    version="Version",
    owner="Owner",
    approving_body="Approved by",
    adopted_on="Adopted on",
    minute_reference="Minute reference",
    effective_from="Effective from",
    last_reviewed="Last reviewed",
    next_review="Next review",
    contact="Contact",
    other_formats="Other formats",
    history="Version history",
    date="Date",
    summary="Summary of changes",
    redline=ENGLISH_REDLINE,
)
CATALOGUE = {"en": ENGLISH}
"""The words by primary language; English serves where a language has none of its own."""


def furniture_words(language: str) -> FurnitureWords:
    """Return the words for a BCP 47 tag, in English where the catalogue lacks the language."""
    return CATALOGUE.get(language.split("-", maxsplit=1)[0].lower(), ENGLISH)


def format_date(day: date, language: str) -> str:
    """Return a date as "12 May 2026"."""
    return f"{day.day} {furniture_words(language).months[day.month - 1]} {day.year}"


def edition(document: Document) -> str:
    """Return "Version 1.1", empty for a paper, which has no version."""
    words = furniture_words(document.language)
    return f"{words.version} {document.version}" if document.version else ""


def status_word(document: Document) -> str:
    """Return the status of the document as a word, empty for a paper, which is never adopted."""
    if not document.version:
        return ""
    return dict(furniture_words(document.language).statuses)[document.control.status]


def draft_mark(document: Document) -> str:
    """Return the mark that every page carries, empty for what is no draft."""
    if document.control.status is not Status.DRAFT:
        return ""
    return furniture_words(document.language).draft_mark


def running_title(document: Document) -> str:
    """Return the title as it stands at the head of every page, where it has two lines at most."""
    title = document.title
    if len(title) <= LONGEST_RUNNING_TITLE:
        return title
    return f"{title[:LONGEST_RUNNING_TITLE].rpartition(' ')[0] or title[:LONGEST_RUNNING_TITLE]}…"


def control_rows(document: Document) -> tuple[Row, ...]:
    """Return the rows of document control; a field that is absent leaves no row."""
    words, control = furniture_words(document.language), document.control
    rows = (
        (words.title, document.title),
        (words.council, document.council),
        (words.reference, control.reference),
        (words.status, status_word(document)),
        (words.version, document.version),
        (words.owner, control.owner),
        (words.approving_body, control.approving_body),
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
    words, control = furniture_words(document.language), document.control
    rows = (
        (words.version, document.version),
        (words.status, status_word(document)),
        (words.approving_body, control.approving_body),
        (words.adopted_on, _day(control.adopted_on, document)),
        (words.effective_from, _day(control.effective_from, document)),
    )
    return tuple(row for row in rows if row[1])


def history_table(document: Document) -> tuple[tuple[str, ...], ...]:
    """Return the version history, header row first; empty where there is none.

    A column that no entry fills is left out.
    """
    words, entries = furniture_words(document.language), document.control.history
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


@remembered
def contents_entries(document: Document) -> tuple[FlowHeading, ...]:
    """Return the headings that the contents list; none where there are no contents.

    Of a redline they are those of the new version. Contents are printed where they are wanted and
    the text is long enough. The deeper headings are left out where with them the contents would
    not fit on a page.
    """
    found = tuple(
        _as_new(entry)
        for entry in headings(document)
        if entry.level <= DEEPEST_ENTRY and in_new(entry.mark)
    )
    is_long = _lines(document) > LONG_TEXT * LINES_ON_PAGE
    if not (document.look.contents and is_long and len(found) >= FEWEST_HEADINGS):
        return ()
    if len(found) > MOST_ENTRIES:
        return tuple(entry for entry in found if entry.level == TOP_HEADING)
    return found


def redline_title(redline: Redline) -> str:
    """Return "Changes from version 1.0 to version 1.1"."""
    words = furniture_words(redline.document.language).redline
    old, new = _shown_version(redline.before), _shown_version(redline.document)
    return words.title.replace("{old}", old).replace("{new}", new)


def _shown_version(document: Document) -> str:
    """Return "1.1 (draft)" for 1.1-draft."""
    draft = dict(furniture_words(document.language).statuses)[Status.DRAFT].lower()
    number = final_version(document.version)
    return f"{number} ({draft})" if number != document.version else number


def unseen_table(redline: Redline) -> tuple[tuple[str, ...], ...]:
    """Return the changes that the text does not show, header row first; empty without any."""
    words = furniture_words(redline.document.language).redline
    rows = tuple(
        (change.what, change.before or words.none, change.after or words.none)
        for change in redline.unseen
    )
    header = (words.unseen_item, words.unseen_before, words.unseen_after)
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


def _lines(document: Document) -> float:
    """Return about how many lines the document takes in print, the space between them included."""
    control = control_rows(document) if document.look.control_table else ()
    paragraphs = (
        len(words) // LETTERS_IN_LINE + 1.5
        for provision in document.all_provisions
        for text in texts_in(provision)
        if (words := plain_new(text))
    )
    found = sum(in_new(heading.mark) for heading in headings(document))
    return sum(paragraphs) + found + 1.5 * len(control)


def _as_new(heading: FlowHeading) -> FlowHeading:
    """Return a heading as the new version has it, without a mark."""
    if not (heading.renumbered or any(inline.mark for inline in heading.part.text)):
        return heading
    words = tuple(replace(inline, mark=None) for inline in heading.part.text if in_new(inline.mark))
    part = replace(heading.part, text=words)
    return replace(heading, part=part, mark=None, renumbered=None)


def _day(day: date | None, document: Document) -> str:
    return format_date(day, document.language) if day else ""
