"""What stays in its order between two sequences."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def longest_in_order(places: Mapping[str, int], names: Sequence[str]) -> frozenset[str]:
    """Return the most of ``names`` that are in the order of ``places`` too.

    ``names`` are in the order of one sequence; ``places`` gives where each is in another.
    """
    tails: list[int] = []
    ends: list[str] = []
    before: dict[str, str | None] = {}
    for name in names:
        at = bisect_left(tails, places[name])
        before[name] = ends[at - 1] if at else None
        tails[at : at + 1] = [places[name]]
        ends[at : at + 1] = [name]
    kept: set[str] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)
