"""Paragraphs of a redline before they are written, and which of their ends are tracked.

A paragraph that came in after one to which words were added at its end can be tracked in two ways:
by its own end, or by the end of the one before it, as Word does when somebody types on. Both mean
the same, but LibreOffice takes the first for one change with the words before it, and loses an end
too many when it is rejected. So the second is written.

Where an end stays between words that came in on either side of it, LibreOffice takes those for one
change too, unless they differ in their date. So the later ones are written without one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.marks import Mark
from protocol_gen.writers.docx.oxml import Lead, ParagraphLook, Xml


@frozen
class Passage:
    """A paragraph: how it looks in each version that has it, what is in it, its end's mark.

    ``head`` and ``tail`` are the marks of its first and its last words.
    """

    new: ParagraphLook | None
    old: ParagraphLook | None
    mark: Mark | None
    inside: Xml
    head: Mark | None = None
    tail: Mark | None = None

    @property
    def look(self) -> ParagraphLook:
        """How it looks in the file: as in the new version, if that has it."""
        look = self.new or self.old
        if look is None:
            msg = "a paragraph is in one of the versions at least"
            raise ValueError(msg)
        return look

    @property
    def before(self) -> ParagraphLook | None:
        """How it looked, where that was otherwise."""
        return self.old if self.new and self.old != self.new else None


Piece: TypeAlias = Passage | Xml
"""A paragraph, or what is between paragraphs: a table, a bookmark, the contents."""


def led(passage: Passage, lead: Lead) -> Passage:
    """Return a paragraph that is set off from what is before it, in each version that has it."""
    new, old = (replace(look, lead=lead) if look else None for look in (passage.new, passage.old))
    return replace(passage, new=new, old=old)


def told_apart(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the same pieces, the ends tracked that Word would track, the changes kept apart."""
    before: Passage | None = None
    for piece in _chained(pieces):
        if isinstance(piece, Passage):
            is_cut = before and not before.mark and before.tail and before.tail is piece.head
            yield replace(piece, inside=_undated(piece.inside)) if is_cut else piece
            before = piece
        else:
            yield piece
            before = before if _is_bookmark(piece) else None


def _undated(inside: Xml) -> Xml:
    """Return words without the date of the change that they begin with."""
    return Xml(re.sub(r' w:date="[^"]*"', "", inside, count=1))


def _chained(pieces: Sequence[Piece]) -> Iterator[Piece]:
    at = 0
    while at < len(pieces):
        last = _last_of_chain(pieces, at)
        yield from _chain(pieces[at : last + 1])
        at = last + 1


def _last_of_chain(pieces: Sequence[Piece], at: int) -> int:
    """Return the place of the last whole paragraph that goes with the words at another's end."""
    first, last = pieces[at], at
    if not isinstance(first, Passage) or first.mark or first.tail is None:
        return at
    for place in range(at + 1, len(pieces)):
        piece = pieces[place]
        if (
            isinstance(piece, Passage)
            and piece.mark is first.tail
            and not (piece.new and piece.old)
        ):
            last = place
        elif isinstance(piece, Passage) or not _is_bookmark(piece):
            break
    return last


def _is_bookmark(piece: Xml) -> bool:
    return piece.startswith("<w:bookmarkStart ")


def _chain(pieces: Sequence[Piece]) -> Iterator[Piece]:
    first, *others = pieces
    if not (others and isinstance(first, Passage)):
        yield from pieces
        return
    yield replace(first, mark=first.tail)
    for place, piece in enumerate(others, start=1):
        if isinstance(piece, Passage):
            mark = piece.mark if place < len(others) else None
            yield replace(_one_with(first, piece), mark=mark)
        else:
            yield piece


def _one_with(first: Passage, piece: Passage) -> Passage:
    """Return a paragraph that looks like the first in the version in which they are one."""
    if first.tail is Mark.INSERTED:
        return replace(piece, old=first.old)
    return replace(piece, new=first.new)
