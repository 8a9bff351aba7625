"""A council without committees: which may be so, and what of other layers falls away then."""

from dataclasses import replace

import pytest
from tests import projects, strategies

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance
from protocol_gen.model.profile import Profile
from protocol_gen.readers.profile.flat import flatten_profile
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile

PARISH = """
nation: england
council_type: parish
version: "1.0"
council: {name: Little Testham Parish Council}
"""
BASES = {
    "none": "committees: false\n",
    "staffing": "roles: {staffing_committee: Staffing Committee, deputy_clerk: Deputy Clerk}\n",
}


def sources(own: str, *settings: tuple[str, str]) -> ProfileSources:
    return ProfileSources(
        "little-testham",
        ("profile.yaml", own.encode()),
        None,
        lambda name: (f"{name}.yaml", BASES[name].encode()) if name in BASES else None,
        strategies.kinds().get,
        settings=settings,
    )


def read(own: str, *settings: tuple[str, str]) -> Profile:
    return read_profile(sources(own, *settings), projects.workspace().library)


def faults(own: str, *settings: tuple[str, str]) -> list[str]:
    with pytest.raises(InvalidSourcesError) as raised:
        read(own, *settings)
    return [str(error) for error in raised.value.errors]


@pytest.mark.parametrize("said", ["false", "no", "No", "FALSE"])
def test_the_usual_committees_of_a_kind_are_not_those_of_a_council_without(said: str) -> None:
    profile = read(f"{PARISH}committees: {said}\n")

    assert not profile.facts.committees
    assert "staffing_committee" not in profile.roles
    assert "clerk" in profile.roles


@pytest.mark.parametrize("said", ["", "committees: true\n", "committees: yes\n"])
def test_a_council_has_committees_unless_it_denies_it_and_none_for_staff_by_itself(
    said: str,
) -> None:
    profile = read(PARISH + said)

    assert profile.facts.committees
    assert "staffing_committee" not in profile.roles


def test_a_nearer_layer_denies_the_committees_of_a_farther_one() -> None:
    profile = read(f"{PARISH}extends: staffing\ncommittees: false\n")

    assert "staffing_committee" not in profile.roles
    assert "deputy_clerk" in profile.roles


def test_a_trial_without_committees_takes_away_those_of_the_profile() -> None:
    own = f"{PARISH}roles: {{staffing_committee: Staffing Committee}}\n"

    assert "staffing_committee" not in read(own, ("committees", "no")).roles


def test_what_a_base_denies_the_council_may_have() -> None:
    own = f"{PARISH}extends: none\n"

    assert not read(own).facts.committees
    assert read(f"{own}committees: true\n").facts.committees


def test_a_committee_of_a_council_without_committees_is_a_fault_at_its_place() -> None:
    own = f"{PARISH}committees: false\nroles: {{staffing_committee: Staffing Committee}}\n"

    (fault,) = faults(own)

    assert "'staffing_committee' is a committee, and the council is said to have none" in fault
    assert ":7:" in fault


def test_a_committee_beside_what_a_base_denies_is_a_fault() -> None:
    assert len(faults(f"{PARISH}extends: none\nroles: {{standards_committee: Panel}}\n")) == 1


def test_a_council_that_must_have_committees_is_told_just_that() -> None:
    own = PARISH.replace("parish", "county", 1)

    (fault,) = faults(f"{own}committees: false\nroles: {{scrutiny_committee: Scrutiny Panel}}\n")

    assert "only a town, parish or community council" in fault


def test_no_committee_said_to_be_none_is_a_fault() -> None:
    profile = read(f"{PARISH}committees: false\nroles: {{staffing_committee: none}}\n")

    assert "staffing_committee" not in profile.roles


@pytest.mark.parametrize(
    ("kind", "governance"),
    [
        (name, governance)
        for name, kind in strategies.kinds().items()
        for governance in kind.facts.governance
    ],
)
def test_only_a_local_council_may_be_without_committees(kind: str, governance: Governance) -> None:
    nation = strategies.kinds()[kind].facts.nations[0].value
    own = (
        f"nation: {nation}\ncouncil_type: {kind}\ngovernance: {governance.value}\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\ncommittees: false\n"
    )

    if governance is Governance.COUNCIL_COMMITTEES:
        assert not read(own).facts.committees
    else:
        (fault,) = faults(own)
        assert "only a town, parish or community council may be without committees" in fault


@pytest.mark.parametrize("said", ["", "committees: no\n", "committees: true\n"])
def test_the_profile_that_is_kept_says_the_same_by_itself(said: str) -> None:
    whole = sources(PARISH + said)
    profile = read_profile(whole, projects.workspace().library)

    flat = flatten_profile(whole, profile, "Kept.").content

    kept = read_profile(
        replace(whole, profile=("kept.yaml", flat), kinds=strategies.kinds().get),
        projects.workspace().library,
    )
    assert (kept.facts, kept.roles) == (profile.facts, profile.roles)
    assert (b"committees:" in flat) is bool(said)


def test_every_usual_committee_has_a_name_that_says_so() -> None:
    committees = {
        name
        for kind, each in strategies.kinds().items()
        for name, role in read(
            f"nation: {each.facts.nations[0].value}\ncouncil_type: {kind}\n"
            "version: '1.0'\ncouncil: {name: Testham Council}\n"
        ).roles.items()
        if "committee" in role.title.lower()
    }

    assert committees == {"scrutiny_committee", "staffing_committee", "standards_committee"}


COUNTY = """
nation: england
council_type: county
version: "1.0"
council: {name: Testham County Council}
"""


@pytest.mark.parametrize("role", ["clerk", "deputy_clerk", "principal_council"])
def test_a_post_of_a_local_council_is_none_of_a_council_that_is_governed_otherwise(
    role: str,
) -> None:
    (fault,) = faults(f"{COUNTY}roles: {{{role}: Something Else}}\n")

    assert f"a council that is governed like this one has no '{role}' (" in fault
    assert read(f"{COUNTY}roles: {{{role}: none}}\n").roles.keys() == read(COUNTY).roles.keys()
    assert role in read(f"{PARISH}roles: {{{role}: Something Else}}\n").roles


def test_such_a_post_is_the_councils_own_under_another_name() -> None:
    profile = read(f"{COUNTY}posts: {{county_clerk: Clerk to the Council}}\n")

    assert profile.roles["county_clerk"].title == "Clerk to the Council"
