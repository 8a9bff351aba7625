"""The adoption record as somebody types it."""

import unicodedata
from dataclasses import replace
from datetime import date

from protocol_gen.issue.given_record import GivenRecord, record_notes, record_refusals
from protocol_gen.language.known_languages import language_for

TODAY = date(2026, 7, 1)
GIVEN = GivenRecord(
    approving_body="Cyngor Tŵr",
    adopted_on=date(2026, 5, 12),
    minute_reference="26/41",
    effective_from=date(2026, 5, 13),
    next_review=date(2028, 5, 12),
    summary="First version",
)


def test_what_is_typed_is_kept_composed() -> None:
    typed = replace(GIVEN, approving_body=unicodedata.normalize("NFD", GIVEN.approving_body))

    assert list(record_refusals(typed, TODAY)) == []
    assert typed.record() == GIVEN.record()


def test_what_is_typed_straight_is_kept_as_the_pages_around_it_have_it() -> None:
    typed = replace(GIVEN, approving_body="St Mary's Parish Council", summary='The "first" one')

    assert typed.record().approving_body == "St Mary’s Parish Council"
    assert typed.record().summary == "The “first” one"


def test_a_character_that_cannot_be_seen_is_told_with_its_part() -> None:
    typed = replace(GIVEN, summary="First\u200b version", minute_reference="26\u00ad/41")

    said = [str(each) for each in record_refusals(typed, TODAY)]

    assert len(said) == 2
    assert "in the minute that records it: the soft hyphen U+00AD" in said[0]
    assert "the zero width space U+200B is not allowed" in said[1]


def test_a_meeting_of_electors_is_asked_about_and_the_full_council_is_not() -> None:
    english = language_for("en-GB")
    electors = replace(GIVEN, approving_body="Little Testham Parish Meeting")
    council = replace(GIVEN, approving_body="Full Council")

    (asked,) = record_notes(electors, english, TODAY)

    assert "a meeting of the electors" in str(asked)
    assert list(record_notes(council, english, TODAY)) == []
