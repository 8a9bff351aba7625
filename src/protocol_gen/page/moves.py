"""What a redline says of a provision that moved: where it is now, and where it was.

Where a section moved, what is in it moved along, and only the section says so. What is left out
and put in at the same place, because it cannot be shown as one in both versions, did not move.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from protocol_gen.language.catalogue import words_for
from protocol_gen.language.words import MovedWords
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.inlines import plain
from protocol_gen.model.marks import in_new, in_old
from protocol_gen.model.redline import EARLIER
from protocol_gen.page.order import longest_in_order
from protocol_gen.page.remember import remembered


@remembered
def moves(document: Document) -> Mapping[str, str]:
    """Return for each end of a move, by its id in a redline's tree, "moved to 5.1" or alike."""
    words = words_for(document.language).redline.moved
    old, new = _Tree.of(document, is_old=True), _Tree.of(document, is_old=False)
    found: dict[str, str] = {}
    for id_ in _ends(old, new):
        found[id_ + EARLIER] = words.to(place=new.place(id_, words))
        found[id_] = words.from_(place=old.place(id_, words))
    return found


@dataclass(slots=True)
class _Tree:
    """One version of a redline by the ids of its provisions: what each is, is in, and holds."""

    is_old: bool
    provisions: dict[str, Provision] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    below: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, *, is_old: bool) -> "_Tree":
        tree = cls(is_old)
        tree.add((*document.title_block, *document.provisions), "")
        return tree

    def add(self, provisions: Iterable[Provision], parent: str) -> None:
        has = in_old if self.is_old else in_new
        for each in provisions:
            if has(each.mark):
                id_ = each.id.removesuffix(EARLIER)
                self.provisions[id_], self.parents[id_] = each, parent
                self.below.setdefault(parent, []).append(id_)
                self.add(each.provisions, id_)

    def place(self, id_: str, words: MovedWords) -> str:
        """Return how a place is called: by its number, its heading, or by what it is in."""
        own = self._name(id_, words)
        if own:
            return own
        while id_ := self.parents[id_]:
            if around := self._name(id_, words):
                return words.within(place=around)
        return words.elsewhere

    def _name(self, id_: str, words: MovedWords) -> str:
        each = self.provisions[id_]
        was = each.before if self.is_old else None
        number = was.number if was else each.number
        if number:
            return number.citation
        has = in_old if self.is_old else in_new
        heading = plain(inline for inline in each.heading if has(inline.mark))
        return words.heading(heading=heading) if heading else ""


def _ends(old: _Tree, new: _Tree) -> Iterator[str]:
    """Yield what moved, in the new order: what is in another provision, or among others."""
    stays = {
        id_ for parent in new.below for id_ in _in_order(old, new, parent) if parent in old.below
    }
    for id_, each in new.provisions.items():
        if each.mark and id_ in old.provisions and id_ not in stays:
            yield from _with_words(id_, old, new)


def _in_order(old: _Tree, new: _Tree, parent: str) -> frozenset[str]:
    """Return what is in a provision in both versions and kept its order there."""
    places = {id_: at for at, id_ in enumerate(old.below.get(parent, ()))}
    both = [id_ for id_ in new.below[parent] if id_ in places]
    shown_once = [id_ for id_ in both if new.provisions[id_].mark is None]
    before = {id_: sum(places[one] < places[id_] for one in shown_once) for id_ in both}
    now: dict[str, int] = {}
    count = 0
    for id_ in both:
        now[id_] = count
        count += new.provisions[id_].mark is None
    return longest_in_order(places, [id_ for id_ in both if before[id_] == now[id_]])


def _with_words(id_: str, old: _Tree, new: _Tree) -> Iterator[str]:
    """Yield what moved, or, where that has no words of its own that could say so, what is in it."""
    each = new.provisions[id_]
    if each.heading or each.blocks:
        yield id_
        return
    for below in new.below.get(id_, ()):
        if below in old.provisions and new.provisions[below].mark:
            yield from _with_words(below, old, new)
