import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from protocol_gen.page.columns import BOLD, EM, MARGINS, PLAIN, column_widths

WIDTH = 9638
"""What is between the margins of A4, in twentieths of a point."""


def needed(word: str, *, is_bold: bool) -> float:
    letters = BOLD if is_bold else PLAIN
    return sum(letters.get(each, 80) for each in word) * EM / 100


def broken(rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]) -> list[str]:
    """The words that their column has no room for."""
    return [
        word
        for at, row in enumerate(rows)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        for word in re.split(r"\s|(?<=[-–—])", cell)
        if needed(word, is_bold=not at or not column) > width - 226
    ]


def test_the_widths_add_up_and_long_cells_get_more() -> None:
    widths = column_widths((("Ref", "Text"), ("A1", "a long sentence " * 9)), WIDTH)

    assert sum(widths) == WIDTH
    assert widths[0] < widths[1]


def test_no_column_is_narrower_than_its_longest_word() -> None:
    narrow, _ = column_widths((("Abcdefghijklmn", "x " * 400),), WIDTH)

    assert narrow >= needed("Abcdefghijklmn", is_bold=True) + 226


LONG = "a sentence on the responsibilities of the council " * 20
SCHEDULE = (
    ("Ref", "Where", "Existing wording", "Proposed wording", "Kind"),
    ("A1", "beginning", LONG, LONG, LONG),
    ("A100", "12.10, now 12.11", LONG, "None: this is new.", LONG),
)
RIGHTS = (
    ("Who", "May see", "By which law"),
    ("A local government elector", LONG, "Local Government Act 1972, section 228"),
)


@pytest.mark.parametrize("rows", [SCHEDULE, RIGHTS])
def test_no_word_of_a_table_is_broken_on_a4(rows: tuple[tuple[str, ...], ...]) -> None:
    assert broken(rows, column_widths(rows, WIDTH)) == []


def test_where_there_is_no_room_for_all_the_longest_word_gives_way_alone() -> None:
    rows = (("Ref", "Address"), ("A1", "x" * 200))
    widths = column_widths(rows, WIDTH)

    assert sum(widths) == WIDTH
    assert broken(rows, widths) == ["x" * 200]


WORDS = st.text("abcdefghijklmnopqrstuvwxyzMW", min_size=1, max_size=9)
CELLS = st.lists(WORDS, max_size=40).map(" ".join)


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[CELLS] * n), min_size=1)))
@example([("Ref", "beginning", "a " * 900), ("MMMMMMMMM", "m", "")])
def test_words_that_have_room_beside_each_other_are_never_broken(
    rows: list[tuple[str, ...]],
) -> None:
    widths = column_widths(rows, WIDTH)

    assert sum(widths) == WIDTH
    assert all(width > 0 for width in widths)
    least = [
        max(
            needed(word, is_bold=not at or not column)
            for at, row in enumerate(rows)
            for word in (row[column].split() or [""])
        )
        + MARGINS
        for column in range(len(widths))
    ]
    if sum(least) + len(least) <= WIDTH:
        assert broken(tuple(rows), widths) == []
