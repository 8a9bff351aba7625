"""Whether the fonts of a PDF agree with one another about which letters their signs show."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

from protocol_gen.readers.finished.pdf.objects import DEEPEST, Object, resolved

_PROGRAMS: Final = ("/FontFile", "/FontFile2", "/FontFile3")
_SINGLE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE: Final = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])"
)
_LETTERS: Final = re.compile(rb"<([0-9A-Fa-f]*)>")
_SECTION: Final = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_MOST_FONTS: Final = 2000
_LAST: Final = 0xFF
"""Of the signs that a range may have: the last that differ by no more than a byte."""


def contradict(reader: pypdf.PdfReader) -> bool:
    """Say whether one sign of one font shows, as the file has it, one letter here, another there.

    So it is where a copy of a font is made to claim other words than are printed.
    """
    shown: dict[tuple[str, int], str] = {}
    for font in _fonts(reader):
        program = _program(font)
        table = resolved(font.get("/ToUnicode"))
        if not program or not hasattr(table, "get_data"):
            continue
        for code, letters in dict(_claims(table.get_data())).items():
            if shown.setdefault((program, code), letters) != letters:
                return True
    return False


def _fonts(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """Yield the fonts of all pages, those of forms too, each once."""
    seen: set[int] = set()
    waiting = [(resolved(page.get("/Resources")), 0) for page in reader.pages]
    while waiting and len(seen) < _MOST_FONTS:
        resources, depth = waiting.pop()
        if not isinstance(resources, DictionaryObject) or id(resources) in seen:
            continue
        seen.add(id(resources))
        for each in _values(resources.get("/Font")):
            if id(each) not in seen:
                seen.add(id(each))
                yield each
        forms = _values(resources.get("/XObject")) if depth < DEEPEST else ()
        waiting += [(resolved(each.get("/Resources")), depth + 1) for each in forms]


def _values(held: Object) -> Iterator[DictionaryObject]:
    found = resolved(held)
    for each in found.values() if isinstance(found, DictionaryObject) else ():
        value = resolved(each)
        if isinstance(value, DictionaryObject):
            yield value


def _program(font: DictionaryObject) -> str:
    """Return what tells a font's program and how it is asked for; empty without a program."""
    inner = resolved(font.get("/DescendantFonts"))
    of = resolved(inner[0]) if isinstance(inner, ArrayObject) and inner else font
    descriptor = resolved(of.get("/FontDescriptor"))
    if not isinstance(descriptor, DictionaryObject):
        return ""
    programs = (resolved(descriptor.get(each)) for each in _PROGRAMS)
    found = next((each for each in programs if hasattr(each, "get_data")), None)
    if found is None:
        return ""
    asked = (font.get("/Subtype"), resolved(font.get("/Encoding")), of.get("/CIDToGIDMap"))
    return f"{sha256(found.get_data()).hexdigest()} {asked}"


def _claims(table: bytes) -> Iterator[tuple[int, str]]:
    """Yield which letters each sign shows, as a table has it; what comes later counts."""
    for kind, entries in _SECTION.findall(table):
        if kind == b"char":
            for code, letters in _SINGLE.findall(entries):
                yield int(code, 16), letters.decode().lower()
            continue
        for first, last, letters, listed in _RANGE.findall(entries):
            for place, each in enumerate(_LETTERS.findall(listed)):
                yield int(first, 16) + place, each.decode().lower()
            if not letters:
                continue
            begin, width = int(first, 16), len(letters)
            for step in range(min(int(last, 16), begin | _LAST) - begin + 1):
                yield begin + step, f"{int(letters, 16) + step:0{width}x}"
