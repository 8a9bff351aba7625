"""When two documents are the same: in words, structure, ids, numbers and frame, not in origins."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from protocol_gen.model.document import Document
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text
from protocol_gen.revisions.text_diff import joined

_NOWHERE = Origin(OriginKind.LIBRARY)


def same(one: Document, other: Document) -> bool:
    """Whether two documents say the same in the same place, whatever each word came from."""
    return bool(without_origins(one) == without_origins(other))


def without_origins(value: Any) -> Any:  # noqa: ANN401  # any value of the model
    """Return a document, or a part of one, with its runs joined and no origin told from another."""
    if isinstance(value, Text | CrossReference):
        return replace(value, origin=_NOWHERE)
    if isinstance(value, tuple):
        parts = tuple(map(without_origins, value))
        return joined(parts) if parts and isinstance(parts[0], Text | CrossReference) else parts
    if is_dataclass(value) and not isinstance(value, type):
        kind = type(value)
        return kind(**{name: without_origins(getattr(value, name)) for name in _names(kind)})
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
