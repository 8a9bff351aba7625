"""Definitions that only the alphabet puts elsewhere are no change for the council to decide."""

import pytest
from tests import builders
from tests.builders import provision
from tests.revisions.amending import ALL_MINOR, CLERK_RETITLED, library, role

from protocol_gen.model.amendment import Action, Amendment, AmendmentKind, Evidence, Route
from protocol_gen.model.document import Definition, DefinitionList, Provision
from protocol_gen.model.inlines import Inline
from protocol_gen.revisions import Grounds, schedule


def definition(id_: str, *term: Inline) -> Provision:
    return Provision(id_, blocks=(DefinitionList((Definition(term, (library("A meaning."),)),)),))


BOARD, MEMBER = definition("board", library("Board")), definition("member", library("Member"))
LAW = provision("law", "A reference to a law.")
OFFICER = definition("officer", library("Officer"))
CLERK = definition("clerk", role("The Clerk"))
TOWN_CLERK = definition("clerk", role("The Town Clerk"))


def moved(old: tuple[Provision, ...], new: tuple[Provision, ...]) -> Amendment:
    grounds = Grounds(delegation=ALL_MINOR, former=CLERK_RETITLED)
    (found,) = schedule(builders.document(*old), builders.document(*new), grounds).amendments
    assert found.action is Action.MOVE
    return found


def test_a_definition_that_its_new_title_takes_elsewhere_is_a_change_of_title() -> None:
    found = moved((BOARD, CLERK, MEMBER, OFFICER), (BOARD, MEMBER, OFFICER, TOWN_CLERK))
    assert (found.clause, found.kind) == ("clerk", AmendmentKind.ROLE_TITLE)
    assert (found.evidence, found.route) == (Evidence.DECLARED, Route.DELEGATED)


def test_a_definition_that_gives_way_to_one_is_only_elsewhere() -> None:
    grounds = Grounds(delegation=ALL_MINOR, former=CLERK_RETITLED)
    old, new = builders.document(CLERK, MEMBER), builders.document(MEMBER, TOWN_CLERK)
    found = schedule(old, new, grounds)
    assert Action.MOVE in {each.action for each in found.amendments}
    assert found.is_minor


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((BOARD, CLERK, MEMBER, OFFICER), (BOARD, MEMBER, OFFICER, CLERK)),
        ((MEMBER, OFFICER, CLERK), (CLERK, MEMBER, OFFICER)),
        ((CLERK, LAW, MEMBER, OFFICER), (LAW, MEMBER, OFFICER, TOWN_CLERK)),
        ((CLERK, MEMBER, OFFICER), (MEMBER, OFFICER, definition("clerk", library("Warden")))),
    ],
)
def test_any_other_definition_that_moves_is_the_councils(
    old: tuple[Provision, ...], new: tuple[Provision, ...]
) -> None:
    assert moved(old, new).route is Route.COUNCIL
