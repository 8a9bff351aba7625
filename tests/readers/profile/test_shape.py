"""The keys of a profile: which are needed, what the others are without a word, how they merge."""

from typing import Any

import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.document import Status
from protocol_gen.model.profile import Case
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.shape import (
    APPENDED,
    CASE,
    CASE_HEADINGS,
    CONTROL,
    INCLUDE,
    MERGED,
    NUMBERING,
    PREFIX,
    PROFILE,
    START,
    STATUS,
    TITLE_BLOCK,
)
from protocol_gen.readers.shapes import Record

NEEDED = "nation: wales\ncouncil_type: town\ncouncil: {name: A}\ntitle: B\nversion: '1.0'\n"


def read(record: Record, text: str) -> tuple[Any, list[str]]:
    faults = Faults()
    return record.read(node(text), faults), lines(faults)


def test_a_profile_with_the_needed_keys_is_whole() -> None:
    values, faults = read(PROFILE, NEEDED)

    assert faults == []
    assert (values[TITLE_BLOCK], values[INCLUDE]) == (True, ())


def test_these_keys_are_needed_and_no_others() -> None:
    schema: dict[str, Any] = PROFILE.schema()

    assert {f"{key}:" for key in schema["required"]} == {
        line.split()[0] for line in NEEDED.splitlines()
    }


@pytest.mark.parametrize("line", NEEDED.splitlines())
def test_a_profile_without_one_of_them_is_incomplete(line: str) -> None:
    _, (fault,) = read(PROFILE, NEEDED.replace(line + "\n", ""))

    assert "a profile is incomplete" in fault


def test_what_a_profile_does_not_say_is_usual() -> None:
    assert read(CONTROL, "{owner: Clerk}")[0][STATUS] is Status.DRAFT
    assert read(CASE, "{council_name: upper}")[0][CASE_HEADINGS] == (Case.SENTENCE,)
    assert read(NUMBERING, "{scheme: decimal}")[0][START] == 1


def test_a_prefix_is_a_few_letters_and_digits() -> None:
    assert read(NUMBERING, "{prefix: '5C.'}")[0][PREFIX] == "5C."
    assert len(read(NUMBERING, "{prefix: '5*'}")[1]) == 1


def test_how_layers_join_is_said_for_keys_that_there_are() -> None:
    keys = set(PROFILE.schema()["properties"])

    assert keys >= MERGED | APPENDED
    assert not MERGED & APPENDED
