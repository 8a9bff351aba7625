"""The catalogue as types: every word that a language must give, in groups by where it is read.

No field has a default: a language that lacks a word cannot be written down. The words of another
language are never used in place of a missing one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from protocol_gen.frozen import frozen
from protocol_gen.language.sentences import Sentence, Series
from protocol_gen.model.document import Status

if TYPE_CHECKING:
    from protocol_gen.language.amendment_words import (
        AmendmentWords,
        CertificateWords,
        DifferenceWords,
        KindWords,
        PapersWords,
        ScheduleWords,
        WeighedWords,
    )
    from protocol_gen.language.minute_words import MinuteWords
    from protocol_gen.language.site_words import SiteWords


@frozen
class Catalogue:
    """All words of one language. ``language`` is its full BCP 47 tag, which files carry."""

    language: str
    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    listed: Series
    """Joins several into one sentence: "a, b and c"."""
    furniture: "FurnitureWords"
    control: "ControlWords"
    redline: "RedlineWords"
    frame: "FrameWords"
    load_amendments: "Callable[[], AmendmentWords]"
    """Gives the words of amendments: a protocol that is only built asks for none of them."""
    load_site: "Callable[[], SiteWords]"
    """Gives the words of the website, likewise."""

    @property
    def differences(self) -> "DifferenceWords":
        """How differences between two texts are told."""
        return self.load_amendments().differences

    @property
    def kinds(self) -> "KindWords":
        """The kinds of amendment."""
        return self.load_amendments().kinds

    @property
    def schedule(self) -> "ScheduleWords":
        """The words of the schedule of amendments."""
        return self.load_amendments().schedule

    @property
    def certificate(self) -> "CertificateWords":
        """The words of the certificate."""
        return self.load_amendments().certificate

    @property
    def weighed(self) -> "WeighedWords":
        """The words by which the meaning of a change is weighed."""
        return self.load_amendments().weighed

    @property
    def papers(self) -> "PapersWords":
        """The words of the papers for a meeting."""
        return self.load_amendments().papers

    @property
    def minutes(self) -> "MinuteWords":
        """The words of minutes."""
        return self.load_amendments().minutes

    @property
    def site(self) -> "SiteWords":
        """The words of the website."""
        return self.load_site()


@frozen
class FurnitureWords:
    """The words around the text on every page, seen or heard."""

    contents: str
    skip_to_text: str
    permalink: str
    page_number: Sentence
    """Has the gaps ``{page}`` and ``{pages}``, in this order: word processors count the pages."""
    edition: Sentence
    """Has the gap ``{version}``."""
    draft_edition: Sentence
    """A version that is still a draft, within a sentence; has the gap ``{version}``."""
    draft_mark: str
    """Printed on anything not adopted."""
    fact: Sentence
    """A fact on one line; has the gaps ``{label}`` and ``{value}``, in this order."""
    note: str
    """The label of a note that brings none."""
    logo: str
    """What a word processor calls the picture of the council's crest."""
    shared_post: Sentence
    """Follows the title of a post, in the text; has the gap ``{councils}``."""
    span: Sentence
    """Joins the first and the last number of several; has the gaps ``{first}`` and ``{last}``."""
    paragraph_of: Sentence
    """Cites a paragraph of "Appendix B", say; has the gaps ``{name}`` and ``{number}``."""
    paragraph_under: Sentence
    """Cites one under a heading without a number; has the gaps ``{heading}``, ``{number}``."""


@frozen
class ControlWords:
    """The words of document control: the labels of its rows, and of the version history."""

    heading: str
    item: str
    """Heads the column of labels."""
    detail: str
    title: str
    council: str
    reference: str
    status: str
    statuses: "StatusWords"
    version: str
    owner: str
    approving_body: str
    to_be_approved_by: str
    """The label of the same row while the version is a draft."""
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


@frozen
class StatusWords:
    """The status of a document."""

    draft: str
    adopted: str
    superseded: str

    def of(self, status: Status) -> str:
        """Return the word for a status."""
        match status:
            case Status.DRAFT:
                return self.draft
            case Status.ADOPTED:
                return self.adopted
            case Status.SUPERSEDED:
                return self.superseded
            case _:
                assert_never(status)


@frozen
class MovedWords:
    """What is said at both ends of a move."""

    to: Sentence
    """At the old place; has the gap ``{place}``, where it is now: "5.1"."""
    from_: Sentence
    """At the new place; has the gap ``{place}``, where it was."""
    heading: Sentence
    """A place without a number; has the gap ``{heading}``."""
    within: Sentence
    """A place without either; has the gap ``{place}``, what it is in."""
    elsewhere: str
    """A place that nothing names."""


@frozen
class RedlineWords:
    """The words around a redline and at its marks."""

    title: Sentence
    """Has the gaps ``{old}`` and ``{new}``, the two versions."""
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
    marked: Sentence
    """Marked words in plain text; has the gaps ``{mark}`` and ``{words}``, in this order."""
    moved: MovedWords
    break_inserted: str
    break_deleted: str
    was_number: Sentence
    """Has the gap ``{number}``, the one of the old version."""
    was_not_numbered: str
    frame_changes: str
    """The caption of the table of changes that the text does not show."""
    frame_item: str
    frame_before: str
    frame_after: str
    none: str
    """In a cell where there was or is nothing."""
    end: str
    """Closes a file that must not end with a paragraph which may go."""


@frozen
class FrameWords:
    """What can change around the text, and the values that are not words of the council."""

    language: str
    numbering: str
    library_version: str
    folder: str
    colour: str
    typeface: str
    logo: str
    word_template: str
    cover: str
    contents: str
    control_table: str
    printed: str
    not_printed: str
    picture: Sentence
    """Has the gaps ``{words}``, ``{width}`` and ``{height}``, these two in pixels."""
    own_file: str
    """The council's own file, of which there is no more to say."""
    another_file: str
    """Another file than before, of which the same would be said."""
