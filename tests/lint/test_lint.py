"""What is silenced, what is counted, where findings point."""

from dataclasses import replace
from datetime import date

import pytest
from tests.language.toy import Toy
from tests.lint.planting import Project, disturbing, found
from tests.projects import ROOT, workspace
from tools.make_rules_page import PAGE, page

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.known_languages import registered
from protocol_gen.lint.rules import rules_by_id
from protocol_gen.model.rules import Severity
from protocol_gen.project.check import check
from protocol_gen.readers.library.topics import read_topics

SHE = Project("- {id: a, text: She decides.}\n- {id: b, text: He decides.}")


def test_a_silenced_rule_is_left_out_and_the_others_are_not() -> None:
    project = replace(
        Project("- {id: a, text: She should of gone.}"), own="silence: {gendered: a quotation}"
    )

    assert [finding.rule.id for finding in found(project)] == ["known-slip"]


def test_every_rule_but_the_errors_can_be_silenced() -> None:
    errors = {rule.id for rule in rules_by_id().values() if not rule.can_be_silenced}

    assert errors == {"foreign-law", "dead-reference", "hand-placeholder", "post-law"}


@pytest.mark.parametrize(
    ("silence", "message"),
    [
        ("foreign-law: because", "'foreign-law' cannot be silenced"),
        ("gender: because", "no rule is called 'gender'; did you mean gendered?"),
        ("gendered: ''", "this is empty; expected a reason"),
    ],
)
def test_a_silence_that_cannot_be_is_a_fault_with_its_place(silence: str, message: str) -> None:
    with pytest.raises(InvalidSourcesError, match=message) as caught:
        found(Project(own=f"silence: {{{silence}}}"))

    assert caught.value.errors[0].location.line == 6


def test_a_needless_silence_is_shown_where_it_was_written() -> None:
    (finding,) = found(Project(own="silence:\n  gendered: the house style"))

    assert finding.rule.id == "needless-silence"
    assert str(finding.location) == "profile.yaml:7:13"


def test_the_same_at_one_place_is_shown_once_with_its_number() -> None:
    project = Project(
        "- {id: a, text: 'The {{ chair }} and the {{ chair }} agree.'}",
        "terms: {chair: Chairman}",
    )

    (finding,) = found(project)

    assert (finding.rule.id, finding.times, finding.provision) == ("gendered", 2, "a")


def test_findings_come_in_the_order_of_their_places() -> None:
    findings = found(SHE)

    assert [str(finding.location) for finding in findings] == [
        "clauses.yaml:1:17",
        "clauses.yaml:2:17",
    ]


@pytest.mark.parametrize(
    ("project", "place"),
    [
        (Project("- id: a\n  heading: She decides\n  text: All is well."), "clauses.yaml:2:12"),
        (
            Project(
                changes="- {at: a, find: well, replace: with her, kind: choice, reason: why not}"
            ),
            "changes.yaml:1:3",
        ),
        (
            Project(
                "- {id: a, text: 'Ask in {{ office_hours }}.'}",
                "settings: {office_hours: his hours}",
            ),
            "profile.yaml:6:26",
        ),
        (
            Project(
                "- {id: a, text: 'Ask {{ the clerk }}.'}", "roles: {clerk: Chairman of the Clerks}"
            ),
            "profile.yaml:6:16",
        ),
        (
            Project("- {id: a, text: 'Ask the {{ chair }}.'}", "terms: {chair: Chairman}"),
            "profile.yaml:6:16",
        ),
    ],
)
def test_a_finding_points_at_what_gave_the_words(project: Project, place: str) -> None:
    (finding,) = found(project)

    assert (finding.rule.id, str(finding.location)) == ("gendered", place)


def test_what_a_kind_of_council_gives_is_mended_in_the_profile() -> None:
    (finding,) = found(Project(on=date(2026, 1, 1), own="title: Councillors\nversion: '1'"[:18]))

    assert (finding.rule.id, str(finding.location)) == ("title-body-term", "profile.yaml:6:8")


def test_rules_about_english_words_leave_other_languages_alone() -> None:
    with registered(Toy()):
        assert (
            found(
                Project("- {id: a, text: {qaa: Man her yw hwn.}}", "language: qaa\ntitle: Protocol")
            )
            == ()
        )


def test_the_examples_give_no_warning() -> None:
    councils = [each for each in workspace().councils() if each.slug.startswith("example-")]

    checked = check(workspace(), councils, date(2026, 11, 21))

    assert len(checked.reports) >= 9
    assert checked.faults == ()
    assert {report.council: disturbing(report.findings) for report in checked.reports} == {
        council.slug: () for council in councils
    }


def test_every_topic_that_a_clause_names_is_known() -> None:
    topics = read_topics((ROOT / "templates/topics.yaml").read_bytes(), "topics.yaml")
    clauses = workspace().library.clauses.values()

    assert {clause.topic for clause in clauses if clause.topic} <= {topic.id for topic in topics}
    assert [clause.id for clause in clauses if not clause.topic] == []
    outlines = workspace().library.outlines.values()
    left_out = {topic for outline in outlines for topic in outline.without}
    assert left_out <= {topic.id for topic in topics}


def test_the_page_about_the_rules_is_up_to_date() -> None:
    assert PAGE.read_bytes() == page().encode(), "run: make rules"


def test_a_rule_says_in_one_line_why_and_how_to_mend() -> None:
    for rule in rules_by_id().values():
        assert rule.why.endswith(".")
        assert rule.mend.endswith(".")
        assert len(rule.why) < 100
        assert len(rule.mend) < 100
        assert rule.severity in Severity
