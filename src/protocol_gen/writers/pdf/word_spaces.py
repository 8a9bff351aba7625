"""Spaces between words, which a reader of tags needs and the eye does not see.

The stylesheet keeps all white space, so that no line loses the space at its end. Two things that
WeasyPrint does with such a space are set right here: it paints no box that holds white space alone,
so the words around it would be read as one; and it finds a line too long for a space at its end.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from protocol_gen.writers.pdf.engine import weasyprint


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


def close_up_bookmarks(sheet: Any) -> None:  # noqa: ANN401  # as above
    """Leave one space for each white space in the bookmarks of a page."""
    sheet.bookmarks = [
        (level, " ".join(label.split()), *rest) for level, label, *rest in sheet.bookmarks
    ]


@contextmanager
def hanging_spaces() -> Iterator[None]:
    """Let the space at the end of a line hang into the margin, as CSS Text 3, 4.1.2 has it.

    WeasyPrint counts it as part of the line where white space is kept, and so breaks a line of
    several elements before the last of them, although all but the space has room.
    """
    inline = weasyprint().layout.inline
    size = inline.trailing_whitespace_size
    inline.trailing_whitespace_size = _width_of_last_spaces
    try:
        yield
    finally:
        inline.trailing_whitespace_size = size


def _width_of_last_spaces(context: Any, box: Any) -> float:  # noqa: ANN401  # as above
    """Return how wide the white space is that a box, or the boxes within it, ends with."""
    width = 0.0
    for last in _last_boxes(box):
        text = getattr(last, "text", "")
        words = text.rstrip(" ")
        if words != text:
            split = weasyprint().layout.inline.split_first_line
            width += split(text[len(words) :], last.style, context, None, 0)[3]
        if words or not text:
            break
    return width


def _last_boxes(box: Any) -> Iterator[Any]:  # noqa: ANN401  # as above
    """Yield the boxes of text and the pictures that a box ends with, the last one first."""
    if not isinstance(box, weasyprint().formatting_structure.boxes.InlineBox):
        yield box
        return
    for child in reversed(box.children):
        yield from _last_boxes(child)
