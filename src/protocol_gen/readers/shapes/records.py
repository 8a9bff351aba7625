"""Records: mappings with known keys, of which each field takes its own value with its own type."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Generic, TypeVar

from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import means_none
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.messages import (
    KEY_MISSING,
    KEY_UNKNOWN,
    KEY_UNKNOWN_EMPTY,
    NOT_A_MAPPING,
    NOT_A_MAPPING_OF,
)
from protocol_gen.readers.none import says_none
from protocol_gen.readers.shapes.base import (
    JsonSchema,
    Shape,
    found,
    not_a_mapping,
    shortened,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class _Absent(Enum):
    """The default of a field that has none."""

    ABSENT = "absent"


@frozen
class Field(Generic[T_co]):
    """A known key of a record. Without ``default`` it is required."""

    name: str
    shape: Shape[T_co]
    help: str
    default: T_co | _Absent = _Absent.ABSENT

    @property
    def is_required(self) -> bool:
        """Whether the key must be there."""
        return self.default is _Absent.ABSENT


def optional(name: str, shape: Shape[T], help_: str) -> Field[T | None]:
    """Return a field whose value is None where the key is not written."""
    field: Field[T | None] = Field(name, shape, help_, None)
    return field


class Values:
    """What a record held; a field takes its value by ``values[FIELD]``."""

    def __init__(self, values: Mapping[str, Any], map_: Map) -> None:
        self._values = values
        self.map = map_

    @property
    def location(self) -> SourceLocation:
        """Where the record begins."""
        return self.map.location

    def __getitem__(self, field: Field[T]) -> T:
        value: T = self._values.get(field.name, field.default)
        return value

    def has(self, field: Field[Any]) -> bool:
        """Whether the key was written."""
        return field.name in self._values

    def place(self, field: Field[Any]) -> SourceLocation:
        """Return where the field's value was written, or else where the record begins."""
        node = self.map.get(field.name)
        return node.location if node else self.location


class Record:
    """A mapping with known keys; any other key is a fault that names the nearest known one."""

    def __init__(self, what: str, *fields: Field[Any]) -> None:
        self.what = what
        self.fields = {field.name: field for field in fields}
        self._required = tuple(field for field in fields if field.is_required)
        self._needed = frozenset(field.name for field in self._required)

    def read(self, node: Node, faults: Faults) -> Values | None:
        """Return the values of all fields, or None if any is wrong, unknown or missing."""
        if not isinstance(node, Map):
            faults.add(self._not_a_mapping(node), node.location)
            return None
        before = len(faults.errors)
        values = {}
        for key, value in node.entries:
            field = self.fields.get(key.value)
            if field is None:
                self._refuse(key, value, faults)
            elif (
                key.value in self._needed
                or not isinstance(value, Scalar)
                or not means_none(value.value)
                or _has_meaning(field, value)
            ):
                values[key.value] = field.shape.read(value, faults)
        for field in self._required:
            if field.name not in values:
                message = KEY_MISSING(what=self.what, why=field.help, key=field.name)
                faults.add(message, node.location)
        return Values(values, node) if len(faults.errors) == before else None

    def _not_a_mapping(self, node: Node) -> Message:
        """Say what a record is made of where one value is given: that is most often its first."""
        said = not_a_mapping(self.what, node)
        if not self._required or said.code != NOT_A_MAPPING.code or not _is_value(node):
            return said
        given = node.value if isinstance(node, Scalar) else ""
        first, *others = self._required
        lines = (f"{first.name}: {given}", *(f"{each.name}: {each.help}" for each in others))
        return NOT_A_MAPPING_OF(what=self.what, found=found(node), lines=lines)

    def check_written(self, node: Map, faults: Faults) -> None:
        """Add what is wrong in the keys that are there; those that are missing are no fault."""
        for key, value in node.entries:
            field = self.fields.get(key.value)
            if field is None:
                self._refuse(key, value, faults)
            elif (
                key.value in self._needed
                or not isinstance(value, Scalar)
                or not means_none(value.value)
                or _has_meaning(field, value)
            ):
                field.shape.read(value, faults)

    def _refuse(self, key: Scalar, value: Node, faults: Faults) -> None:
        is_empty = isinstance(value, Scalar) and value.is_nothing
        form = KEY_UNKNOWN_EMPTY if is_empty else KEY_UNKNOWN
        choice = nearest(key.value, self.fields, most=30)
        message = form(what=self.what, key=shortened(key.value), nearest=choice)
        faults.add(message, key.location)

    def schema(self) -> JsonSchema:
        """Return an object schema with its properties, and no others."""
        properties = {
            name: {**field.shape.schema(), "description": field.help}
            for name, field in self.fields.items()
        }
        required = [field.name for field in self._required]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


def _is_value(node: Node) -> bool:
    return isinstance(node, Scalar) and not says_none(node)


def _has_meaning(field: Field[Any], node: Scalar) -> bool:
    """Whether a word for none is a value that the field may have.

    ``no`` is an answer to yes or no, and ``none`` may be one of several choices. Where nothing is
    written at all, a line below may have lost its indentation.
    """
    return field.shape.read(node, Faults()) is not None
