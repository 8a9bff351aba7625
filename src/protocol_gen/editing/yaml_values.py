"""How a value is written in a profile: text that a reader gives back as it was, quoted if need be.

A value is text by its dotted key. Most are written as they are; a few posts need a small mapping.
"""

import json
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

Data: TypeAlias = str | Mapping[str, str]
"""The value of one dotted key."""

_PLAIN: Final = re.compile(r"[^\W\d_][\w'’.()/@–-]*( [\w'’.()/&–-]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Texts that mean themselves without quotation marks, here and to every editor."""
_COUNTED: Final = re.compile(r"[0-9]+ [a-z][a-z ]*")
"""A number and a unit."""
_NOT_TEXT: Final = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null", "none"})
"""Words that YAML, or a profile, takes for something else."""
_BARE: Final = frozenset(
    {
        "political_groups",
        "committees",
        "council.printed",
        "title_block",
        "look.cover",
        "look.contents",
        "look.control_table",
        "numbering.start",
    }
)
"""Keys whose values are no text: written without quotation marks."""
_YES_OR_NO: Final = {"yes": "true", "no": "false", "true": "true", "false": "false"}
NO_POST: Final = "none"
"""What is said of a post that the council does not have."""
_HELD: Final = {
    "roles.responsible_financial_officer": "Responsible Financial Officer",
    "roles.proper_officer": "Proper Officer",
    "roles.head_of_paid_service": "Head of Paid Service",
}
"""Posts that the holder of another most often fills: "clerk" is then that post, not a title."""
HOLDERS: Final = frozenset({"clerk", "chief_executive"})
"""The posts that most often do."""
_NAMED_OFTEN: Final = frozenset({"roles.clerk", "roles.chief_executive"})
"""Posts that a protocol names often: the first part of a long title is their short form."""
_FIRST_PART: Final = re.compile(r"([^\W\d_][\w ’'-]*?)(?: and | & | ?/ ?|, | to the | \()(?=.*\w)")
_PROPER_NAME: Final = "roles.principal_council"
"""A name of its own, which takes no article."""


def as_data(key: str, value: str) -> Data:
    """Return a value as a profile holds it."""
    if key in _BARE:
        return _YES_OR_NO.get(value.lower(), value)
    if key in _HELD and value in HOLDERS:
        return {"title": _HELD[key], "held_by": value}
    if key in _NAMED_OFTEN and (first := _FIRST_PART.match(value)):
        return {"title": value, "short": first[1]}
    if key == _PROPER_NAME and value != NO_POST:
        return {"title": value, "article": "none"}
    return value


def as_yaml(key: str, value: str) -> str:
    """Return a value as YAML on one line, for a block or between braces."""
    return data_as_yaml(key, as_data(key, value))


def data_as_yaml(key: str, data: Data) -> str:
    """Return what a profile holds under a key, as YAML on one line."""
    if isinstance(data, str):
        return data if _is_bare(key, data) else scalar(data)
    inner = (
        f"{name}: {each if each in _KEYWORDS else scalar(each)}" for name, each in data.items()
    )
    return "{" + ", ".join(inner) + "}"


def scalar(text: str) -> str:
    """Return a text as a YAML scalar, in double quotation marks unless it is plainly a text."""
    is_plain = _PLAIN.fullmatch(text) or _COUNTED.fullmatch(text)
    return (
        text if is_plain and text.lower() not in _NOT_TEXT else json.dumps(text, ensure_ascii=False)
    )


_KEYWORDS: Final = frozenset({NO_POST, *HOLDERS})


def _is_bare(key: str, data: str) -> bool:
    if key in _BARE:
        return data in {"true", "false"} or data.isdigit()
    return key.startswith("roles.") and data == NO_POST
