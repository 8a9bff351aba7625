"""The lines of a page in the order in which a reader meets them.

A file has its words in an order of its own. That is a reader's order where of any two lines the
first stands above the second or to the left of it: so it is for paragraphs, for columns, and for
the cells of a table. Where it is not so, a line comes where it stands.
"""

from collections.abc import Iterable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box, PrintedRun, box_around

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


def lines_as_read(runs: Sequence[PrintedRun]) -> tuple[PrintedLine, ...]:
    """Return the runs of one page as lines, in the order of reading.

    The file's order holds wherever the places of the lines leave a choice.
    """
    left = [(line, line.box) for line in lines_as_filed(runs)]
    found = [*_taken_from_top(left)]
    while left:
        place = next((at for at in range(len(left)) if _comes_first(at, left)), None)
        if place is None:
            return rows(runs)  # they go round in a circle
        found.append(left.pop(place)[0])
    return tuple(found)


def _taken_from_top(left: list[tuple[PrintedLine, Box]]) -> Iterator[PrintedLine]:
    """Take away the lines above all others, which everybody reads first, and yield them."""
    while left:
        at = min(range(len(left)), key=lambda place: left[place][1].bottom)
        lowest = left[at][1].bottom
        if any(box.top < lowest for place, (_, box) in enumerate(left) if place != at):
            return
        yield left.pop(at)[0]


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
    if one.right <= other.left + _SLACK:
        return True
    if one.is_level_with(other):
        return one.left < other.left
    return one.middle < other.middle
