"""What letters look like in common faces, and whether a sign looks like what it is said to be.

The faces are the renderer's own: with and without serifs, upright and slanted, light and heavy.
"""

import ctypes
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from string import ascii_letters, digits
from typing import Final

import pypdfium2
import pypdfium2.raw as pdfium

from protocol_gen.readers.finished.pdf.letter_shapes import LetterShape
from protocol_gen.readers.finished.pdf.objects import LIGATURES
from protocol_gen.readers.finished.pdf.reading_order import BULLETS
from protocol_gen.readers.finished.pdf.specimen_sheet import (
    SIZE,
    Specimen,
    look_at,
    place_of,
    side,
)

_FACES: Final = (
    *("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
    *("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    *("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"),
)
_JOINED: Final = "ff fi fl ffi ffl ft tt ti tf tti fj st ct Th fft ffj".split()  # noqa: SIM905
"""Letters that fonts draw as one sign."""
_LETTERS: Final = ascii_letters + digits
_MARKS: Final = "!\"#%&'()*+,-./:;=?@[]_£§•…–—‘’“”"
_RARE: Final = (
    "$<>\\^`{|}~©°·½¼¾±×÷€™‚„‹›«»"  # noqa: RUF001
    "ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÝàáâäèéêëìíîïòóôöùúûüýÿÇçÑñß"
)
_BULLETS: Final = BULLETS | {*"·*o\uf0a8\uf076\uf0d8\uf0fc\uf02d"}
_ALIKE: Final = ("0Oo", "1lIiJj|!", "sS5", "'’‘`,", '"”“„', "-–—‑_")  # noqa: RUF001
"""Signs that a reader tells by the words around them."""
_SOFT_HYPHEN: Final = "\xad"
_ODD_FORMS: Final = {"l": "t", "a": "0Oo", "y": "vV"}
"""What letters are like in faces with a tail, without an arch, or with a bowl."""
_SAME, _NEARER = 0.03, 0.03
"""What is no farther from its own letter is that; another's must be nearer by so much to be it."""
_NOTHING_ALIKE, _JOINED_ALIKE = 0.45, 0.3
_PLAIN, _ODD = 0.12, 0.2
"""What is nearer is plainly another letter; from where a letter of an odd face may be any."""
_NO_LETTER: Final = 0.05
_UNSEEN: Final = frozenset({"Zs", "Zl", "Zp", "Cf", "Cc"})


def is_as_said(specimen: Specimen) -> bool:
    """Say whether a sign looks like what programs read for it, more than like another letter."""
    said = "".join(specimen.read.translate(LIGATURES).split())
    if said == _SOFT_HYPHEN and specimen.shape is not None:
        said = "-"  # as at the end of a line
    said = "".join(each for each in said if unicodedata.category(each) not in _UNSEEN)
    if specimen.shape is None or not said:
        return specimen.shape is None and not said
    if not specimen.is_whole:
        return False
    if len(said) > 1:
        return _distance(specimen.shape, _known(said)) < _JOINED_ALIKE
    return _is_letter(specimen.shape, said)


def _is_letter(shape: LetterShape, said: str) -> bool:
    known = _known(said)
    if not known:
        base = unicodedata.normalize("NFD", said)[0]
        is_accented = base != said and bool(_known(base))
        return _is_accented(shape, base) if is_accented else _is_no_letter(shape, said)
    own = _distance(shape, known)
    if own <= _SAME:
        return True
    if said in _BULLETS:
        return _is_no_letter(shape, said)
    others = (
        _distance(shape, _known(each))
        for each in _LETTERS
        if not _are_alike(each, said) and each not in _ODD_FORMS.get(said, "")
    )
    nearest = min(others)
    is_plain = nearest < _PLAIN or own > _ODD if said.isalnum() else nearest < _NO_LETTER
    is_another = is_plain and own > nearest + _NEARER
    return own < _NOTHING_ALIKE and not is_another


def _is_accented(shape: LetterShape, base: str) -> bool:
    """Whether a letter with an accent that few faces have looks like it without."""
    below = shape.without_top()
    return below is not None and _is_letter(below, base)


def _is_no_letter(shape: LetterShape, said: str) -> bool:
    """Whether a sign, such as a bullet, is small and cannot be taken for a letter or a number."""
    if max(shape.width, shape.height) > SIZE:
        return False
    return all(
        _distance(shape, _known(each)) > _NO_LETTER
        for each in _LETTERS
        if not _are_alike(each, said) and not _are_alike(each, "o")
    )


def _are_alike(one: str, other: str) -> bool:
    if one.lower() == other.lower():
        return True
    return any(one in group and other in group for group in _ALIKE)


def _distance(shape: LetterShape, shapes: Sequence[LetterShape]) -> float:
    return min((shape.distance(each) for each in shapes), default=1.0)


def _known(said: str) -> Sequence[LetterShape]:
    """Return what a sign looks like in the faces; empty where they have it not."""
    return next((found[said] for found in map(_drawn, _SHEETS) if said in found), ())


_SHEETS: Final = ((*_LETTERS, *_MARKS), (*_RARE, *_JOINED))


@cache
def _drawn(signs: Sequence[str]) -> Mapping[str, Sequence[LetterShape]]:
    """Return what each of some signs looks like in the faces."""
    found: dict[str, list[LetterShape]] = {sign: [] for sign in signs}
    document = pypdfium2.PdfDocument.new()
    for face in _FACES:
        font = pdfium.FPDFText_LoadStandardFont(document, face.encode())
        page = document.new_page(side(), side())
        for number, sign in enumerate(signs):
            piece = pdfium.FPDFPageObj_CreateTextObj(document, font, SIZE)
            text = (sign + "\0").encode("utf-16-le")
            words = (ctypes.c_ushort * (len(text) // 2)).from_buffer_copy(text)
            pdfium.FPDFText_SetText(piece, words)
            pdfium.FPDFPageObj_Transform(piece, 1, 0, 0, 1, *place_of(number))
            pdfium.FPDFPage_InsertObject(page, piece)
        for sign, each in zip(signs, look_at(page, len(signs)), strict=True):
            if each.shape is not None:
                found[sign].append(each.shape)
        page.close()
        pdfium.FPDFFont_Close(font)
    document.close()
    return found
