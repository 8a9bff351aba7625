"""What the rules look at: lines, where words are found in them, where they were written."""

from dataclasses import replace

import pytest
from tests import builders
from tests.lint.planting import Project, text

from protocol_gen.lint.subject import LineKind, Subject
from protocol_gen.model.document import Document
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form

SAID = Form("said", "something is said of it")()


def of(document: Document) -> Subject:
    return replace(Project().subject(), document=document, wordings={})


def starts(subject: Subject, *phrases: str, as_written: bool = False) -> list[tuple[int, str]]:
    return [(each.start, each.words) for each in subject.find(*phrases, as_written=as_written)]


def test_every_text_is_a_line_in_the_order_of_reading() -> None:
    lines = of(builders.sample()).lines

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


def test_words_are_looked_for_in_english_alone() -> None:
    subject = of(
        builders.document(
            builders.provision("a", "Mae her yma.", language="cy"),
            builders.provision("b", "A her."),
        )
    )

    assert [each.line.provision for each in subject.find("her")] == ["b"]


@pytest.mark.parametrize(("at", "starts"), [(0, True), (4, False), (13, True)])
def test_a_sentence_begins_a_line_or_follows_a_stop(at: int, *, starts: bool) -> None:
    (line,) = text("All is well. So it is.").subject().by_provision["a"]

    assert line.starts_sentence(at) is starts


def test_what_filled_a_placeholder_was_not_written_by_a_drafter() -> None:
    subject = text("The {{ clerk }} and the clerk.").subject()

    assert [each.is_literal for each in subject.find("town clerk", "clerk")] == [False, True]


def test_words_are_shown_where_they_were_written() -> None:
    project = Project(
        "- {id: a, text: 'Ask {{ the clerk }} well.'}",
        "roles: {clerk: Town Clerk}",
        "- {at: a, find: well, replace: kindly, kind: choice, reason: why not}",
    )
    subject = project.subject()

    places = [
        str(subject.found(SAID, match).location)
        for words in ("ask", "town clerk", "kindly")
        for match in subject.find(words)
    ]

    assert places == ["clauses.yaml:1:17", "profile.yaml:6:16", "changes.yaml:1:3"]


def test_what_a_template_gives_is_mended_in_the_profile() -> None:
    subject = Project(own="title: Protocol").subject()
    template = SourceLocation("templates/kinds/town.yaml", 9, 1)
    given = replace(subject.profile, places={"title": template})

    assert str(subject.key("title")) == "profile.yaml:6:8"
    assert replace(subject, profile=given).key("title") == subject.profile.location
