"""Posts under other titles: what can be only another title, and who says that it is one post."""

from dataclasses import replace

import pytest
from tests import builders
from tests.revisions.amending import CLERK_RETITLED, SAID, clause, library, role

from protocol_gen.model.amendment import FormerTitles, TitleChange
from protocol_gen.model.document import Provision
from protocol_gen.revisions.title_changes import Posts, titles_in

MAY = FormerTitles({}, frozenset({"clerk", "deputy"}))


def posts(old: Provision, new: Provision, former: FormerTitles = MAY) -> Posts:
    return Posts.of(builders.document(old), builders.document(new), former, ("chair", "committee"))


def changed(
    old: Provision, new: Provision, former: FormerTitles = MAY
) -> tuple[TitleChange, ...] | None:
    return posts(old, new, former).title_changes(old, new)


def told(found: tuple[TitleChange, ...] | None) -> TitleChange:
    assert found
    (one,) = found
    return one


def test_a_title_that_changes_is_told_with_who_says_that_it_is_the_same_post() -> None:
    old, new = clause(role("The Clerk’s")), clause(role("The Town Clerk’s"))
    assert changed(old, new) == (TitleChange("clerk", "clerk", "town clerk"),)
    assert changed(old, new, CLERK_RETITLED) == (TitleChange("clerk", "clerk", "town clerk", SAID),)


def test_a_declaration_is_of_one_title_and_one_alone() -> None:
    old, new = clause(role("the Clerk")), clause(role("the Chief Officer"))
    found = told(changed(old, new, CLERK_RETITLED))
    assert found.former is None


def test_several_of_a_post_are_declared_by_the_title_of_several() -> None:
    old, new = clause(role("the Clerks")), clause(role("the Town Clerks"))
    found = told(changed(old, new, CLERK_RETITLED))
    assert found.former is SAID
    many = clause(role("Town Clerks"))
    found = told(changed(clause(role("the Clerk")), many, CLERK_RETITLED))
    assert found.former is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(("the Leader", "leader"), ("the Convenor", "leader"), id="no officer's post"),
        pytest.param(("the Clerk", "clerk"), ("the Chair", "clerk"), id="a title of law"),
        pytest.param(("the Audit Committee", "clerk"), ("the Clerk", "clerk"), id="a body's title"),
        pytest.param(("the Clerk", "clerk"), ("the Clerk", "deputy"), id="another post"),
        pytest.param(("the Clerk", "clerk"), ("the Clerk's", "clerk"), id="what the post owns"),
    ],
)
def test_more_than_a_title_is_none_of_an_officers(
    old: tuple[str, str], new: tuple[str, str]
) -> None:
    assert changed(clause(role(*old)), clause(role(*new))) is None


def test_a_title_that_another_post_has_elsewhere_in_the_version_is_not_only_a_title() -> None:
    old, new = clause(role("the Clerk")), clause(role("the Deputy"))
    other = replace(builders.provision("other"), heading=(role("The Deputy", "deputy"),))
    both = Posts.of(builders.document(old, other), builders.document(new, other), MAY)
    assert both.title_changes(old, new) is None
    assert Posts.of(builders.document(old), builders.document(new), MAY).title_changes(old, new)


def test_the_posts_of_a_provision_are_told_in_small_letters() -> None:
    text = clause(role("The "), role("Clerk"), library(" or "), role("a Deputy", "deputy"))
    assert titles_in(text) == [("clerk", "the clerk"), ("deputy", "a deputy")]
