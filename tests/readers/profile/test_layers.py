"""The layers of a profile, merged as nodes."""

import pytest
from tests.readers.reading import node

from protocol_gen.readers.profile.layers import merge, places
from protocol_gen.readers.yaml_source import Map, Node, Scalar


def mapping(text: str) -> Map:
    read = node(text)
    assert isinstance(read, Map)
    return read


def plain(read: Node | None) -> object:
    match read:
        case Map():
            return {key.value: plain(value) for key, value in read.entries}
        case Scalar():
            return read.value
        case None:
            return None
        case _:
            return [plain(each) for each in read.items]


@pytest.mark.parametrize(
    ("lower", "upper", "merged"),
    [
        ("{title: A}", "{title: B}", {"title": "B"}),
        ("{title: A}", "{version: '1'}", {"title": "A", "version": "1"}),
        ("{terms: {a: x, b: y}}", "{terms: {b: z}}", {"terms": {"a": "x", "b": "z"}}),
        ("{terms: {a: x}}", "{terms: ~}", {"terms": {"a": "x"}}),
        ("{exclude: [a]}", "{exclude: [b]}", {"exclude": ["a", "b"]}),
        ("{reasons: {a: x}}", "{reasons: {a: {reason: y}}}", {"reasons": {"a": {"reason": "y"}}}),
    ],
)
def test_the_upper_layer_wins_key_by_key_and_lists_are_joined(
    lower: str, upper: str, merged: object
) -> None:
    assert plain(merge(mapping(lower), mapping(upper))) == merged


def test_each_value_keeps_the_place_where_it_was_written() -> None:
    merged = merge(mapping("terms: {a: x}\n"), mapping("\n\nterms: {b: y}\n"))

    assert {key: place.line for key, place in places(merged).items()} == {
        "terms": 3,
        "terms.a": 1,
        "terms.a.x": 1,
        "terms.b": 3,
        "terms.b.y": 3,
    }
