"""Marks and spaces that an amendment leaves over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.amend.stray_marks import put_right, stray_marks


@pytest.mark.parametrize(
    ("after", "right"),
    [
        ("the Council as a whole,.", "the Council as a whole."),
        ("the  Council", "the Council"),
        ("the Council .", "the Council."),
        ("the Council , and", "the Council, and"),
        ("members, , officers", "members, officers"),
        ("members,; officers", "members; officers"),
        ("It is kept..", "It is kept."),
        ("It is kept. . All", "It is kept. All"),
        ("Is it kept?.", "Is it kept?"),
        ("the Clerk () decides", "the Clerk decides"),
        ("the Clerk (, so) decides", "the Clerk (so) decides"),
        ("the Clerk ( so ) decides", "the Clerk (so) decides"),
        (", and others", "and others"),
        ("to members,", "to members"),
    ],
)
def test_what_is_left_over_is_shown_with_what_would_be_right(after: str, right: str) -> None:
    (found,) = {each.right for each in stray_marks("other words", after)}

    assert found == right


@pytest.mark.parametrize(
    "after",
    [
        "Letters, emails, etc., are kept.", "At 9 p.m.; then no more.", "He asked: ‘who?’ and so.",
        "So (as a rule) they do.", "It costs 1,000 or 10.50.", "They say ‘so.’ and go.", "",
        "as long as ... needed", "so … and", "the members’ view, and", "J. Smith, Clerk",
        "It is kept.", "see (a), (b)",
    ],
)  # fmt: skip
def test_usual_marks_are_not_taken_for_strays(after: str) -> None:
    assert list(stray_marks("other words", after)) == []


def test_what_was_there_before_is_left_alone() -> None:
    assert list(stray_marks("a , b and  c.", "a , b or  c.")) == []


@given(st.text(st.sampled_from("ab .,;:()?!"), max_size=12))
def test_what_would_be_right_is_right(text: str) -> None:
    once = put_right(text)

    assert put_right(once) == once
    assert len(once) <= len(text)
