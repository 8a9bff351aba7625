"""Words of the finished text, changed, as changes of the unfilled text that gave them.

A change of some words becomes a find-and-replace on the library's text: the words to find include
its placeholders, and enough words around to occur only once. Where an earlier local change touched
the same words, the two become one, because local changes of a clause do not build on one another.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from protocol_gen.amend.messages import (
    CHANGED_IN_SEVERAL_PLACES,
    REFERENCE_CUT,
    SAME_IN_TWO_TEXTS,
    SAME_WORDS,
)
from protocol_gen.errors import MotionError
from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import ClauseText, Words, written
from protocol_gen.model.location import SourceLocation
from protocol_gen.resolver.traces import Run, Stretch, TracedText, printed

_REFERENCE: Final = re.compile(r"\{\{ [Ss]ee ")
_CLOSING: Final = frozenset(",.;:?!)’”")
"""Marks that follow a word without a space."""


@frozen
class Edit:
    """Other words for a part of a printed text."""

    start: int
    end: int
    new: str


@frozen
class Replacement:
    """What to find, what to replace it with, and the earlier changes that this one absorbs."""

    find: str
    replace_with: str
    absorbed: tuple[SourceLocation, ...]


def leave_words_out(text: str, start: int, end: int) -> Edit:
    """Return the edit that leaves words out, with the space beside them."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before == " " and (not behind or behind == " " or behind in _CLOSING):
        start -= 1
    elif behind == " " and not before:
        end += 1
    return Edit(start, end, "")


def with_edit(edits: Iterable[Edit], edit: Edit, text: str) -> list[Edit]:
    """Return edits with one more; what goes side by side goes as one."""
    result = []
    for each in edits:
        shared = text[max(each.start, edit.start) : min(each.end, edit.end)]
        if not each.new and not edit.new and shared.isspace():
            edit = Edit(min(each.start, edit.start), max(each.end, edit.end), "")
        else:
            result.append(each)
    return [*result, edit]


def insert_before(start: int, new: str) -> Edit:
    """Return the edit that inserts words before what begins there."""
    return Edit(start, start, new if new.endswith(("(", "“", "‘", "-")) else f"{new} ")


def insert_after(end: int, new: str) -> Edit:
    """Return the edit that inserts words after what ends there."""
    return Edit(end, end, new if new[0] in _CLOSING else f" {new}")


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits made, none of which touches another."""
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def check_apart(edits: Sequence[Edit], text: str) -> None:
    """Refuse edits of the same words.

    Raises:
        MotionError: where two touch.
    """
    ordered = sorted(edits, key=lambda each: (each.start, each.end))
    for at, edit in enumerate(ordered[1:]):
        before = ordered[at]
        if edit.start < before.end or (edit.start, edit.end) == (before.start, before.end):
            words = text[before.start : before.end]
            raise MotionError(SAME_WORDS(words=words))


# Text that the library gives


@frozen
class _Cell:
    """What is changed as a whole: a character, a gap, or what a local change has made.

    ``start`` and ``end`` are its place in the printed text; ``base`` is what is found.
    """

    base: ClauseText
    runs: tuple[Run, ...]
    start: int
    end: int
    change: SourceLocation | None = None
    times: int = 1


@dataclass(slots=True)
class _Range:
    """Cells to be found together, and the edits within."""

    first: int
    last: int
    """The first cell that is no longer in it."""
    edits: list[Edit]


def find_replacements(
    text: TracedText, edits: Sequence[Edit], times: Callable[[ClauseText], int]
) -> tuple[Replacement, ...]:
    """Return the find-and-replaces that make edits of one text.

    ``times`` says how often words occur in all texts of the provision, before local changes.

    Raises:
        MotionError: where there is none that finds its words exactly once.
    """
    check_apart(edits, printed(text))
    cells = _split_text(text)
    ranges = [_find_touched(cells, edit) for edit in sorted(edits, key=lambda each: each.start)]
    merged: list[_Range] = []
    for each in ranges:
        _widen(cells, each, times)
        while merged and each.first < merged[-1].last:
            before = merged.pop()
            each = _Range(  # noqa: PLW2901  # the two are one now
                min(before.first, each.first),
                max(before.last, each.last),
                [*before.edits, *each.edits],
            )
            _widen(cells, each, times)
        merged.append(each)
    return tuple(_replacement(cells[each.first : each.last], each.edits) for each in merged)


def _split_text(text: TracedText) -> list[_Cell]:
    cells: list[_Cell] = []
    at = 0
    for stretch in text:
        for cell in _split_stretch(stretch, at):
            cells.append(cell)
            at = cell.end
    return cells


def _split_stretch(stretch: Stretch, at: int) -> Iterable[_Cell]:
    if stretch.change:
        length = sum(len(run.filled) for run in stretch.runs)
        yield _Cell(stretch.base, stretch.runs, at, at + length, stretch.change, stretch.times)
        return
    for piece, run in zip(stretch.base, stretch.runs, strict=True):
        for unit in _units(run):
            base: ClauseText = (Words(unit.written),) if isinstance(piece, Words) else (piece,)
            yield _Cell(base, (unit,), at, at + len(unit.filled))
            at += len(unit.filled)


def _units(run: Run) -> Iterable[Run]:
    """Yield a gap as a whole, words letter by letter."""
    if run.is_gap:
        yield run
    else:
        yield from (Run(letter, letter, is_gap=False) for letter in run.filled)


def _find_touched(cells: Sequence[_Cell], edit: Edit) -> _Range:
    """Return the cells that an edit changes; none where it puts words between two."""
    touched = [
        at for at, cell in enumerate(cells) if cell.start < edit.end and cell.end > edit.start
    ]
    if touched:
        return _Range(touched[0], touched[-1] + 1, [edit])
    at = next((at for at, cell in enumerate(cells) if cell.start >= edit.start), len(cells))
    return _Range(at, at, [edit])


def _widen(cells: Sequence[_Cell], found: _Range, times: Callable[[ClauseText], int]) -> None:
    """Take in words around until what is found occurs once, as whole words.

    Raises:
        MotionError: where the whole text does not.
    """
    while not _serves(cells, found, times):
        to_right = _next_right(cells, found.last)
        to_left = _next_left(cells, found.first)
        if to_right == found.last and to_left == found.first:
            raise MotionError(SAME_IN_TWO_TEXTS())
        if to_right > found.last and (
            to_left == found.first
            or not _has_change(cells[found.last : to_right])
            or _has_change(cells[to_left : found.first])
        ):
            found.last = to_right
        else:
            found.first = to_left


def _serves(cells: Sequence[_Cell], found: _Range, times: Callable[[ClauseText], int]) -> bool:
    within = cells[found.first : found.last]
    base = tuple(piece for cell in within for piece in cell.base)
    words = written(base)
    replacement = _write_cells(within, found.edits)
    if not words or words != words.strip() or replacement != replacement.strip():
        return False
    before = cells[found.first - 1] if found.first else None
    behind = cells[found.last] if found.last < len(cells) else None
    if before and _is_of_word(before.base[-1:], -1) and _is_of_word(base[:1], 0):
        return False
    if behind and _is_of_word(behind.base[:1], 0) and _is_of_word(base[-1:], -1):
        return False
    return times(base) == 1


def _is_of_word(pieces: ClauseText, at: int) -> bool:
    """Whether the character at an edge of some pieces is inside a word; a gap counts as one."""
    return any(not isinstance(piece, Words) or piece.content[at].isalnum() for piece in pieces)


def _next_right(cells: Sequence[_Cell], last: int) -> int:
    while last < len(cells) and _is_space(cells[last]):
        last += 1
    while last < len(cells):
        last += 1
        if last < len(cells) and _is_space(cells[last]):
            break
    return last


def _next_left(cells: Sequence[_Cell], first: int) -> int:
    while first and _is_space(cells[first - 1]):
        first -= 1
    while first:
        first -= 1
        if first and _is_space(cells[first - 1]):
            break
    return first


def _is_space(cell: _Cell) -> bool:
    return cell.change is None and written(cell.base).isspace()


def _has_change(cells: Iterable[_Cell]) -> bool:
    return any(cell.change for cell in cells)


def _replacement(cells: Sequence[_Cell], edits: Sequence[Edit]) -> Replacement:
    for cell in cells:
        if cell.change and cell.times > 1:
            message = CHANGED_IN_SEVERAL_PLACES(change=str(cell.change), count=cell.times)
            raise MotionError(message)
    return Replacement(
        written(piece for cell in cells for piece in cell.base),
        _write_cells(cells, edits),
        tuple(dict.fromkeys(cell.change for cell in cells if cell.change)),
    )


def _write_cells(cells: Sequence[_Cell], edits: Sequence[Edit]) -> str:
    """Return what the cells are to read, gaps as gaps where no edit touches them."""
    if not cells:
        return "".join(edit.new for edit in edits)
    runs = (run for cell in cells for run in cell.runs)
    return write_runs(runs, edits, cells[0].start)


def write_runs(runs: Iterable[Run], edits: Sequence[Edit], at: int = 0) -> str:
    """Return runs as they are written, with edits made; a gap that is cut becomes words.

    Raises:
        MotionError: where a cross-reference would be cut, for its number would no longer follow.
    """
    result = ""
    waiting = sorted(edits, key=lambda each: each.start)
    for run in runs:
        for unit in _cut(run, at, edits):
            while waiting and waiting[0].start <= at:
                result += waiting.pop(0).new
            if not any(edit.start <= at and at + len(unit.filled) <= edit.end and edit.end > at
                       for edit in edits):  # fmt: skip
                result += unit.written
            at += len(unit.filled)
    return result + "".join(edit.new for edit in waiting)


def _cut(run: Run, at: int, edits: Iterable[Edit]) -> Iterable[Run]:
    """Return a gap as its letters where an edit begins or ends within it."""
    end = at + len(run.filled)
    inside = any(at < place < end for edit in edits for place in (edit.start, edit.end))
    if run.is_gap and not inside:
        return (run,)
    if run.is_gap and _REFERENCE.match(run.written):
        raise MotionError(REFERENCE_CUT(words=run.filled))
    return tuple(Run(letter, letter, is_gap=False) for letter in run.filled)
