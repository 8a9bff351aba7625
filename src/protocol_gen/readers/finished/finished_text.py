"""What a finished file says, whatever its format: the protocol's words, and what is around them."""

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.finished.messages import OPEN_AND_LOOK

STRUCK_OUT = " [struck out:"
"""Comes in a text before words that its reader sees crossed out: they never pass for the same."""
STRUCK_END = "] "

PAGE_END = "\n\f\n"
"""Comes in a text of print where a page ends."""


class Boundary(Enum):
    """Where the protocol's own text begins and ends in a file."""

    START = "start"
    END = "end"


@frozen
class Aside:
    """A list of contents, which may come in the middle of the text and is not part of it."""

    text: str


@frozen
class Obstacle:
    """Something whose look its reader does not know, so that nothing is proved where it is.

    ``what`` names it, with its page where it has no place among the words; ``remedy`` is what a
    person can do. ``at`` is how many characters of the file's ``text`` come before it; ``None``
    where that is not known: then it hinders wherever it is. One that ``roams`` may lie over words
    elsewhere, and hinders also where it comes before or after the text.
    """

    what: Message
    remedy: Message = field(default_factory=OPEN_AND_LOOK)
    at: int | None = None
    roams: bool = False


Piece: TypeAlias = str | Aside | Boundary | Obstacle
"""A file in the order of reading; a line of the text ends with a line feed."""


@frozen
class FinishedText:
    """The words of a finished file, a line each paragraph, heading, item or row.

    ``is_marked`` says that the file tells the protocol's own text apart: ``text`` is that alone.
    Else ``text`` is all there is. ``around`` is the rest. ``contents`` may be seen in the midst of
    the text, and ``astray`` are words laid over the pages, which may be seen anywhere.
    ``fingerprint`` is the one that the file carries, empty where it carries none. ``is_wrapped``
    says that lines are those of print, which end where the paper does; ``is_copied`` that a program
    made them of another file. ``is_alone`` says that
    beside the text there should be nothing but our own furniture, for nothing tells it apart.
    ``obstacles`` are what the reader does not understand within ``text``, and what hinders wherever
    it is; what is around a marked text is furniture, and none. ``remarks`` are what a person should
    know and what hinders nothing. ``unmarked`` is a marked file read as if it had no marks.
    """

    text: str
    is_marked: bool
    around: str = ""
    contents: str = ""
    astray: str = ""
    fingerprint: str = ""
    is_wrapped: bool = False
    is_copied: bool = False
    is_alone: bool = False
    obstacles: tuple[Obstacle, ...] = ()
    remarks: tuple[Message, ...] = ()
    unmarked: "FinishedText | None" = None


def gather(pieces: Iterable[Piece], fingerprint: str = "") -> FinishedText:
    """Return the text between the marks; all of it where there is not one pair of them, in order.

    Contents are kept apart in either case. Obstacles get their place in the text.
    """
    pieces = tuple(pieces)
    marks = [place for place, piece in enumerate(pieces) if isinstance(piece, Boundary)]
    whole = _between(pieces, 0, len(pieces), fingerprint)
    if [pieces[place] for place in marks] != [Boundary.START, Boundary.END]:
        return whole
    return replace(
        _between(pieces, marks[0], marks[1], fingerprint), is_marked=True, unmarked=whole
    )


def _between(pieces: tuple[Piece, ...], first: int, last: int, fingerprint: str) -> FinishedText:
    """Return a file whose text is from one place to another."""
    return FinishedText(
        _text(pieces[first:last]),
        is_marked=False,
        around=f"{_text(pieces[:first])}\n{_text(pieces[last:])}",
        contents="\n".join(piece.text for piece in pieces if isinstance(piece, Aside)),
        fingerprint=fingerprint,
        obstacles=(
            *_obstacles(pieces[first:last]),
            *(
                piece
                for piece in (*pieces[:first], *pieces[last:])
                if isinstance(piece, Obstacle) and piece.roams
            ),
        ),
    )


def _obstacles(pieces: Iterable[Piece]) -> Iterator[Obstacle]:
    """Yield the obstacles of a text, each with its place."""
    at = 0
    for piece in pieces:
        if isinstance(piece, Obstacle):
            yield replace(piece, at=at)
        elif isinstance(piece, str):
            at += len(piece)


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece for piece in pieces if isinstance(piece, str))
