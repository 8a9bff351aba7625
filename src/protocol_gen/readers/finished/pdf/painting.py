"""The pages of a PDF as a renderer paints them.

Only this module knows pypdfium2, the renderer of Chromium. What counts is what is seen: a letter
is left out that is white, covered, cropped away, off the page, in a layer that is off, drawn in
invisible ink, or too small to read.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.figures import Drawn, figures_among
from protocol_gen.readers.finished.pdf.page_picture import SCALE, PagePicture
from protocol_gen.readers.finished.pdf.printed import Box, PrintedFile, PrintedPage
from protocol_gen.readers.finished.pdf.runs import Letter, runs_of

Handle: TypeAlias = Any
"""What the renderer gives for a page, an object or a text."""
_FORM_DEPTH = 20
_MOST_STEPS = 400
"""Of a path; a longer one is no frame."""
_INVISIBLE_INK = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_OUTLINE = pdfium.FPDF_TEXTRENDERMODE_STROKE
_SMALLEST = 3.0
"""Points; smaller print cannot be read."""
_FINE = 1000
"""Parts of a point to which places are asked for."""
_LINE_END_HYPHENS = {0x02, 0xFFFE}
"""What the renderer says for a hyphen at the end of a line."""
_PICTURES = {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING}
_OPAQUE = 255
_FIRST_LETTERS = 500
_TURNED = 0.1
"""Radians."""
_SILENT = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}
_REMARKS = {
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
    pdfium.FPDF_ANNOT_FILEATTACHMENT,
}
"""What marks words and hides or adds none that is seen without opening it."""
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_WITHOUT_WORDS = "[something laid over the page]"


class LockedPdfError(Exception):
    """The file asks for a password."""


class TooLongPdfError(Exception):
    """The file has more pages than a protocol may have."""


def paint(content: bytes, most_pages: int) -> PrintedFile:
    """Return what a file's pages print.

    Raises:
        LockedPdfError: where it opens with a password only.
        TooLongPdfError: where it has too many pages.
        pypdfium2.PdfiumError: where it is broken.
    """
    with ExitStack() as stack:
        document = _opened(content)
        stack.callback(document.close)
        document.init_forms()
        if len(document) > most_pages:
            raise TooLongPdfError
        pages = tuple(_page(document, number) for number in range(len(document)))
        is_encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0
        return PrintedFile(pages, _decrypted(document) if is_encrypted else content)


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LockedPdfError from error
        raise


def _decrypted(document: pypdfium2.PdfDocument) -> bytes:
    stream = BytesIO()
    document.save(stream, flags=pdfium.FPDF_REMOVE_SECURITY)
    return stream.getvalue()


def _page(document: pypdfium2.PdfDocument, number: int) -> PrintedPage:
    with ExitStack() as stack:
        page = document[number]
        stack.callback(page.close)
        _set_upright(page)
        text = page.get_textpage()
        stack.callback(text.close)
        bitmap = page.render(scale=SCALE, grayscale=True)
        stack.callback(bitmap.close)
        picture = PagePicture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        runs = runs_of(_Letters(page, text, picture).read())
        figures = figures_among(_drawn(page, _Placing.of(page)), runs)
        laid_over, is_noted = _annotations(page)
        return PrintedPage(runs, figures, laid_over, is_noted)


def _set_upright(page: pypdfium2.PdfPage) -> None:
    """Turn a page as a reader turns a sheet, so that its first words stand upright."""
    text = page.get_textpage()
    quarters = Counter(
        round(pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)) % 4
        for index in range(min(_FIRST_LETTERS, pdfium.FPDFText_CountChars(text)))
    )
    text.close()
    page.set_rotation(90 * max(quarters, key=lambda each: quarters[each], default=0))


@frozen
class _Placing:
    """Where on the page as it is shown a point of its own coordinates is."""

    across: tuple[float, float, float]
    down: tuple[float, float, float]

    @classmethod
    def of(cls, page: pypdfium2.PdfPage) -> "_Placing":
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
class _Ink:
    """How one piece of text is drawn: its shade, and its place in the file's structure."""

    is_seen: bool
    shade: int | None
    mark: int | None
    is_artifact: bool


_PLAIN = _Ink(is_seen=True, shade=None, mark=None, is_artifact=False)


class _Letters:
    """Reads the letters of a page in the order of the file, those that can be seen."""

    def __init__(self, page: pypdfium2.PdfPage, text: Handle, picture: PagePicture) -> None:
        self._text = text
        self._upright = math.radians(page.get_rotation())
        self._place = _Placing.of(page)
        self._picture = picture
        self._inks: dict[int, _Ink] = {}

    def read(self) -> Iterator[Letter]:
        for index in range(pdfium.FPDFText_CountChars(self._text)):
            sign = pdfium.FPDFText_GetUnicode(self._text, index)
            if pdfium.FPDFText_IsGenerated(self._text, index) == 1:
                yield Letter("\n" if sign in {10, 13} else " ", None)
                continue
            letter = "-" if sign in _LINE_END_HYPHENS else chr(sign)
            if letter.isspace() or not sign:
                yield Letter(" ", None)
                continue
            ink, box = self._ink(index), self._box(index)
            if ink.is_seen and self._picture.shows(box, ink.shade):
                yield Letter(letter, box, ink.mark, ink.is_artifact, self._is_turned(index))

    def _is_turned(self, index: int) -> bool:
        angle = pdfium.FPDFText_GetCharAngle(self._text, index) - self._upright
        return bool(_TURNED < angle % math.tau < math.tau - _TURNED)

    def _box(self, index: int) -> Box:
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        pdfium.FPDFText_GetCharBox(self._text, index, left, right, bottom, top)
        return self._place.box(left.value, bottom.value, right.value, top.value)

    def _ink(self, index: int) -> _Ink:
        piece = pdfium.FPDFText_GetTextObject(self._text, index)
        if not piece:
            return _PLAIN
        address = ctypes.addressof(piece.contents)
        found = self._inks.get(address)
        if found is None:
            found = self._inks[address] = self._read_ink(index, piece)
        return found

    def _read_ink(self, index: int, piece: Handle) -> _Ink:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(piece)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
        loose = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._text, index, loose)
        box = self._place.box(loose.left, loose.bottom, loose.right, loose.top)
        size = max(box.height, box.width)
        colour = [ctypes.c_uint() for _ in range(4)]
        ask = (
            pdfium.FPDFPageObj_GetStrokeColor
            if mode == _OUTLINE
            else pdfium.FPDFPageObj_GetFillColor
        )
        is_known = ask(piece, *colour)
        red, green, blue, opacity = (each.value for each in colour)
        is_solid = is_known and opacity == _OPAQUE
        return _Ink(
            is_seen=mode not in _INVISIBLE_INK and size >= _SMALLEST,
            shade=round(0.3 * red + 0.59 * green + 0.11 * blue) if is_solid else None,
            mark=mark if mark >= 0 else None,
            is_artifact="Artifact" in _marks(piece),
        )


def _marks(piece: Handle) -> Iterator[str]:
    for number in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, number)
        name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, name, 128, length):
            yield bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "replace")


# What else is drawn


def _drawn(page: Handle, place: _Placing) -> Iterator[Drawn]:
    """Yield the pictures and paths of a page, those within forms too, in order of painting."""
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        yield from _parts(pdfium.FPDFPage_GetObject(page, number), place, ())


def _parts(piece: Handle, place: _Placing, around: tuple[Handle, ...]) -> Iterator[Drawn]:
    kind = pdfium.FPDFPageObj_GetType(piece)
    if kind == pdfium.FPDF_PAGEOBJ_FORM and len(around) < _FORM_DEPTH:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(piece, matrix)
        for number in range(pdfium.FPDFFormObj_CountObjects(piece)):
            yield from _parts(pdfium.FPDFFormObj_GetObject(piece, number), place, (matrix, *around))
    elif kind in _PICTURES:
        yield Drawn(_bounds(piece, place, around), is_picture=True)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH and _is_painted(piece):
        yield _path(piece, _bounds(piece, place, around))


def _path(piece: Handle, box: Box) -> Drawn:
    steps = pdfium.FPDFPath_CountSegments(piece)
    points, is_curved = [], False
    for number in range(min(steps, _MOST_STEPS)):
        step = pdfium.FPDFPath_GetPathSegment(piece, number)
        is_curved |= pdfium.FPDFPathSegment_GetType(step) == pdfium.FPDF_SEGMENT_BEZIERTO
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(step, x, y)
        points.append((x.value, y.value))
    return Drawn(box, tuple(points), is_curved=is_curved)


def _is_painted(path: Handle) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _bounds(piece: Handle, place: _Placing, around: tuple[Handle, ...]) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(piece, left, bottom, right, top)
    corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    for matrix in around:
        corners = [
            (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
            for x, y in corners
        ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return place.box(min(xs), min(ys), max(xs), max(ys))


# What is laid over


def _annotations(page: Handle) -> tuple[tuple[str, ...], bool]:
    """Return the words of what is laid over a page, and whether there are notes besides."""
    laid_over: list[str] = []
    is_noted = False
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        each = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(each)
        if kind in _REMARKS:
            is_noted = True
        elif kind not in _SILENT and _can_be_seen(each):
            laid_over.append(_text_of(each, b"Contents") or _text_of(each, b"V") or _WITHOUT_WORDS)
        pdfium.FPDFPage_CloseAnnot(each)
    return tuple(laid_over), is_noted


def _can_be_seen(annotation: Handle) -> bool:
    if pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
        return False
    place = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, place)
    return bool(place.right != place.left and place.top != place.bottom)


def _text_of(annotation: Handle, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    held = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, held, length)
    return bytes(held)[: max(0, length - 2)].decode("utf-16-le", "replace").strip()
