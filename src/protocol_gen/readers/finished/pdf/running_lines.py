"""The running heads and feet of a file that does not tell them apart: lines alike on every page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from protocol_gen.readers.finished.pdf.printed import PrintedRun
from protocol_gen.readers.finished.pdf.reading_order import PrintedLine, halves, middle_of, rows

_ROW = 3
_MOST = 3
"""Lines that the head or the foot of a page may have."""


def without_running(
    pages: Sequence[Sequence[PrintedRun]],
) -> tuple[tuple[tuple[PrintedRun, ...], ...], tuple[str, ...]]:
    """Return the runs of all pages without running heads and feet, and the lines of those."""
    middle = middle_of(pages)
    left = [[*rows(part)] for page in pages for part in halves(page, middle)]
    taken = [*_taken(left, is_foot=False), *_taken(left, is_foot=True)]
    gone = {id(run) for line in taken for run in line.runs}
    kept = tuple(tuple(run for run in page if id(run) not in gone) for page in pages)
    return kept, tuple(dict.fromkeys(line.text for line in taken))


def _taken(pages: list[list[PrintedLine]], *, is_foot: bool) -> list[PrintedLine]:
    """Take the running head or foot out of the pages and return it.

    A line belongs to it that begins, or ends, more than half of the pages, numbers left aside; so
    does one of pages that follow one another, as of a paper among others.
    """
    taken: list[PrintedLine] = []
    at = -1 if is_foot else 0
    for _ in range(_MOST):
        shapes = [_shape(page[at]) if page else "" for page in pages]
        alike = Counter(each for each in shapes if each)
        running = {
            *(each for each, count in alike.items() if count > 1 and count * 2 > len(pages)),
            *_in_a_row(shapes),
        }
        gone = [page for page, shape in zip(pages, shapes, strict=True) if shape in running]
        if not gone:
            break
        taken += [page.pop(at) for page in gone]
    return taken


def _in_a_row(shapes: Sequence[str]) -> Iterator[str]:
    """Yield what several pages that follow one another have: two, if it counts them."""
    for shape, those in groupby(shapes):
        count = len([*those])
        if shape and (count >= _ROW or (count > 1 and "#" in shape)):
            yield shape


def _shape(line: PrintedLine) -> str:
    return " ".join(re.sub(r"[0-9]+", "#", line.text).split())
