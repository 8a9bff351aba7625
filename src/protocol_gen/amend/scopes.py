"""A place of a document as a motion means it: provisions, texts, and words found in them."""

from collections.abc import Iterator
from itertools import count
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Block, Provision, walk
from protocol_gen.model.inlines import plain
from protocol_gen.model.profile import Target
from protocol_gen.model.walks import inlines_of

AROUND: Final = 30
"""How many characters of the words around a message shows."""
STRAIGHT: Final = str.maketrans("’‘“”", "''\"\"")


@frozen
class Spot:
    """One text of a document: its provision, and which of the provision's texts or its heading."""

    id: str
    target: Target
    index: int
    text: str
    start: int = 0
    """Where the part begins that is meant, a sentence say."""
    end: int = -1
    """Where that ends; -1 is the end of the text."""

    @property
    def stop(self) -> int:
        """Where the part that is meant ends."""
        return len(self.text) if self.end < 0 else self.end

    @property
    def is_all(self) -> bool:
        """Whether all of the text is meant."""
        return (self.start, self.stop) == (0, len(self.text))

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch of the text is in the part that is meant."""
        return self.start <= start and end <= self.stop


@frozen
class Occurrence:
    """Words found in a text."""

    spot: Spot
    start: int
    end: int

    @property
    def around(self) -> str:
        """The words with those before and after them."""
        text = self.spot.text
        start, end = max(0, self.start - AROUND), min(len(text), self.end + AROUND)
        before = "…" if start else ""
        return f"{before}{text[start:end]}{'…' if end < len(text) else ''}"


@frozen
class Scope:
    """A place of a document: the provisions side by side that make it up, and its own texts."""

    label: str
    roots: tuple[Provision, ...]
    own: tuple[Spot, ...]
    """The texts of the place itself, the last of which is its end."""
    spots: tuple[Spot, ...]
    """All its texts, including those below it; headings are not included."""
    headings: tuple[Spot, ...]
    is_part: bool = False
    """Whether it is only a part of its provision: one of several paragraphs, or of a list."""

    @property
    def ids(self) -> frozenset[str]:
        """The provisions of the place, including those below."""
        return frozenset(each.id for root in self.roots for each in walk(root))


def spots_by_block(provision: Provision) -> Iterator[tuple[Block, tuple[Spot, ...]]]:
    """Yield each block of a provision with its texts, which are counted through the provision."""
    index = count()
    for block in provision.blocks:
        texts = map(plain, inlines_of(block))
        yield block, tuple(Spot(provision.id, Target.TEXT, next(index), each) for each in texts)


def sibling_lists(provisions: tuple[Provision, ...]) -> Iterator[tuple[Provision, ...]]:
    """Yield all provisions, those side by side together."""
    yield provisions
    for provision in provisions:
        yield from sibling_lists(provision.provisions)
