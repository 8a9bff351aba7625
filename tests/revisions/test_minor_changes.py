"""Which changes of a provision are provably minor: that of another word never is."""

from dataclasses import replace

import pytest
from tests import builders
from tests.revisions.amending import amended, clause, count, library, reference, role

from protocol_gen.model.amendment import AmendmentKind, Evidence, Route
from protocol_gen.model.inlines import Inline, Origin, OriginKind, Text
from protocol_gen.revisions.minor_changes import Posts, only_counts_differ, proven_kind

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


def test_a_kind_is_proven_of_two_provisions_and_the_posts_of_their_versions() -> None:
    old, new = clause(role("the Clerk")), clause(role("the Town Clerk"))
    posts = Posts.of(builders.document(old), builders.document(new))

    assert proven_kind(old, new, posts) is AmendmentKind.ROLE_TITLE
    assert proven_kind(old, clause(library("the Town Clerk")), posts) is None


def test_a_title_that_another_post_has_elsewhere_in_the_version_is_not_only_a_title() -> None:
    old, new = clause(role("the Clerk")), clause(role("the Leader"))
    other = builders.provision("other")
    other = replace(other, heading=(role("The Leader", "leader"),))
    posts = Posts.of(builders.document(old, other), builders.document(new, other))

    assert proven_kind(old, new, posts) is None


def test_a_title_in_full_where_it_was_short_is_the_same_title() -> None:
    full, short = clause(role("the Clerk and Chief Officer")), clause(role("the Clerk"))
    both = (replace(full, id="full"), replace(short, id="short"))
    posts = Posts.of(builders.document(short, *both), builders.document(full, *both))
    leader = replace(full, id="other", heading=(role("The Clerk", "leader"),), blocks=())
    doubtful = Posts.of(
        builders.document(short, *both, leader), builders.document(full, *both, leader)
    )

    assert proven_kind(short, full, posts) is AmendmentKind.EDITORIAL
    assert proven_kind(short, full, doubtful) is None


def test_a_count_alone_differs_or_a_word_does_too() -> None:
    three, four = (clause(count(each), library(" areas")) for each in ("three", "four"))

    assert only_counts_differ(three, four)
    assert not only_counts_differ(three, clause(count("four"), library(" fields")))
    assert not only_counts_differ(three, three)
