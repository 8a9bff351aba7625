"""What sources declare of posts: which may change their titles, and who says so by which day."""

from datetime import date

from tests import sources_of

from protocol_gen.model.amendment import FormerTitles
from protocol_gen.project.declarations import former_titles

LIBRARY = sources_of.library("- id: a\n  text: Text.")
DAY = date(2026, 5, 12)


def told(roles: str, on: date | None = DAY, posts: str = "") -> FormerTitles:
    profile = sources_of.profile(LIBRARY, f"roles: {{{roles}}}\nposts: {{{posts}}}")
    return former_titles(profile, None, LIBRARY.vocabulary.roles, on)


def post(name: str, until: str = "2026-05-12", by: str = "Ann Smith") -> str:
    earlier = f"{{title: Old Post, until: {until}, declared_by: {by}}}"
    return f"{name}: {{title: New Post, formerly: {earlier}}}"


def test_an_officer_s_post_and_one_of_the_council_s_own_may_change_their_titles() -> None:
    found = told(f"{post('clerk')}, leader: Leader", posts=post("estates_officer"))

    assert found.may_change == {"clerk", "estates_officer"}
    assert {name for name, _, _ in found.declared} == {"clerk", "estates_officer"}
    assert ("clerk", "old posts", "new posts") in found.declared


def test_what_is_declared_from_a_later_day_or_by_a_blank_is_not_declared() -> None:
    assert told(post("clerk", until="2026-05-13")).declared == {}
    assert told(post("clerk", until="2026-05-13"), None).declared
    assert told(post("clerk", by="TBC")).declared == {}


def test_a_post_declared_to_be_one_is_so_in_full_and_for_short() -> None:
    before = sources_of.profile(
        LIBRARY, "roles: {clerk: {title: Clerk to the Council, short: Clerk}}"
    )
    said = "formerly: {title: Clerk to the Council, until: 2026-05-12, declared_by: Ann}"
    after = sources_of.profile(
        LIBRARY, f"roles: {{clerk: {{title: Town Officer, short: Officer, {said}}}}}"
    )

    found = former_titles(after, before, LIBRARY.vocabulary.roles, DAY).declared

    assert {names[1:] for names in found} == {
        (was, now)
        for was, now in (
            ("clerk to the council", "town officer"), ("clerk to the council", "officer"),
            ("clerk", "town officer"), ("clerk", "officer"),
            ("clerks to the council", "town officers"), ("clerks to the council", "officers"),
            ("clerks", "town officers"), ("clerks", "officers"),
        )
    }  # fmt: skip


def test_a_short_form_of_another_title_than_the_declared_one_is_not_declared() -> None:
    before = sources_of.profile(LIBRARY, "roles: {clerk: {title: Town Secretary, short: Clerk}}")
    after = sources_of.profile(LIBRARY, f"roles: {{{post('clerk')}}}")

    found = former_titles(after, before, LIBRARY.vocabulary.roles, DAY).declared

    assert {was for _, was, _ in found} == {"old post", "old posts"}


def test_without_a_profile_nothing_is_known() -> None:
    assert former_titles(None, None, LIBRARY.vocabulary.roles, DAY) == FormerTitles()
