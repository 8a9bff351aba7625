"""Spaces that stand alone between two elements, or between a link and the end of its line.

WeasyPrint paints no box that holds white space alone, so the words around it would be read as one.
"""

from typing import Any


class _ShownSpace(str):
    """White space that passes for text when WeasyPrint asks whether there is something to paint."""

    __slots__ = ()

    def strip(self, characters: str | None = None, /) -> str:  # noqa: ARG002  # as of str
        return str(self)


def show_lone_spaces(box: Any) -> None:  # noqa: ANN401  # WeasyPrint has no types
    """Have every space in and below a box painted."""
    text = getattr(box, "text", None)
    if isinstance(text, str) and text.isspace():
        box.text = _ShownSpace(text)
    for child in getattr(box, "children", ()):
        show_lone_spaces(child)
