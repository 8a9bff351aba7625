"""The running heads and feet of a file that does not tell them apart: lines alike on every page."""

import re
from collections import Counter
from collections.abc import Sequence

from protocol_gen.readers.finished.pdf.printed import PrintedRun
from protocol_gen.readers.finished.pdf.reading_order import PrintedLine, rows

_MOST = 3
"""Lines that the head or the foot of a page may have."""


def without_running(
    pages: Sequence[Sequence[PrintedRun]],
) -> tuple[tuple[tuple[PrintedRun, ...], ...], tuple[str, ...]]:
    """Return the runs of all pages without running heads and feet, and the lines of those."""
    left = [[*rows(page)] for page in pages]
    taken = [*_taken(left, is_foot=False), *_taken(left, is_foot=True)]
    gone = {id(run) for line in taken for run in line.runs}
    kept = tuple(tuple(run for run in page if id(run) not in gone) for page in pages)
    return kept, tuple(dict.fromkeys(line.text for line in taken))


def _taken(pages: list[list[PrintedLine]], *, is_foot: bool) -> list[PrintedLine]:
    """Take the running head or foot out of the pages and return it.

    A line belongs to it that begins, or ends, more than half of the pages, numbers left aside.
    """
    taken: list[PrintedLine] = []
    at = -1 if is_foot else 0
    for _ in range(_MOST):
        edge = [(page, page[at]) for page in pages if page]
        alike = Counter(_shape(line) for _, line in edge)
        shape, count = max(alike.items(), key=lambda each: each[1], default=("", 0))
        if count < 2 or count * 2 <= len(pages):  # noqa: PLR2004  # what appears once does not run
            break
        for page, line in edge:
            if _shape(line) == shape:
                taken.append(line)
                del page[at]
    return taken


def _shape(line: PrintedLine) -> str:
    return " ".join(re.sub(r"[0-9]+", "#", line.text).split())
