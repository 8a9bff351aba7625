"""Which changes of a provision are provably minor: that of another word never is."""

from dataclasses import replace

import pytest
from tests import builders
from tests.revisions.amending import (
    CLERK_RETITLED,
    SAID,
    amended,
    clause,
    count,
    library,
    reference,
    role,
)

from protocol_gen.model.amendment import AmendmentKind, Evidence, Route, TitleChange
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.inlines import Inline, Origin, OriginKind, Text
from protocol_gen.revisions.minor_changes import only_counts_differ, proof, words_in
from protocol_gen.revisions.title_changes import Posts

Inlines = tuple[Inline, ...]
PROVEN: dict[str, tuple[AmendmentKind, Inlines, Inlines]] = {
    "another number of the same provision": (
        AmendmentKind.CROSS_REFERENCE,
        (library("See paragraph "), reference("4.2"), library(".")),
        (library("See paragraph "), reference("5.2"), library(".")),
    ),
    "a comma": (AmendmentKind.EDITORIAL, (library("a and b"),), (library("a, and b"),)),
    "a hyphen": (AmendmentKind.EDITORIAL, (library("day to day"),), (library("day-to-day"),)),
    "an apostrophe of another kind": (
        AmendmentKind.EDITORIAL,
        (library("an officer's and officers' advice"),),
        (library("an officer’s and officers’ advice"),),
    ),
    "the sign at the end": (
        AmendmentKind.EDITORIAL,
        (library("all of it;"),),
        (library("all of it."),),
    ),
    "a capital": (AmendmentKind.EDITORIAL, (library("the council"),), (library("the Council"),)),
    "a dash of another kind in a number": (
        AmendmentKind.EDITORIAL,
        (library("10-15 days"),),
        (library("10–15 days"),),
    ),
    "the version's own number": (
        AmendmentKind.NUMBERING,
        (library("Version "), Text("1.0", Origin(OriginKind.SETTING, "version"))),
        (library("Version "), Text("1.1", Origin(OriginKind.SETTING, "version"))),
    ),
    "an apostrophe of a post's possession": (
        AmendmentKind.EDITORIAL,
        (library("on "), role("the Clerk's"), library(" word")),
        (library("on "), role("the Clerk’s"), library(" word")),
    ),
}
NOT_PROVEN: dict[str, tuple[Inlines, Inlines]] = {
    "an apostrophe that makes one many": ((library("the officer's"),), (library("the officers’"),)),
    "a stop that moves": (
        (library("They may act. Without consent they may not."),),
        (library("They may act without consent. They may not."),),
    ),
    "a stop that goes": ((library("Ask; act first"),), (library("Ask act first"),)),
    "a post that owns what it did not": (
        (library("by "), role("the Clerk"), library(" staff")),
        (library("by "), role("the Clerk's"), library(" staff")),
    ),
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


def test_what_is_proven_is_its_kind_and_the_titles_that_differ() -> None:
    old, new = clause(role("the Clerk")), clause(role("the Town Clerk"))
    posts = Posts.of(builders.document(old), builders.document(new), CLERK_RETITLED)

    found = proof(old, new, posts)
    assert found
    assert (found.kind, found.is_whole) == (AmendmentKind.ROLE_TITLE, True)
    assert found.titles == (TitleChange("clerk", "clerk", "town clerk", SAID),)
    assert proof(old, clause(library("the Town Clerk")), posts) is None


def test_the_words_of_a_provision_are_without_titles_and_references() -> None:
    text = clause(library("Ask "), role("the Clerk"), library(" – see "), reference("4.2"))
    assert words_in(text) == ("ask", "see")


def test_a_title_in_full_where_it_was_short_is_the_same_title() -> None:
    full, short = clause(role("the Clerk and Chief Officer")), clause(role("the Clerk"))
    both = (replace(full, id="full"), replace(short, id="short"))
    posts = Posts.of(builders.document(short, *both), builders.document(full, *both))
    leader = replace(full, id="other", heading=(role("The Clerk", "leader"),), blocks=())
    doubtful = Posts.of(
        builders.document(short, *both, leader), builders.document(full, *both, leader)
    )

    found = proof(short, full, posts)
    assert found
    assert (found.kind, found.titles) == (AmendmentKind.EDITORIAL, ())
    assert proof(short, full, doubtful) is None


def test_a_count_alone_differs_or_a_word_does_too() -> None:
    three, four = (clause(count(each), library(" areas")) for each in ("three", "four"))

    assert only_counts_differ(three, four)
    assert not only_counts_differ(three, clause(count("four"), library(" fields")))
    assert not only_counts_differ(three, three)


def test_a_sentence_that_begins_a_paragraph_once_that_before_it_is_gone_is_numbered_otherwise() -> (
    None
):
    old = replace(clause(library("It is kept.")), form=ProvisionForm.RUN_ON, number=None)
    new = clause(library("It is kept."))

    posts = Posts.of(builders.document(old), builders.document(new))
    found = proof(old, new, posts)

    assert found
    assert found.kind is AmendmentKind.NUMBERING
    assert proof(old, clause(library("It is lost.")), posts) is None
