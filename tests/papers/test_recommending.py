"""Papers for a body that can only recommend to the council."""

from dataclasses import replace

import pytest
from tests.papers.made_up import ANSWERS, answers, library, profile, text, values

from protocol_gen.model.governance import Governance
from protocol_gen.papers.recommending import BODY, TO, WITHIN, recommending
from protocol_gen.papers.report import report
from protocol_gen.papers.resolution import resolution

COUNTY = profile("english-county")
NOBODY = {BODY: "", WITHIN: "", TO: ""}


@pytest.mark.parametrize(
    "meeting",
    [
        "Governance Committee",
        "the Standards Sub-Committee",
        "Cabinet",
        "Constitution Working Group",
    ],
)
def test_a_committee_or_the_like_recommends_to_the_council(meeting: str) -> None:
    found = recommending(COUNTY, meeting)

    assert found[TO] == "the Council"
    assert found[WITHIN].casefold().endswith(meeting.casefold())
    assert found[BODY].startswith("The ")


@pytest.mark.parametrize("meeting", ["", "Full Council", "the Council", COUNTY.names.full])
def test_the_council_itself_decides(meeting: str) -> None:
    assert recommending(COUNTY, meeting) == NOBODY


def test_the_body_that_approves_decides_whatever_it_is_called() -> None:
    control = replace(COUNTY.control, approving_body="Policy Committee")

    assert recommending(replace(COUNTY, control=control), "policy committee") == NOBODY
    assert recommending(replace(COUNTY, control=control), "Audit Committee") != NOBODY


def test_a_joint_committee_decides_for_itself() -> None:
    facts = replace(COUNTY.facts, governance=Governance.JOINT_COMMITTEE)

    assert recommending(replace(COUNTY, facts=facts), "Joint Committee") == NOBODY


def test_report_and_resolution_ask_a_committee_for_no_more_than_it_can_do() -> None:
    known = {**values(), **recommending(COUNTY, "Governance Committee")}
    given = (library(), COUNTY, known, answers(*ANSWERS))

    said, resolved = (text(make(*given).document) for make in (report, resolution))

    assert "This report asks the Governance Committee to recommend the Council to replace" in said
    assert "The Governance Committee is recommended to:" in said
    assert "(a) recommend the Council to adopt version 1.1" in said
    assert "It was RESOLVED to:" in resolved
    assert "(a) recommend the Council to adopt version 1.1" in resolved
    assert "(a) adopt" not in said + resolved
