"""The rows of a table as places: "in row 5 of the table"."""

from collections.abc import Iterator

from protocol_gen.amend.messages import NOT_ONE_TABLE, ROWS_TOO_FEW
from protocol_gen.amend.scopes import Scope, Spot, spots_by_block
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, Provision, Table, walk


def locate_row(document: Document, scope: Scope, at: int) -> Scope:
    """Return the nth row of the only table at a place, counted from 1; -1 is the last.

    Nobody knows whether a count begins with the row of headings: both rows that can be meant are
    looked at, and what is in both of them is in two places. Nothing can be put at the end of it.

    Raises:
        MotionError: where the place has no table or several, or the table no such row.
    """
    tables = list(_tables(scope.roots)) or list(_tables(_around(document, scope)))
    if len(tables) != 1:
        raise MotionError(NOT_ONE_TABLE(place=scope.label, count=len(tables)))
    provision, (header, *rows) = tables[0]
    if at > 0:
        meant = [[header, *rows][at - 1 : at], rows[at - 1 : at]]
        spots = tuple(spot for row in meant for cells in row for spot in cells)
    else:
        spots = rows[at] if -at <= len(rows) else ()
    if not spots or at > len(rows):
        raise MotionError(ROWS_TOO_FEW(place=scope.label, count=len(rows)))
    return Scope("", (provision,), (), spots, (), is_part=True)


def _tables(roots: tuple[Provision, ...]) -> Iterator[tuple[Provision, list[tuple[Spot, ...]]]]:
    """Yield each table below some provisions, with its rows, that of the headings first."""
    for provision in (each for root in roots for each in walk(root)):
        for block, texts in spots_by_block(provision):
            if isinstance(block, Table):
                width = len(block.header)
                cells = texts[1:]  # the first is the caption
                yield provision, [cells[at : at + width] for at in range(0, len(cells), width)]


def _around(document: Document, scope: Scope) -> tuple[Provision, ...]:
    """Return the provisions of the section that a place is in: its table may be beside it."""
    ids = scope.ids
    return tuple(each for each in document.provisions if ids & {below.id for below in walk(each)})
