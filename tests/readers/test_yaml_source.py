import unicodedata

import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.yaml_source import Map, Scalar, Sequence, read_yaml


@pytest.mark.parametrize(
    "written", ["1.10", "no", "on", "1e3", "0x10", "0o17", "12:30", "2026-02-31", ".5", "NULL", "="]
)
def test_a_value_is_kept_as_it_is_written(written: str) -> None:
    assert node(written) == Scalar(written, SourceLocation("file.yaml", 1, 1), quoted=False)


def test_places_count_lines_and_columns_from_one_in_characters() -> None:
    read = node("\ufeffŵŷ: {é: x}\n\U0001f98a:\n- y\n")

    assert isinstance(read, Map)
    (first, inner), (second, items) = read.entries
    assert isinstance(inner, Map)
    assert isinstance(items, Sequence)
    nodes = (first, inner, inner.entries[0][0], inner.entries[0][1], second, items.items[0])
    places = [each.location for each in nodes]
    assert [(each.line, each.column) for each in places] == [
        (1, 1),
        (1, 5),
        (1, 6),
        (1, 9),
        (2, 1),
        (3, 3),
    ]


@pytest.mark.parametrize(
    ("written", "is_nothing"),
    [("a:", True), ("a: ~", True), ("a: null", True), ('a: ""', False), ("a: '~'", False)],
)
def test_nothing_is_not_the_same_as_an_empty_text(written: str, is_nothing: bool) -> None:  # noqa: FBT001
    read = node(written)

    assert isinstance(read, Map)
    value = read.get("a")
    assert isinstance(value, Scalar)
    assert value.is_nothing is is_nothing


def test_block_and_folded_texts_keep_their_line_ends_as_yaml_has_them() -> None:
    read = node("a: |\n  one\n\n  two\nb: >-\n  one\n  two\r\n")

    assert isinstance(read, Map)
    assert [value.value for _, value in read.entries if isinstance(value, Scalar)] == [
        "one\n\ntwo\n",
        "one two",
    ]


def test_a_text_is_composed_from_the_moment_it_is_read() -> None:
    apart = unicodedata.normalize("NFD", "Tŵr")

    read = node(f'{apart}: {apart}\nb: "T\\u0077\\u0302r"')

    assert isinstance(read, Map)
    words = [each.value for pair in read.entries for each in pair if isinstance(each, Scalar)]
    assert words == ["Tŵr", "Tŵr", "b", "Tŵr"]


def test_a_key_that_appears_twice_leaves_the_rest_to_be_read() -> None:
    faults = Faults()

    read = read_yaml(b"a: 1\na: 2\nb: 3\n", "file.yaml", faults)

    assert isinstance(read, Map)
    assert [key.value for key, _ in read.entries] == ["a", "b"]
    assert lines(faults) == ["file.yaml:2:1: the key 'a' appears twice (first on line 1); keep one"]


def test_an_alias_gives_nothing_for_nobody_knows_what_was_meant() -> None:
    faults = Faults()

    assert read_yaml(b"a: &x 1\nb: *x\n", "file.yaml", faults) is None
    assert [line[:15] for line in lines(faults)] == ["file.yaml:1:4: ", "file.yaml:2:4: "]
