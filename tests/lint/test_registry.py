"""A rule is declared in one place, and everything that speaks of rules finds it there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run
from tests.lint.planting import Project, found
from tools.make_rules_page import page

from protocol_gen.lint.registry import DECLARED, RulePage, Section, rule
from protocol_gen.lint.rules import every_rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

TITLE = "Protocol on Member/Officer Relations"
SHORT = Form("short-title", "the title has {count} letter{count:s}")
ABOUT = Rule(
    "short-title",
    Severity.WARNING,
    "A short title says little.",
    "Write a longer one.",
    (SHORT,),
    ("title",),
)
PAGE = RulePage(
    Section.WORDS,
    finds="A title.",
    matters="It is short.",
    mending="Write a `title`.",
    before="“P”",
    after="“Protocol”",
    silence="We like it",
)


def short_title(subject: Subject) -> Iterator[Found]:
    title = subject.document.title
    yield subject.at_key(SHORT(count=len(title)), "title", title)


@pytest.fixture(autouse=True)
def _a_throw_away_rule() -> Iterator[None]:
    rule(ABOUT, PAGE)(short_title)
    yield
    del DECLARED[ABOUT.id]


def test_check_finds_what_the_rule_finds() -> None:
    (finding,) = found(Project())

    assert (finding.rule, str(finding.message)) == (ABOUT, "the title has 8 letters")


@pytest.mark.usefixtures("small_library")
def test_json_has_its_code_and_its_facts(tmp_path: Path) -> None:
    result = run(project(tmp_path, testham=PROFILE), "check", "--output", "json")

    row = next(each for each in json.loads(result.stdout) if each["rule"] == ABOUT.id)
    assert (row["code"], row["facts"]) == ("short-title", {"count": len(TITLE)})
    assert row["message"] == f"the title has {len(TITLE)} letters"
    assert row["mend"] == "Write a longer one. In the profile: title."


def test_the_page_has_a_section_on_it_among_those_of_its_kind() -> None:
    written = page()

    before, after = written.index("### known-slip"), written.index("## Punctuation and spacing")
    assert before < written.index("### short-title") < after
    assert '`silence: {short-title: "We like it"}`' in written


def test_a_profile_may_silence_it() -> None:
    assert found(Project(own="silence: {short-title: We like it}")) == ()


def test_an_id_is_given_once() -> None:
    with pytest.raises(ValueError, match="two rules are called 'short-title'"):
        rule(ABOUT, PAGE)(short_title)


def test_a_rule_of_the_program_says_all_that_the_page_asks_for() -> None:
    for each in every_rule():
        about = each.page
        assert all((about.finds, about.matters, about.mending, about.before, about.after))
        assert bool(about.silence) is each.rule.can_be_silenced
        assert {form.code for form in each.rule.forms} >= {each.rule.id}
        assert all(form.code.startswith(each.rule.id) for form in each.rule.forms)
