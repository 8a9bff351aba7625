"""The numbers and letters that a browser puts before the items of a list."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readers.finished.html.html_made import page

from protocol_gen.readers.finished.html.list_numbers import (
    BULLETS,
    has_label,
    label,
    numbers_of,
)

KINDS = ("decimal", "lower-alpha", "upper-latin", "lower-roman", "upper-roman")


@pytest.mark.parametrize(
    ("body", "numbers"),
    [
        ("<ol><li><li></ol>", [(1,), (2,)]),
        ("<ol start=3><li><li></ol>", [(3,), (4,)]),
        ("<ol start=x><li value=7><li></ol>", [(7,), (8,)]),
        ("<ol start=-1><li><li></ol>", [(-1,), (0,)]),
        ("<ol reversed><li><li><li></ol>", [(3,), (2,), (1,)]),
        ("<ol reversed start=9><li><li></ol>", [(9,), (8,)]),
        ("<ol><li><ol><li><li></ol><li><ol><li></ol></ol>", [(1,), (1, 1), (1, 2), (2,), (2, 1)]),
        ("<ol><li></ol><ol><li></ol>", [(1,), (1,)]),
        ("<ol><li></ol><ol><ol><li></ol></ol>", [(1,), (1, 1)]),
        ("<ol><li><ul><li></ul></ol>", [(1,), (1,)]),
        ("<ol><li><div><ol><li></ol></div></ol>", [(1,), (1,)]),
        ("<li>", []),
    ],
)
def test_items_are_counted_within_their_list_after_the_numbers_of_those_around(
    body: str, numbers: list[tuple[int, ...]]
) -> None:
    assert [*numbers_of(page(body)).values()] == numbers


@pytest.mark.parametrize(
    ("numbers", "kind", "said"),
    [
        *(((2,), "decimal", "2."), ((1, 2), "decimal", "1.2"), ((1, 2), "lower-alpha", "b.")),
        *(
            ((27,), "lower-alpha", "aa."),
            ((52,), "upper-alpha", "AZ."),
            ((4,), "lower-roman", "iv."),
        ),
        *(((1994,), "upper-roman", "MCMXCIV."), ((7,), "decimal-leading-zero", "07.")),
        *(((12,), "decimal-leading-zero", "12."), ((1,), "disc", ""), ((1,), '"- ', "- ")),
        *(((1,), "hebrew", None), ((0,), "lower-alpha", None), ((4000,), "lower-roman", None)),
        ((-1,), "decimal-leading-zero", None),
    ],
)
def test_an_item_has_the_number_of_its_kind_of_list(
    numbers: tuple[int, ...], kind: str, said: str | None
) -> None:
    assert label(numbers, kind) == said


def test_what_has_no_number_has_nothing_before_it() -> None:
    assert {label((3,), kind) for kind in BULLETS} == {""}


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_items_of_a_list_have_the_same_number(kind: str) -> None:
    said = [label((number,), kind) for number in range(1, 1000)]

    assert None not in said
    assert all(one != other for one, other in pairwise(said))
    assert len(set(said)) == len(said)


@given(st.integers(1, 100), st.sampled_from(KINDS), st.sampled_from(("{}.", "({})", "[{}]", "{}:")))
def test_an_item_whose_words_begin_with_its_number_has_it_already(
    number: int, kind: str, form: str
) -> None:
    said = form.format((label((number,), kind) or "").rstrip("."))

    assert has_label(f"{said} one", number)
    assert not has_label(f"{said} one", number + 1000)


@pytest.mark.parametrize(
    ("words", "number", "has"),
    [
        *(("3.2 one", 2, True), ("3.2 one", 3, False), ("one", 1, False), ("", 1, False)),
        *(
            ("A member", 1, False),
            ("a) one", 1, True),
            ("I agree", 1, False),
            ("apart", 1, False),
            ("1one", 1, False),
        ),
        *((" 1. one", 1, True), ("II. one", 2, True), ("mild winters", 1, False)),
    ],
)
def test_only_a_number_that_stands_alone_is_one(words: str, number: int, has: bool) -> None:  # noqa: FBT001  # a row
    assert has_label(words, number) is has
