"""What a finished file says, whatever its format: the protocol's words, and what is around them."""

from collections.abc import Iterable
from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen

STRUCK_OUT = " [struck out:"
"""Comes in a text before words that its reader sees crossed out: they never pass for the same."""
STRUCK_END = "] "


class Boundary(Enum):
    """Where the protocol's own text begins and ends in a file."""

    START = "start"
    END = "end"


@frozen
class Aside:
    """A list of contents, which may come in the middle of the text and is not part of it."""

    text: str


Piece: TypeAlias = str | Aside | Boundary
"""A file in the order of reading; a line of the text ends with a line feed."""


@frozen
class FinishedText:
    """The words of a finished file, a line each paragraph, heading, item or row.

    ``is_marked`` says that the file tells the protocol's own text apart: ``text`` is that alone.
    Else ``text`` is all there is. ``around`` is the rest. ``contents`` may be seen in the midst of
    the text, and ``astray`` are words laid over the pages, which may be seen anywhere.
    ``fingerprint`` is the one that the file carries, empty where it carries none. ``is_wrapped``
    says that lines are those of print, which end where the paper does; ``painted`` are the same
    lines in the order in which the file has them, where ``text`` has them as they are seen.
    """

    text: str
    is_marked: bool
    around: str = ""
    contents: str = ""
    astray: str = ""
    fingerprint: str = ""
    is_wrapped: bool = False
    painted: str = ""


def gather(pieces: Iterable[Piece], fingerprint: str = "") -> FinishedText:
    """Return the text between the marks; all of it where there is not one pair of them, in order.

    Contents are kept apart in either case.
    """
    pieces = tuple(pieces)
    marks = [place for place, piece in enumerate(pieces) if isinstance(piece, Boundary)]
    contents = "\n".join(piece.text for piece in pieces if isinstance(piece, Aside))
    is_marked = [pieces[place] for place in marks] == [Boundary.START, Boundary.END]
    first, last = marks if is_marked else (0, len(pieces))
    return FinishedText(
        _text(pieces[first:last]),
        is_marked,
        around=f"{_text(pieces[:first])}\n{_text(pieces[last:])}",
        contents=contents,
        fingerprint=fingerprint,
    )


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))
