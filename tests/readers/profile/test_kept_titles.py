"""A post that one of several holds keeps its own title."""

import pytest
from tests import projects, strategies
from tests.readers.profile.test_flat import flat, sources

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.profile import Profile

DISTRICT = """\
council_type: district
nation: england
version: "1.0"
council: {name: Testham District Council}
"""


def read(roles: str, kind: str = "district") -> Profile:
    return strategies.read(f"{DISTRICT.replace('district', kind, 1)}roles: {{{roles}}}\n")


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("monitoring_officer", "Monitoring Officer"),
        ("proper_officer", "Proper Officer"),
        ("head_of_democratic_services", "Head of Democratic Services"),
        ("data_protection_officer", "Data Protection Officer"),
    ],
)
@pytest.mark.parametrize("holder", ["corporate_director", "head_of_service"])
def test_a_kind_of_post_does_not_erase_the_post_that_one_of_it_holds(
    post: str, title: str, holder: str
) -> None:
    role = read(f"{post}: {{held_by: {holder}}}").roles[post]

    assert (role.title, role.held_by) == (title, holder)


def test_a_single_post_gives_its_title_to_those_that_it_holds() -> None:
    role = read("monitoring_officer: {held_by: chief_executive}").roles["monitoring_officer"]

    assert role.title == "Chief Executive"


def test_a_post_held_by_a_post_that_a_kind_holds_has_the_title_of_the_post() -> None:
    roles = read(
        "monitoring_officer: {held_by: corporate_director}, "
        "proper_officer: {held_by: monitoring_officer}"
    ).roles

    assert roles["proper_officer"].title == "Monitoring Officer"


def test_where_nobody_gives_it_a_title_that_is_a_fault() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read("political_assistant: {held_by: corporate_director}")

    (error,) = caught.value.errors
    assert error.message.code == "held-by-a-kind"


@pytest.mark.parametrize(
    ("roles", "code"),
    [
        ("monitoring_officer: {held_by: cabinet}", "held-by-a-body"),
        ("proper_officer: {title: Proper Officer, held_by: staffing_committee}", "held-by-a-body"),
        ("chief_executive: {title: Chief and Leader, short: Cabinet}", "short-of-another"),
    ],
)
def test_a_body_holds_no_post_and_two_posts_have_no_name_in_common(roles: str, code: str) -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read(roles)

    assert {error.message.code for error in caught.value.errors} == {code}


def test_one_body_may_be_two() -> None:
    assert (
        read("scrutiny_committee: {held_by: standards_committee}").roles["scrutiny_committee"].title
        == "Standards Committee"
    )


def test_a_profile_as_one_file_keeps_the_title_too() -> None:
    layers = sources(
        f"{DISTRICT}roles: {{head_of_human_resources: {{held_by: head_of_service}}}}\n"
    )

    written = flat(layers).content.decode()

    assert "title: Head of Human Resources" in written
    assert "plural: Heads of Human Resources" in written


def test_every_kind_of_post_of_the_library_is_told_from_a_post() -> None:
    roles = projects.workspace().library.vocabulary.roles
    kinds = {name for name, entry in roles.items() if type(entry).__name__ == "KindOfPost"}

    assert kinds == {
        "corporate_director",
        "executive_member",
        "group_leader",
        "head_of_service",
        "independent_person",
        "political_assistant",
        "statutory_chief_officer",
    }
