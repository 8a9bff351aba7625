"""What the rules look at: lines, where words are found in them, where they were written."""

from dataclasses import replace

from tests import builders
from tests.lint.planting import Project

from protocol_gen.lint.subject import Subject
from protocol_gen.model.document import Document
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form

SAID = Form("said", "something is said of it")()


def of(document: Document) -> Subject:
    return replace(Project().subject(), document=document, wordings={})


def starts(subject: Subject, *phrases: str, as_written: bool = False) -> list[tuple[int, str]]:
    return [(each.start, each.words) for each in subject.find(*phrases, as_written=as_written)]


def test_words_are_looked_for_in_english_alone() -> None:
    subject = of(
        builders.document(
            builders.provision("a", "Mae her yma.", language="cy"),
            builders.provision("b", "A her."),
        )
    )

    assert [each.line.provision for each in subject.find("her")] == ["b"]


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
