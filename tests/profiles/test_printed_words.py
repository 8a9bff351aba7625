"""The words and posts that a protocol names, as a profile has them."""

import pytest
from tests import sources_of

from protocol_gen.editing.yaml_values import Data
from protocol_gen.profiles.printed_words import in_words, printed_words
from protocol_gen.resolver import resolve


def printed(text: str, own: str = "") -> dict[str, Data]:
    library = sources_of.library(f"- id: a\n  text: '{text}'")
    profile = sources_of.profile(library, own)
    return dict(printed_words(profile, resolve(library, profile).document))


def test_the_title_and_what_the_text_names_are_there_and_nothing_else() -> None:
    assert printed("{{ Members }} ask {{ the clerk }}.") == {
        "title": "Protocol",
        "terms.member": "member",
        "roles.clerk": "Clerk",
    }


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("{{ Members }} decide.", {"singular": "person", "plural": "persons"}),
        ("{{ A member }} decides.", "person"),
    ],
)
def test_an_unusual_plural_is_given_where_the_text_has_it(text: str, data: Data) -> None:
    own = "terms: {member: {singular: person, plural: persons}}"

    assert printed(text, own)["terms.member"] == data


def test_a_post_without_an_article_and_one_that_another_fills_say_so() -> None:
    own = "roles: {clerk: {title: Clerk, article: none}, leader: {title: Mayor, held_by: clerk}}"

    found = printed("{{ The clerk }} tells {{ the leader }}.", own)

    assert found["roles.clerk"] == {"title": "Clerk", "article": "none"}
    assert found["roles.leader"] == {"title": "Mayor", "held_by": "clerk"}


def test_a_person_reads_the_title_and_who_fills_the_post() -> None:
    assert in_words("Clerk") == "Clerk"
    assert in_words({"singular": "person", "plural": "persons"}) == "person"
    assert in_words({"title": "Proper Officer", "held_by": "town_clerk"}) == (
        "Proper Officer (who is also the town clerk)"
    )
