"""Which signs of which fonts a file's pages show, as their content asks for them."""

from collections.abc import Iterator
from typing import Final

import pypdf
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject, StreamObject

from protocol_gen.readers.finished.pdf.objects import DEEPEST, Object, resolved

_TWO_BYTES: Final = "/Identity-H"
_SHOWN: Final = {b"Tj": 0, b"TJ": 0, b"'": 0, b'"': 2}
"""What shows words, and which of its operands has them."""
_COLOURS: Final = {b"scn", b"SCN"}


class ShownCodes:
    """The fonts of a file that pages show words in, each with the codes of its signs.

    ``unknown`` are those whose codes are of a kind that is not understood.
    """

    def __init__(self, reader: pypdf.PdfReader) -> None:
        """Read all pages and the forms on them."""
        self.codes: dict[int, set[bytes]] = {}
        self.fonts: dict[int, DictionaryObject] = {}
        self.unknown: set[int] = set()
        self.has_patterns = False
        """Whether something is painted with a pattern."""
        self._seen: set[tuple[int, int]] = set()
        for page in reader.pages:
            content = page.get_contents()
            if content is not None:
                self._read(content, resolved(page.get("/Resources")), None, 0)

    def _read(
        self, content: StreamObject, resources: Object, font: DictionaryObject | None, depth: int
    ) -> None:
        held = resources if isinstance(resources, DictionaryObject) else DictionaryObject()
        kept: list[DictionaryObject | None] = []
        for operands, operator in ContentStream(content, None).operations:
            if operator in {b"Tf", b"gs"}:
                font = _font(held, operator, operands[0], font)
            elif operator == b"q":
                kept.append(font)
            elif operator == b"Q":
                font = kept.pop() if kept else font
            elif operator == b"Do":
                self._form(_named(held, "/XObject", operands[0]), held, font, depth)
            elif operator in _SHOWN and font is not None:
                self._take(font, operands[_SHOWN[operator]])
            self.has_patterns |= operator in _COLOURS and isinstance(operands[-1], NameObject)

    def _form(
        self,
        form: DictionaryObject | None,
        around: DictionaryObject,
        font: DictionaryObject | None,
        depth: int,
    ) -> None:
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        if depth >= DEEPEST or (id(form), id(font)) in self._seen:
            return
        self._seen.add((id(form), id(font)))
        self._read(form, resolved(form.get("/Resources", around)), font, depth + 1)

    def _take(self, font: DictionaryObject, shown: Object) -> None:
        key = id(font)
        self.fonts.setdefault(key, font)
        codes = self.codes.setdefault(key, set())
        is_composite = font.get("/Subtype") == "/Type0"
        if is_composite and resolved(font.get("/Encoding")) != _TWO_BYTES:
            self.unknown.add(key)
            return
        length = 2 if is_composite else 1
        for each in shown if isinstance(shown, ArrayObject) else (shown,):
            codes.update(_pieces(getattr(each, "original_bytes", b""), length))


def _font(
    resources: DictionaryObject, operator: bytes, name: Object, font: DictionaryObject | None
) -> DictionaryObject | None:
    """Return the font that an operator chooses, the one before where it leaves that."""
    if operator == b"Tf":
        return _named(resources, "/Font", name)
    state = _named(resources, "/ExtGState", name)
    changed = resolved(state.get("/Font")) if state else None
    return resolved(changed[0]) if isinstance(changed, ArrayObject) else font


def _pieces(shown: bytes, length: int) -> Iterator[bytes]:
    return (shown[at : at + length] for at in range(0, len(shown), length))


def _named(resources: DictionaryObject, kind: str, name: Object) -> DictionaryObject | None:
    of_kind = resolved(resources.get(kind))
    found = resolved(of_kind.get(name)) if isinstance(of_kind, DictionaryObject) else None
    return found if isinstance(found, DictionaryObject) else None
