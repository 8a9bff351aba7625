"""A table as a text file: CSV as programs in Britain and in Europe write it, in their encodings."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SheetError
from protocol_gen.profiles.messages import (
    SHEET_NOT_CSV,
    SHEET_OF_OTHER_KIND,
    SHEET_QUOTATION_OPEN,
    SHEET_TOO_LONG,
)
from protocol_gen.profiles.sheet_grid import MOST_COLUMNS, MOST_ROWS, Grid, GridRow, one_line
from protocol_gen.readers.file_kinds import YAML, kind_of_text

_SEPARATORS: Final = (",", ";", "\t", "|")
_NAMED_SEPARATOR: Final = re.compile(r'"?sep=(.)"?(?:\r\n?|\n|$)', re.IGNORECASE)
"""The first line by which a file tells a program what separates its cells."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT: Final = 1024
"""Bytes that show whether a text without a mark is UTF-16."""
_ROWS_TRIED: Final = 50
_TEXT_OF_FORMULA: Final = re.compile(r'="([^"]*)"')
"""How a file makes a program take digits for text."""
_LINE_ENDS: Final = re.compile(r"_x00(?:0[Dd]|0[Aa]|09)_")
"""The ends of lines as a workbook escapes them, which some programs copy as they are."""


def read_table(content: bytes, name: str, is_head: Callable[[tuple[str, ...]], bool]) -> Grid:
    """Return the grid in a text file. ``is_head`` knows a row of headings when it sees one.

    A byte that is no UTF-8 comes as a low surrogate (the handler ``surrogateescape``).

    Raises:
        InvalidSourcesError: where it is no table.
    """
    text = _decoded(content)
    named = _NAMED_SEPARATOR.match(text)
    skipped = 1 if named else 0
    text = text[named.end() :] if named else text
    separator = named[1] if named else _separator(text, is_head)
    if kind_of_text(text) == YAML and not any(map(is_head, _first_rows(text, separator))):
        raise InvalidSourcesError((SheetError(SHEET_OF_OTHER_KIND(kind=YAML), name),))
    return Grid(tuple(_rows(text, separator, skipped, name)))


def _rows(text: str, separator: str, skipped: int, name: str) -> list[GridRow]:
    """Return the rows that hold anything, below those that were skipped."""
    rows: list[GridRow] = []
    number = skipped
    try:
        for number, cells in enumerate(_records(text, separator), skipped + 1):  # told of below
            if any(cells):
                rows.append(GridRow(number, cells))
            if len(rows) > MOST_ROWS:
                raise InvalidSourcesError((SheetError(SHEET_TOO_LONG(most=MOST_ROWS), name),))
    except csv.Error as error:
        is_open = "expected after" in str(error) or "end of data" in str(error)
        message = SHEET_QUOTATION_OPEN() if is_open else SHEET_NOT_CSV(reason=str(error))
        raise InvalidSourcesError((SheetError(message, name, number + 1),)) from error
    return rows


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(encoding, _handler(encoding))
    encoding = _unmarked(content[:_LOOKED_AT])
    return content.decode(encoding, _handler(encoding))


def _handler(encoding: str) -> str:
    return "surrogateescape" if encoding == "utf-8" else "replace"


def _unmarked(beginning: bytes) -> str:
    """Return the encoding of a text that does not say it: the zeros of UTF-16 tell."""
    first, second = (beginning[start::2].count(0) for start in (0, 1))
    if max(first, second) * 4 <= len(beginning) or min(first, second) * 4 > max(first, second):
        return "utf-8"
    return "utf-16-be" if first > second else "utf-16-le"


def _separator(text: str, is_head: Callable[[tuple[str, ...]], bool]) -> str:
    """Return what separates the cells: the mark that gives a row of headings the most of them."""

    def score(separator: str) -> tuple[bool, int]:
        rows = list(_first_rows(text, separator))
        head = next(filter(is_head, rows), None)
        return head is not None, len(head or next(iter(rows), ()))

    return max(_SEPARATORS, key=score)


def _first_rows(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    """Yield the first rows that hold anything, as far as they can be read with this separator."""
    with suppress(csv.Error):
        yield from (cells for cells in islice(_records(text, separator), _ROWS_TRIED) if any(cells))


def _records(text: str, separator: str) -> Iterator[tuple[str, ...]]:
    lines = io.StringIO(text, newline="")
    for record in csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True):
        beyond = next((cell for cell in record[MOST_COLUMNS:] if cell.strip()), "")
        yield tuple(map(_cell, [*record[:MOST_COLUMNS], *([beyond] if beyond else [])]))


def _cell(written: str) -> str:
    text = one_line(_LINE_ENDS.sub(" ", written) if "_x" in written else written)
    as_text = _TEXT_OF_FORMULA.fullmatch(text) if text.startswith("=") else None
    return one_line(as_text[1]) if as_text else text
