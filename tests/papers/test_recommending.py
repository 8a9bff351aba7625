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


@pytest.mark.parametrize(
    "meeting",
    [
        "Pwyllgor Safonau",
        "Y Pwyllgor Archwilio",
        "Is-bwyllgor Cyllid",
        "Isbwyllgor Staffio",
        "Cyd-bwyllgor Corfforedig",
        "Cydbwyllgor Llywodraethu",
        "y Cabinet",
        "Bwrdd Gweithredol",
        "Panel Cyfansoddiad",
        "Gweithgor y Cyfansoddiad",
        "Grŵp Gorchwyl a Gorffen",
        "Comataidh Phoileasaidh",
        "Coiste Gnó",
    ],
)
def test_a_body_with_a_name_in_another_language_alone_recommends(meeting: str) -> None:
    found = recommending(COUNTY, meeting)

    article = "" if meeting[:2].casefold() == "y " else "the "
    assert found[TO] == "the Council"
    assert found[WITHIN] == f"{article}{meeting.replace('Y ', 'y ')}"
    assert found[BODY][0].isupper()


def test_a_council_that_meets_under_its_own_name_decides_also_where_that_has_such_a_word() -> None:
    names = replace(COUNTY.names, full="Bwrdd Prawf")

    assert recommending(replace(COUNTY, names=names), "Bwrdd Prawf") == NOBODY


@pytest.mark.parametrize(
    "meeting",
    [
        "",
        "Full Council",
        "the Council",
        "Cyngor Llawn",
        "Y Cyngor",
        "Cyngor Sir Brawf",
        "Cyfarfod Blynyddol y Cyngor",
        "Annual Parish Meeting",
        COUNTY.names.full,
    ],
)
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


@pytest.mark.parametrize(
    ("meeting", "recommends"),
    [
        ("Combined Authority Board", False),
        ("the Mayoral Combined Authority Board", False),
        ("{full} Board", False),
        ("Combined Authority Audit Committee", True),
        ("Transport Board", True),
    ],
)
def test_a_combined_authority_s_board_is_the_authority_itself(
    meeting: str,
    recommends: bool,  # noqa: FBT001  # a column of the table
) -> None:
    facts = replace(COUNTY.facts, governance=Governance.COMBINED_AUTHORITY)
    body = meeting.format(full=COUNTY.names.full)

    assert bool(recommending(replace(COUNTY, facts=facts), body)[TO]) is recommends
    assert recommending(COUNTY, body)[TO] == "the Council"
