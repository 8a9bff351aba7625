"""Shapes of one value."""

from datetime import date
from enum import Enum
from typing import Any

import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.message import Form
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.shapes import Day, Flag, OneOf, Pattern, PlainText, Shape, WholeNumber


class Colour(Enum):
    RED = "red"
    GREEN = "green"


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (PlainText(), "a  b\n  c", "a b c"),
        (PlainText(), "1.10", "1.10"),
        (PlainText(may_be_empty=True), '""', ""),
        (PlainText(one_line=False), "|\n one\n\n two", "one\n\ntwo"),
        (Pattern("letters", "[a-z]+"), "abc", "abc"),
        (OneOf(Colour), "red", Colour.RED),
        (Flag(), "Yes", True),
        (Flag(), "false", False),
        (WholeNumber(0, 10), "007", 7),
        (Day(), "2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_value_is_read_as_its_shape_describes_it(
    shape: Shape[Any], written: str, value: object
) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) == value
    assert lines(faults) == []


@pytest.mark.parametrize(
    ("shape", "written", "fault"),
    [
        (PlainText("a name"), "[a]", "expected a name, found a list"),
        (PlainText("a name"), "{a: b}", "expected a name, found a mapping"),
        (PlainText("a name"), "~", "expected a name, found nothing"),
        (PlainText("a name"), '" "', "this is empty; expected a name"),
        (PlainText(longest=3), "abcd", "this has 4 characters; at most 3 are allowed"),
        (Pattern("letters", "[a-z]+"), "a1", "'a1' is not letters"),
        (OneOf(Colour), "gren", "unknown value 'gren'; did you mean green?"),
        (OneOf(Colour), "x", "unknown value 'x'; choose from green, red"),
        (Flag(), "1", "'1' must be true or false"),
        (WholeNumber(1, 9), "10", "'10' is not a whole number from 1 to 9"),
        (WholeNumber(1, 9), "0x1", "'0x1' is not a whole number from 1 to 9"),
        (WholeNumber(1, 9), "\u0663", "'\u0663' is not a whole number from 1 to 9"),
        (WholeNumber(1, 9), "9" * 5000, f"'{'9' * 60}…' is not a whole number from 1 to 9"),
        (Day(), "2026-02-30", "'2026-02-30' is not a real date"),
        (Day(), "0000-01-01", "'0000-01-01' is not a real date"),
    ],
)
def test_any_other_value_is_refused_with_what_would_be_right(
    shape: Shape[Any], written: str, fault: str
) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) is None
    (line,) = lines(faults)
    assert line.startswith(f"file.yaml:1:1: {fault}")


def test_a_pattern_may_have_a_message_of_its_own() -> None:
    faults = Faults()
    shape = Pattern("letters", "[a-z]+", Form("not-letters", "'{given}' should be {what}"))

    assert shape.read(node("a1"), faults) is None
    assert lines(faults) == ["file.yaml:1:1: 'a1' should be letters"]
    assert faults.errors[0].message.code == "not-letters"
