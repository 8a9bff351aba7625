"""Paragraphs of a redline before they are written, and which of their ends are tracked.

A paragraph that came in after one to which words were added at its end can be tracked in two ways:
by its own end, or by the end of the one before it, as Word does when somebody types on. Both mean
the same, but LibreOffice takes the first for one change with the words before it, and loses an end
too many when it is rejected. So the second is written.

Where an end stays between words that came in on either side of it, LibreOffice takes those for one
change too. So they are kept apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.marks import Mark, in_new, in_old, mark_of
from protocol_gen.writers.docx.build_context import BuildContext, mark_changes
from protocol_gen.writers.docx.oxml import Lead, ParagraphLook, Xml, paragraph_of
from protocol_gen.writers.docx.oxml_changes import tracked_look


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


def mark_of_words(text: Inlines) -> Mark | None:
    """Return the mark of a paragraph that is there where it has words."""
    return mark_of(
        old=any(in_old(inline.mark) for inline in text),
        new=any(in_new(inline.mark) for inline in text),
    )


def led(pieces: Iterable[Piece], new: Lead, old: Lead) -> Iterator[Piece]:
    """Yield the same pieces, the first paragraph of each version set off from what is before it."""
    is_first_new = is_first_old = True
    for piece in pieces:
        if isinstance(piece, Passage):
            is_now, was = is_first_new and piece.new, is_first_old and piece.old
            yield replace(
                piece,
                new=replace(piece.new, lead=new) if is_now and piece.new else piece.new,
                old=replace(piece.old, lead=old) if was and piece.old else piece.old,
            )
            is_first_new, is_first_old = is_first_new and not is_now, is_first_old and not was
        else:
            yield piece


def with_comment(pieces: Iterator[Piece], said: Xml) -> Iterator[Piece]:
    """Yield the same pieces, a comment in the first paragraph that they hold."""
    first = next(pieces)
    if isinstance(first, Passage):
        yield replace(first, inside=Xml(first.inside + said))
    else:
        yield Xml(first.replace("</w:p>", f"{said}</w:p>", 1))
    yield from pieces


def told_apart(pieces: Sequence[Piece], kept_apart: Callable[[Xml], Xml]) -> Iterator[Piece]:
    """Yield the same pieces, the ends tracked that Word would track, the changes kept apart."""
    before: Passage | None = None
    for piece in _chained(pieces):
        if isinstance(piece, Passage):
            is_cut = before and not before.mark and before.tail is piece.head is Mark.INSERTED
            yield replace(piece, inside=kept_apart(piece.inside)) if is_cut else piece
            before = piece
        else:
            yield piece
            before = before if _is_bookmark(piece) else None


def _chained(pieces: Sequence[Piece]) -> Iterator[Piece]:
    at = 0
    while at < len(pieces):
        mark, last = _last_of_chain(pieces, at)
        yield from _chain(pieces[at : last + 1], mark)
        at = last + 1


def _last_of_chain(pieces: Sequence[Piece], at: int) -> tuple[Mark | None, int]:
    """Return the place of the last whole paragraph that goes with another's end, and its mark.

    They go so with words at that end; and so does one alone before a table, since LibreOffice
    leaves an empty one where none can go on.
    """
    first = pieces[at]
    if not isinstance(first, Passage) or first.mark:
        return None, at
    mark, last, place = first.tail, at, at + 1
    while place < len(pieces):
        piece = pieces[place]
        if isinstance(piece, Passage):
            mark = mark or piece.mark
            if piece.mark is not mark or mark is None or (piece.new and piece.old):
                return (mark, last) if first.tail else (None, at)
            last = place
        elif not _is_bookmark(piece):
            is_alone = last == at + 1 and piece.startswith("<w:tbl>")
            is_before_table = is_alone and _is_plain(first, pieces[last], mark)
            return (mark, last) if first.tail or is_before_table else (None, at)
        place += 1
    return (mark, last) if first.tail else (None, at)


def _is_plain(first: Passage, last: Piece, mark: Mark | None) -> bool:
    """Whether the look that a paragraph had has no number but those of sections.

    Where a change of look is rejected, LibreOffice forgets the level of the number.
    """
    look = first.old if mark is Mark.INSERTED or not isinstance(last, Passage) else last.old
    return look is None or look.place is None or look.place.level == 0


def _is_bookmark(piece: Xml) -> bool:
    return piece.startswith("<w:bookmarkStart ")


def _chain(pieces: Sequence[Piece], mark: Mark | None) -> Iterator[Piece]:
    first, *others = pieces
    if not (others and isinstance(first, Passage)):
        yield from pieces
        return
    yield replace(first, mark=mark)
    for place, piece in enumerate(others, start=1):
        if isinstance(piece, Passage):
            end = piece.mark if place < len(others) else None
            yield replace(_one_with(first, piece, mark), mark=end)
        else:
            yield piece


def _one_with(first: Passage, piece: Passage, mark: Mark | None) -> Passage:
    """Return a paragraph that looks like the first in the version in which they are one."""
    if mark is Mark.INSERTED:
        return replace(piece, old=first.old)
    return replace(piece, new=first.new)


def written(page: BuildContext, pieces: Iterable[Piece]) -> Iterator[Xml]:
    """Yield the same pieces as they are in the file."""
    for piece in pieces:
        if isinstance(piece, Passage):
            changes = mark_changes(page, piece.mark)
            if piece.before:
                changes = Xml(changes + tracked_look(piece.before, page.stamp()))
            yield paragraph_of(piece.look, piece.inside, changes)
        else:
            yield piece
