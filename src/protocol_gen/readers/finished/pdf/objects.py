"""What the parts of a PDF's reader share: an object behind its reference, tidy lines."""

from typing import Any, TypeAlias

Object: TypeAlias = Any
"""Whatever a PDF holds, as pypdf gives it."""
DEEPEST = 200
"""Forms or tags one within another."""


def resolved(value: Object) -> Object:
    """Return an object, where there is only a reference to it."""
    return value.get_object() if hasattr(value, "get_object") else value


def page_key(page: Object) -> int:
    """Return what tells a page from others."""
    reference = page.indirect_reference
    return reference.idnum if reference else 0


def whole(number: Object) -> int:
    """Return a number as Python has it."""
    return int(number)


def tidy(text: str) -> str:
    """Return lines with single spaces, without those that are empty."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
