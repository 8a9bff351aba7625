"""The lines of a page in the order in which a reader meets them.

A file has its words in an order of its own. That is a reader's order where of any two lines the
first stands above the second or to the left of it: so it is for paragraphs, for columns, and for
the cells of a table. Where it is not so, a line comes where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box, PrintedRun, box_around

BULLETS = frozenset("•◦▪▫●○■□‣\u2043∙\uf0b7\uf0a7")
"""Signs before an item of a list, which are no words."""
_CLOSE = 0.25
"""Heights of a line, up to which two pieces of it are one word."""
_SLACK = 2.0
"""Points by which places may differ."""


@frozen
class PrintedLine:
    """Runs that stand in one line, one behind the other."""

    runs: tuple[PrintedRun, ...]

    @property
    def box(self) -> Box:
        """Where it is."""
        return box_around(each.box for each in self.runs)

    @property
    def text(self) -> str:
        """Its words."""
        said, before = "", None
        for each in self.runs:
            far = before is not None and (
                each.box.left - before.box.right > _CLOSE * max(each.box.height, 4)
            )
            said += f" {each.text}" if far else each.text
            before = each
        return " ".join(said.split())


def middle_of(pages: Iterable[Sequence[PrintedRun]]) -> float | None:
    """Return where sheets that are wider than high have their middle; None for other pages."""
    runs = [run for page in pages for run in page]
    if not runs:
        return None
    around = box_around(run.box for run in runs)
    return (around.left + around.right) / 2 if around.width > around.height else None


def halves(page: Sequence[PrintedRun], middle: float | None) -> tuple[list[PrintedRun], ...]:
    """Return the two pages that are printed on one sheet, or the page as it is."""
    if middle is None or any(run.box.left < middle < run.box.right for run in page):
        return ([*page],)
    left = [run for run in page if run.box.left < middle]
    return left, [run for run in page if run.box.left >= middle]


def sheet_as_read(runs: Sequence[PrintedRun], middle: float | None) -> tuple[PrintedLine, ...]:
    """Return the runs of a sheet as lines, in the order of reading: of two pages one by one.

    They are two only if the file has the second after the first.
    """
    parts = halves(runs, middle)
    if [run for part in parts for run in part] != [*runs]:
        return lines_as_read(runs)
    return tuple(line for part in parts for line in lines_as_read(part))


def lines_as_read(runs: Sequence[PrintedRun]) -> tuple[PrintedLine, ...]:
    """Return the runs of one page as lines, in the order of reading.

    The file's order holds wherever the places of the lines leave a choice.
    """
    runs = [run for run in runs if run.text.strip() not in BULLETS]
    left = [(line, line.box) for line in lines_as_filed(runs)]
    found = [*_taken_from_top(left)]
    last = None
    while left:
        place = _next(last, left)
        if place is None:
            return rows(runs)  # they go round in a circle
        line, box = left.pop(place)
        last = box, place
        found.append(line)
    return tuple(found)


def _next(last: tuple[Box, int] | None, left: Sequence[tuple[PrintedLine, Box]]) -> int | None:
    """Return the place of the line to read next: the paragraph goes on, or the file's first."""
    if last is not None:
        before, at = last
        if at < len(left) and left[at][1].is_just_below(before) and _comes_first(at, left):
            return at
    return next((at for at in range(len(left)) if _comes_first(at, left)), None)


def _taken_from_top(left: list[tuple[PrintedLine, Box]]) -> Iterator[PrintedLine]:
    """Take away the lines above all others, which everybody reads first, and yield them.

    The first line of a column beside others is not one of them.
    """
    while left:
        boxes = [box for _, box in left]
        at = min(range(len(left)), key=lambda place: boxes[place].bottom)
        if not _is_above(boxes[at], (*boxes[:at], *boxes[at + 1 :])) or _is_of_column(at, boxes):
            return
        yield left.pop(at)[0]


def _is_above(box: Box, others: Iterable[Box]) -> bool:
    return all(each.top >= box.bottom for each in others)


def _is_of_column(at: int, boxes: Sequence[Box]) -> bool:
    """Say whether a line goes on below, among others, beside what the file has before it."""
    below = boxes[at + 1] if at + 1 < len(boxes) else None
    if below is None or not any(_is_left_of(each, below) for each in boxes[:at]):
        return False
    return not _is_above(below, (*boxes[:at], *boxes[at + 2 :]))


def _comes_first(at: int, left: Sequence[tuple[PrintedLine, Box]]) -> bool:
    _, box = left[at]
    return all(_comes_before(box, other) for place, (_, other) in enumerate(left) if place != at)


def rows(runs: Iterable[PrintedRun]) -> tuple[PrintedLine, ...]:
    """Return the runs of one page from top to bottom, what is level in one line."""
    found: list[list[PrintedRun]] = []
    for run in sorted(runs, key=lambda each: each.box.middle):
        if found and found[-1][-1].box.is_level_with(run.box):
            found[-1].append(run)
        else:
            found.append([run])
    return tuple(PrintedLine(tuple(sorted(row, key=lambda each: each.box.left))) for row in found)


def lines_as_filed(runs: Iterable[PrintedRun]) -> tuple[PrintedLine, ...]:
    """Return the runs of one page as lines, in the order of the file."""
    found: list[list[PrintedRun]] = []
    for run in runs:
        last = found[-1][-1] if found else None
        if last and last.box.is_level_with(run.box) and run.box.left >= last.box.right - _SLACK:
            found[-1].append(run)
        else:
            found.append([run])
    return tuple(PrintedLine(tuple(each)) for each in found)


def _comes_before(one: Box, other: Box) -> bool:
    if _is_left_of(one, other):
        return True
    if one.is_level_with(other):
        return one.left < other.left
    return one.middle < other.middle


def _is_left_of(one: Box, other: Box) -> bool:
    return one.right <= other.left + _SLACK
