"""The verbs of a part, each with what it is about: every way in which nothing is left over.

A verb has its words or its place before it or after it; the nearest there are its own.
"""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import product
from typing import Final

from protocol_gen.amend.chunks import Chunk, ChunkKind
from protocol_gen.amend.motion import MotionPlace
from protocol_gen.frozen import frozen


class Taken(Enum):
    """Where a verb has what it is about."""

    BEFORE = -1
    AFTER = 1
    NOWHERE = 0


Words = Callable[[str], str]
"""What gives the words that a sign stands for."""
_MOST_VERBS: Final = 4
"""How many verbs of one part are looked at."""


@frozen
class _Doing:
    """A verb with what it is about."""

    sign: str
    about: Chunk | None
    at: int


@frozen
class VerbFrame:
    """The verbs of a part, each with what it is about, and what else is said."""

    doings: tuple[_Doing, ...]
    rest: tuple[tuple[int, Chunk], ...]
    """What no verb has taken, with where it is said; where the place is, is not in it."""
    place: MotionPlace
    words: Words
    is_in: bool = False
    """Whether the place is named as the one in which something is."""
    is_named: bool = False
    """Whether the place is named in this part, without a preposition."""

    @property
    def signs(self) -> str:
        """The verbs, in their order."""
        return " ".join(each.sign for each in self.doings)

    def rest_of(self, *kinds: ChunkKind) -> tuple[Chunk, ...] | None:
        """Return what else is said, in the order of some kinds, if it is just of these."""
        by_kind = {chunk.kind: chunk for _, chunk in self.rest}
        if len(by_kind) != len(self.rest) or set(by_kind) != set(kinds):
            return None
        return tuple(by_kind[each] for each in kinds)

    def first_of(self, kind: ChunkKind) -> Chunk | None:
        """Return the first of a kind among what else is said, if there is one."""
        return next((chunk for _, chunk in self.rest if chunk.kind is kind), None)

    def said(self, chunk: Chunk, name: str = "words") -> str:
        """Return the words of the protocol that a chunk has by a name."""
        sign = chunk.facts.get(name, "")
        return self.words(sign) if sign else ""


def frames_of(chunks: Sequence[Chunk], place: MotionPlace, words: Words) -> Iterator[VerbFrame]:
    """Yield each way to give every verb of a part what it is about."""
    chunks = _without_amend(chunks)
    verbs = [at for at, each in enumerate(chunks) if each.kind is ChunkKind.VERB]
    if len(verbs) > _MOST_VERBS:
        return
    for ways in product(Taken, repeat=len(verbs)):
        frame = _frame(chunks, verbs, ways, place, words)
        if frame:
            yield frame


def _without_amend(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Return chunks without an "amend" that only says that other verbs follow."""
    verbs = [each for each in chunks if each.kind is ChunkKind.VERB]
    amends = [each for each in verbs if each.facts["sign"] == "AMD"]
    is_all = len(amends) == len(verbs)
    idle = [id(each) for each in (amends[:-1] if is_all else amends)]
    return tuple(each for each in chunks if id(each) not in idle)


def _frame(
    chunks: Sequence[Chunk],
    verbs: Sequence[int],
    ways: Sequence[Taken],
    place: MotionPlace,
    words: Words,
) -> VerbFrame | None:
    """Return the frame in which each verb has what it is about on the side said."""
    taken: dict[int, int] = {}
    bounds = (-1, *verbs, len(chunks))
    for order, (verb, way) in enumerate(zip(verbs, ways, strict=True), start=1):
        if way is Taken.NOWHERE:
            continue
        stop = bounds[order + way.value]
        about = _nearest(chunks, range(verb + way.value, stop, way.value), set(taken.values()))
        if about is None:
            return None
        taken[verb] = about
    doings = tuple(
        _Doing(chunks[at].facts["sign"], chunks[taken[at]] if at in taken else None, at)
        for at in verbs
    )
    left = [
        (at, each) for at, each in enumerate(chunks) if at not in taken.values() and at not in verbs
    ]
    places = [each for _, each in left if each.kind in {ChunkKind.PLACE, ChunkKind.AT}]
    rest = tuple(each for each in left if each[1] not in places)
    is_in = any(each.facts.get("in") == "in" for each in places)
    is_named = any(each.kind is ChunkKind.PLACE for each in places)
    return VerbFrame(doings, rest, place, words, is_in, is_named)


def _nearest(chunks: Sequence[Chunk], where: range, taken: set[int]) -> int | None:
    """Return the nearest words, or else the nearest place."""
    for kinds in ({ChunkKind.WORDS, ChunkKind.REACH}, {ChunkKind.PLACE}):
        for at in where:
            if chunks[at].kind in kinds and at not in taken:
                return at
    return None
