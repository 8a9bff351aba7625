"""Heads of tables, which are printed again on each page on which the table goes on."""

from collections.abc import Iterator, Sequence
from typing import Final

from protocol_gen.readers.finished.finished_text import PAGE_END
from protocol_gen.verify.adopted import Adopted, plain_line

_MOST_LINES: Final = 8
"""Over which a head is wrapped."""
_BEFORE: Final = 3
"""Words at the end of a page that tell in which table it ends."""


def without_repeated_heads(lines: Sequence[str], adopted: Adopted) -> Iterator[str]:
    """Yield lines without the head of a table at the top of a page, within that table."""
    at = 0
    while at < len(lines):
        yield lines[at]
        at += 1
        if lines[at - 1] == PAGE_END.strip("\n"):
            at += _repeated(lines, at, adopted)


def _repeated(lines: Sequence[str], at: int, adopted: Adopted) -> int:
    """Return how many lines from a place on are the head of the table that goes on there."""
    before = _last_words(lines[:at])
    for head, table in adopted.tables:
        if f" {before} " not in f" {table} ":
            continue
        for count in range(1, _MOST_LINES + 1):
            if plain_line(" ".join(lines[at : at + count])) == head:
                return count
    return 0


def _last_words(lines: Sequence[str]) -> str:
    found: list[str] = []
    for line in reversed(lines):
        found = [*plain_line(line).split(), *found]
        if len(found) >= _BEFORE:
            break
    return " ".join(found[-_BEFORE:])
