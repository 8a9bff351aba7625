"""What can be seen of a value before a profile is made of it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import examples

from protocol_gen.language.english import NONE_WORDS
from protocol_gen.model.governance import Facts, Governance, Nation
from protocol_gen.model.legal_reference import LegalReference
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.profiles.value_check import (
    doubts_about,
    required_posts_among,
    says_that_a_post_is_none,
    stand_ins_among,
)

KEYS = ("council.name", "title", "terms.chair", "roles.clerk", "control.contact", "settings.hours")
PARISH = Facts(Nation.ENGLAND, "parish", Governance.COUNCIL_COMMITTEES, political_groups=False)
LAW = LegalReference("Some Act", (Nation.ENGLAND,), checked_on=date(2026, 5, 1), source="it")


def fact(law: LegalReference, demand: Demand = Demand.HAS) -> PostFact:
    return PostFact("a", demand, ("clerk", "leader"), law)


@settings(max_examples=examples(30))
@given(
    st.sampled_from(KEYS),
    st.sampled_from(("TBC", "tbc", "XX", "[insert title]", "To follow", "unknown", "…", "x")),
)
def test_a_stand_in_is_no_answer_for_anything_that_is_printed(key: str, value: str) -> None:
    told = {each: message.code for each, message in stand_ins_among({key: value})}

    is_left_to_its_reader = value == "…" and not key.startswith(("control", "settings"))
    assert told == ({} if is_left_to_its_reader else {key: "answer-stand-in"})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("council.name", "Little Testham Parish Council"),
        ("roles.clerk", "Clerk to the Council"),
        ("control.contact", "01234 567890"),
        ("control.reference", "Part XX"),
        ("nation", "TBC"),
        ("look.accent", "x"),
    ],
)
def test_an_answer_and_what_is_not_printed_is_left_to_its_reader(key: str, value: str) -> None:
    assert list(stand_ins_among({key: value})) == []


@given(st.sampled_from(KEYS), st.sampled_from(sorted(NONE_WORDS)))
def test_a_word_for_none_is_no_stand_in(key: str, value: str) -> None:
    assert list(stand_ins_among({key: value})) == []


def test_a_post_that_the_law_requires_cannot_be_none() -> None:
    gone = {"roles.clerk": "none", "roles.leader": "Leader", "terms.chair": "none"}

    told = dict(required_posts_among(gone, PARISH, [fact(LAW)], None))

    assert says_that_a_post_is_none(gone)
    assert {key: message.code for key, message in told.items()} == {
        "roles.clerk": "answer-post-required"
    }


@pytest.mark.parametrize(
    "law",
    [
        fact(LAW, Demand.HAS_NONE),
        fact(LegalReference("Some Act", (Nation.ENGLAND,))),
        fact(LegalReference("Some Act", (Nation.WALES,), checked_on=LAW.checked_on, source="it")),
    ],
)
def test_other_law_takes_no_post_for_required(law: PostFact) -> None:
    assert list(required_posts_among({"roles.clerk": "none"}, PARISH, [law], None)) == []


@pytest.mark.parametrize(
    ("key", "value", "codes"),
    [
        ("roles.clerk", "Jane Smith", ["odd-title"]),
        ("roles.clerk", "parish clerk", ["title-in-small-letters"]),
        ("roles.clerk", "jane smith", ["odd-title", "title-in-small-letters"]),
        ("roles.clerk", "clerk", ["title-in-small-letters"]),
        ("roles.clerk", "none", []),
        ("roles.responsible_financial_officer", "clerk", []),
        ("terms.chair", "Chair men", ["odd-title-plural"]),
        ("terms.member", "elected member", []),
        ("control.owner", "Jane Smith", []),
    ],
)
def test_what_may_be_no_title_is_asked_about(key: str, value: str, codes: list[str]) -> None:
    assert [each.code for each in doubts_about(key, value, tuple)] == codes
