"""YAML files that are there under several names, each understood once.

An earlier version of the library has most files of today's as they are, byte for byte.
"""

from functools import partial
from typing import Final

from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml

_location: Final = partial(tuple.__new__, SourceLocation)
_scalar: Final = partial(tuple.__new__, Scalar)
"""Makes of a tuple what the class makes of its parts, in half the time: there are thousands."""


class YamlMemory:
    """Remembers what files hold, by their bytes; a file with a fault is read anew each time."""

    def __init__(self) -> None:
        self._known: dict[bytes, Node] = {}

    def read(self, content: bytes, name: str, faults: Faults) -> Node | None:
        """Return what ``read_yaml`` returns, with places in the file of this name."""
        known = self._known.get(content)
        if known is not None:
            return _placed(known, name)
        before = len(faults.errors)
        node = read_yaml(content, name, faults)
        if node is not None and len(faults.errors) == before:
            self._known[content] = node
        return node


def _placed(node: Node, file: str) -> Node:
    """Return a node with all its places in another file."""
    _, line, column = node.location
    place = _location((file, line, column))
    if isinstance(node, Scalar):
        return _scalar((node.value, place, node.quoted))
    if isinstance(node, Sequence):
        return Sequence(tuple(_placed(each, file) for each in node.items), place)
    pairs = []
    for (name, (_, line, column), quoted), value in node.entries:
        key = _scalar((name, _location((file, line, column)), quoted))
        pairs.append((key, _placed(value, file)))
    return Map(tuple(pairs), place)
