"""What a protocol prints of the usual posts and values that its council never said."""

from dataclasses import replace

import pytest
from tests import sources_of
from tests.lint.planting import KIND, VOCABULARY, Pair, Project, found, words_found

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.lint.lint import lint
from protocol_gen.resolver import resolve

CLAUSES = "- {id: a, text: 'Ask {{ the clerk }}, who replies within {{ reply_time }}.'}"


def printed(own: str = "") -> Project:
    return Project(CLAUSES, own)


PAIRS = (
    Pair(
        "unconfirmed-default",
        printed(),
        printed("confirmed: [clerk, reply_time]"),
        "clerk, reply_time",
    ),
    Pair(
        "unconfirmed-default",
        printed("settings: {reply_time: 3 days}"),
        printed("roles: {clerk: Town Clerk}\nsettings: {reply_time: 5 working days}"),
        "clerk",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def test_each_is_told_once_by_name_with_its_value() -> None:
    (finding,) = found(
        replace(printed(), clauses=f"{CLAUSES}\n{CLAUSES.replace('id: a', 'id: b')}")
    )

    assert finding.message.facts["values"] == ("Town Clerk", "reply time 5 working days")
    assert str(finding.location) == "profile.yaml:1:1"


def test_what_the_text_does_not_print_needs_no_confirmation() -> None:
    assert words_found("unconfirmed-default", Project()) == []


def test_what_a_base_profile_says_or_confirms_is_said() -> None:
    library = sources_of.library(CLAUSES, "clauses: [a]", vocabulary=VOCABULARY)
    base = {"shared": "roles: {clerk: Clerk}\nconfirmed: [reply_time]\n"}
    profile = sources_of.profile(
        library, "extends: shared\nconfirmed: [office_hours]", bases=base, kind=KIND
    )
    subject = replace(
        printed().subject(), profile=profile, document=resolve(library, profile).document
    )

    assert profile.confirmed == {"reply_time", "office_hours"}
    assert [each.rule.id for each in lint(subject)] == []


def test_a_name_that_is_none_is_a_fault() -> None:
    with pytest.raises(InvalidSourcesError, match="no post, body or setting is called 'clark'"):
        printed("confirmed: [clark]").subject()


def test_who_confirms_others_already_is_told_of_one_list_that_is_there() -> None:
    (first,) = found(printed())
    (more,) = found(printed("confirmed: [clerk]"))

    assert first.message.code == "unconfirmed-default"
    assert more.message.code == "unconfirmed-default-more"
    assert more.message.facts["names"] == ("reply_time",)
    assert str(more.location) == "profile.yaml:6:12"


def test_what_only_a_base_confirms_leaves_the_profile_without_a_list() -> None:
    library = sources_of.library(CLAUSES, "clauses: [a]", vocabulary=VOCABULARY)
    base = {"shared": "confirmed: [reply_time]\n"}
    profile = sources_of.profile(library, "extends: shared", bases=base, kind=KIND)
    subject = replace(
        printed().subject(), profile=profile, document=resolve(library, profile).document
    )

    assert [each.message.code for each in lint(subject)] == ["unconfirmed-default"]
