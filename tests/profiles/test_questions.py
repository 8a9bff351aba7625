"""The interview's texts and the kinds of council made one: a kind or a question is a file."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import yaml
from tests import projects, strategies
from tests.cli.running import run
from tests.language.toy import Toy

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.known_languages import registered
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.interview import InterviewText
from protocol_gen.model.walks import texts_in
from protocol_gen.profiles import interview
from protocol_gen.profiles.interview_types import Interview
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.profiles.questions import interview_for
from protocol_gen.project import Workspace
from protocol_gen.readers.interview import read_interview

NATIONAL_PARK = """
label: a national park authority
offered_as: national park authority
meaning: An authority for one of the national parks.
position: 55
names: [National Park Authority]
not_asked: [roles.civic_mayor]
nations: [england, wales]
governance: combined_authority
political_groups: false
forms: {short: local-short, full: local-full}
defaults:
  title: Protocol on Member/Officer Relations
  council: {in_text: the Park Authority, short: the Authority}
  terms: {member: member, officer: officer, staff_member: employee, chair: Chair, \
vice_chair: Vice-Chair, protocol: protocol, ward: area}
  roles:
    clerk: Park Secretary
    proper_officer: {title: Proper Officer, held_by: clerk}
    responsible_financial_officer: {title: Treasurer}
    staffing_committee: {title: Staffing Committee}
"""
PARK = {"council.name": "Moor National Park Authority", "nation": "england"}


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """A project with a kind of council of its own: one file."""
    kind = tmp_path / "templates" / "kinds" / "national_park.yaml"
    kind.parent.mkdir(parents=True)
    kind.write_text(NATIONAL_PARK, encoding="utf-8")
    return tmp_path


def questions(text: str, language: str = "en") -> Interview:
    """The interview of one file of questions, for the program's kinds of council."""
    read: InterviewText = read_interview([("q.yaml", text.encode())])
    making = NewCouncils(Workspace(projects.ROOT))
    return interview_for(read, making.kinds.values(), making.keys, language)


def offered(made: Interview, key: str, answers: dict[str, str]) -> list[str]:
    (asked,) = (each for each in interview.asked(made, answers) if each.key == key)
    return [each.value for each in asked.choices]


# A kind of council of a project's own


def test_a_kind_of_a_project_s_own_is_offered_in_its_place_and_by_its_name(park: Path) -> None:
    made = NewCouncils(Workspace(park)).interview
    asked = {each.key: each for each in interview.asked(made, PARK)}["council_type"]

    names = [each.value for each in asked.choices]
    assert names.index("county") + 1 == names.index("national_park") == names.index("unitary") - 1
    assert asked.default == "national_park"
    assert asked.choices[names.index("national_park")].label == "national park authority"


def test_its_questions_come_from_its_posts(park: Path) -> None:
    made = NewCouncils(Workspace(park)).interview
    answers = {**PARK, "council_type": "national_park", "form": "full"}

    asked = {each.key: each for each in interview.asked(made, answers)}

    assert asked["roles.clerk"].default == "Park Secretary"
    assert "terms.officer" not in asked
    assert "governance" not in asked
    assert "roles.civic_mayor" not in asked
    assert [each.value for each in asked["form"].choices] == ["short", "full"]


def test_new_councils_check_and_schema_take_it(park: Path) -> None:
    settings = [f"--set={key}={value}" for key, value in PARK.items()]

    made = run(park, "new", "moor", *settings, "--set=type=National Park Council")

    text = (park / "profiles" / "moor" / "profile.yaml").read_text(encoding="utf-8")
    assert made.exit_code == 0, made.stderr
    assert "council_type: national_park\n" in text
    assert "in_text: the Park Authority" in text
    assert "Taken as usual for a national park authority" in made.stderr
    assert run(park, "check", "moor").exit_code == 0
    assert "moor" in run(park, "councils").stdout
    assert "offered_as" in json.loads(run(park, "schema", "kind").stdout)["properties"]


# Questions


def test_a_kind_is_never_asked_what_it_says_it_is_not_asked() -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview

    for kind, is_asked in (("town", True), ("parish", False)):
        answers = {"nation": "england", "council_type": kind, "form": "full"}
        keys = [each.key for each in interview.asked(made, answers)]
        assert ("roles.civic_mayor" in keys) is is_asked


@pytest.mark.parametrize("office", ["Mayor", "Town Mayor", "Lord Mayor", "Provost", "Chairman"])
def test_who_presides_as_a_mayor_is_the_mayor_that_is_asked_about(office: str) -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview
    answers = {"nation": "wales", "council_type": "town", "form": "full", "terms.chair": office}

    asked = {each.key: each for each in interview.asked(made, answers)}["roles.civic_mayor"]

    assert asked.default == ("none" if office == "Chairman" else office)
    assert "no mayor" not in " ".join(each.meaning for each in asked.choices)


def test_the_nations_and_governance_offered_are_those_of_the_kinds() -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview

    assert offered(made, "nation", {}) == ["england", "wales", "scotland", "northern_ireland"]
    assert offered(made, "governance", {"nation": "wales", "council_type": "county_borough"}) == [
        "leader_cabinet",
        "elected_mayor",
    ]


@pytest.mark.parametrize(
    ("name", "nation", "kind"),
    [
        ("Little Testham Parish Council", "england", "parish"),
        ("London Borough of Testham", "england", "london_borough"),
        ("Testham Borough Council", "england", "district"),
        ("Testham County Borough Council", "wales", "county_borough"),
        ("Testshire County Council", "england", "county"),
        ("Testshire County Council", "wales", "county_borough"),
        ("Testshire Combined County Authority", "england", "combined_authority"),
        ("Testham", "england", ""),
    ],
)
def test_a_name_suggests_a_kind(name: str, nation: str, kind: str) -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview
    answers = {"council.name": name, "nation": nation}

    (asked,) = (each for each in interview.asked(made, answers) if each.key == "council_type")

    assert asked.default == kind


def test_a_question_for_what_no_profile_has_is_refused_with_its_place() -> None:
    with pytest.raises(InvalidSourcesError, match=r"q.yaml:1:19: .*'roles.king'"):
        questions("questions: [{key: roles.king, text: Who?, help: One.}]")


def test_an_interview_is_in_one_language_and_a_text_that_lacks_it_is_a_fault() -> None:
    whole = "questions: [{key: title, text: {en: A?, qaa: B?}, help: {en: So., qaa: Os.}}]"

    with registered(Toy()):
        assert questions(whole, "en").questions[0].text == "A?"
        with pytest.raises(InvalidSourcesError, match="no words in the language 'qaa'") as caught:
            questions(whole.replace(", qaa: Os.", ""), "qaa")

    places = [str(each.location) for each in caught.value.errors]
    assert [each for each in places if each.startswith("q.yaml")] == ["q.yaml:1:57"]


# Doubts and what follows


def test_a_doubtful_answer_is_doubted() -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview

    assert "“testham council” has no capital" in interview.doubt(
        made, "council.name", "testham council"
    )
    assert "does not say what it is" in interview.doubt(made, "council.name", "Testham")
    assert interview.doubt(made, "council.name", "Testham Town Council") == ""
    assert "the principal authority" in interview.doubt(made, "roles.principal_council", "")


def test_what_follows_from_the_answers_is_said_too() -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview
    usual = {"terms.chair": "Chair", "council.in_text": "the Town Council"}

    said = interview.profile_values(made, {"terms.chair": "Chairman", "form": ""}, usual)

    assert said == {
        "terms.chair": "Chairman",
        "council.in_text": "the Town Council",
        "silence.gendered": "The council has chosen the title Chairman.",
    }


# Posts


def ways() -> Iterator[dict[str, str]]:
    """Every kind of council, in each nation, form and way of governing that it can have."""
    for name, kind in strategies.kinds().items():
        facts = kind.facts
        for nation, governance, form in product(facts.nations, facts.governance, facts.forms):
            yield {
                "council.name": "Testham Council",
                "nation": nation.value,
                "council_type": name,
                "governance": governance.value,
                "form": form,
            }


@pytest.mark.parametrize("facts", tuple(ways()), ids=lambda facts: "-".join([*facts.values()][1:]))
def test_an_officer_s_title_is_asked_for_exactly_where_the_protocol_prints_it(
    facts: dict[str, str],
) -> None:
    made = NewCouncils(Workspace(projects.ROOT)).interview
    keys = {each.key for each in interview.asked(made, facts)}
    own = {key: value for key, value in facts.items() if "." not in key}
    profile = {**own, "version": "1.0", "council": {"name": facts["council.name"]}}

    document = strategies.resolved(yaml.safe_dump(profile)).document
    printed = {
        f"roles.{inline.origin.name}"
        for provision in document.all_provisions
        for text in texts_in(provision)
        for inline in text
        if inline.origin.kind is OriginKind.ROLE
    }

    officers = {
        f"roles.{name}"
        for name in ("chief_executive", "clerk", "monitoring_officer", "chief_finance_officer",
                     "head_of_democratic_services")
    }  # fmt: skip
    assert keys & officers == printed & officers
