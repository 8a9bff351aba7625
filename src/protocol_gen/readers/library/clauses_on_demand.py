"""Clauses of a library that is known to have no fault, each read when it is first asked for.

A protocol is made of a part of them, and to read the texts of all takes as long as to parse them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from protocol_gen.model.library import Clause
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence


class ClausesOnDemand(Mapping[str, Clause]):
    """Clauses by id, those below others too; ``read`` gives one with all that are below it."""

    def __init__(self, nodes: Iterable[Node], read: Callable[[Node], Clause]) -> None:
        self._nodes = {id_: node for node in nodes for id_ in declared(node)}
        self._read = read
        self._known: dict[str, Clause] = {}

    def __getitem__(self, id_: str) -> Clause:
        if id_ not in self._known:
            clause = self._read(self._nodes[id_])
            self._known |= {each.id: each for each in with_below(clause)}
        return self._known[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._nodes

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    def __reduce__(self) -> tuple[type, tuple[dict[str, Clause]]]:
        """Go to another process as clauses that were all read."""
        return dict, (dict(self),)


def declared(node: Node) -> Iterator[str]:
    """Yield the ids of a clause and those below, whether or not the rest can be read."""
    if not isinstance(node, Map):
        return
    id_, below = node.get("id"), node.get("clauses")
    if isinstance(id_, Scalar):
        yield id_.value
    if isinstance(below, Sequence):
        for child in below.items:
            yield from declared(child)


def with_below(clause: Clause) -> Iterator[Clause]:
    """Yield a clause and all below it, in their order."""
    yield clause
    for child in clause.clauses:
        yield from with_below(child)
