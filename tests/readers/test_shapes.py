from datetime import date
from enum import Enum
from typing import Any

import pytest
from tests.readers.reading import lines, node

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    OrNothing,
    Pattern,
    Placed,
    Record,
    Shape,
    Whole,
    Word,
    optional,
)


class Colour(Enum):
    RED = "red"
    GREEN = "green"


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (Word(), "a  b\n  c", "a b c"),
        (Word(), "1.10", "1.10"),
        (Word(may_be_empty=True), '""', ""),
        (Word(one_line=False), "|\n one\n\n two", "one\n\ntwo"),
        (Pattern("letters", "[a-z]+"), "abc", "abc"),
        (OneOf(Colour), "red", Colour.RED),
        (Flag(), "Yes", True),
        (Flag(), "false", False),
        (Whole(0, 10), "007", 7),
        (Day(), "2024-02-29", date(2024, 2, 29)),
        (ListOf(Word()), "[a, b]", ("a", "b")),
        (ListOf(Word(), lone=True), "a", ("a",)),
        (ListOf(Word()), "[]", ()),
        (MapOf(Whole()), "{a: 1, b: 2}", {"a": 1, "b": 2}),
        (OrNothing(Word()), "~", ()),
        (OrNothing(Word()), "none", ()),
        (OrNothing(Word()), "some", ("some",)),
    ],
)
def test_a_shape_reads_what_it_describes(shape: Shape[Any], written: str, value: object) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) == value
    assert lines(faults) == []


@pytest.mark.parametrize(
    ("shape", "written", "fault"),
    [
        (Word("a name"), "[a]", "here stands a list, but it must be a name"),
        (Word("a name"), "{a: b}", "here stands a mapping, but it must be a name"),
        (Word("a name"), "~", "here stands nothing, but it must be a name"),
        (Word("a name"), '" "', "this is empty, but it must be a name"),
        (Word(longest=3), "abcd", "this has 4 characters; at most 3 are allowed"),
        (Pattern("letters", "[a-z]+"), "a1", "'a1' is not letters"),
        (OneOf(Colour), "gren", "'gren' is not known here; did you mean green?"),
        (OneOf(Colour), "x", "'x' is not known here; there is: green, red"),
        (Flag(), "1", "'1' must be true or false"),
        (Whole(1, 9), "10", "'10' is not a whole number from 1 to 9"),
        (Whole(1, 9), "0x1", "'0x1' is not a whole number from 1 to 9"),
        (Whole(1, 9), "\u0663", "'\u0663' is not a whole number from 1 to 9"),
        (Whole(1, 9), "9" * 5000, f"'{'9' * 60}…' is not a whole number from 1 to 9"),
        (Day(), "2026-02-30", "'2026-02-30' is no day of the calendar"),
        (Day(), "0000-01-01", "'0000-01-01' is no day of the calendar"),
        (ListOf(Word()), "a", "here stands 'a', but it must be a list, in square brackets even"),
        (ListOf(Word()), "{a: b}", "here stands a mapping, but it must be a list: each after a"),
        (MapOf(Word()), "a", "here stands 'a', but it must be a mapping"),
    ],
)
def test_a_shape_refuses_all_else_and_says_what_would_be_right(
    shape: Shape[Any], written: str, fault: str
) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) is None
    (line,) = lines(faults)
    assert line.startswith(f"file.yaml:1:1: {fault}")


NAME = Field("name", Word("a name"), "what it is called")
SIZE = optional("size", Whole(), "how big it is")
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
        "file.yaml:2:1: a thing has no key 'nam'; did you mean name?",
        (
            "file.yaml:3:1: a thing has no key 'color'; did you mean colour? (if it belongs to "
            "the text before it, put that text in quotation marks)"
        ),
        "file.yaml:1:1: a thing needs the key 'name': what it is called",
    ]


def test_what_is_written_can_be_checked_without_what_is_missing() -> None:
    faults = Faults()
    written = node("size: big")

    THING.check_written(written, faults)  # type: ignore[arg-type]  # a mapping, as one sees

    assert lines(faults) == ["file.yaml:1:7: 'big' is not a whole number from 0 to 10000"]


def test_a_record_describes_itself_as_a_schema() -> None:
    assert THING.schema() == {
        "type": "object",
        "properties": {
            "name": {**Word().schema(), "description": "what it is called"},
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


def test_a_section_with_nothing_below_it_may_be_an_empty_one() -> None:
    faults = Faults()

    assert MapOf(Word(), may_be_empty=True).read(node("~"), faults) == {}
    assert lines(faults) == []
    assert MapOf(Word()).read(node("~"), faults) is None
    assert MapOf(Word(), may_be_empty=True).schema()["type"] == ["object", "null"]
