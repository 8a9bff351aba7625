"""A profile, or its local changes, without the entries at some places."""

from collections.abc import Collection
from typing import TypeVar

from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

N = TypeVar("N", Map, Node)


def without_entries(node: N, places: Collection[SourceLocation]) -> N:
    """Return a node without the items of lists, and the keys, that hold one of the places."""
    if not places:
        return node
    match node:
        case Map(entries, location):
            kept = tuple(
                (key, without_entries(value, places))
                for key, value in entries
                if key.location not in places and value.location not in places
            )
            return Map(kept, location)
        case Sequence(items, location):
            return Sequence(tuple(each for each in items if not _holds(each, places)), location)
        case _:
            return node


def _holds(node: Node, places: Collection[SourceLocation]) -> bool:
    if node.location in places:
        return True
    match node:
        case Map(entries):
            return any(key.location in places or _holds(value, places) for key, value in entries)
        case Sequence(items):
            return any(_holds(each, places) for each in items)
        case Scalar():
            return False
