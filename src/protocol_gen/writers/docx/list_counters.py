"""Which counter a lettered list block was labelled by, so that Word can count it again.

The labels come finished; Word wants to know the format, the first number, and what is around it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from protocol_gen.frozen import frozen
from protocol_gen.model.document import ListBlock, NumberStyle

LABEL = re.compile(r"(?P<before>\W*)(?P<counter>[a-z]+|[0-9]+)(?P<after>\W*)")
MOST = 1000
"""How far a counter is followed to find a label."""
ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@frozen
class LabelRun:
    """A run of labels: "(%1)" from 1 in lower letters, say."""

    style: NumberStyle
    text: str
    start: int


def labels_run(block: ListBlock) -> LabelRun:
    """Return the run that the labels of a list block are.

    Where two fit ("(i)" alone is a numeral and a letter), the one with the lower start is taken.
    Raises ``ValueError`` where none does.
    """
    labels = tuple(item.label for item in block.items)
    found = min(_runs(labels), key=lambda run: run.start, default=None)
    if found is None:
        msg = f"the labels {', '.join(labels)} are no run that a word processor can count"
        raise ValueError(msg)
    return found


def _runs(labels: Sequence[str]) -> Iterator[LabelRun]:
    matches = [match for match in map(LABEL.fullmatch, labels) if match]
    around = {(match["before"], match["after"]) for match in matches}
    if len(matches) != len(labels) or len(around) != 1:
        return
    ((before, after),) = around
    counters = [match["counter"] for match in matches]
    for style, count in COUNTERS.items():
        start = next((n for n in range(1, MOST) if count(n) == counters[0]), 0)
        if start and [count(start + index) for index in range(len(counters))] == counters:
            yield LabelRun(style, f"{before}%1{after}", start)


def _letters(number: int) -> str:
    """Count a, b, … z, aa, bb, as word processors do."""
    repeats, index = divmod(number - 1, 26)
    return "abcdefghijklmnopqrstuvwxyz"[index] * (repeats + 1)


def _roman(number: int) -> str:
    return "".join(_numerals(number))


def _numerals(number: int) -> Iterator[str]:
    for value, numeral in ROMAN:
        times, number = divmod(number, value)
        yield numeral * times


COUNTERS: dict[NumberStyle, Callable[[int], str]] = {
    NumberStyle.DECIMAL: str,
    NumberStyle.LOWER_LETTER: _letters,
    NumberStyle.LOWER_ROMAN: _roman,
}
