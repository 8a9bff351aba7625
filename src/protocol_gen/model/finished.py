"""What a finished file says, whatever its format: the protocol's words, and what is around them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

STRUCK_OUT = " [struck out:"
"""Stands in a text before words that its reader sees crossed out: they never pass for the same."""
STRUCK_END = "] "


class Mark(Enum):
    """Where the protocol's own text begins and ends in a file."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that are no part of the text wherever they stand: contents, a running head."""

    text: str


Piece: TypeAlias = str | Aside | Mark
"""A file in the order of reading; a line of the text ends with a line feed."""


@dataclass(frozen=True, slots=True)
class FinishedText:
    """The words of a finished file, a line each paragraph, heading, item or row.

    ``is_marked`` says that the file tells the protocol's own text apart: ``text`` is that alone.
    Else ``text`` is all there is. ``around`` is the rest. ``astray`` are words that stand on the
    pages in no part of the text, and may be seen anywhere in it. ``fingerprint`` is the one that
    the file carries, empty where it carries none. ``is_wrapped`` says that lines are those of
    print, which end where the paper does.
    """

    text: str
    is_marked: bool
    around: str = ""
    astray: str = ""
    fingerprint: str = ""
    is_wrapped: bool = False


def gathered(pieces: Iterable[Piece], fingerprint: str = "") -> FinishedText:
    """Return the text between the marks; all of it where there is not one pair of them, in order.

    Words set aside are around the text in either case.
    """
    pieces = tuple(pieces)
    marks = [place for place, piece in enumerate(pieces) if isinstance(piece, Mark)]
    asides = "\n".join(piece.text for piece in pieces if isinstance(piece, Aside))
    if [pieces[place] for place in marks] != [Mark.START, Mark.END]:
        return FinishedText(_text(pieces), is_marked=False, around=asides, fingerprint=fingerprint)
    first, last = marks
    around = "\n".join((_text(pieces[:first]), asides, _text(pieces[last:])))
    return FinishedText(
        _text(pieces[first:last]), is_marked=True, around=around, fingerprint=fingerprint
    )


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))
