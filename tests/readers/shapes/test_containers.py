"""Shapes around others."""

from typing import Any

import pytest
from tests.readers.reading import lines, node

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.shapes import (
    ListOf,
    MapOf,
    OrNothing,
    Placed,
    PlainText,
    Shape,
    WholeNumber,
)


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (ListOf(PlainText()), "[a, b]", ("a", "b")),
        (ListOf(PlainText(), lone=True), "a", ("a",)),
        (ListOf(PlainText()), "[]", ()),
        (MapOf(WholeNumber()), "{a: 1, b: 2}", {"a": 1, "b": 2}),
        (OrNothing(PlainText()), "~", ()),
        (OrNothing(PlainText()), "none", ()),
        (OrNothing(PlainText()), "N/A", ()),
        (OrNothing(PlainText()), "'-'", ()),
        (OrNothing(PlainText()), "some", ("some",)),
    ],
)
def test_what_is_within_is_read_by_its_own_shape(
    shape: Shape[Any], written: str, value: object
) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) == value
    assert lines(faults) == []


@pytest.mark.parametrize(
    ("shape", "written", "fault"),
    [
        (
            ListOf(PlainText()),
            "a",
            "expected a list, found 'a'; put even a single item in square brackets: [a]",
        ),
        (ListOf(PlainText()), "{a: b}", "expected a list, found a mapping; put each item after a"),
        (MapOf(PlainText()), "a", "expected names with a value each (a mapping), found 'a'"),
    ],
)
def test_anything_else_is_refused_with_what_would_be_right(
    shape: Shape[Any], written: str, fault: str
) -> None:
    faults = Faults()

    assert shape.read(node(written), faults) is None
    (line,) = lines(faults)
    assert line.startswith(f"file.yaml:1:1: {fault}")


def test_one_wrong_value_spoils_the_whole_and_every_wrong_one_is_told() -> None:
    faults = Faults()

    assert ListOf(WholeNumber()).read(node("[1, a, 2, b]"), faults) is None
    assert [error.location.column for error in faults.errors] == [5, 11]


def test_a_value_that_is_placed_knows_where_it_was_written() -> None:
    placed = MapOf(Placed(PlainText())).read(node("a: 1\nb: 2"), Faults())

    assert placed is not None
    assert {key: str(each.location) for key, each in placed.items()} == {
        "a": "file.yaml:1:4",
        "b": "file.yaml:2:4",
    }


def test_a_section_with_nothing_below_it_may_be_an_empty_one() -> None:
    faults = Faults()

    assert MapOf(PlainText(), may_be_empty=True).read(node("~"), faults) == {}
    assert lines(faults) == []
    assert MapOf(PlainText()).read(node("~"), faults) is None
    assert MapOf(PlainText(), may_be_empty=True).schema()["type"] == ["object", "null"]
