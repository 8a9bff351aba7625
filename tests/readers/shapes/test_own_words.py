"""Words that are printed just as they are given."""

import pytest
from tests.readers.reading import lines, node

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.shapes import OwnWords
from protocol_gen.readers.shapes.own_words import unquoted
from protocol_gen.readers.yaml_source import Map

NAME = OwnWords("a name", has_letters=True)


def read(shape: OwnWords, written: str) -> tuple[str | None, list[str]]:
    """Return what a shape makes of a value, and what is wrong with it."""
    faults = Faults()
    map_ = node(f"a: {written}")
    assert isinstance(map_, Map)
    return shape.read(map_.entries[0][1], faults), lines(faults)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Town Clerk", "Town Clerk"),
        ("St Mary's", "St Mary’s"),
        ("Officers' Forum", "Officers’ Forum"),
        ("The “Old” Hall", "The “Old” Hall"),
        ("“A” and “B”", "“A” and “B”"),
        ("1st Clerk", "1st Clerk"),
    ],
)
def test_words_are_taken_with_one_kind_of_apostrophe(written: str, words: str) -> None:
    assert read(NAME, written) == (words, [])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("None", "'None' says that there is none; a name is needed here"),
        ("'yes'", "'yes' answers a question of yes or no; a name is needed here"),
        ("1.10", "'1.10' has no letter; a name is needed here"),
        ("“Clerk”", "quotation marks are typed round “Clerk”, and would be printed; write Clerk"),
        ("\"'Clerk'\"", "quotation marks are typed round 'Clerk'"),
    ],
)
def test_what_is_no_name_is_told(written: str, said: str) -> None:
    _, (fault,) = read(NAME, written)

    assert said in fault


def test_a_row_of_control_may_be_without_a_letter() -> None:
    assert read(OwnWords(), "01234 567890") == ("01234 567890", [])


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“a”", "a"), ("‘a’", "a"), ('"a"', "a"), ("'a'", "a"), ("«a»", "a"), ("„a“", "a"),
        ("`a'", "a"), ("“a", "“a"), ("a”", "a”"), ('"', '"'), ('""', '""'), ("“a” “b”", "“a” “b”"),
        ("'a' or 'b'", "'a' or 'b'"), ("“ ”", "“ ”"),
        ('"a".', "a."), ("“a.”", "a."), ("“a.”.", "a."), ("‘a’,", "a,"), ("a.", "a."), (".", "."),
    ],
)  # fmt: skip
def test_only_marks_round_the_whole_are_taken_off(text: str, bare: str) -> None:
    assert unquoted(text) == bare
