"""A value given as text is that text, or a clear fault, whatever YAML would make of it.

There are three ways to give one: a setting on trial, a cell of a spreadsheet, a file of answers.
"""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests import projects
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.language.known_languages import means_none
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.profiles.import_sheet import plan
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.profiles.new_profile_text import profile_text
from protocol_gen.project import Workspace
from protocol_gen.readers.characters import apostrophes_made_one
from protocol_gen.readers.shapes.own_words import unquoted

SIGNS = (
    "~", "null", "Null", "none", "yes", "no", "true", "off", "1.10", "1_000", "0x1", "0o7", "1e3",
    ".inf", "2026-05-12", "12:30", "[a]", "[a", "{a: b}", "#x", "x #y", "- x", "-", "? x", "&a",
    "&a b", "*a", "!x", "!!str x", "'x'", '"x"', "'x", '"', "x:", "x: y", ": x", "|", ">", "%x",
    "@x", "`x`", "<<", "=", "{{ x }}", "\\x00", "a, b", "---", "...",
)  # fmt: skip
"""Values that mean something else in YAML, or nothing at all."""
VALUES = st.sampled_from(SIGNS) | st.text("~#-?&*!'\"[]{}:|>%@`=,. ax1", min_size=1, max_size=6)


def owner(content: bytes) -> str:
    """Return who owns a protocol by a profile's reader."""
    project = projects.workspace()
    return project.profile_from(project.council(projects.BRIDGEND), content).control.owner


def one_line(value: str) -> str:
    return " ".join(value.split())


def printed(value: str) -> str:
    """Return what a text for who owns the protocol comes to: none where it says so."""
    return "" if means_none(value) else apostrophes_made_one(one_line(value))


def stands_in(value: str) -> bool:
    return not means_none(value) and bool(stand_in_for_value(value))


def is_quoted(value: str) -> bool:
    return unquoted(one_line(value)) != one_line(value)


@settings(max_examples=examples(25))
@given(VALUES)
@example("~")
@example("null")
def test_a_setting_on_trial_is_the_text_that_was_typed(value: str) -> None:
    project = projects.workspace()
    council = project.council(projects.BRIDGEND)

    try:
        profile = project.profile(council, (("control.owner", value),))
    except InvalidSourcesError:
        assert not value.strip() or is_quoted(value)
    else:
        assert profile.control.owner == printed(value)


def test_an_invisible_character_on_trial_is_told_with_what_was_typed() -> None:
    project = projects.workspace()
    council = project.council(projects.BRIDGEND)

    with pytest.raises(InvalidSourcesError) as caught:
        project.profile(council, (("roles.clerk", "Town\u00adClerk"),))

    assert "roles.clerk=Town\u00adClerk: the soft hyphen U+00AD" in str(caught.value)


@pytest.mark.parametrize("none", ["none", "None", "N/A", "vacant", "~", "-"])
def test_none_on_trial_takes_a_post_away(none: str) -> None:
    project = projects.workspace()
    council = project.council(projects.BRIDGEND)

    without = project.profile(council, (("roles.chief_executive", none),))

    assert "chief_executive" not in without.roles


@settings(max_examples=examples(25))
@given(VALUES)
def test_a_value_in_a_new_profile_is_read_back_as_it_was_given(value: str) -> None:
    values = {
        "nation": "england",
        "council_type": "parish",
        "council.name": "Testham Parish Council",
        "version": "0.1",
        "terms.member": "Councillor",
        "control.owner": one_line(value) or "x",
    }

    content = profile_text("x", values, "test")
    if is_quoted(value):
        with pytest.raises(InvalidSourcesError, match="quotation marks are typed round"):
            owner(content)
    else:
        assert owner(content) == printed(values["control.owner"])


def test_a_cell_is_the_text_in_it(tmp_path: Path) -> None:
    text = io.StringIO()
    rows = [
        (f"Testham {number} Parish Council", "england", "parish", "Councillor", value)
        for number, value in enumerate(SIGNS)
    ]
    csv.writer(text).writerows((("name", "nation", "council_type", "member", "owner"), *rows))
    path = tmp_path / "councils.csv"
    path.write_bytes(text.getvalue().encode())

    planned = plan(Workspace(tmp_path), path)

    whole = [each for each in SIGNS if not is_quoted(each) and not stands_in(each)]
    assert len(planned.faults) == len(SIGNS) - len(whole)
    assert {"'x'", "{{ x }}", "...", "|"} <= {*SIGNS} - {*whole}
    assert [owner(each.content or b"") for each in planned.councils] == [*map(printed, whole)]


OF_YAML = {"{a: b}", "x #y", "|", ">"}
"""A mapping of answers, a remark and block texts: in a file of answers they are what YAML says."""


@pytest.mark.parametrize("value", [each for each in SIGNS if each not in OF_YAML])
def test_an_answer_in_a_file_is_what_it_says_or_a_fault(value: str, tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(f"name: Testham Parish Council\nowner: {value}\n", encoding="utf-8")

    try:
        answers = NewCouncils(projects.workspace()).answers_from(path)
    except InvalidSourcesError as error:
        lines = {each.location.line for each in error.errors}
    else:
        lines = set()
        assert answers["owner"].value in {value, value.strip("'\"")}
    assert lines <= {2, 3}
