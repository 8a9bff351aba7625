"""What is laid over a page: stamps, boxes and strokes, and notes that hide or add no word."""

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from protocol_gen.frozen import frozen

Handle: TypeAlias = Any
"""What the renderer gives for a page or an annotation."""
_NOTES = {pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FILEATTACHMENT}
_MARKUP = {
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_SQUIGGLY,
}
"""What marks words; whether it changes any is seen on the picture of the page."""
_UNDERLINING = {pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY}
_WORDS = {pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}
"""What the look of a mark may say words with."""
_SIGN = 40.0
"""Points that the sign of a note may take; whoever sees it knows it for one."""
_BORDER, _LOWEST = 3.0, 4.0
"""Points: the thickest border of a link, and the lowest link whose border strikes nothing out."""
_WITHOUT_WORDS = "[something laid over the page]"


@frozen
class LaidOver:
    """What lies over a page: the words of stamps and the like, and whether there are notes.

    ``is_drawn`` says that something of it may change how the words below look; ``lines`` are the
    ends of those that underline, in the page's own coordinates.
    """

    words: tuple[str, ...] = ()
    is_noted: bool = False
    is_drawn: bool = False
    lines: tuple[tuple[float, float, float, float], ...] = ()


def laid_over(page: Handle) -> LaidOver:
    """Return what lies over a page."""
    words: list[str] = []
    lines: list[tuple[float, float, float, float]] = []
    is_noted = is_drawn = False
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        with _opened(page, number) as each:
            kind = pdfium.FPDFAnnot_GetSubtype(each)
            is_noted |= kind in _NOTES | _MARKUP
            if not _can_be_seen(each):
                continue
            is_drawn |= kind not in _NOTES and _has_look(each)
            lines += _lines(each) if kind in _UNDERLINING else ()
            if _is_laid_over(each, kind):
                words.append(_text_of(each, b"Contents") or _text_of(each, b"V") or _WITHOUT_WORDS)
    return LaidOver(tuple(words), is_noted, is_drawn, tuple(lines))


@contextmanager
def _opened(page: Handle, number: int) -> Iterator[Handle]:
    annotation = pdfium.FPDFPage_GetAnnot(page, number)
    try:
        yield annotation
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


def _is_laid_over(annotation: Handle, kind: int) -> bool:
    """Whether something hides words or adds some."""
    if kind == pdfium.FPDF_ANNOT_POPUP:
        return False
    width, height = _size(annotation)
    if kind == pdfium.FPDF_ANNOT_LINK:
        border = _border(annotation)
        return _has_look(annotation) or border > _BORDER or (border > 0 and height < _LOWEST)
    if kind in _NOTES:
        return max(width, height) > _SIGN and _has_look(annotation)
    if kind in _MARKUP:
        return any(each in _WORDS for each in _kinds_of_parts(annotation))
    return True


def _can_be_seen(annotation: Handle) -> bool:
    """Whether something is to be seen, on the screen or in print."""
    flags = pdfium.FPDFAnnot_GetFlags(annotation)
    is_printed = flags & pdfium.FPDF_ANNOT_FLAG_PRINT
    if flags & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
        return False
    if flags & pdfium.FPDF_ANNOT_FLAG_NOVIEW and not is_printed:
        return False
    return all(_size(annotation))


def _size(annotation: Handle) -> tuple[float, float]:
    place = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, place)
    return abs(place.right - place.left), abs(place.top - place.bottom)


def _has_look(annotation: Handle) -> bool:
    """Whether the file says how something looks."""
    return any(True for _ in _kinds_of_parts(annotation))


def _kinds_of_parts(annotation: Handle) -> Iterable[int]:
    for number in range(pdfium.FPDFAnnot_GetObjectCount(annotation)):
        yield pdfium.FPDFPageObj_GetType(pdfium.FPDFAnnot_GetObject(annotation, number))


def _lines(annotation: Handle) -> Iterator[tuple[float, float, float, float]]:
    """Yield where programs draw the lines of what underlines: below each of its pieces."""
    for number in range(pdfium.FPDFAnnot_CountAttachmentPoints(annotation)):
        at = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, number, at):
            lowest = min(at.y1, at.y2, at.y3, at.y4)
            across = (at.x1, at.x2, at.x3, at.x4)
            yield min(across), lowest, max(across), lowest


def _border(annotation: Handle) -> float:
    """Return how thick a link's border is; one that says nothing has one of a point."""
    across, down, width = (ctypes.c_float() for _ in range(3))
    if pdfium.FPDFAnnot_GetBorder(annotation, across, down, width):
        return width.value
    return 0.0 if pdfium.FPDFAnnot_HasKey(annotation, b"BS") else 1.0


def _text_of(annotation: Handle, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    held = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, held, length)
    return bytes(held)[: max(0, length - 2)].decode("utf-16-le", "replace").strip()
