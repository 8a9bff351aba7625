"""Values that a source gives once for each language, under the languages' exact tags."""

import re
from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import text_tags
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.messages import TEXT_LANGUAGE_UNKNOWN
from protocol_gen.readers.shapes import JsonSchema, Shape
from protocol_gen.readers.yaml_source import Map, Node

T = TypeVar("T")
_TAG: Final = "[a-z]{2,3}(-[A-Z]{2})?"
_LIKE_A_TAG: Final = re.compile(_TAG)


def languages_in(
    node: Node, faults: Faults, not_tags: Iterable[str] = ()
) -> tuple[tuple[str, Node], ...] | None:
    """Return the parts of a mapping by language, or None for anything else.

    It is one where every key looks like a tag. A tag that no language has is a fault; its part is
    left out. ``not_tags`` are keys that mean something else where this value is read.
    """
    if not is_by_language(node, not_tags):
        return None
    assert isinstance(node, Map)  # noqa: S101  # for the type checker
    known = text_tags()
    for key, _ in node.entries:
        if key.value not in known:
            faults.add(TEXT_LANGUAGE_UNKNOWN(tag=key.value, known=known), key.location)
    return tuple((key.value, value) for key, value in node.entries if key.value in known)


def is_by_language(node: Node, not_tags: Iterable[str] = ()) -> bool:
    """Whether a node is a mapping in which every key looks like a tag."""
    if not isinstance(node, Map) or not node.entries:
        return False
    keys = [key.value for key, _ in node.entries]
    return all(map(_LIKE_A_TAG.fullmatch, keys)) and not any(key in not_tags for key in keys)


@frozen
class ByLanguage(Generic[T]):
    """A value given once, or once for each language; whoever reads it has picked the language.

    Where nobody has, every language is read for its faults, and the first is the value.
    """

    shape: Shape[T]

    def read(self, node: Node, faults: Faults) -> T | None:
        """Return the value."""
        entries = languages_in(node, faults)
        if entries is None:
            return self.shape.read(node, faults)
        values = [self.shape.read(value, faults) for _, value in entries]
        return values[0] if values else None

    def schema(self) -> JsonSchema:
        """Return the schema of the value, or of a mapping of tags to it."""
        inner = self.shape.schema()
        by_language = {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": f"^(?:{_TAG})$"},
            "additionalProperties": inner,
        }
        return {"anyOf": [inner, by_language]}
