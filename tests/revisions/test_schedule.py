"""Who decides an amendment, and what may be declared."""

from dataclasses import replace

from tests import builders
from tests.builders import provision
from tests.revisions.amending import (
    ALL_MINOR,
    amended,
    changes,
    clause,
    count,
    library,
    role,
    slip,
)

from protocol_gen.model.amendment import (
    Action,
    AmendmentKind,
    Declaration,
    Delegation,
    Evidence,
    NumberChange,
    Route,
)
from protocol_gen.model.document import (
    ListBlock,
    ListItem,
    Number,
    Provision,
)
from protocol_gen.revisions import Grounds, schedule


def test_what_is_proven_goes_to_the_council_where_its_kind_is_not_delegated() -> None:
    old, new = (library("a and b"),), (library("a, and b"),)
    titles_only = Delegation("Clerk", frozenset({AmendmentKind.ROLE_TITLE}))
    assert amended(old, new, delegation=titles_only).route is Route.COUNCIL


def test_a_count_that_follows_from_an_item_is_consequential() -> None:
    amendment = amended((count("three"), library(" areas")), (count("four"), library(" areas")))
    assert amendment.kind is AmendmentKind.CONSEQUENTIAL
    assert amendment.route is Route.COUNCIL


OLD_SLIP = (library("to one "), slip("and other"), library(", but"))
MENDED = (library("to one another, but"),)
SLIP = Declaration(
    AmendmentKind.EDITORIAL, "Misheard.", "Ann Smith", (clause(*MENDED), clause(*MENDED))
)


def test_a_slip_that_changes_words_is_declared_by_a_named_officer() -> None:
    amendment = amended(OLD_SLIP, MENDED, SLIP)
    assert (amendment.evidence, amendment.declared_by) == (Evidence.DECLARED, "Ann Smith")
    assert (amendment.route, amendment.reason) == (Route.DELEGATED, "Misheard.")


def test_a_slip_that_nobody_declares_goes_to_the_council() -> None:
    nobody = replace(SLIP, by="")
    assert amended(OLD_SLIP, MENDED, nobody).route is Route.COUNCIL


def test_no_slip_covers_another_word_of_its_clause() -> None:
    new = (library("to one another, and"),)
    amendment = amended(OLD_SLIP, new, replace(SLIP, apart=(clause(*MENDED), clause(*new))))
    assert (amendment.kind, amendment.evidence) == (AmendmentKind.SUBSTANTIVE, Evidence.NONE)


def test_no_slip_covers_a_word_that_goes_beside_it() -> None:
    new = (library("must "), slip("disclose"))
    apart = (clause(library("must not show")), clause(library("must show")))
    amendment = amended((library("must not show"),), new, replace(SLIP, apart=apart))
    assert (amendment.kind, amendment.evidence) == (AmendmentKind.SUBSTANTIVE, Evidence.NONE)


def test_beside_a_slip_a_change_that_is_provably_minor_may_stand() -> None:
    old = (role("The Clerk"), library(" tells one "), slip("and other"))
    new = (role("The Town Clerk"), library(" tells one another"))
    apart = (clause(role("The Clerk"), library(" tells one another")), clause(*new))
    assert amended(old, new, replace(SLIP, apart=apart)).evidence is Evidence.DECLARED


def test_a_whole_provision_can_be_declared_required_by_law() -> None:
    law = Declaration(AmendmentKind.LEGAL, "Repealed.", "Ann Smith")
    amendment = amended((library("the old Act"),), (library("the new Act"),), law)
    assert (amendment.kind, amendment.route) == (AmendmentKind.LEGAL, Route.DELEGATED)


def test_a_declaration_that_calls_a_change_substantive_gives_its_reason_alone() -> None:
    choice = Declaration(AmendmentKind.SUBSTANTIVE, "The council prefers it.", "Ann Smith")
    amendment = amended((library("may"),), (library("must"),), choice)
    assert (amendment.reason, amendment.route) == (choice.reason, Route.COUNCIL)


def test_provisions_that_come_go_or_move_are_the_councils() -> None:
    a, b, c = (provision(id_, f"Text of {id_}.") for id_ in "abc")
    found = schedule(
        builders.document(a, b, c),
        builders.document(b, a, provision("d", "New.")),
        Grounds(delegation=ALL_MINOR),
    ).amendments
    assert {(each.clause, each.action) for each in found} >= {
        ("c", Action.OMIT),
        ("d", Action.INSERT),
    }
    assert Action.MOVE in {each.action for each in found}
    assert {each.route for each in found} == {Route.COUNCIL}


def test_other_letters_of_items_are_a_change_of_numbers() -> None:
    old, new = (
        Provision("clause", blocks=(ListBlock((ListItem(label, (library("Text."),)),)),))
        for label in ("(a)", "(b)")
    )
    (amendment,) = changes(old, new).amendments
    assert (amendment.kind, amendment.evidence) == (AmendmentKind.NUMBERING, Evidence.PROVEN)


def test_numbers_alone_are_a_map_and_no_amendment() -> None:
    found = changes(clause(library("Text."), label="1"), clause(library("Text."), label="2"))
    assert found.amendments == ()
    assert found.numbers == (NumberChange("clause", Number("1", "1", 0), Number("2", "2", 0)),)
    assert found.is_minor
    assert not changes(
        clause(library("Text."), label="1"),
        clause(library("Text."), label="2"),
        delegation=Delegation(),
    ).is_minor


def test_references_count_from_one() -> None:
    found = changes(clause(library("a")), clause(library("b"))).amendments
    assert [each.reference for each in found] == ["A1"]
