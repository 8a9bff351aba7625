"""A document, or an issued version, back from its JSON, equal to the one that was written."""

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from protocol_gen.errors import SourceError
from protocol_gen.model.adoption import Issued
from protocol_gen.model.document import SCHEMA_VERSION, Document
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.redline import Redline
from protocol_gen.readers.messages import (
    JSON_FIELD_MISSING,
    JSON_FIELD_UNKNOWN,
    JSON_INVALID,
    JSON_MISMATCH,
    JSON_NOT_A,
    JSON_NOT_BASE64,
    JSON_TOO_DEEP,
    JSON_TYPE_EXPECTED,
    JSON_TYPE_MISPLACED,
    NOT_JSON,
    OTHER_SCHEMA,
)

T = TypeVar("T")

_CALLED: Final = {"document": "a document", "issued": "an issued version", "redline": "a redline"}
"""What a file holds, by its key."""


class _Mismatch(Exception):  # noqa: N818  # it never leaves this room
    """The JSON does not have the form; ``path`` says where, innermost first."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message
        self.path: list[str] = []


def read_document(content: bytes, name: str) -> Document:
    """Return the document that ``content`` holds; ``name`` is the file's for messages.

    Raises:
        SourceError: where it is not JSON, of another schema version, or not a document.
    """
    return _read(content, name, "document", Document)


def read_issued(content: bytes, name: str) -> Issued:
    """Return the issued version that ``content`` holds; ``name`` is the file's for messages.

    Only its form is checked here, not its fingerprints.

    Raises:
        SourceError: where it is not JSON, of another schema version, or no issued version.
    """
    return _read(content, name, "issued", Issued)


def read_redline(content: bytes, name: str) -> Redline:
    """Return the redline that ``content`` holds; ``name`` is the file's for messages.

    Raises:
        SourceError: where it is not JSON, of another schema version, or no redline.
    """
    return _read(content, name, "redline", Redline)


def _read(content: bytes, name: str, key: str, kind: type[T]) -> T:
    """Return the one value that a file holds under a key."""
    place = SourceLocation(name, 1, 1)
    try:
        whole = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise SourceError(NOT_JSON(reason=str(error)), place) from error
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA_VERSION:
        said = whole.get("schema") if isinstance(whole, dict) else None
        message = OTHER_SCHEMA(what=_CALLED[key], version=SCHEMA_VERSION, found=repr(said))
        raise SourceError(message, place)
    try:
        value = _decoded(whole.get(key), kind)
    except RecursionError as error:
        raise SourceError(JSON_TOO_DEEP(what=key), place) from error
    except _Mismatch as error:
        path = ".".join([key, *reversed(error.path)])
        raise SourceError(JSON_MISMATCH(path=path, reason=error.message), place) from error
    assert isinstance(value, kind)  # noqa: S101  # for the type checker
    return value


def _decoded(value: Any, kind: Any) -> object:  # noqa: ANN401  # JSON and type hints
    """Return a JSON value as the type that a field is declared with."""
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple(value, get_args(kind))
    if origin in {Union, UnionType}:
        return _one_of(value, get_args(kind))
    if kind in {str, int, bool}:
        return _plain(value, kind)
    if kind is bytes:
        return _bytes(value)
    if kind is date or (isinstance(kind, type) and issubclass(kind, Enum)):
        return _converted(value, kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _instance(value, kind)
    msg = f"no way to read {kind}"
    raise TypeError(msg)


def _plain(value: object, kind: type) -> object:
    if type(value) is not kind:
        raise _Mismatch(JSON_NOT_A(given=repr(value), what=kind.__name__))
    return value


def _bytes(value: object) -> bytes:
    try:
        return base64.b64decode(str(value), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _Mismatch(JSON_NOT_BASE64(reason=str(error))) from error


def _converted(value: object, kind: Any) -> object:  # noqa: ANN401  # date or an enumeration
    try:
        return date.fromisoformat(str(value)) if kind is date else kind(value)
    except ValueError as error:
        raise _Mismatch(JSON_INVALID(reason=str(error))) from error


def _tuple(value: object, kinds: tuple[Any, ...]) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _Mismatch(JSON_NOT_A(given=repr(value), what="list"))
    result = []
    for at, each in enumerate(value):
        try:
            result.append(_decoded(each, kinds[0]))
        except _Mismatch as error:
            error.path.append(str(at))
            raise
    return tuple(result)


def _one_of(value: object, kinds: tuple[Any, ...]) -> object:
    if value is None and NoneType in kinds:
        return None
    named = value.get("type") if isinstance(value, dict) else None
    for kind in kinds:
        if kind is NoneType:
            continue
        if not is_dataclass(kind) or (isinstance(kind, type) and kind.__name__ == named):
            return _decoded(value, kind)
    raise _Mismatch(JSON_TYPE_MISPLACED(given=repr(named)))


def _instance(value: object, kind: type) -> object:
    if not isinstance(value, dict) or value.get("type") != kind.__name__:
        raise _Mismatch(JSON_TYPE_EXPECTED(what=kind.__name__))
    hints = _hints(kind)
    unknown = set(value) - set(hints) - {"type"}
    if unknown:
        raise _Mismatch(JSON_FIELD_UNKNOWN(what=kind.__name__, names=tuple(sorted(unknown))))
    arguments = {}
    for field in fields(kind):
        if field.name in value:
            try:
                arguments[field.name] = _decoded(value[field.name], hints[field.name])
            except _Mismatch as error:
                error.path.append(field.name)
                raise
        elif field.default is MISSING:
            raise _Mismatch(JSON_FIELD_MISSING(what=kind.__name__, name=field.name))
    try:
        return kind(**arguments)
    except ValueError as error:
        raise _Mismatch(JSON_INVALID(reason=str(error))) from error


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
