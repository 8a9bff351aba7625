"""Versions are ordered as numbers, and marked without a change of the text."""

from dataclasses import replace
from datetime import date

import pytest
from tests.builders import LIBRARY, document, provision, sample

from protocol_gen.model.adoption import AdoptionRecord
from protocol_gen.model.document import Control, HistoryEntry, Paragraph, Status
from protocol_gen.model.inlines import Origin, OriginKind, Text
from protocol_gen.model.versions import (
    as_adopted,
    as_draft,
    final_version,
    fingerprint,
    is_marked,
    is_numbered_as_draft,
    is_version,
    version_key,
)
from protocol_gen.revisions import compare

RECORD = AdoptionRecord(
    "Full Council", date(2026, 5, 12), "26/47", date(2026, 6, 1), date(2030, 5, 12), "First"
)


def test_versions_are_ordered_as_numbers_and_zeros_at_the_end_say_nothing() -> None:
    assert version_key("1.9") < version_key("1.10") < version_key("2")
    assert version_key("1.0") == version_key("1") == version_key("1-draft")


@pytest.mark.parametrize("text", ["", "1.", "v1", "1.0.0.0.0", "12345", "1.0-draft"])
def test_what_is_no_version_is_told(text: str) -> None:
    assert not is_version(text)


def test_a_draft_keeps_its_text_and_loses_every_sign_of_adoption() -> None:
    adopted = replace(
        document(provision("a", "Text.")),
        control=Control(adopted_on=date(2026, 5, 12), minute_reference="26/47", owner="Clerk"),
    )

    made = as_draft(adopted)

    assert (made.version, made.control.status) == ("1.0-draft", Status.DRAFT)
    assert (made.control.adopted_on, made.control.minute_reference) == (None, "")
    assert made.control.owner == "Clerk"
    assert (made.title_block, made.provisions) == (adopted.title_block, adopted.provisions)
    assert final_version(made.version) == "1.0"


def test_an_adopted_version_has_what_the_record_says_and_its_row_of_history_last() -> None:
    earlier = HistoryEntry("0.9", date(2022, 5, 10), "Trial", "")

    made = as_adopted(as_draft(sample()), RECORD, (earlier,))

    assert (made.version, made.control.status) == ("1.0", Status.ADOPTED)
    assert made.control.approving_body == "Full Council"
    assert [each.version for each in made.control.history][-2:] == ["0.9", "1.0"]
    assert made.control.history[-1].minute_reference == "26/47"


def test_a_fingerprint_goes_by_words_and_not_by_where_they_come_from() -> None:
    one = document(provision("a", "One two."))
    term = Origin(OriginKind.TERM, "member")
    runs = (Text("One ", LIBRARY), Text("two.", term))
    same = document(replace(provision("a"), blocks=(Paragraph(runs),)))

    assert fingerprint(one) == fingerprint(same)
    assert fingerprint(one) != fingerprint(document(provision("a", "One three.")))


def test_a_redline_is_known_by_its_marks() -> None:
    old, new = document(provision("a", "One.")), document(provision("a", "Two."))

    assert is_marked(compare(old, new).document)
    assert not is_marked(new)


def test_only_a_number_below_one_is_usually_a_drafts() -> None:
    told = {"0.1", "0.9-draft", "0"}

    assert {
        each for each in (*told, "1.0", "1", "2.0-draft", "x") if is_numbered_as_draft(each)
    } == told
