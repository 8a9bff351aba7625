"""The objects of a page in the order of painting, and where they are on it as it is shown."""

import ctypes
import math
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.figures import Drawn
from protocol_gen.readers.finished.pdf.printed import Box

Handle: TypeAlias = Any
"""What the renderer gives for a page or an object."""
_FORM_DEPTH = 20
_MOST_STEPS = 400
"""Of a path; a longer one is no frame."""
_PEN = 1.5
"""Points up to which a pen draws lines, and hides nothing."""
_FINE = 1000
"""Parts of a point to which places are asked for."""
_LOWEST = 3.0
"""Points of the least height of words."""
_PICTURES = {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}


@frozen
class Placing:
    """Where on the page as it is shown a point of its own coordinates is."""

    across: tuple[float, float, float]
    down: tuple[float, float, float]

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> "Placing":
        """Return how a page is shown."""
        width, height = (round(each * _FINE) for each in page.get_size())

        def at(x: float, y: float) -> tuple[float, float]:
            left, top = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, left, top)
            return left.value / _FINE, top.value / _FINE

        zero, right, up = at(0, 0), at(100, 0), at(0, 100)
        across, down = (
            ((right[axis] - zero[axis]) / 100, (up[axis] - zero[axis]) / 100, zero[axis])
            for axis in (0, 1)
        )
        return cls(across, down)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle, whichever way the page is turned."""
        (a, b, c), (d, e, f) = self.across, self.down
        xs = (a * left + b * bottom + c, a * right + b * top + c)
        ys = (d * left + e * bottom + f, d * right + e * top + f)
        return Box(min(xs), min(ys), max(xs), max(ys))


@frozen
class PagePart:
    """An object of a page, and the matrices of the forms that it is in, the innermost first."""

    piece: Handle
    around: tuple[Handle, ...]


def parts_of(page: Handle) -> Iterator[PagePart]:
    """Yield the objects of a page, those within forms too, in order of painting."""
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _parts(pdfium.FPDFPage_GetObject(page, number), ())


def _parts(piece: Handle, around: tuple[Handle, ...]) -> Iterator[PagePart]:
    is_form = pdfium.FPDFPageObj_GetType(piece) == pdfium.FPDF_PAGEOBJ_FORM
    if not is_form or len(around) >= _FORM_DEPTH:
        yield PagePart(piece, around)
        return
    for number in range(pdfium.FPDFFormObj_CountObjects(piece)):
        yield from _parts(pdfium.FPDFFormObj_GetObject(piece, number), (_matrix(piece), *around))


def drawn_among(
    parts: Iterable[PagePart], place: Placing, *, has_patterns: bool = False
) -> Iterator[Drawn]:
    """Yield the pictures and paths of a page; one that a pattern may be on is a picture."""
    for order, part in enumerate(parts):
        kind = pdfium.FPDFPageObj_GetType(part.piece)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        is_path = kind == pdfium.FPDF_PAGEOBJ_PATH
        box = _bounds(part, place)
        is_patterned = is_path and has_patterns and _may_show_words(part.piece, box)
        if kind in _PICTURES or is_patterned:
            yield Drawn(box, is_picture=True, order=order)
        elif is_path and _is_painted(part.piece):
            yield _path(part, place, order)


def texts_among(parts: Iterable[PagePart], place: Placing) -> Iterator[tuple[Handle, Box]]:
    """Yield the pieces of text of a page, each with its place, programs read them or not."""
    for part in parts:
        if pdfium.FPDFPageObj_GetType(part.piece) == pdfium.FPDF_PAGEOBJ_TEXT:
            yield part.piece, _bounds(part, place)


def _path(part: PagePart, place: Placing, order: int) -> Drawn:
    points, is_curved, is_slanted = [], False, False
    matrices = (_matrix(part.piece), *part.around)
    for number in range(min(pdfium.FPDFPath_CountSegments(part.piece), _MOST_STEPS)):
        step = pdfium.FPDFPath_GetPathSegment(part.piece, number)
        kind = pdfium.FPDFPathSegment_GetType(step)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(step, x, y)
        at = place.box(*_moved(x.value, y.value, matrices) * 2)
        points.append((at.left, at.top))
        is_curved |= kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if kind == pdfium.FPDF_SEGMENT_LINETO and number:
            is_slanted |= min(abs(a - b) for a, b in zip(*points[-2:], strict=True)) > 1
    return Drawn(
        _bounds(part, place).grown(-_pen(part.piece) / 2),
        tuple(points),
        is_curved=is_curved,
        is_slanted=is_slanted,
        order=order,
        hides=_is_solid(part.piece),
    )


def _matrix(piece: Handle) -> Handle:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(piece, matrix)
    return matrix


def _moved(x: float, y: float, matrices: Iterable[Handle]) -> tuple[float, float]:
    """Return where a point of an object is on its page."""
    for each in matrices:
        x, y = each.a * x + each.c * y + each.e, each.b * x + each.d * y + each.f
    return x, y


def _is_solid(path: Handle) -> bool:
    """Whether a path is filled, or drawn with a thick pen, and nothing shines through it."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    is_thick = _pen(path) > _PEN
    return bool(fill.value or is_thick) and not pdfium.FPDFPageObj_HasTransparency(path)


def _pen(path: Handle) -> float:
    """Return how thick the pen is that a path is drawn with, nought where it is only filled."""
    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    pdfium.FPDFPageObj_GetStrokeWidth(path, width)
    return float(width.value) * _scale(path) if stroke.value else 0.0


def _scale(piece: Handle) -> float:
    matrix = _matrix(piece)
    return math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))


def _may_show_words(path: Handle, box: Box) -> bool:
    """Whether a path is painted and so large that a pattern on it may have words."""
    return _is_painted(path) and min(box.width, box.height) > _LOWEST


def _is_painted(path: Handle) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _bounds(part: PagePart, place: Placing) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(part.piece, left, bottom, right, top)
    corners = [
        _moved(x, y, part.around)
        for x in (left.value, right.value)
        for y in (bottom.value, top.value)
    ]
    xs, ys = zip(*corners, strict=True)
    return place.box(min(xs), min(ys), max(xs), max(ys))
