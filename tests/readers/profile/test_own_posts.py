"""Posts that a council adds: its own texts name them as any other."""

import pytest
from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.library import ClauseLibrary

CLAUSES = '- {id: a, text: "{{ The clerk }} decides."}'
ADDED = """
- insert: "{{ The town_manager }} and {{ town_managers }} tell {{ the clerk }}."
  id: local.manager
  after: a
  kind: choice
  reason: Asked for.
"""
OWN = "posts: {town_manager: Town Manager}"


def library() -> ClauseLibrary:
    return sources_of.library(CLAUSES, "clauses: [a]")


def test_a_post_of_the_councils_own_is_named_by_its_local_changes() -> None:
    document = made(library(), OWN, ADDED)

    assert text(document) == (
        "The Clerk decides.\n\nThe Town Manager and Town Managers tell the Clerk.\n"
    )


def test_it_may_hold_other_posts_and_have_all_that_a_post_may_have() -> None:
    own = "posts: {town_manager: {title: Town Manager and RFO, short: Manager}}"
    held = f"{own}\nroles: {{clerk: {{held_by: town_manager}}}}"

    assert text(made(library(), held, ADDED)).startswith(
        "The Town Manager and RFO decides.\n\nThe Manager and Managers"
    )


def test_its_values_know_their_place() -> None:
    profile = sources_of.profile(library(), OWN)

    assert profile.places["roles.town_manager"] == profile.places["posts.town_manager"]
    assert profile.roles["town_manager"].title == "Town Manager"


def test_without_it_a_text_that_names_it_is_a_fault() -> None:
    assert any("town_manager" in fault for fault in faults(library(), "", ADDED))


@pytest.mark.parametrize("name", ["clerk", "clerks", "member", "reply_time", "council", "title"])
def test_a_name_that_is_taken_is_refused(name: str) -> None:
    (fault,) = faults(library(), f"posts: {{{name}: Other}}")

    assert f"'{name}'" in fault


def test_a_base_may_add_posts_and_a_profile_more_of_them() -> None:
    bases = {"house": "posts: {town_manager: Town Manager, porter: Porter}"}

    profile = sources_of.profile(library(), "extends: house\nposts: {porter: Beadle}", bases=bases)

    assert {name: role.title for name, role in profile.roles.items()} == {
        "clerk": "Clerk",
        "town_manager": "Town Manager",
        "porter": "Beadle",
    }
