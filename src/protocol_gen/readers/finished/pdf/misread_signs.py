"""The signs of a file's fonts that do not look like the letters that programs read for them.

Each is printed alone, by the file's own font, and compared with what its letter looks like.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

import pypdf
import pypdfium2
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.known_letters import is_as_said
from protocol_gen.readers.finished.pdf.shown_codes import ShownCodes
from protocol_gen.readers.finished.pdf.specimen_sheet import (
    MOST,
    SIZE,
    Specimen,
    look_at,
    place_of,
    side,
)

_MOST_SHEETS: Final = 200


@frozen
class MisreadSigns:
    """What does not look as it is said to, by the name of its font and the letter it is read as.

    ``fonts`` are the names of those of which nothing is known. Where ``is_all`` is set, nothing is
    known of any. ``has_patterns`` says that something is painted
    with a pattern.
    """

    signs: frozenset[tuple[str, str]] = frozenset()
    fonts: frozenset[str] = frozenset()
    has_patterns: bool = False
    is_all: bool = False

    @property
    def has_spaces(self) -> bool:
        """Whether there is a font in which a space may show something."""
        return bool(self.fonts) or any(letter == " " for _, letter in self.signs)

    def has(self, font: str, letter: str) -> bool:
        """Say whether a letter in a font may look otherwise."""
        return font in self.fonts or (font, letter) in self.signs


def misread_signs(content: bytes) -> MisreadSigns:
    """Return which signs of a file, which is not encrypted, may be others than they are said."""
    try:
        shown = ShownCodes(pypdf.PdfReader(BytesIO(content)))
        sheets = [*_sheets(shown)]
        if len(sheets) > _MOST_SHEETS:
            return MisreadSigns(has_patterns=True, is_all=True)
        found = frozenset(_misread(sheets))
    except Exception:  # noqa: BLE001  # a broken file can fail the library anywhere
        return MisreadSigns(has_patterns=True, is_all=True)
    unknown = frozenset(_name(shown.fonts[each]) for each in shown.unknown)
    return MisreadSigns(found, unknown, shown.has_patterns)


@frozen
class _Sheet:
    font: DictionaryObject
    codes: Sequence[bytes]


def _sheets(shown: ShownCodes) -> Iterator[_Sheet]:
    for key, codes in shown.codes.items():
        each = sorted(codes)
        for begin in range(0, len(each), MOST):
            yield _Sheet(shown.fonts[key], each[begin : begin + MOST])


def _misread(sheets: Sequence[_Sheet]) -> Iterator[tuple[str, str]]:
    document = pypdfium2.PdfDocument(_printed(sheets))
    for sheet, page in zip(sheets, document, strict=True):
        for each in look_at(page, len(sheet.codes)):
            if not is_as_said(each):
                yield from _named(sheet.font, each)
    document.close()


def _named(font: DictionaryObject, specimen: Specimen) -> Iterator[tuple[str, str]]:
    """Yield what a sign is read as, letter by letter; as nothing, where it is read as nothing."""
    name = _name(font)
    for letter in specimen.read or " ":
        yield name, " " if letter.isspace() else letter


def _printed(sheets: Sequence[_Sheet]) -> bytes:
    """Return a file that prints each sign in a field of its own."""
    writer = pypdf.PdfWriter()
    for sheet in sheets:
        page = writer.add_blank_page(side(), side())
        fonts = DictionaryObject({NameObject("/F"): sheet.font.clone(writer)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        stream.set_data(b"".join(_shown(number, each) for number, each in enumerate(sheet.codes)))
        page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001  # no other way
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _shown(number: int, code: bytes) -> bytes:
    x, y = place_of(number)
    return f"BT /F {SIZE} Tf {x} {y} Td <{code.hex()}> Tj ET\n".encode()


def _name(font: DictionaryObject) -> str:
    return str(font.get("/BaseFont", "")).removeprefix("/")
