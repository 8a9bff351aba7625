"""A protocol line by line, and where words are found in its lines."""

import pytest
from tests import builders
from tests.lint.planting import text

from protocol_gen.lint.subject import Subject
from protocol_gen.lint.text_lines import LineIndex, LineKind, lines_of


def starts(subject: Subject, *phrases: str, as_written: bool = False) -> list[tuple[int, str]]:
    return [(each.start, each.words) for each in subject.find(*phrases, as_written=as_written)]


def test_every_text_is_a_line_in_the_order_of_reading() -> None:
    lines = tuple(lines_of(builders.sample()))

    assert [line.place for line in lines[:5]] == [
        LineKind.TITLE_LINE, LineKind.TITLE, LineKind.TITLE_LINE,
        LineKind.HEADING, LineKind.PARAGRAPH,
    ]  # fmt: skip
    assert [(line.text, line.depth) for line in lines if line.provision == "roles.b.i"] == [
        ("one part", 1)
    ]
    assert {line.text for line in lines if line.place is LineKind.CELL} >= {"Who", "Agenda"}


def test_a_line_has_straight_marks_and_what_is_found_has_its_own() -> None:
    subject = text("It is the clerk's view.").subject()

    assert [line.text for line in subject.lines if line.provision == "a"] == [
        "It is the clerk's view."
    ]
    assert starts(subject, "clerk's") == [(10, "clerk’s")]


def test_words_are_found_whole_in_any_case_unless_as_written() -> None:
    subject = text("The Chair chairs; a chair sits.").subject()

    assert starts(subject, "chair") == [(4, "Chair"), (20, "chair")]
    assert starts(subject, "Chair", as_written=True) == [(4, "Chair")]


def test_words_within_a_longer_phrase_are_not_found_again() -> None:
    subject = text("The group leader leads a group.").subject()

    assert starts(subject, "group", "group leader") == [(4, "group leader"), (25, "group")]


@pytest.mark.parametrize(("at", "starts"), [(0, True), (4, False), (13, True)])
def test_a_sentence_begins_a_line_or_follows_a_stop(at: int, *, starts: bool) -> None:
    (line,) = text("All is well. So it is.").subject().by_provision["a"]

    assert line.starts_sentence(at) is starts


def test_what_filled_a_placeholder_was_not_written_by_a_drafter() -> None:
    subject = text("The {{ clerk }} and the clerk.").subject()

    assert [each.is_literal for each in subject.find("town clerk", "clerk")] == [False, True]


def test_an_index_finds_what_looking_into_each_line_finds() -> None:
    lines = (*lines_of(builders.sample()), *lines_of(builders.sample()))

    for words in ("a", "the", "one part", "agenda", "part\nthe", "nowhere"):
        found = LineIndex(lines).find((words,), as_written=False)
        assert list(found) == [match for line in lines for match in line.find(words)]


def test_an_index_of_no_lines_finds_nothing() -> None:
    assert list(LineIndex(()).find(("a",), as_written=True)) == []
