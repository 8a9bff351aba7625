"""Two sequences side by side: what of one became what of the other, in the order of both."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Generic, TypeAlias, TypeVar

from protocol_gen.frozen import frozen

_T = TypeVar("_T")

Pair: TypeAlias = tuple[_T | None, _T | None]
"""An old piece and the new one that it became; one of them may be missing."""


@frozen
class Likeness(Generic[_T]):
    """What makes two pieces the same, and two that are not the same still one that changed.

    ``can_pair`` says whether two pieces can be shown as one; ``is_like`` whether they should be.
    """

    key: Callable[[_T], Hashable]
    can_pair: Callable[[_T, _T], bool]
    is_like: Callable[[_T, _T], bool]


def align(old: Sequence[_T], new: Sequence[_T], likeness: Likeness[_T]) -> Iterator[Pair[_T]]:
    """Yield every piece of both once; of a gap what went comes before what came."""
    keys = [likeness.key(each) for each in old], [likeness.key(each) for each in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        before, after = old[from_old:to_old], new[from_new:to_new]
        if tag == "equal":
            yield from zip(before, after, strict=True)
        else:
            yield from _gap(before, after, likeness)


def _gap(old: Sequence[_T], new: Sequence[_T], likeness: Likeness[_T]) -> Iterator[Pair[_T]]:
    """Yield what changed between two places where nothing did."""
    from_old = from_new = 0
    for at_old, at_new in (*_pairs(old, new, likeness), (len(old), len(new))):
        yield from ((gone, None) for gone in old[from_old:at_old])
        yield from ((None, come) for come in new[from_new:at_new])
        if at_old < len(old):
            yield old[at_old], new[at_new]
        from_old, from_new = at_old + 1, at_new + 1


def _pairs(
    old: Sequence[_T], new: Sequence[_T], likeness: Likeness[_T]
) -> Iterator[tuple[int, int]]:
    """Yield the places of pieces that changed; a piece alone on both sides is the same one."""
    alone = len(old) == len(new) == 1
    begin = 0
    for at_new, piece in enumerate(new):
        for at_old in range(begin, len(old)):
            other = old[at_old]
            if likeness.can_pair(other, piece) and (alone or likeness.is_like(other, piece)):
                yield at_old, at_new
                begin = at_old + 1
                break
