"""A message: a code, facts, and plain English made of the two."""

import pickle
from datetime import date

import pytest

from protocol_gen.model.message import Form

MISSING = Form("role-missing", "'{clause}' needs the post '{role}'", field="roles.{role}")


def test_a_message_is_its_form_with_the_facts_filled_in() -> None:
    message = MISSING(clause="roles.clerk", role="clerk")

    assert str(message) == "'roles.clerk' needs the post 'clerk'"
    assert message.code == "role-missing"
    assert message.facts == {"clause": "roles.clerk", "role": "clerk"}
    assert message.field == "roles.clerk"


def test_what_a_person_typed_is_never_looked_into() -> None:
    message = MISSING(clause="{role.__class__}", role="{0}")

    assert str(message) == "'{role.__class__}' needs the post '{0}'"


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("{names}", "a, b, c"),
        ("{names:and}", "a, b and c"),
        ("{names:or}", "a, b or c"),
        ("{names:semicolons}", "a; b; c"),
        ("{names:lines}", "a\nb\nc"),
    ],
)
def test_several_facts_are_joined_as_the_gap_says(english: str, said: str) -> None:
    assert str(Form("x", english)(names=("a", "b", "c"))) == said
    assert str(Form("x", "{names:and}")(names=("a",))) == "a"


def test_a_count_gives_its_plural_and_its_figures_in_groups() -> None:
    form = Form("x", "{count:,} fault{count:s} on {day}")

    assert str(form(count=1, day=date(2026, 5, 12))) == "1 fault on 2026-05-12"
    assert str(form(count=1200, day=date(2026, 5, 12))) == "1,200 faults on 2026-05-12"


def test_a_message_travels_and_is_plain_data() -> None:
    inner = MISSING(clause="a", role="b")
    message = Form("outer", "{why}; {days}")(why=inner, days=(date(2026, 5, 12),))

    assert pickle.loads(pickle.dumps(message)) == message  # noqa: S301  # made here
    assert message.plain_facts() == {
        "why": {
            "code": "role-missing",
            "text": "'a' needs the post 'b'",
            "facts": {"clause": "a", "role": "b"},
        },
        "days": ["2026-05-12"],
    }
