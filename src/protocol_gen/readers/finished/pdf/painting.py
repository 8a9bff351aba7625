"""The pages of a PDF as a renderer paints them.

They are painted by pypdfium2, the renderer of Chromium. What counts is what is seen: a letter
is left out that is white, covered, cropped away, off the page, in a layer that is off, drawn in
invisible ink, or too small to read.
"""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.common_fonts import is_common
from protocol_gen.readers.finished.pdf.covers import Cover, Painted, covered_by
from protocol_gen.readers.finished.pdf.figures import Drawn, figures_among
from protocol_gen.readers.finished.pdf.laid_over import laid_over
from protocol_gen.readers.finished.pdf.misread_signs import MisreadSigns, misread_signs
from protocol_gen.readers.finished.pdf.page_parts import (
    PagePart,
    Placing,
    drawn_among,
    parts_of,
    texts_among,
)
from protocol_gen.readers.finished.pdf.page_picture import SCALE, PagePicture
from protocol_gen.readers.finished.pdf.printed import (
    Box,
    Figure,
    FigureKind,
    PrintedFile,
    PrintedPage,
)
from protocol_gen.readers.finished.pdf.runs import Letter, runs_of

Handle: TypeAlias = Any
"""What the renderer gives for a page, an object or a text."""
_INVISIBLE_INK = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_OUTLINE = pdfium.FPDF_TEXTRENDERMODE_STROKE
_SMALLEST = 3.0
"""Points; smaller print cannot be read."""
_LINE_END_HYPHENS = {0x02, 0xFFFE}
"""What the renderer says for a hyphen at the end of a line."""
_OPAQUE = 255
_FIRST_LETTERS = 500
_TURNED = 0.1
"""Radians."""
_NARROWEST = 0.5
"""Parts of its width that a letter must keep."""
_HEAPED, _HEAPED_LETTERS = 0.2, 0.42
"""Parts of their width by which the middles of signs must be apart, and of two letters."""


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
        is_encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0
        plain = _decrypted(document) if is_encrypted else content
        misread = misread_signs(plain)
        pages = tuple(_page(document[number], misread) for number in range(len(document)))
        return PrintedFile(pages, plain, has_odd_fonts=misread.is_all)


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


def _page(page: pypdfium2.PdfPage, misread: MisreadSigns) -> PrintedPage:
    with ExitStack() as stack:
        stack.callback(page.close)
        _set_upright(page)
        text = page.get_textpage()
        stack.callback(text.close)
        over = laid_over(page)
        picture = _picture(page, with_notes=over.is_drawn)
        parts = tuple(parts_of(page))
        reader = _Letters(page, text, picture, parts, misread)
        runs = runs_of(reader.read())
        place = Placing.of(page)
        underlines = [Drawn(place.box(*each)) for each in over.lines]
        drawn = (*drawn_among(parts, place, has_patterns=misread.has_patterns), *underlines)
        covers = (*(Cover(each.box, each.order) for each in drawn if each.hides), *reader.unseen)
        figures = [*figures_among(drawn, runs), *covered_by(covers, reader.seen, picture)]
        figures += [*reader.odd, *_drawn_spaces(parts, place, misread)]
        if over.is_drawn:
            bare = _picture(page, with_notes=False)
            changed = (each.box for each in reader.seen if picture.differs(bare, each.box))
            figures += [Figure(FigureKind.NOTE, box) for box in changed]
        return PrintedPage(runs, tuple(figures), over.words, over.is_noted)


def _drawn_spaces(
    parts: Sequence[PagePart], place: Placing, misread: MisreadSigns
) -> Iterator[Figure]:
    """Yield the pieces of text whose font shows something where programs read nothing."""
    if not misread.has_spaces:
        return
    for piece, box in texts_among(parts, place):
        is_seen = pdfium.FPDFTextObj_GetTextRenderMode(piece) not in _INVISIBLE_INK
        if is_seen and misread.has(_name_of(pdfium.FPDFTextObj_GetFont(piece)), " "):
            yield Figure(FigureKind.OTHER_SIGN, box)


def _picture(page: pypdfium2.PdfPage, *, with_notes: bool) -> PagePicture:
    bitmap = page.render(scale=SCALE, grayscale=True, draw_annots=with_notes)
    found = PagePicture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    bitmap.close()
    return found


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
class _Ink:
    """How one piece of text is drawn: its shade, and its place in the file's structure."""

    is_seen: bool
    shade: int | None
    mark: int | None
    is_artifact: bool
    odd: FigureKind | None = None
    font: str = ""
    order: int = 0


_PLAIN = _Ink(is_seen=True, shade=None, mark=None, is_artifact=False)


class _Letters:
    """Reads the letters of a page in the order of the file, those that can be seen.

    ``seen`` are they with the order of their painting, ``unseen`` the places of others in a known
    shade, which may lie over them, ``odd`` those of letters that may be read otherwise.
    """

    def __init__(
        self,
        page: pypdfium2.PdfPage,
        text: Handle,
        picture: PagePicture,
        parts: Sequence[PagePart],
        misread: MisreadSigns,
    ) -> None:
        self._text = text
        self._upright = math.radians(page.get_rotation())
        self._place = Placing.of(page)
        self._picture = picture
        self._inks: dict[int, _Ink] = {}
        self._order = {_address(each.piece): at for at, each in enumerate(parts)}
        self.seen: list[Painted] = []
        self.unseen: list[Cover] = []
        self.odd: list[Figure] = []
        self._misread = misread
        self._last: tuple[str, Box] | None = None

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
            if not ink.is_seen:
                continue
            if self._misread.has(ink.font, letter):
                self.odd.append(Figure(FigureKind.OTHER_SIGN, box))
            if self._picture.shows(box, ink.shade):
                self.seen.append(Painted(box, ink.order, ink.shade))
                self._look(ink, letter, box)
                yield Letter(letter, box, ink.mark, ink.is_artifact, self._is_turned(index))
            elif ink.shade is not None:
                self.unseen.append(Cover(box, ink.order))

    def _look(self, ink: _Ink, letter: str, box: Box) -> None:
        """Note what is odd about a letter that is seen."""
        if ink.odd is not None:
            self.odd.append(Figure(ink.odd, box))
        if unicodedata.category(letter).startswith("M"):
            return  # it stands over another by its nature
        last, self._last = self._last, (letter, box)
        if last is not None and last[1] != box and _is_heaped(last, (letter, box)):
            self.odd.append(Figure(FigureKind.HEAPED, box))

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
        address = _address(piece)
        found = self._inks.get(address)
        if found is None:
            found = self._inks[address] = self._read_ink(index, piece)
        return found

    def _read_ink(self, index: int, piece: Handle) -> _Ink:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(piece)
        font = pdfium.FPDFTextObj_GetFont(piece)
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
            odd=self._oddity(index, font),
            font=_name_of(font),
            order=self._order.get(_address(piece), len(self._order)),
        )

    def _oddity(self, index: int, font: Handle) -> FigureKind | None:
        """Return how a piece of text may be read otherwise than it is said to."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        if matrix.a * matrix.d - matrix.b * matrix.c < 0:
            return FigureKind.MIRRORED
        if math.hypot(matrix.a, matrix.b) < _NARROWEST * math.hypot(matrix.c, matrix.d):
            return FigureKind.SQUEEZED
        is_brought = pdfium.FPDFFont_GetIsEmbedded(font) != 0
        return None if is_brought or is_common(_name_of(font)) else FigureKind.OTHER_SIGN


def _is_heaped(before: tuple[str, Box], after: tuple[str, Box]) -> bool:
    """Whether a letter stands over the one before it."""
    (first, one), (second, other) = before, after
    least = _HEAPED_LETTERS if (first + second).isalnum() else _HEAPED
    wide = least * max(one.width, other.width)
    is_level = abs(one.bottom - other.bottom) < min(one.height, other.height)
    return is_level and abs(one.left + one.right - other.left - other.right) / 2 < wide


def _name_of(font: Handle) -> str:
    """Return a font's name as the file has it; empty where it has none."""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(max(1, length))
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")


def _address(piece: Handle) -> int:
    return ctypes.addressof(piece.contents)


def _marks(piece: Handle) -> Iterator[str]:
    for number in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, number)
        name, length = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, name, 128, length):
            yield bytes(name)[: max(0, length.value - 2)].decode("utf-16-le", "replace")
