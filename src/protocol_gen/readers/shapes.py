"""What a source file may hold, as data: the same shapes check a file and describe it in a schema.

A shape reads one node and gives a typed value, or adds its faults and gives None. A ``Record`` is
a mapping with known keys; reading it gives ``Values``, from which each ``Field`` takes its own
value with its own type.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final, Generic, Protocol, TypeVar, cast

from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.yaml_source import SPACELESS, Map, Node, Scalar, Sequence, no_space

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=Enum)
JsonSchema = dict[str, Any]


class Shape(Protocol[T_co]):
    """What stands in one place of a file."""

    def read(self, node: Node, faults: Faults) -> T_co | None:
        """Return the value, or add what is wrong to ``faults`` and return None."""
        ...

    def schema(self) -> JsonSchema:
        """Return the same as JSON Schema (draft 2020-12)."""
        ...


@dataclass(frozen=True, slots=True)
class Located(Generic[T_co]):
    """A value and where it was written."""

    value: T_co
    location: SourceLocation


@dataclass(frozen=True, slots=True)
class Word:
    """One line of text, as written. ``longest`` counts characters."""

    what: str = "text"
    longest: int = 50_000
    may_be_empty: bool = False
    one_line: bool = True

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the text with white space runs made one space."""
        if not isinstance(node, Scalar) or node.is_nothing:
            faults.add(f"here stands {_seen(node)}, but it must be {self.what}", node.location)
            return None
        text = " ".join(node.value.split()) if self.one_line else node.value.strip()
        if not text and not self.may_be_empty:
            faults.add(f"this is empty, but it must be {self.what}", node.location)
            return None
        if len(text) > self.longest:
            message = f"this has {len(text):,} characters; at most {self.longest:,} are allowed"
            faults.add(message, node.location)
            return None
        return text

    def schema(self) -> JsonSchema:
        """Return a string schema."""
        schema: JsonSchema = {"type": ["string", "number"], "maxLength": self.longest}
        return schema if self.may_be_empty else {**schema, "minLength": 1}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word of a fixed form."""

    what: str
    expression: str

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the word if it has the form."""
        import re  # noqa: PLC0415  # loaded by the YAML reader already

        text = Word(self.what, may_be_empty=True).read(node, faults)
        if text is None:
            return None
        if not re.fullmatch(self.expression, text):
            faults.add(f"'{_short(text)}' is not {self.what}", node.location)
            return None
        return text

    def schema(self) -> JsonSchema:
        """Return a string schema with the pattern."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.expression})$"}


@dataclass(frozen=True, slots=True)
class OneOf(Generic[E]):
    """One value of a closed choice."""

    choices: type[E]

    def read(self, node: Node, faults: Faults) -> E | None:
        """Return the member of the choice."""
        names = [str(member.value) for member in self.choices]
        text = Word(f"one of: {', '.join(names)}").read(node, faults)
        if text is None:
            return None
        if text not in names:
            faults.add(f"'{_short(text)}' is not known here; {nearest(text, names)}", node.location)
            return None
        return self.choices(text)

    def schema(self) -> JsonSchema:
        """Return an enumeration."""
        return {"enum": [member.value for member in self.choices]}


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def read(self, node: Node, faults: Faults) -> bool | None:
        """Return True for true or yes, False for false or no."""
        text = Word("true or false").read(node, faults)
        if text is None:
            return None
        if text.lower() not in {"true", "false", "yes", "no"}:
            faults.add(f"'{_short(text)}' must be true or false", node.location)
            return None
        return text.lower() in {"true", "yes"}

    def schema(self) -> JsonSchema:
        """Return a boolean schema."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    least: int = 0
    most: int = 10_000

    def read(self, node: Node, faults: Faults) -> int | None:
        """Return the number."""
        what = f"a whole number from {self.least} to {self.most}"
        text = Word(what).read(node, faults)
        if text is None:
            return None
        is_number = text.isascii() and text.isdigit() and len(text) < 9  # noqa: PLR2004
        if not is_number or not self.least <= int(text) <= self.most:
            faults.add(f"'{_short(text)}' is not {what}", node.location)
            return None
        return int(text)

    def schema(self) -> JsonSchema:
        """Return an integer schema with its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Day:
    """A date written year-month-day."""

    def read(self, node: Node, faults: Faults) -> date | None:
        """Return the date."""
        what = "a date as year-month-day (2026-05-12)"
        text = Pattern(what, r"[0-9]{4}-[0-9]{2}-[0-9]{2}").read(node, faults)
        if text is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            faults.add(f"'{text}' is no day of the calendar ({error})", node.location)
            return None

    def schema(self) -> JsonSchema:
        """Return a date schema."""
        return {"type": "string", "format": "date"}


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list of one shape; a single value stands for a list of one where ``lone`` says so."""

    shape: Shape[T]
    lone: bool = False

    def read(self, node: Node, faults: Faults) -> tuple[T, ...] | None:
        """Return the values that could be read, or None where one could not."""
        if not isinstance(node, Sequence):
            if not self.lone:
                faults.add(_no_list(node), node.location)
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


@dataclass(frozen=True, slots=True)
class MapOf(Generic[T]):
    """A mapping with free keys and values of one shape.

    Where ``may_be_empty`` is set, a key with nothing below it stands for an empty one: so it is
    when the last line below it became a remark.
    """

    shape: Shape[T]
    may_be_empty: bool = False

    def read(self, node: Node, faults: Faults) -> Mapping[str, T] | None:
        """Return the mapping in the order written."""
        if self.may_be_empty and isinstance(node, Scalar) and node.is_nothing:
            return {}
        if not isinstance(node, Map):
            message = f"here stands {_seen(node)}, but it must be a mapping{_spaceless(node)}"
            faults.add(message, node.location)
            return None
        values = {key.value: self.shape.read(item, faults) for key, item in node.entries}
        if any(value is None for value in values.values()):
            return None
        return cast("dict[str, T]", values)

    def schema(self) -> JsonSchema:
        """Return an object schema with free keys."""
        type_ = ["object", "null"] if self.may_be_empty else "object"
        return {"type": type_, "additionalProperties": self.shape.schema()}


@dataclass(frozen=True, slots=True)
class OrNothing(Generic[T]):
    """A value, or nothing (``~``, ``null`` or ``none``): the reading is a tuple of one or none."""

    shape: Shape[T]

    def read(self, node: Node, faults: Faults) -> tuple[T, ...] | None:
        """Return a tuple with the value, or an empty one."""
        if isinstance(node, Scalar) and (node.is_nothing or node.value == "none"):
            return ()
        value = self.shape.read(node, faults)
        return None if value is None else (value,)

    def schema(self) -> JsonSchema:
        """Return the schema, or null."""
        return {"anyOf": [self.shape.schema(), {"type": "null"}, {"const": "none"}]}


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


class _Absent(Enum):
    """The default of a field that has none."""

    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
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

    def __init__(self, values: Mapping[str, object], map_: Map) -> None:
        self._values = values
        self.map = map_

    @property
    def location(self) -> SourceLocation:
        """Where the record begins."""
        return self.map.location

    def __getitem__(self, field: Field[T]) -> T:
        return cast("T", self._values.get(field.name, field.default))

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

    def read(self, node: Node, faults: Faults) -> Values | None:
        """Return the values of all fields, or None if any is wrong, unknown or missing."""
        if not isinstance(node, Map):
            message = (
                f"here stands {_seen(node)}, but it must be {self.what} (a mapping)"
                f"{_spaceless(node)}"
            )
            faults.add(message, node.location)
            return None
        before = len(faults.errors)
        values = {}
        for key, value in node.entries:
            field = self.fields.get(key.value)
            if field is None:
                self._refuse(key, value, faults)
            else:
                values[key.value] = field.shape.read(value, faults)
        for field in self.fields.values():
            if field.is_required and field.name not in values:
                message = f"{self.what} needs the key '{field.name}': {field.help}"
                faults.add(message, node.location)
        return Values(values, node) if len(faults.errors) == before else None

    def check_written(self, node: Map, faults: Faults) -> None:
        """Add what is wrong in the keys that are there; those that are missing are no fault."""
        for key, value in node.entries:
            field = self.fields.get(key.value)
            if field is None:
                self._refuse(key, value, faults)
            else:
                field.shape.read(value, faults)

    def _refuse(self, key: Scalar, value: Node, faults: Faults) -> None:
        choice = nearest(key.value, self.fields, most=30)
        if isinstance(value, Scalar) and value.is_nothing:
            choice += " (if it belongs to the text before it, put that text in quotation marks)"
        faults.add(f"{self.what} has no key '{_short(key.value)}'; {choice}", key.location)

    def schema(self) -> JsonSchema:
        """Return an object schema with its properties, and no others."""
        properties = {
            name: {**field.shape.schema(), "description": field.help}
            for name, field in self.fields.items()
        }
        required = [name for name, field in self.fields.items() if field.is_required]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


def _no_list(node: Node) -> str:
    message = f"here stands {_seen(node)}, but it must be a list"
    if not isinstance(node, Scalar) or node.is_nothing:
        return f"{message}: each after a dash, on a line of its own"
    return f"{message}, in square brackets even if it is but one: [{_short(node.value)}]"


def _spaceless(node: Node) -> str:
    """Say so where a key and its value have run into one word."""
    found = SPACELESS.fullmatch(node.value) if isinstance(node, Scalar) else None
    return f": {no_space(found['key'], _short(found['value']))}" if found else ""


def _seen(node: Node) -> str:
    match node:
        case Scalar() if node.is_nothing:
            return "nothing"
        case Scalar():
            return f"'{_short(node.value)}'"
        case Sequence():
            return "a list"
        case Map():
            return "a mapping"


def _short(text: str) -> str:
    longest = 60
    return text if len(text) <= longest else f"{text[:longest]}…"
