"""JSON Schema of what the program itself writes as JSON: documents, issued versions, redlines.

It is made from the very types that ``document_json`` reads with, so that the two cannot differ.
The dialect is draft 2020-12.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from protocol_gen.model.adoption import Issued
from protocol_gen.model.document import SCHEMA_VERSION, Document
from protocol_gen.model.redline import Redline
from protocol_gen.readers.shapes import JsonSchema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
KINDS: Final[Mapping[str, type]] = {"document": Document, "issued": Issued, "redline": Redline}
"""What is written as JSON, by the key that holds it in its file."""
_PLAIN: Final[Mapping[object, JsonSchema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    date: {"type": "string", "format": "date"},
}


def document_schema(kind: str) -> JsonSchema:
    """Return the schema of a file of one kind (a key of ``KINDS``), complete in itself."""
    definitions: dict[str, JsonSchema] = {}
    body = _schema(KINDS[kind], definitions)
    facts: dict[str, JsonSchema] = {"schema": {"const": SCHEMA_VERSION}, kind: body}
    if kind == "document":
        facts["words"] = {"type": "string", "description": "The fingerprint of the words."}
    return {
        "$schema": DIALECT,
        "title": kind,
        "type": "object",
        "properties": facts,
        "required": ["schema", kind],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(kind: Any, definitions: dict[str, JsonSchema]) -> JsonSchema:  # noqa: ANN401  # a type hint
    """Return the schema of a type; what is named is a reference to its definition."""
    origin = get_origin(kind)
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if origin in {Union, UnionType}:
        return {"anyOf": [_schema(each, definitions) for each in get_args(kind)]}
    if kind is NoneType:
        return {"type": "null"}
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _named(kind, definitions, {"enum": [each.value for each in kind]})
    if isinstance(kind, type) and is_dataclass(kind):
        return _instance(kind, definitions)
    msg = f"no schema for {kind}"
    raise TypeError(msg)


def _instance(kind: type, definitions: dict[str, JsonSchema]) -> JsonSchema:
    """Return a reference to the definition of a frozen value: an object of its fields."""
    if kind.__name__ in definitions:
        return _reference(kind)
    definitions[kind.__name__] = {}  # it may hold itself
    hints = get_type_hints(kind)
    properties: dict[str, JsonSchema] = {"type": {"const": kind.__name__}}
    for field in fields(kind):
        properties[field.name] = _schema(hints[field.name], definitions)
    required = [field.name for field in fields(kind) if field.default is MISSING]
    return _named(
        kind,
        definitions,
        {
            "type": "object",
            "properties": properties,
            "required": ["type", *required],
            "additionalProperties": False,
        },
    )


def _named(kind: type, definitions: dict[str, JsonSchema], body: JsonSchema) -> JsonSchema:
    said = (kind.__doc__ or "").strip().split("\n\n")[0]
    definitions[kind.__name__] = {"description": " ".join(said.split()), **body}
    return _reference(kind)


def _reference(kind: type) -> JsonSchema:
    return {"$ref": f"#/$defs/{kind.__name__}"}
