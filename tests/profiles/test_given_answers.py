"""Answers that are given at once, in a file."""

import pytest

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.profiles.given_answers import read_answers


def answers(text: str) -> dict[str, str]:
    found = read_answers(text.encode(), "answers.yaml")
    return {key: given.value for key, given in found.items()}


@pytest.mark.parametrize(
    "text",
    ["roles.clerk: Town Clerk\nnation: wales", "roles: {clerk: Town Clerk}\nnation: wales"],
)
def test_a_key_is_dotted_or_written_as_a_profile_has_it(text: str) -> None:
    assert answers(text) == {"roles.clerk": "Town Clerk", "nation": "wales"}


def test_an_answer_is_the_text_as_written() -> None:
    assert answers("political_groups: yes\nversion: 1.10") == {
        "political_groups": "yes",
        "version": "1.10",
    }


def test_an_answer_knows_its_place() -> None:
    found = read_answers(b"nation: wales\nroles: {clerk: Clerk}", "answers.yaml")

    assert str(found["roles.clerk"].location) == "answers.yaml:2:16"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nation:", "answer-not-written"),
        ("nation: [wales]", "answer-not-a-line"),
        ("roles: {clerk: {title: Clerk}}", "answer-not-a-line"),
        ("- wales", "answers-not-a-mapping"),
        ("The council is called Little Testham.", "answers-not-a-mapping"),
        ("name,nation\nTestham,wales\n", "answers-of-other-kind"),
        ("{\\rtf1 name: Testham}", "answers-of-other-kind"),
        ("name: Testham\nname: Other", "key-twice"),
    ],
)
def test_what_is_no_answer_is_a_fault(text: str, code: str) -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        answers(text)

    assert [error.message.code for error in caught.value.errors] == [code]
