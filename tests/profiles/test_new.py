"""Profiles from answers."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests import projects

from protocol_gen.model.governance import Governance
from protocol_gen.profiles import interview
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.project import Workspace

TODAY = date(2026, 11, 30)
COUNCILS = (
    ("parish", "england", Governance.COUNCIL_COMMITTEES),
    ("county", "england", Governance.LEADER_CABINET),
    ("county_borough", "wales", Governance.ELECTED_MAYOR),
    ("scottish_council", "scotland", Governance.SCOTLAND_EXECUTIVE),
)


def all_answered(councils: NewCouncils, answers: Mapping[str, str]) -> dict[str, str]:
    """Return answers with the usual one for each question that is left."""
    given = dict(answers)
    while (asked := interview.unanswered(councils.interview, given)) is not None:
        given[asked.key] = asked.default or (asked.choices[0].value if asked.choices else "")
    return interview.settled(councils.interview, given)


@pytest.mark.parametrize(("kind", "nation", "governance"), COUNCILS)
def test_whoever_says_that_there_is_no_such_post_is_told_at_once_or_gets_a_protocol(
    kind: str, nation: str, governance: Governance, tmp_path: Path
) -> None:
    councils = NewCouncils(Workspace(tmp_path), TODAY)
    facts = {
        "council.name": "Testham Council", "nation": nation, "council_type": kind,
        "governance": governance.value, "form": "full",
    }  # fmt: skip
    usual = all_answered(councils, facts)
    told = []

    for question in interview.asked(councils.interview, usual):
        if question.key.startswith("roles."):
            none = interview.read_answer(question, "None")
            answers = all_answered(councils, {**usual, question.key: none})
            if fault := councils.fault(answers):
                told.append(fault.code)
            else:
                councils.finish(question.key.replace(".", "-").replace("_", "-"), answers)

    assert told
    assert set(told) <= {"holder-said-to-be-none", "answer-post-required"}


def test_law_with_dates_is_looked_at_where_a_day_is_given() -> None:
    answers = {
        "council.name": "Testham Council", "nation": "england", "council_type": "county",
        "governance": "leader_cabinet", "roles.cabinet": "none",
    }  # fmt: skip

    with_day = NewCouncils(projects.workspace(), TODAY).fault(answers)
    without = NewCouncils(projects.workspace()).fault(answers)

    assert with_day is not None
    assert with_day.code == "answer-post-required"
    assert without is None
