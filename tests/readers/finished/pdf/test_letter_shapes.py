"""The shapes of letters, and how far they are from one another."""

import pytest

from protocol_gen.readers.finished.pdf.letter_shapes import LetterShape, inked, shape_of

STEM = ("..##..", "..##..", "..##..", "..##..", "..##..", "..##..")
FOOT = ("..##..", "..##..", "..##..", "..##..", "..####", "..####")
BOWL = ("######", "######", "##..##", "##..##", "######", "######")
ACCENTED = ("...#..", "......", "######", "##..##", "##..##", "######")


def shape(rows: tuple[str, ...], scale: int = 8) -> LetterShape:
    dots = [row.replace("#", "\0" * scale).replace(".", "\xff" * scale) for row in rows]
    made = shape_of([inked(row.encode("latin-1")) for row in dots for _ in range(scale)])
    assert made is not None
    return made


def test_a_shape_is_its_own_in_every_size_and_place() -> None:
    small, large = shape(BOWL), shape(BOWL, 9)
    moved = shape(tuple(f"..{row}" for row in BOWL))

    assert small.distance(large) < 0.02
    assert small.distance(moved) == 0


@pytest.mark.parametrize(("one", "other"), [(STEM, BOWL), (STEM, FOOT), (FOOT, BOWL)])
def test_other_shapes_are_far_apart_and_as_far_there_as_back(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    distance = shape(one).distance(shape(other))

    assert distance > 0.1
    assert distance == shape(other).distance(shape(one))


def test_where_nothing_is_inked_there_is_no_shape() -> None:
    rows = [inked(b"\xff" * 20)] * 20

    assert shape_of(rows) is None


def test_the_letter_below_an_accent_is_a_shape_of_its_own() -> None:
    below = shape(ACCENTED).without_top()

    assert below is not None
    assert below.distance(shape(ACCENTED[2:])) < 0.05
    assert shape(STEM).without_top() is None
