"""The catalogue in English."""

from typing import TYPE_CHECKING

from protocol_gen.language.sentences import Sentence, Series
from protocol_gen.language.words import (
    Catalogue,
    ControlWords,
    FrameWords,
    FurnitureWords,
    MovedWords,
    RedlineWords,
    StatusWords,
)

if TYPE_CHECKING:
    from protocol_gen.language.amendment_words import AmendmentWords
    from protocol_gen.language.site_words import SiteWords


def _amendments() -> "AmendmentWords":
    from protocol_gen.language.english_amendment_words import (  # noqa: PLC0415  # few ask for them
        AMENDMENTS,
    )

    return AMENDMENTS


def _site() -> "SiteWords":
    from protocol_gen.language.english_site_words import SITE  # noqa: PLC0415  # likewise

    return SITE


ENGLISH = Catalogue(
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
    listed=Series(", ", " and "),
    furniture=FurnitureWords(
        contents="Contents",
        skip_to_text="Skip to the text",
        permalink="Link to this provision",
        page_number=Sentence("Page {page} of {pages}"),
        edition=Sentence("Version {version}"),
        draft_edition=Sentence("{version} (draft)"),
        draft_mark="DRAFT",
        fact=Sentence("{label}: {value}"),
        note="Note",
        logo="Logo",
        shared_post=Sentence(" (a post shared with {councils})"),
        span=Sentence("{first} to {last}"),
        paragraph_of=Sentence("{name}, paragraph {number}"),
        paragraph_under=Sentence("paragraph {number} under “{heading}”"),
    ),
    control=ControlWords(
        heading="Document control",
        item="Item",
        detail="Detail",
        title="Title",
        council="Council",
        reference="Reference",
        status="Status",
        statuses=StatusWords(draft="Draft", adopted="Adopted", superseded="Superseded"),
        version="Version",
        owner="Owner",
        approving_body="Approved by",
        to_be_approved_by="To be approved by",
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
    ),
    redline=RedlineWords(
        title=Sentence("Changes from version {old} to version {new}"),
        reading=(
            "Words that are left out are struck through. Words that are added are underlined. "
            "A number that changes is followed by the number that it was."
        ),
        reading_in_text=(
            "Words that are left out stand in brackets as [left out: …], words that are added as "
            "[added: …]."
        ),
        reading_in_word=(
            "Every change is a tracked change. Accept all of them for the new version, or reject "
            "all of them for the old one. Where something moved, a comment says from where and to "
            "where."
        ),
        nothing="The text is the same in both versions.",
        inserted="added",
        deleted="left out",
        marked=Sentence("[{mark}: {words}]"),
        moved=MovedWords(
            to=Sentence("moved to {place}"),
            from_=Sentence("moved from {place}"),
            heading=Sentence("“{heading}”"),
            within=Sentence("a place in {place}"),
            elsewhere="another place",
        ),
        break_inserted="new paragraph from here",
        break_deleted="no new paragraph from here",
        was_number=Sentence("was {number}"),
        was_not_numbered="was not numbered",
        frame_changes="Changes that the text does not show",
        frame_item="Item",
        frame_before="Before",
        frame_after="After",
        none="none",
        end="End of the changes.",
    ),
    frame=FrameWords(
        language="Language",
        numbering="Scheme of numbers",
        library_version="Version of the clause library",
        folder="Name of the council’s folder",
        colour="Colour",
        typeface="Typeface",
        logo="Logo",
        word_template="Word template",
        cover="Cover",
        contents="Contents",
        control_table="Document control table",
        printed="printed",
        not_printed="not printed",
        picture=Sentence("{words} ({width} × {height} pixels)"),
        own_file="the council’s own",
        another_file="another one",
    ),
    load_amendments=_amendments,
    load_site=_site,
)
