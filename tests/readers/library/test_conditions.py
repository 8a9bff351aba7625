import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.governance import (
    AllOf,
    AnyOf,
    ClausePresent,
    Committees,
    Condition,
    CouncilTypeIs,
    Governance,
    GovernanceIs,
    Nation,
    NationIs,
    Not,
    PoliticalGroups,
    RoleHeld,
    SettingIsYes,
    TermsDiffer,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.conditions import condition_source, read_condition

WALES = NationIs((Nation.WALES,))


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ("{nation: wales}", WALES),
        ("{nation: [wales, england]}", NationIs((Nation.WALES, Nation.ENGLAND))),
        ("{council_type: [town, parish]}", CouncilTypeIs(("town", "parish"))),
        ("{governance: committee}", GovernanceIs((Governance.COMMITTEE,))),
        ("{political_groups: no}", PoliticalGroups(present=False)),
        ("{committees: no}", Committees(present=False)),
        ("{terms_differ: [chair, member]}", TermsDiffer(("chair", "member"))),
        ("{setting: only_employee}", AllOf((SettingIsYes("only_employee"),))),
        ("{role: clerk}", AllOf((RoleHeld("clerk"),))),
        ("{clause: [a, b]}", AllOf((ClausePresent("a"), ClausePresent("b")))),
        ("{not: {nation: wales}}", Not(WALES)),
        ("{any: [{nation: wales}, {role: clerk}]}", AnyOf((WALES, AllOf((RoleHeld("clerk"),))))),
        ("{all: [{nation: wales}]}", AllOf((WALES,))),
        (
            "{nation: wales, political_groups: true}",
            AllOf((WALES, PoliticalGroups(present=True))),
        ),
    ],
)
def test_a_condition_is_read(written: str, condition: Condition) -> None:
    faults = Faults()

    assert read_condition(node(written), faults) == condition
    assert lines(faults) == []


@pytest.mark.parametrize(
    "written",
    ["wales", "[]", "{}", "{nation: []}", "{nations: wales}", "{not: wales}", "{any: []}"],
)
def test_what_is_no_condition_has_a_fault(written: str) -> None:
    faults = Faults()

    assert read_condition(node(written), faults) is None
    assert lines(faults)


def test_a_condition_is_shown_on_one_line() -> None:
    written = node("nation: [wales,\n  england]\nnot:\n  role: clerk\n")

    assert condition_source(written) == "{nation: [wales, england], not: {role: clerk}}"
