"""Values of the model as plain data: the form that JSON and fingerprints are made of.

Every value is an object of its fields; a field that holds its default is left out. ``type`` names
the class where a field can hold several. Dates are ISO 8601, bytes base64, enumerations their
value.
"""

import base64
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any


def encoded(value: object) -> Any:  # noqa: ANN401  # JSON has no type of its own
    """Return a value of the model as JSON has it."""
    match value:
        case str() | bool() | int() | None:
            return value
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case tuple():
            return [encoded(each) for each in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            return {"type": type(value).__name__, **_fields(value)}
        case _:
            msg = f"no JSON for {type(value).__name__}"
            raise TypeError(msg)


def _fields(value: Any) -> dict[str, Any]:  # noqa: ANN401  # any dataclass
    written = {}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.default is MISSING or content != field.default:
            written[field.name] = encoded(content)
    return written
