"""Mappings with known keys."""

from enum import Enum

import pytest
from tests.readers.reading import lines, node

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    OneOf,
    Placed,
    PlainText,
    Record,
    WholeNumber,
    optional,
)


class Colour(Enum):
    RED = "red"
    GREEN = "green"


NAME = Field("name", PlainText("a name"), "what it is called")
SIZE = optional("size", WholeNumber(), "how big it is")
COLOUR = Field("colour", Placed(OneOf(Colour)), "its colour", None)
THING = Record("a thing", NAME, SIZE, COLOUR)


def test_a_record_gives_each_field_its_own_value_and_place() -> None:
    values = THING.read(node("name: ball\ncolour: red"), Faults())

    assert values is not None
    assert values[NAME] == "ball"
    assert values[SIZE] is None
    assert not values.has(SIZE)
    assert str(values.place(COLOUR)) == "file.yaml:2:9"
    assert str(values.place(SIZE)) == "file.yaml:1:1"


def test_a_record_reports_all_that_is_wrong_in_it_at_once() -> None:
    faults = Faults()

    assert THING.read(node("size: big\nnam: ball\ncolor:"), faults) is None
    assert lines(faults) == [
        "file.yaml:1:7: 'big' is not a whole number from 0 to 10000",
        "file.yaml:2:1: a thing has no key 'nam'",
        (
            "file.yaml:3:1: a thing has no key 'color'; if it belongs to the text before it, put "
            "that text in quotation marks"
        ),
        "file.yaml:1:1: a thing is incomplete; still needed: what it is called",
    ]


@pytest.mark.parametrize("none", ["None", "n/a", "~", "-", "vacant"])
def test_a_field_that_may_be_left_out_is_left_out_where_it_says_none(none: str) -> None:
    faults = Faults()

    values = THING.read(node(f"name: ball\nsize: '{none}'\ncolour: {none!r}"), faults)

    assert lines(faults) == []
    assert values is not None
    assert (values[SIZE], values.has(COLOUR)) == (None, False)


def test_no_and_none_are_values_where_they_can_be_meant_and_a_needed_one_is_missed() -> None:
    faults = Faults()
    printed = Field("printed", Flag(), "whether it is printed", default=True)
    thing = Record("a thing", printed, Field("size", WholeNumber(), "how big it is"))

    values = thing.read(node("printed: no\nsize: 1"), faults)
    thing.read(node("size: none"), faults)

    assert values is not None
    assert values[printed] is False
    assert lines(faults) == ["file.yaml:1:7: 'none' is not a whole number from 0 to 10000"]


def test_what_is_written_can_be_checked_without_what_is_missing() -> None:
    faults = Faults()
    written = node("size: big")

    THING.check_written(written, faults)  # type: ignore[arg-type]  # a mapping, as one sees

    assert lines(faults) == ["file.yaml:1:7: 'big' is not a whole number from 0 to 10000"]


def test_a_record_describes_itself_as_a_schema() -> None:
    assert THING.schema() == {
        "type": "object",
        "properties": {
            "name": {**PlainText().schema(), "description": "what it is called"},
            "size": {
                "type": "integer",
                "minimum": 0,
                "maximum": 10_000,
                "description": "how big it is",
            },
            "colour": {"enum": ["red", "green"], "description": "its colour"},
        },
        "required": ["name"],
        "additionalProperties": False,
    }


def test_the_nearest_keys_and_the_missing_one_are_facts_for_a_front_to_say() -> None:
    faults = Faults()

    THING.read(node("nam: ball"), faults)

    unknown, missing = (error.message.facts for error in faults.errors)
    assert str(unknown["nearest"]) == "did you mean name?"
    assert missing["key"] == "name"
