"""The arithmetic of measuring commands beside those of an earlier revision."""

from collections.abc import Callable, Iterator

import pytest
from benchmarks.before import LIMIT, Pairs, in_turn, table


def taking(seconds: Iterator[float], name: str, order: list[str]) -> Callable[[], float]:
    def run() -> float:
        order.append(name)
        return next(seconds)

    return run


def test_a_ratio_is_the_median_of_the_pairs_not_that_of_the_medians() -> None:
    pairs = Pairs(before=(1.0, 2.0, 4.0), now=(2.0, 2.0, 2.0))

    assert pairs.ratio == 1.0


def test_each_pair_is_taken_side_by_side_after_a_run_that_is_not_counted() -> None:
    order: list[str] = []
    before = taking(iter((9.0, 1.0, 2.0, 4.0)), "before", order)
    now = taking(iter((9.0, 3.0, 5.0, 7.0)), "now", order)

    pairs = in_turn(before, now, 3)

    assert pairs == Pairs((1.0, 2.0, 4.0), (3.0, 5.0, 7.0))
    assert order == ["before", "now", "before", "now", "now", "before", "before", "now"]


@pytest.mark.parametrize(("now", "is_slower"), [(0.9, False), (LIMIT, False), (1.04, True)])
def test_what_takes_more_than_the_limit_is_slower(now: float, *, is_slower: bool) -> None:
    assert Pairs((1.0,), (now,)).is_slower is is_slower


def test_the_table_names_what_is_slower() -> None:
    said = table({"check": Pairs((1.0,), (0.5,)), "compare": Pairs((1.0,), (1.25,))})

    assert said.splitlines()[2:] == [
        "| check | 1000 | 500 | 0.50 |",
        "| compare | 1000 | 1250 | 1.25 (slower) |",
    ]
