"""What is usual for a kind of council, by dotted key."""

from tests import sources_of

from protocol_gen.model.governance import Governance
from protocol_gen.profiles.kind_defaults import usual_values
from protocol_gen.readers.library.kinds import read_kind


def usual(defaults: str, governance: Governance = Governance.COUNCIL_COMMITTEES) -> dict[str, str]:
    head = sources_of.KIND.partition("defaults:")[0]
    return usual_values(read_kind(f"{head}{defaults}".encode(), "town.yaml", "town"), governance)


def test_keys_are_dotted_and_of_a_post_or_a_term_its_title_counts() -> None:
    found = usual("""\
defaults:
  title: Protocol
  terms: {member: {singular: councillor, plural: councillors}}
  roles: {clerk: Town Clerk, proper_officer: {title: Proper Officer, held_by: clerk}}
""")

    assert found == {
        "title": "Protocol",
        "terms.member": "councillor",
        "roles.clerk": "Town Clerk",
        "roles.proper_officer": "Proper Officer",
    }


def test_a_post_that_such_a_council_lacks_has_no_usual_title() -> None:
    assert usual("defaults: {roles: {clerk: Clerk, leader: none}}") == {"roles.clerk": "Clerk"}


def test_how_a_council_decides_goes_before_what_is_usual_for_all() -> None:
    defaults = """\
defaults: {roles: {leader: none, clerk: Clerk}}
by_governance: {leader_cabinet: {roles: {leader: Leader}}}
"""

    assert "roles.leader" not in usual(defaults)
    assert usual(defaults, Governance.LEADER_CABINET) == {
        "roles.leader": "Leader",
        "roles.clerk": "Clerk",
    }
