"""A profile without the entries at some places."""

import pytest
from tests.readers.reading import node

from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.profile.left_out import without_entries
from protocol_gen.readers.yaml_source import Map, Scalar, Sequence

TEXT = "exclude: [a, b]\nlists: {c: d, e: f}\ninclude:\n- {clause: g, after: h}\n- i\n"


@pytest.mark.parametrize(
    ("line", "column", "left"),
    [
        (1, 11, TEXT.replace("a, b", "   b")),
        (2, 12, TEXT.replace("c: d, ", "      ")),
        (2, 9, TEXT.replace("c: d, ", "      ")),
    ],
)
def test_an_item_or_key_goes_with_all_that_is_in_it(line: int, column: int, left: str) -> None:
    place = SourceLocation("file.yaml", line, column)

    assert without_entries(node(TEXT), {place}) == node(left)


def test_an_item_of_a_list_goes_whole() -> None:
    kept = without_entries(node(TEXT), {SourceLocation("file.yaml", 4, 22)})

    include = kept.get("include") if isinstance(kept, Map) else None
    assert isinstance(include, Sequence)
    assert [each.value for each in include.items if isinstance(each, Scalar)] == ["i"]
    assert len(include.items) == 1


def test_nothing_goes_where_no_place_is_named() -> None:
    assert without_entries(node(TEXT), frozenset()) == node(TEXT)
    assert without_entries(node(TEXT), {SourceLocation("other.yaml", 1, 11)}) == node(TEXT)
