"""The words of the furniture and of redlines in English."""

from protocol_gen.language.words import FurnitureWords, RedlineWords
from protocol_gen.model.document import Status

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
