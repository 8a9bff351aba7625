"""Document control: what it lacks, versions, the review."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.document import Status
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.model.versions import final_version, version_key

_CONTROL: Final = (
    ("adopted_on", "the date of adoption"),
    ("minute_reference", "the minute reference"),
    ("approving_body", "the body that approved it"),
    ("owner", "the post that owns it"),
    ("next_review", "the date of the next review"),
    ("contact", "whom to ask"),
)


MISSING_CONTROL: Final = Form(
    "missing-control", "the version is {status}, but document control lacks: {missing}"
)


@rule(
    Rule(
        "missing-control",
        Severity.WARNING,
        why=("An adopted protocol must say who adopted it, when, and by which minute."),
        mend="Fill in what is missing.",
        forms=(MISSING_CONTROL,),
        fields=("control",),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "An adopted or superseded version whose `control` lacks the date of adoption, the "
            "minute reference, the approving body, the owner, the next review or the contact. "
            "Drafts need none of them."
        ),
        matters=("Without them nobody can show that the protocol is in force, or whom to ask."),
        mending="Fill in the fields under `control`.",
        before="`control: {status: adopted}`",
        after="`control: {status: adopted, adopted_on: 2026-05-12, …}`",
        silence="Adopted before minutes were numbered",
    ),
)
def missing_control(subject: Subject) -> Iterator[Found]:
    """Find what document control lacks once a version is adopted."""
    control = subject.document.control
    if control.status is Status.DRAFT:
        return
    lacking = [what for field, what in _CONTROL if not getattr(control, field)]
    if lacking:
        message = MISSING_CONTROL(status=control.status.value, missing=tuple(lacking))
        yield subject.at_key(message, "control")


ISSUED_VERSION: Final = Form(
    "issued-version",
    "version {issued} is issued, so the draft needs a higher version than {version} before it can "
    "be issued",
)


@rule(
    Rule(
        "issued-version",
        Severity.NOTICE,
        why="This version, or a higher one, has already been issued.",
        mend="Give the draft a higher version than the last that was issued.",
        forms=(ISSUED_VERSION,),
        fields=("version",),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A `version` that is not higher than the last that was issued (see "
            "[issuing.md](issuing.md))."
        ),
        matters=("What is issued never changes, so `issue` would refuse the draft as it is."),
        mending="Give `version` a higher number: 1.1 after 1.0.",
        before='`version: "1.0"`, after 1.0 was issued',
        after='`version: "1.1"`',
        silence="No change is planned",
    ),
)
def issued_version(subject: Subject) -> Iterator[Found]:
    """Find a version that cannot be issued, because it or a higher one is issued already."""
    version, issued = subject.document.version, subject.issued
    if issued and version_key(version) <= version_key(issued):
        message = ISSUED_VERSION(issued=issued, version=final_version(version))
        yield subject.at_key(message, "version")


REVIEW_PASSED: Final = Form("review-passed", "the review was due on {day}")
REVIEW_OVERDUE: Final = Form(
    "review-passed-in-force", "the review of version {version}, which is in force, was due on {day}"
)


@rule(
    Rule(
        "review-passed",
        Severity.WARNING,
        why="The date on which the protocol was to be reviewed has passed.",
        mend="Review the protocol and set the next review.",
        forms=(REVIEW_PASSED, REVIEW_OVERDUE),
        fields=("control.next_review",),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A review that was due before the date of `--on` (today, if none is given): that of "
            "the version in force, as its adoption record says, or the `control: {next_review: "
            "…}` of a draft. A date in the profile that is not after the record's does not count: "
            "it was that of the version issued."
        ),
        matters="A protocol past its review is often out of date in law as well.",
        mending="Review the protocol, and set the next date.",
        before="`next_review: 2026-05-12`, in June 2026",
        after="`next_review: 2030-05-12`",
        silence="The review is under way, minute 41",
    ),
)
def review_passed(subject: Subject) -> Iterator[Found]:
    """Find a review that is overdue, of the version in force or as the profile gives it."""
    reviews, control = subject.reviews, subject.document.control
    if reviews.due and reviews.due < subject.today:
        message = REVIEW_OVERDUE(version=reviews.in_force, day=reviews.due)
        yield Found(message, reviews.place)
    review = control.next_review
    is_over = bool(review and reviews.recorded and review <= reviews.recorded)
    if is_over or control.status is Status.SUPERSEDED:
        return
    if review and review < subject.today:
        message = REVIEW_PASSED(day=review)
        yield subject.at_key(message, "control.next_review", review.isoformat())
