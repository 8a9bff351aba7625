"""Why a version cannot be issued, and what is wrong with a document that came from a file."""

from collections.abc import Mapping
from typing import Final

from protocol_gen.model.adoption import Recorded
from protocol_gen.model.message import Form

NOT_THE_SAME: Final = Form(
    "issue-profile-differs",
    "the profile written as one file does not give the same document; this is a fault of the "
    "program, please report it",
)
NOT_ISSUED: Final = Form("issue-not-written", "{path}: {reason}; nothing was issued")
REDLINE: Final = Form(
    "issue-redline", "this document is a redline; only a text without marks can be issued"
)
VERSION_INVALID: Final = Form(
    "issue-version-invalid",
    "'{version}' is not a version; write it as whole numbers with dots between them (1.0)",
)
VERSION_TAKEN: Final = Form(
    "issue-version-taken",
    "version {version} is issued already, and stays as it is; give the draft a higher version",
    field="version",
)
VERSION_TOO_LOW: Final = Form(
    "issue-version-too-low",
    "version {version} is not higher than {latest}, the last that was issued; give the draft a "
    "higher version",
    field="version",
)
TEXT_UNCHANGED: Final = Form(
    "issue-text-unchanged",
    "the text is word for word that of version {version}; a new version of the same words is kept "
    "only where the council adopted them again, after a review, say",
    field="version",
)
ADOPTED_TOO_EARLY: Final = Form(
    "issue-adopted-too-early",
    "the date of adoption, {day}, is before that of version {version}, {earlier}",
    field="adoption.adopted_on",
)
NAME_TAKEN: Final = Form(
    "issue-name-taken",
    "the profile names a file '{name}', but the program makes a file of that name itself; give it "
    "another name",
)
OVERTAKEN: Final = Form(
    "issue-overtaken",
    "another version was issued in the meantime; look at what will be kept once more",
)
RULE_ERROR: Final = Form("issue-rule-error", "{place}: {rule}: {finding}")

# The record

PARTS: Final[Mapping[Recorded, str]] = {
    Recorded.APPROVING_BODY: "the body that adopted it",
    Recorded.ADOPTED_ON: "the date of adoption",
    Recorded.MINUTE_REFERENCE: "the minute that records it",
    Recorded.EFFECTIVE_FROM: "the date it takes effect",
    Recorded.NEXT_REVIEW: "the date of the next review",
    Recorded.SUMMARY: "the line for the version history",
}
"""What each part of the record is called in a sentence."""
GAPS: Final[Mapping[Recorded, Form]] = {
    Recorded.APPROVING_BODY: Form(
        "issue-no-approving-body",
        "the record does not say which body adopted it",
        field="adoption.approving_body",
    ),
    Recorded.ADOPTED_ON: Form(
        "issue-no-adopted-on",
        "the record does not say when it was adopted",
        field="adoption.adopted_on",
    ),
    Recorded.MINUTE_REFERENCE: Form(
        "issue-no-minute-reference",
        "the record does not say which minute records the adoption",
        field="adoption.minute_reference",
    ),
    Recorded.EFFECTIVE_FROM: Form(
        "issue-no-effective-from",
        "the record does not say when it takes effect",
        field="adoption.effective_from",
    ),
    Recorded.NEXT_REVIEW: Form(
        "issue-no-next-review",
        "the record does not say when it is next to be reviewed",
        field="adoption.next_review",
    ),
    Recorded.SUMMARY: Form(
        "issue-no-summary",
        "the record does not say in a line what changed",
        field="adoption.summary",
    ),
}
"""What is said of each part that was neither given nor said not to have been recorded."""
GIVEN_ALL_THE_SAME: Final = Form(
    "issue-given-and-not-recorded",
    "{part} is given, and also said not to have been recorded; only one of the two can be so",
)
RECORD_STAND_IN: Final = Form(
    "issue-record-stand-in",
    "“{words}” is not {part}; give it as it was minuted, or say that it was not recorded",
)
BODY_OF_PERSON: Final = Form(
    "issue-body-of-person",
    "'{body}' names a person; give the body that adopted it",
    field="adoption.approving_body",
)
BODY_OF_ELECTORS: Final = Form(
    "issue-body-of-electors",
    "is '{body}' meant? That is a meeting of the electors; a council adopts its protocol itself",
    field="adoption.approving_body",
)
BODY_REPEATS: Final = Form(
    "issue-body-repeats",
    "'{body}' has the same word twice in a row",
    field="adoption.approving_body",
)
NOT_YET_ADOPTED: Final = Form(
    "issue-not-yet-adopted",
    "the date of adoption, {day}, is after today, {today}; a version is issued once it has been "
    "adopted",
    field="adoption.adopted_on",
)
EFFECT_TOO_EARLY: Final = Form(
    "issue-effect-too-early",
    "it takes effect on {effective}, before it was adopted on {day}",
    field="adoption.effective_from",
)
REVIEW_BEFORE_ADOPTION: Final = Form(
    "issue-review-before-adoption",
    "the next review, {review}, must come after the day on which the protocol was adopted, {day}",
    field="adoption.next_review",
)
REVIEW_BEFORE_EFFECT: Final = Form(
    "issue-review-before-effect",
    "the next review, {review}, must come after the day on which the protocol takes effect, {day}",
    field="adoption.next_review",
)

# What is asked before anything is kept

BODY_MAYBE_PERSON: Final = Form(
    "issue-body-maybe-person",
    "is “{body}” a person's name? The record needs the body that adopted it",
)
REVIEW_PAST: Final = Form(
    "issue-review-past",
    "is the next review, {review}, right? That is before today, {today}: the version would be "
    "overdue for review as soon as it is kept",
)
EFFECT_BEFORE_LAST: Final = Form(
    "issue-effect-before-last",
    "is the date on which it takes effect, {effective}, right? Version {version}, issued before, "
    "takes effect on {earlier}, and would never be in force",
)
VERSION_OF_DRAFT: Final = Form(
    "issue-version-of-draft",
    "is {version} the version that the council adopted? An adopted protocol is usually 1.0 or "
    "higher; lower numbers are those of drafts",
)
NOT_AGREED: Final = Form(
    "issue-not-agreed",
    "what is kept cannot be changed again, and there is no terminal to ask on whether to go on",
)

# A PDF that is added later

PDF_THERE: Final = Form("issue-pdf-there", "version {version} was kept with its PDF; it stays so")
PDF_ADDED_ALREADY: Final = Form(
    "issue-pdf-added-already",
    "the PDF of version {version} was added on {day}; that can be done only once",
)

# A document that came from a file

CONTROL_STAND_IN: Final = Form(
    "issue-control-stand-in", "title or document control: “{words}” was never filled in"
)
PROFILE_UNSEEN: Final = Form(
    "issue-profile-unseen",
    "the profile gives other words than this document, so what the rules say of the council's "
    "posts, governance and settings could not be known; its text, title, document control and "
    "record were looked at",
)

ID_TWICE: Final = Form(
    "document-id-twice",
    "the id '{id}' appears {count} times; every provision must have its own",
)
ID_INVALID: Final = Form("document-id-invalid", "'{id}' is not an id of a provision")
UNWRITABLE: Final = Form(
    "document-unwritable", "it holds a character that no Word file or web page can hold"
)
ORDER_INVALID: Final = Form(
    "document-order-invalid",
    "its provisions are not in an order that provisions can have: {reason}",
)
TABLE_UNEVEN: Final = Form(
    "document-table-uneven", "{provision}: a table whose rows are not as wide as its header"
)
TARGET_MISSING: Final = Form(
    "document-target-missing", "{provision}: refers to '{target}', which is not there"
)
OF_ANOTHER_COUNCIL: Final = Form(
    "document-of-another-council",
    "this is a document of {found}, and {council} is the folder of {expected}",
)
