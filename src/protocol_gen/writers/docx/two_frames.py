"""Words, lines and tables around the text, tracked where the versions of a redline differ.

What is no redline has one version, and nothing to track.
"""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from protocol_gen.model.marks import Mark
from protocol_gen.page.columns import column_widths
from protocol_gen.writers.docx.build_context import BuildContext, mark_changes
from protocol_gen.writers.docx.oxml import (
    NOTHING,
    Cell,
    TableLook,
    Xml,
    run,
    table,
)
from protocol_gen.writers.docx.oxml_changes import tracked, tracked_all

Rows: TypeAlias = Sequence[Sequence[str]]
"""A table of facts, its header first; empty where a version has none."""
Both: TypeAlias = tuple[Sequence[str], Sequence[str]]


def of_version(page: BuildContext, mark: Mark | None, inside: Xml) -> Xml:
    """Return what one version has, tracked; with no mark both have it."""
    return tracked_all(mark, page.stamp(), inside) if mark and inside else inside


def changed(page: BuildContext, old: str, new: str, made: Callable[[str], Xml] = run) -> Xml:
    """Return words as they were and as they are; ``made`` makes the runs of them."""
    if old == new:
        return made(new) if new else NOTHING
    gone = of_version(page, Mark.DELETED, made(old) if old else NOTHING)
    return Xml(gone + of_version(page, Mark.INSERTED, made(new) if new else NOTHING))


def facts(
    page: BuildContext, name: str, old: Rows, new: Rows, *, language: str = "", first: int = 0
) -> Iterator[Xml]:
    """Yield a table of facts, each row headed by its first cell, as it was and as it is.

    ``first`` is the width of the first column, 0 to share by what is in the columns; ``language``
    is that of the header. Where its columns are others, there are two tables.
    """
    if old and new and list(old[0]) != list(new[0]):
        yield from facts(page, name, old, (), language=language, first=first)
        yield from facts(page, name, (), new, language=language, first=first)
        return
    rows = [*_rows(old, new)]
    if not rows:
        return
    width = page.text_width
    widths = (first, width - first) if first else column_widths(new or old, width)
    look = TableLook(
        page.styles("Protocol Table"), widths, 0, name, has_row_headers=True, is_whole=True
    )
    cells = [
        _cells(page, each, mark, language, is_header=not at) for at, (mark, each) in enumerate(rows)
    ]
    changes = tuple(tracked(mark, page.stamp()) if mark else NOTHING for mark, _ in rows)
    yield table(look, cells[0], cells[1:], changes)


def _rows(old: Rows, new: Rows) -> Iterator[tuple[Mark | None, Both]]:
    """Yield the rows of both tables: those with one first cell are one row."""
    keys = [row[0] for row in old], [row[0] for row in new]
    for tag, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((None, pair) for pair in zip(old[a:b], new[c:d], strict=True))
        else:
            yield from ((Mark.DELETED, (row, row)) for row in old[a:b])
            yield from ((Mark.INSERTED, (row, row)) for row in new[c:d])


def _cells(
    page: BuildContext, row: Both, mark: Mark | None, language: str, *, is_header: bool
) -> list[Cell]:
    heading, text = page.styles("Table Heading"), page.styles("Table Text")

    def label(words: str) -> Xml:
        return run(words, language)

    made: list[Cell] = []
    for at, (was, now) in enumerate(zip(*row, strict=True)):
        make = label if is_header or not at else run
        inside = of_version(page, mark, make(now)) if mark else changed(page, was, now, make)
        style = heading if is_header or not at else text
        made.append(Cell(style, inside, mark_changes(page, mark)))
    return made
