"""Messages for the terminal: plain English, and what only the terminal can add."""

from datetime import date

import pytest

from protocol_gen.cli.wording import OPTIONS, error_in_words, in_words
from protocol_gen.errors import (
    InvalidSourcesError,
    MissingRoleError,
    NotIssuableError,
    NoVersionInForceError,
    ProtocolError,
    SheetError,
    SourceError,
    UnknownCouncilError,
)
from protocol_gen.lint.rules.confirmation import UNCONFIRMED_MORE
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form, Message
from protocol_gen.profiles.messages import ANSWERS_NOT_A_MAPPING, ANSWERS_OF_OTHER_KIND

PLACE = SourceLocation("profiles/testham/profile.yaml", 3, 1)
REVIEW = Form("review", "the review, {day}, is too early", field="control.next_review")


def test_a_message_without_field_or_hint_is_its_plain_english() -> None:
    assert in_words(Form("plain", "it is {what}")(what="so")) == "it is so"


def test_a_field_of_the_profile_is_said_as_file_and_keys() -> None:
    said = in_words(REVIEW(day=date(2026, 5, 12)))

    assert said == ("the review, 2026-05-12, is too early (in profile.yaml: control: next_review)")


def test_a_key_that_holds_dots_is_one_key() -> None:
    form = Form("reason", "'{clause}' has no reason", field="reasons.{clause}")

    assert in_words(form(clause="roles.clerk")).endswith("(in profile.yaml: reasons: roles.clerk)")


def test_a_fact_may_be_the_whole_path_to_a_key() -> None:
    form = Form("value", "it was never filled in", field="{key}")

    assert in_words(form(key="settings.reply_time")).endswith(
        "(in profile.yaml: settings: reply_time)"
    )


@pytest.mark.parametrize("field", OPTIONS)
def test_a_field_of_the_command_line_is_said_as_its_option(field: str) -> None:
    assert in_words(Form("day", "it is too early", field=field)()) == (
        f"it is too early (option {OPTIONS[field]})"
    )


def test_a_hint_names_the_command_with_the_facts_of_the_message() -> None:
    said = error_in_words(NoVersionInForceError("testham", date(2026, 5, 12)))

    assert said == (
        "no issued version of testham was in force on 2026-05-12; see: protocol-gen history testham"
    )


def test_a_message_within_a_message_has_its_own_instruction() -> None:
    error = NotIssuableError((REVIEW(day=date(2026, 5, 12)), Form("draft", "it is a draft")()))

    assert error_in_words(error).splitlines() == [
        "the review, 2026-05-12, is too early (in profile.yaml: control: next_review)",
        "it is a draft",
        "nothing was written",
    ]


def test_facts_are_never_looked_into() -> None:
    error = UnknownCouncilError("{name}", Form("known", "there is: {name}")(name="{0}"))

    assert error_in_words(error) == "there is no council called '{name}'; there is: {0}"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            MissingRoleError("roles.clerk", "clerk", PLACE),
            (
                "profiles/testham/profile.yaml:3:1: the clause 'roles.clerk' needs the post "
                "'clerk', which the council has not given; name the post, or leave the clause out "
                "(in profile.yaml: roles: clerk)"
            ),
        ),
        (
            SheetError(Form("cell", "it is empty")(), "councils.csv", 2, "name"),
            "councils.csv: row 2, column 'name': it is empty",
        ),
        (ProtocolError(Form("x", "it cannot be read")()), "it cannot be read"),
    ],
)
def test_the_place_of_an_error_comes_first(error: ProtocolError, said: str) -> None:
    assert error_in_words(error) == said


def test_each_fault_of_the_sources_is_on_a_line_of_its_own() -> None:
    faults = [
        SourceError(Form("x", "it is {what}")(what=what), SourceLocation("a.yaml", line, 1))
        for line, what in ((2, "late"), (1, "early"))
    ]

    assert error_in_words(InvalidSourcesError(faults)).splitlines() == [
        "a.yaml:1:1: it is early",
        "a.yaml:2:1: it is late",
    ]


@pytest.mark.parametrize(
    "message",
    [ANSWERS_NOT_A_MAPPING(), ANSWERS_OF_OTHER_KIND(kind="a Word document (.docx)")],
    ids=str,
)
def test_whoever_gives_no_answers_is_shown_a_line_to_write(message: Message) -> None:
    said = in_words(message)

    assert said.endswith("one answer to a line, like: council.name: Little Testham Parish Council")


def test_whoever_confirms_some_defaults_is_told_to_add_to_their_list() -> None:
    said = in_words(UNCONFIRMED_MORE(values=("Clerk", "5 days"), names=("clerk", "reply_time")))

    assert said.endswith("add what is right as it is to the list behind 'confirmed' in "
                         "profile.yaml: clerk, reply_time")  # fmt: skip
