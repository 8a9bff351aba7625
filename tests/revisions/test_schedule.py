"""What is proven minor, what may be declared, and what the council must decide."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests import builders
from tests.builders import provision

from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Declaration,
    Delegation,
    Evidence,
    NumberChange,
    Route,
    Schedule,
)
from protocol_gen.model.document import ListBlock, ListItem, Number, Paragraph, Provision
from protocol_gen.model.inlines import CrossReference, Inline, Origin, OriginKind, Text
from protocol_gen.revisions import schedule

ALL_MINOR = Delegation("Monitoring Officer", frozenset(AmendmentKind) - {AmendmentKind.SUBSTANTIVE})


def library(content: str) -> Text:
    return Text(content, Origin(OriginKind.LIBRARY, "clause"))


def role(content: str, name: str = "clerk") -> Text:
    return Text(content, Origin(OriginKind.ROLE, name))


def count(content: str) -> Text:
    return Text(content, Origin(OriginKind.COUNT, "clause"))


def slip(content: str, place: str = "changes.yaml:3:3") -> Text:
    return Text(content, Origin(OriginKind.LOCAL_CHANGE, "clause", place))


def reference(content: str, target: str = "other") -> CrossReference:
    return CrossReference(target, content, Origin(OriginKind.CROSS_REFERENCE, target))


def clause(*inlines: Inline, label: str = "") -> Provision:
    number = builders.number(label) if label else None
    return Provision("clause", number=number, blocks=(Paragraph(inlines),))


def changes(
    old: Provision,
    new: Provision,
    declarations: Mapping[str, Declaration] | None = None,
    delegation: Delegation = ALL_MINOR,
) -> Schedule:
    return schedule(
        builders.document(old),
        builders.document(new),
        declarations=declarations,
        delegation=delegation,
    )


def amended(
    old: tuple[Inline, ...],
    new: tuple[Inline, ...],
    declaration: Declaration | None = None,
    delegation: Delegation = ALL_MINOR,
) -> Amendment:
    declarations = {"clause": declaration} if declaration else None
    (amendment,) = changes(clause(*old), clause(*new), declarations, delegation).amendments
    return amendment


Inlines = tuple[Inline, ...]
PROVEN: dict[str, tuple[AmendmentKind, Inlines, Inlines]] = {
    "another title of the same post": (
        AmendmentKind.ROLE_TITLE,
        (library("Ask "), role("the Town Clerk"), library(".")),
        (library("Ask "), role("the Clerk and Chief Officer"), library(".")),
    ),
    "another number of the same provision": (
        AmendmentKind.CROSS_REFERENCE,
        (library("See paragraph "), reference("4.2"), library(".")),
        (library("See paragraph "), reference("5.2"), library(".")),
    ),
    "a comma": (AmendmentKind.EDITORIAL, (library("a and b"),), (library("a, and b"),)),
    "a hyphen": (AmendmentKind.EDITORIAL, (library("day to day"),), (library("day-to-day"),)),
    "an apostrophe": (AmendmentKind.EDITORIAL, (library("Officer's"),), (library("Officers’"),)),
    "a capital": (AmendmentKind.EDITORIAL, (library("the council"),), (library("the Council"),)),
    "a dash of another kind in a number": (
        AmendmentKind.EDITORIAL,
        (library("10-15 days"),),
        (library("10–15 days"),),
    ),
    "another title of two posts that one person fills": (
        AmendmentKind.ROLE_TITLE,
        (role("The Clerk"), library(" is "), role("the Clerk", "monitor")),
        (role("The Chief Officer"), library(" is "), role("the Chief Officer", "monitor")),
    ),
    "the version's own number": (
        AmendmentKind.NUMBERING,
        (library("Version "), Text("1.0", Origin(OriginKind.SETTING, "version"))),
        (library("Version "), Text("1.1", Origin(OriginKind.SETTING, "version"))),
    ),
    "a title where runs end elsewhere": (
        AmendmentKind.ROLE_TITLE,
        (role("The "), role("Clerk"), library(" may act")),
        (role("The Town Clerk"), library(" may"), library(" act")),
    ),
}
NOT_PROVEN: dict[str, tuple[Inlines, Inlines]] = {
    "a word": ((library("may act"),), (library("must act"),)),
    "not": ((library("may act"),), (library("may not act"),)),
    "a number in the text": ((library("3 days"),), (library("5 days"),)),
    "a decimal point": ((library("1.5 days"),), (library("15 days"),)),
    "a point and a dash": ((library("1.5 days"),), (library("1-5 days"),)),
    "a comma and a dash": ((library("10,15 days"),), (library("10-15 days"),)),
    "any post, not the one": ((role("the Chief Officer"),), (role("a Chief Officer"),)),
    "a post that gets the title of another": (
        (role("The Clerk"), library(" tells "), role("the Monitoring Officer", "monitor")),
        (role("The Clerk"), library(" tells "), role("the Clerk", "monitor")),
    ),
    "a post that parts from another": (
        (role("The Clerk"), library(" tells "), role("the Clerk's", "monitor")),
        (role("The Clerk"), library(" tells "), role("the Monitoring Officer's", "monitor")),
    ),
    "two posts that change their titles with one another": (
        (role("The Clerk"), library(" tells "), role("the Leader", "leader")),
        (role("The Leader"), library(" tells "), role("the Clerk", "leader")),
    ),
    "another language": ((library("chat"),), (replace(library("chat"), language="fr"),)),
    "a percent sign": ((library("5 of all"),), (library("5% of all"),)),
    "a slash": ((library("and or"),), (library("and/or"),)),
    "an unusual hyphen inside a word": ((library("resign"),), (library("re-sign"),)),
    "another post": (
        (library("Ask "), role("the Town Clerk")),
        (library("Ask "), role("the Leader", "leader")),
    ),
    "a post that was written by hand": (
        (library("Ask the Deputy Clerk"),),
        (library("Ask "), role("the Town Clerk")),
    ),
    "a post named once more": (
        (library("Ask "), role("the Clerk"), library(".")),
        (library("Ask "), role("the Clerk"), library(" or "), role("the Clerk"), library(".")),
    ),
    "a reference to another provision": (
        (library("See "), reference("4.2")),
        (library("See "), reference("4.3", "elsewhere")),
    ),
    "a word beside a title that changes": (
        (role("The Clerk"), library(" may act")),
        (role("The Town Clerk"), library(" must act")),
    ),
    "words in another order": (
        (library("scrutiny and overview"),),
        (library("overview and scrutiny"),),
    ),
}


@pytest.mark.parametrize("what", PROVEN)
def test_a_minor_change_is_proven(what: str) -> None:
    kind, old, new = PROVEN[what]
    amendment = amended(old, new)
    assert (amendment.kind, amendment.evidence) == (kind, Evidence.PROVEN)
    assert amendment.route is Route.DELEGATED


@pytest.mark.parametrize("what", NOT_PROVEN)
def test_any_other_word_is_the_councils(what: str) -> None:
    amendment = amended(*NOT_PROVEN[what])
    assert (amendment.kind, amendment.evidence) == (AmendmentKind.SUBSTANTIVE, Evidence.NONE)
    assert amendment.route is Route.COUNCIL


def test_what_is_proven_goes_to_the_council_where_its_kind_is_not_delegated() -> None:
    _, old, new = PROVEN["a comma"]
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
        delegation=ALL_MINOR,
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
