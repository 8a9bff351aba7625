"""A sheet on which signs stand far apart, and what is seen and read in each of its fields."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.letter_shapes import LetterShape, inked, shape_of

FIELD: Final = 120
"""Points of the side of a field."""
SIZE: Final = 48
"""Points of the print."""
COLUMNS: Final = 10
MOST: Final = 100
"""Fields of a sheet."""
_FROM_LEFT, _FROM_BELOW = 36, 42
"""Where in its field a sign begins."""
_FIRST, _LAST = itemgetter(0), itemgetter(-1)


@frozen
class Specimen:
    """What is seen in a field, and what programs read there.

    ``shape`` is None where nothing is seen; ``is_whole`` says that all of it is in the field.
    """

    read: str
    shape: LetterShape | None
    is_whole: bool = True


def place_of(number: int) -> tuple[int, int]:
    """Return where on its sheet the sign of a field stands, from the left and from below."""
    row, column = divmod(number, COLUMNS)
    return column * FIELD + _FROM_LEFT, (MOST // COLUMNS - 1 - row) * FIELD + _FROM_BELOW


def side() -> int:
    """Return how wide and high a sheet is."""
    return COLUMNS * FIELD


def look_at(page: pypdfium2.PdfPage, count: int) -> Iterator[Specimen]:
    """Yield what is in each of the first fields of a sheet."""
    bitmap = page.render(scale=1, grayscale=True)
    dots, stride = inked(bytes(bitmap.buffer)), bitmap.stride
    bitmap.close()
    said = _read(page)
    for number in range(count):
        row, column = divmod(number, COLUMNS)
        begin = row * FIELD * stride + column * FIELD
        rows = [dots[begin + at * stride : begin + at * stride + FIELD] for at in range(FIELD)]
        yield Specimen(said[number], shape_of(rows), _is_whole(rows))


def _is_whole(rows: Sequence[bytes]) -> bool:
    """Whether the edge of a field is clear."""
    edges = (rows[0], rows[-1], bytes(map(_FIRST, rows)), bytes(map(_LAST, rows)))
    return not any(b"1" in each for each in edges)


def _read(page: pypdfium2.PdfPage) -> defaultdict[int, str]:
    """Return what programs read in each field."""
    text = page.get_textpage()
    found: defaultdict[int, str] = defaultdict(str)
    for index in range(pdfium.FPDFText_CountChars(text)):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        column, row = int(x.value // FIELD), int(y.value // FIELD)
        number = (MOST // COLUMNS - 1 - row) * COLUMNS + column
        found[number] += chr(pdfium.FPDFText_GetUnicode(text, index))
    text.close()
    return found
