from dataclasses import replace
from datetime import date

from tests.builders import document, provision, sample

from protocol_gen.model.document import Control, HistoryEntry, Status
from protocol_gen.page.furniture import (
    LONGEST_RUNNING_TITLE,
    control_rows,
    cover_lines,
    draft_mark,
    edition,
    frame_table,
    history_table,
    redline_title,
    running_title,
)
from protocol_gen.revisions import compare

MADE = document(provision("a", "Text."))


def test_a_field_that_is_empty_leaves_no_row() -> None:
    control = Control(Status.ADOPTED, owner="Clerk", adopted_on=date(2026, 5, 12))

    rows = dict(control_rows(replace(MADE, version="1.1", control=control)))

    assert rows["Owner"] == "Clerk"
    assert rows["Adopted on"] == "12 May 2026"
    assert "Contact" not in rows


def test_a_paper_without_a_version_has_no_edition_and_no_status() -> None:
    paper = replace(MADE, version="")

    assert edition(paper) == ""
    assert "Status" not in dict(control_rows(paper))


def test_only_a_draft_has_the_mark_of_one() -> None:
    assert draft_mark(replace(MADE, control=Control(Status.DRAFT))) == "DRAFT"
    assert draft_mark(replace(MADE, control=Control(Status.ADOPTED))) == ""


def test_a_column_of_the_history_that_nothing_fills_is_left_out() -> None:
    control = Control(history=(HistoryEntry("1.0", None, "First"),))

    table = history_table(replace(MADE, control=control))

    assert table == (("Version", "Summary of changes"), ("1.0", "First"))


def test_a_long_title_is_cut_at_a_word_at_the_head_of_a_page() -> None:
    shown = running_title(replace(MADE, title="word " * 40))

    assert len(shown) <= LONGEST_RUNNING_TITLE
    assert shown.endswith("word…")


def test_a_redline_says_which_of_its_versions_is_a_draft() -> None:
    redline = compare(replace(MADE, version="1.0"), replace(MADE, version="1.1-draft"))

    assert redline_title(redline) == "Changes from version 1.0 to version 1.1 (draft)"


def test_a_draft_is_put_to_a_body_and_shows_nothing_that_has_not_happened() -> None:
    control = Control(
        Status.DRAFT,
        approving_body="Full Council",
        adopted_on=date(2026, 5, 12),
        minute_reference="26/47",
        effective_from=date(2026, 6, 1),
    )
    draft = replace(MADE, version="1.1-draft", control=control)
    adopted = replace(MADE, version="1.1", control=replace(control, status=Status.ADOPTED))
    happened = {"Approved by", "Adopted on", "Minute reference", "Effective from"}

    for rows in (control_rows, cover_lines):
        assert dict(rows(draft))["To be approved by"] == "Full Council"
        assert not happened & dict(rows(draft)).keys()
        assert dict(rows(adopted))["Approved by"] == "Full Council"
        assert "To be approved by" not in dict(rows(adopted))
    assert happened <= dict(control_rows(adopted)).keys()


def test_by_which_library_it_was_made_is_no_row_for_readers_of_a_redline() -> None:
    made = replace(sample(), library_version="1.0")
    redline = compare(made, replace(made, library_version="2.0"))

    assert [each.after for each in redline.frame_changes] == ["2.0"]
    assert frame_table(redline) == ()
