"""What the parts of a PDF's reader share: objects, tidy lines, joined letters."""

from typing import Any, TypeAlias

Object: TypeAlias = Any
"""Whatever a PDF holds, as pypdf gives it."""
DEEPEST = 200
"""Forms or tags one within another."""
LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
"""Letters drawn as one, by their code."""


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
