"""What a source file may hold, as data: the same shapes check a file and describe it in a schema.

A shape reads one node and gives a typed value, or adds its faults and gives None. A ``Record`` is
a mapping with known keys; reading it gives ``Values``, from which each ``Field`` takes its own
value with its own type.
"""

from protocol_gen.readers.shapes.base import JsonSchema, Located, Shape
from protocol_gen.readers.shapes.containers import (
    RAW,
    ListOf,
    MapOf,
    OrNothing,
    Placed,
    named,
    raw,
)
from protocol_gen.readers.shapes.own_words import OwnWords
from protocol_gen.readers.shapes.records import Field, Record, Values, optional
from protocol_gen.readers.shapes.scalars import Day, Flag, OneOf, Pattern, PlainText, WholeNumber

__all__ = [
    "RAW",
    "Day",
    "Field",
    "Flag",
    "JsonSchema",
    "ListOf",
    "Located",
    "MapOf",
    "OneOf",
    "OrNothing",
    "OwnWords",
    "Pattern",
    "Placed",
    "PlainText",
    "Record",
    "Shape",
    "Values",
    "WholeNumber",
    "named",
    "optional",
    "raw",
]
