"""Tracked changes and comments as markup."""

from datetime import date

from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import NOTHING, field, run
from protocol_gen.writers.docx.oxml_changes import (
    Comment,
    Stamp,
    comments_part,
    first_mark,
    tracked,
    tracked_all,
)

STAMP = Stamp(7, "The Clerk", date(2026, 5, 12))


def test_words_and_fields_that_go_are_written_as_deleted() -> None:
    gone = tracked_all(Mark.DELETED, STAMP, field("PAGE", "1"))
    assert "<w:delText " in gone
    assert "<w:delInstrText " in gone
    assert "<w:t " not in gone
    assert "<w:instrText " not in gone


def test_what_comes_is_written_as_it_is_and_nothing_is_no_change() -> None:
    assert run("words") in tracked_all(Mark.INSERTED, STAMP, run("words"))
    assert tracked_all(Mark.INSERTED, STAMP, NOTHING) == NOTHING


def test_a_comment_says_its_words_its_author_and_initials() -> None:
    part = comments_part([Comment(0, 'A "B" C', None, "Moved & gone")])
    assert 'w:author="A &quot;B&quot; C"' in part
    assert "Moved &amp; gone" in part
    assert "w:date" not in part


def test_runs_say_with_which_mark_they_begin() -> None:
    come = tracked(Mark.INSERTED, STAMP, run("a"))

    assert first_mark(come) is Mark.INSERTED
    assert first_mark(run("a")) is None
