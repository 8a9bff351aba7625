"""Values that a source gives once for each language, under the languages' exact tags."""

import re
from collections.abc import Iterable
from typing import Final

from protocol_gen.language.registry import text_tags
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.messages import TEXT_LANGUAGE_UNKNOWN
from protocol_gen.readers.yaml_source import Map, Node

_LIKE_A_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def languages_in(
    node: Node, faults: Faults, not_tags: Iterable[str] = ()
) -> tuple[tuple[str, Node], ...] | None:
    """Return the parts of a mapping by language, or None for anything else.

    It is one where every key looks like a tag. A tag that no language has is a fault; its part is
    left out. ``not_tags`` are keys that mean something else where this value is read.
    """
    if not isinstance(node, Map) or not node.entries:
        return None
    keys = [key.value for key, _ in node.entries]
    if not all(map(_LIKE_A_TAG.fullmatch, keys)) or any(key in not_tags for key in keys):
        return None
    known = text_tags()
    for key, _ in node.entries:
        if key.value not in known:
            faults.add(TEXT_LANGUAGE_UNKNOWN(tag=key.value, known=known), key.location)
    return tuple((key.value, value) for key, value in node.entries if key.value in known)
