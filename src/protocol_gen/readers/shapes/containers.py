"""Shapes around others: lists, mappings, a value or nothing, a value with its place."""

from collections.abc import Mapping
from typing import Final, Generic, TypeVar, cast

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.messages import NOT_A_LIST, NOT_A_LIST_OF_ONE
from protocol_gen.readers.none import says_none
from protocol_gen.readers.shapes.base import (
    JsonSchema,
    Located,
    Shape,
    found,
    not_a_mapping,
    shortened,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence

T = TypeVar("T")


@frozen
class ListOf(Generic[T]):
    """A list of one shape; where ``lone`` is set, a single value is a list of one."""

    shape: Shape[T]
    lone: bool = False

    def read(self, node: Node, faults: Faults) -> tuple[T, ...] | None:
        """Return the values that could be read, or None where one could not."""
        if not isinstance(node, Sequence):
            if not self.lone:
                faults.add(_not_a_list(node), node.location)
                return None
            node = Sequence((node,), node.location)
        values = [self.shape.read(item, faults) for item in node.items]
        if any(value is None for value in values):
            return None
        return cast("tuple[T, ...]", tuple(values))

    def schema(self) -> JsonSchema:
        """Return an array schema."""
        many: JsonSchema = {"type": "array", "items": self.shape.schema()}
        return {"anyOf": [self.shape.schema(), many]} if self.lone else many


@frozen
class MapOf(Generic[T]):
    """A mapping with free keys and values of one shape.

    Where ``may_be_empty`` is set, a key with nothing below it gives an empty one: so it is when
    the last line below it was made a comment.
    """

    shape: Shape[T]
    may_be_empty: bool = False

    def read(self, node: Node, faults: Faults) -> Mapping[str, T] | None:
        """Return the mapping in the order written."""
        if self.may_be_empty and isinstance(node, Scalar) and node.is_nothing:
            return {}
        if not isinstance(node, Map):
            faults.add(not_a_mapping("names with a value each", node), node.location)
            return None
        values = {key.value: self.shape.read(item, faults) for key, item in node.entries}
        if any(value is None for value in values.values()):
            return None
        return cast("dict[str, T]", values)

    def schema(self) -> JsonSchema:
        """Return an object schema with free keys."""
        type_ = ["object", "null"] if self.may_be_empty else "object"
        return {"type": type_, "additionalProperties": self.shape.schema()}


@frozen
class OrNothing(Generic[T]):
    """A value, or nothing in any word for it: the reading is a tuple of one or none."""

    shape: Shape[T]

    def read(self, node: Node, faults: Faults) -> tuple[T, ...] | None:
        """Return a tuple with the value, or an empty one."""
        if says_none(node):
            return ()
        value = self.shape.read(node, faults)
        return None if value is None else (value,)

    def schema(self) -> JsonSchema:
        """Return the schema, or null."""
        return {"anyOf": [self.shape.schema(), {"type": "null"}, {"const": "none"}]}


@frozen
class Placed(Generic[T]):
    """A value with its place."""

    shape: Shape[T]

    def read(self, node: Node, faults: Faults) -> Located[T] | None:
        """Return the value and the node's location."""
        value = self.shape.read(node, faults)
        return None if value is None else Located(value, node.location)

    def schema(self) -> JsonSchema:
        """Return the schema of the value."""
        return self.shape.schema()


@frozen
class Raw:
    """Any node, left to a reader of its own; ``alternatives`` say what that reader takes."""

    alternatives: tuple["Shape[object]", ...] = ()

    def read(self, node: Node, faults: Faults) -> Node | None:  # noqa: ARG002  # a shape's face
        """Return the node as it is."""
        return node

    def schema(self) -> JsonSchema:
        """Return the schema of any of the alternatives."""
        match self.alternatives:
            case ():
                return {}
            case (one,):
                return one.schema()
            case many:
                return {"anyOf": [each.schema() for each in many]}


@frozen
class Named:
    """A shape that contains itself, by the name that the schema defines it under."""

    name: str

    def read(self, node: Node, faults: Faults) -> Node | None:  # noqa: ARG002  # a shape's face
        """Return the node as it is."""
        return node

    def schema(self) -> JsonSchema:
        """Return a reference to the definition."""
        return {"$ref": f"#/$defs/{self.name}"}


RAW: Final[Shape[Node]] = Raw()
"""Any node at all."""


def named(name: str) -> Shape[Node]:
    """Return a shape that leaves the reading to others and points at its definition."""
    return Named(name)


def raw(*alternatives: Shape[object]) -> Shape[Node]:
    """Return a shape that leaves the reading to others and describes what they take."""
    return Raw(alternatives)


def _not_a_list(node: Node) -> Message:
    if isinstance(node, Scalar) and not node.is_nothing:
        return NOT_A_LIST_OF_ONE(given=shortened(node.value))
    return NOT_A_LIST(found=found(node))
