"""What a shape is: it reads one node to a typed value, and describes itself as JSON Schema."""

from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.messages import (
    FOUND_LIST,
    FOUND_MAPPING,
    FOUND_NOTHING,
    FOUND_TEXT,
    NOT_A_MAPPING,
    NOT_A_MAPPING_SPACE,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, missing_space

T_co = TypeVar("T_co", covariant=True)
JsonSchema: TypeAlias = dict[str, Any]
LONGEST_SHOWN = 60
"""Characters of a wrong value that are shown."""


class Shape(Protocol[T_co]):
    """What may be in one place of a file."""

    def read(self, node: Node, faults: Faults) -> T_co | None:
        """Return the value, or add what is wrong to ``faults`` and return None."""
        ...

    def schema(self) -> JsonSchema:
        """Return the same as JSON Schema (draft 2020-12)."""
        ...


@frozen
class Located(Generic[T_co]):
    """A value and where it was written."""

    value: T_co
    location: SourceLocation


def shortened(text: str) -> str:
    """Return the beginning of a text, as long as can be shown within a message."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def found(node: Node) -> Message:
    """Return in words what a node is."""
    match node:
        case Scalar() if node.is_nothing:
            return FOUND_NOTHING()
        case Scalar():
            return FOUND_TEXT(given=shortened(node.value))
        case Sequence():
            return FOUND_LIST()
        case Map():
            return FOUND_MAPPING()


def not_a_mapping(what: str, node: Node) -> Message:
    """Return the message for a node that should be a mapping.

    It says so where a key and its value have run into one word.
    """
    remedy = missing_space(shortened(node.value)) if isinstance(node, Scalar) else None
    if remedy is None:
        return NOT_A_MAPPING(what=what, found=found(node))
    return NOT_A_MAPPING_SPACE(what=what, found=found(node), remedy=remedy)
