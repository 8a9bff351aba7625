"""What can be wrong with papers for a meeting: the messages, and the errors that carry them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from protocol_gen.errors import ProtocolError
from protocol_gen.model.amendment import Route, Schedule
from protocol_gen.model.message import Fact, Form, Message

FEW: Final = 6
"""Amendments that a message names."""

ANSWER_MISSING: Final = Form(
    "paper-answer-missing", "still needed: {asked}, as the answer to '{name}'"
)
UNANSWERED: Final = Form("paper-unanswered", "{gaps:lines}")
FACTS_MISSING: Final[Mapping[str, Form]] = {
    "meeting": Form("paper-meeting-missing", "still needed: {asked}", "meeting.body"),
    "meeting_date": Form("paper-day-missing", "still needed: {asked}", "meeting.day"),
    "decided_on": Form("paper-decision-day-missing", "still needed: {asked}", "meeting.day"),
    "item": Form("paper-item-missing", "still needed: {asked}", "meeting.item"),
    "report_of": Form("paper-post-missing", "still needed: {asked}", "meeting.report_of"),
    "decision_maker": Form(
        "paper-decision-maker-missing", "still needed: {asked}", "meeting.report_of"
    ),
    "effective_from": Form(
        "paper-effective-missing", "still needed: {asked}", "meeting.effective_from"
    ),
    "review_by": Form("paper-review-missing", "still needed: {asked}", "meeting.review_by"),
}
"""For each question that is about the meeting: said where nobody has answered it."""
ANSWER_UNFINISHED: Final = Form(
    "paper-answer-unfinished",
    "still needed: {asked}, as the answer to '{name}', which has “{words}” in it",
)
ANSWERS_OF_ANOTHER_VERSION: Final = Form(
    "paper-answers-of-another-version",
    "still needed: that somebody reads the answers again, which are for version {given}, as these "
    "papers propose {version}; then say so, as the answer to '{name}'",
)
ANSWER_UNUSED: Final = Form(
    "paper-answer-unused", "no paper for this kind of council has a place for the answer '{name}'"
)
NOT_ONE_PARAGRAPH: Final = Form(
    "paper-answer-in-sentence",
    "the answer '{name}' is part of a sentence; it must be a single paragraph",
)
NOT_ONE_PARAGRAPH_IN_CELL: Final = Form(
    "paper-answer-in-cell",
    "the answer '{name}' goes into a cell of a table; it must be a single paragraph",
)
COUNCIL_DECIDES: Final = Form(
    "paper-council-decides",
    "an officer cannot decide this; these changes must go to the council: {amendments}",
)
FIRST_VERSION: Final = Form(
    "paper-first-version",
    "an officer cannot decide this: there is no earlier version, and the first must go to the "
    "council",
)
NAMED: Final = Form("paper-amendment", "{reference} ({place}, {clause})")
RENUMBERED: Final = Form(
    "paper-renumbered", "the numbers of provisions (how many take another: {count})"
)
MORE: Final = Form("paper-amendments-more", "{count} more")
OTHER_OFFICER: Final = Form(
    "paper-other-officer",
    "the council's delegation names the {officer}, not the {post}; the notice must come from the "
    "officer who decides",
    field="meeting.report_of",
)
SEVERAL_OFFICERS: Final = Form(
    "paper-several-officers",
    "the council's delegation names the {officer}: several cannot decide and sign as one; name the "
    "one officer who decides",
    field="delegation.officer",
)
POST_OF_ANOTHER_KIND: Final = Form(
    "paper-post-of-another-kind",
    "a parish, town or community council has no {post}: its reports are those of the Clerk or, on "
    "money, of the Responsible Financial Officer",
    field="meeting.report_of",
)
NOT_HIGHER: Final = Form(
    "paper-version-not-higher",
    "version {new} cannot replace version {old}: the new version must be higher",
)
EFFECT_BEFORE_DECISION: Final = Form(
    "paper-effect-before-decision",
    "the date it takes effect, {effective}, is before the decision on {decided}; if that is meant, "
    "give the date in words, as an answer",
    field="meeting.effective_from",
)
MEETING_TOO_EARLY: Final = Form(
    "paper-meeting-too-early",
    "the meeting on {day} is before {adopted}, the day on which version {version} was adopted; it "
    "cannot be replaced before that",
    field="meeting.day",
)
REVIEW_OF_ISSUED: Final = Form(
    "paper-review-of-issued",
    "version {version} was issued with another next review ({carried}) than {review}; its day "
    "cannot be changed in papers",
    field="meeting.review_by",
)
REVIEW_IN_TWO: Final = Form(
    "paper-review-in-two",
    "the next review is said to be '{said}', but the version proposed says {carried}; give the "
    "review as a day, and both say that",
    field="meeting.review_by",
)
PARTS: Final[Mapping[str, Form]] = {
    "meeting": Form("paper-part-meeting", "the meeting"),
    "item": Form("paper-part-item", "the item"),
    "report_of": Form("paper-part-post", "the post"),
}
"""What is given in words of the meeting, as a sentence calls it."""
MEETING_OF_PERSON: Final = Form(
    "paper-meeting-of-person", "'{meeting}' names a person; give the body that meets"
)
MEETING_WRONG: Final = Form("paper-meeting-wrong", "{faults:semicolons}")
NOT_OF_A_POST: Final = Form(
    "paper-not-of-a-post", "whose report it is: {fault}", field="meeting.report_of"
)
POST_MAYBE_PERSON: Final = Form(
    "paper-post-maybe-person",
    "is “{post}” a person's name? A report is that of a post",
    field="meeting.report_of",
)
POST_MAYBE_PLURAL: Final = Form(
    "paper-post-maybe-plural",
    "is “{post}” a plural? A report is that of one post",
    field="meeting.report_of",
)
POST_CALLED_OTHERWISE: Final = Form(
    "paper-post-called-otherwise",
    "is the {title} meant? The protocol has no post that is called “{post}”",
    field="meeting.report_of",
)
POST_NOT_OF_COUNCIL: Final = Form(
    "paper-post-not-of-council",
    "a council of this kind has no {post}: {reference}",
    field="meeting.report_of",
)
NUMBER_OF_DRAFT: Final = Form(
    "paper-number-of-draft",
    "the papers ask for the adoption of version {version}; an adopted protocol is usually 1.0 or "
    "higher, and the resolution names the number that is adopted",
)
MEETING_OF_ELECTORS: Final = Form(
    "paper-meeting-of-electors",
    "is '{meeting}' meant? That is a meeting of the electors; a council adopts its protocol itself",
)
REVIEW_TOO_EARLY: Final = Form(
    "paper-review-too-early",
    "the next review, {review}, must be after {held}",
    field="meeting.review_by",
)


class NotMinorError(ProtocolError):
    """A decision notice was asked for changes that are the council's to decide."""

    def __init__(self, changes: Schedule, cited: Callable[[str], str]) -> None:
        found = tuple(_theirs(changes, cited))
        super().__init__(COUNCIL_DECIDES(amendments=found) if found else FIRST_VERSION())


class AnotherOfficerError(ProtocolError):
    """A decision notice was asked for in the name of an officer who has no delegation."""

    def __init__(self, post: str, officer: str) -> None:
        super().__init__(OTHER_OFFICER(officer=officer, post=post))


class SeveralOfficersError(ProtocolError):
    """A certificate was asked for under a delegation to several officers."""

    def __init__(self, officer: str) -> None:
        super().__init__(SEVERAL_OFFICERS(officer=officer))


class GivenWrongError(ProtocolError):
    """What is given of the meeting cannot be printed as it is."""

    def __init__(self, faults: tuple[Message, ...]) -> None:
        super().__init__(MEETING_WRONG(faults=faults))


class NotOfAPostError(ProtocolError):
    """Papers were asked for in the name of a person, of several posts or of no post."""

    def __init__(self, fault: Message) -> None:
        super().__init__(NOT_OF_A_POST(fault=fault))


class UnansweredError(ProtocolError):
    """Papers were to be final, and nobody has answered all of their questions.

    ``version`` is the one proposed; ``reasons`` is what local changes and motions say of why, for
    whoever writes the answers.
    """

    def __init__(self, version: str, gaps: tuple[Message, ...], reasons: tuple[str, ...]) -> None:
        super().__init__(UNANSWERED(gaps=gaps))
        self.version = version
        self.gaps = gaps
        self.reasons = reasons


class NotLaterError(ProtocolError):
    """A version is to be replaced by one that is not higher."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(NOT_HIGHER(old=old, new=new))


class DatesError(ProtocolError):
    """The dates of a recommendation contradict one another."""


def missing(name: str, asked: str) -> Message:
    """Return what is said of a question that nobody has answered."""
    form = FACTS_MISSING.get(name)
    return form(asked=asked) if form else ANSWER_MISSING(asked=asked, name=name)


def check_dates(effective: date | None, decided: date | None, review: date | None) -> None:
    """Raise ``DatesError`` where the dates of a recommendation contradict one another."""
    if decided and effective and effective < decided:
        raise DatesError(EFFECT_BEFORE_DECISION(effective=effective, decided=decided))
    held = max((day for day in (decided, effective) if day), default=None)
    if held and review and review <= held:
        raise DatesError(REVIEW_TOO_EARLY(review=review, held=held))


def check_meeting(day: date | None, version: str, adopted: date | None) -> None:
    """Raise ``DatesError`` where a meeting is to replace a version before that was adopted."""
    if day and adopted and day < adopted:
        raise DatesError(MEETING_TOO_EARLY(day=day, version=version, adopted=adopted))


def _theirs(changes: Schedule, cited: Callable[[str], str]) -> Iterator[Fact]:
    """Yield the first of the amendments that the council decides on, and how many more."""
    theirs = [each for each in changes.amendments if each.route is Route.COUNCIL]
    for each in theirs[:FEW]:
        yield NAMED(reference=each.reference, place=cited(each.clause), clause=each.clause)
    if theirs[FEW:]:
        yield MORE(count=len(theirs) - FEW)
    if changes.numbers and changes.numbers_route is Route.COUNCIL:
        yield RENUMBERED(count=len(changes.numbers))
