import pytest
from tests import projects, strategies

from protocol_gen.resolver import AbsenceReason, why_absent

PARISH = (
    "council_type: parish\nnation: england\nversion: '1.0'\nform: middle\n"
    "council: {name: Testham Parish Council}\n"
)


@pytest.mark.parametrize(
    ("own", "clause", "reason", "decided_by"),
    [
        ("settings: {only_employee: yes}", "concern-officer", "CONDITION", "concern-officer"),
        (
            "settings: {only_employee: yes}",
            "concern-officer.public",
            "CONDITION",
            "concern-officer",
        ),
        ("", "digital.council-recordings", "CONDITION", "digital.council-recordings"),
        ("", "appendix-roles.member", "NOT_PLACED", "appendix-roles.member"),
        ("exclude: [training.clerk]", "training.clerk", "EXCLUDED", "training.clerk"),
    ],
)
def test_it_is_said_why_a_clause_is_not_there(
    own: str, clause: str, reason: str, decided_by: str
) -> None:
    profile = strategies.read(f"{PARISH}{own}\n")

    absence = why_absent(projects.workspace().library, profile, clause)

    assert absence is not None
    assert (absence.reason, absence.clause) == (AbsenceReason[reason], decided_by)
    assert bool(absence.condition) is (reason == "CONDITION")


def test_nothing_is_said_of_what_no_library_has() -> None:
    assert why_absent(projects.workspace().library, strategies.read(PARISH), "no.such") is None
