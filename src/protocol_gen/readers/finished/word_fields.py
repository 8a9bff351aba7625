"""The fields of a Word file: their codes, which are not shown, and their results, which are."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.finished_text import Obstacle
from protocol_gen.readers.finished.messages import WORD_FIELD, WORD_UNENDED_FIELD
from protocol_gen.readers.finished.word_elements import is_on, name
from protocol_gen.readers.finished.word_references import KINDS, Reference

_KNOWN: Final = frozenset({"FORMTEXT", "HYPERLINK"})
"""Fields whose result is what is in the file, as far as it is words."""
_PICTURED: Final = re.compile(r"\\#|\\\*(?!\s*mergeformat)", re.IGNORECASE)
"""What asks for a number in a form of its own, which may have words, or for other capitals."""
_SILENT: Final = frozenset({"PRIVATE", "RD", "TA", "TC", "XE"})
"""Fields that show nothing."""


class Fields:
    """The fields that are open at a place, the innermost last."""

    def __init__(self) -> None:
        """Begin outside of all fields."""
        self._codes: list[str] = []
        self._in_result: list[bool] = []
        self._open: list[Reference] = []
        self.references: list[Reference] = []
        """The references to what is in the file; each is an obstacle until it is found true."""

    @property
    def is_code(self) -> bool:
        """Whether what comes now is the code of a field, and not shown."""
        return not all(self._in_result)

    def character(self, element: Element) -> Iterator[Obstacle]:
        """Take the beginning, the middle or the end of a field."""
        kind = element.get(name("fldCharType"))
        if kind == "begin":
            dirty = element.get(name("dirty"), "0") in {"1", "true", "on"}
            self._codes.append("\0" if dirty else "")
            self._in_result.append(False)
        elif kind == "separate" and self._codes:
            self._in_result[-1] = True
            for obstacle in check(self._codes[-1]):
                if _kind(self._codes[-1]) in KINDS:
                    self._open.append(Reference(self._codes[-1], obstacle))
                yield obstacle
        elif kind == "end" and self._codes:
            code, shown = self._codes.pop(), self._in_result.pop()
            if shown and self._open and self._open[-1].code == code:
                self.references.append(self._open.pop())
            if not shown and _kind(code) not in _SILENT:
                yield from check(code)

    def simple(self, code: str, said: list[str]) -> Iterator[Obstacle]:
        """Take a field that is one element, with what it says."""
        for obstacle in check(code):
            if _kind(code) in KINDS:
                self.references.append(Reference(code, obstacle, said))
            yield obstacle

    def say(self, words: str) -> None:
        """Take words that are shown."""
        for each in self._open:
            each.said.append(words)

    def code(self, element: Element) -> None:
        """Take a part of a field's code."""
        if self._codes:
            self._codes[-1] += element.text or ""

    def end(self) -> Iterator[Obstacle]:
        """Take the end of the file."""
        if self._codes:
            yield Obstacle(WORD_UNENDED_FIELD())


def check(code: str) -> Iterator[Obstacle]:
    """Yield a field by its code where Word may write its words anew."""
    kind = _kind(code)
    if kind not in _KNOWN or code.startswith("\0") or _PICTURED.search(code):
        yield Obstacle(WORD_FIELD(kind=kind or "?"))


def is_dirty(element: Element) -> bool:
    """Say whether a simple field is to be written anew when the file is opened."""
    return name("dirty") in element.attrib and is_on(
        Element("", {name("val"): element.attrib[name("dirty")]})
    )


def _kind(code: str) -> str:
    return next(iter(code.strip("\0 ").split()), "").upper()
