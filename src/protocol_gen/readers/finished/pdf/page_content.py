"""What a page of a PDF prints: under the identifiers of its tags, as artifacts, and astray."""

from collections.abc import Iterator, Mapping, Sequence

import pypdf
from pypdf.generic import (
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)

from protocol_gen.readers.finished.pdf.fonts import Font, read_font
from protocol_gen.readers.finished.pdf.objects import DEEPEST, Object, resolved, whole

_ARTIFACT = "artifact"
_SILENT = frozenset({"/Link", "/Popup"})
"""Annotations that print nothing."""


class PageContent:
    """What one page prints: under its identifiers, as artifacts, and astray."""

    def __init__(self) -> None:
        self.marked: dict[int, str] = {}
        self.artifacts: list[str] = []
        self.astray: list[str] = []


def page_content(page: pypdf.PageObject) -> PageContent:
    """Return what a page prints."""
    found = PageContent()
    contents = page.get_contents()
    if contents is not None:
        resources = page.get("/Resources", DictionaryObject())
        _Printer(resources, page.pdf, found, ()).print(contents)
    found.astray += remarks_on(page)
    return found


def remarks_on(page: pypdf.PageObject) -> Iterator[str]:
    """Yield the words of notes and the like that lie over a page."""
    for annotation in resolved(page.get("/Annots")) or ():
        each = resolved(annotation)
        if each.get("/Subtype") not in _SILENT:
            yield str(each.get("/Contents", "")) or "[something laid over the page]"


class _Printer:
    """Goes through operators and notes what they print; ``around`` are the marks around them."""

    def __init__(
        self, resources: Object, reader: Object, found: PageContent, around: Sequence[Object]
    ) -> None:
        if len(around) > DEEPEST:
            raise RecursionError
        self._resources = resolved(resources)
        self._reader = reader
        self._found = found
        self._around = around
        self._marks = [*around]
        self._fonts = {
            name: read_font(resolved(each))
            for name, each in _named(self._resources, "/Font").items()
        }
        self._font: Font | None = None
        self._line = ""

    def print(self, stream: ContentStream) -> None:
        """Note what a stream prints."""
        for operands, operator in stream.operations:
            match operator:
                case b"Tf":
                    self._font = self._fonts.get(str(operands[0]))
                case b"BMC" | b"BDC":
                    self._flush()
                    self._marks.append(_mark(operands, self._resources))
                case b"EMC":
                    self._flush()
                    del self._marks[max(len(self._marks) - 1, len(self._around)) :]
                case b"Tj" | b"TJ" | b"'" | b'"':
                    self._say(_shown(operands[-1], self._font))
                case b"ET":
                    self._flush()
                case b"Do":
                    self._flush()
                    self._form(str(operands[0]))
                case _:
                    pass
        self._flush()

    def _say(self, said: str) -> None:
        identifiers = (mark for mark in reversed(self._marks) if isinstance(mark, int))
        identifier = next(identifiers, None)
        if identifier is None:
            self._line += said
        else:
            marked = self._found.marked
            marked[identifier] = marked.get(identifier, "") + said

    def _flush(self) -> None:
        if self._line.strip():
            is_artifact = _ARTIFACT in self._marks
            (self._found.artifacts if is_artifact else self._found.astray).append(self._line)
        self._line = ""

    def _form(self, name: str) -> None:
        """Note what a form prints: a piece of a page, kept apart."""
        inner = resolved(_named(self._resources, "/XObject").get(name))
        if isinstance(inner, StreamObject) and inner.get("/Subtype") == "/Form":
            resources = inner.get("/Resources", self._resources)
            printer = _Printer(resources, self._reader, self._found, [*self._marks, None])
            printer.print(ContentStream(inner, self._reader))


def _named(resources: Object, kind: str) -> Mapping[str, Object]:
    return dict(resolved(resources.get(kind, {})).items())


def _mark(operands: Sequence[Object], resources: Object) -> int | str | None:
    """Return the identifier of marked content; a sign of its own for what is none of the text.

    A watermark lies over the text, whatever it says of itself.
    """
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, str):
        properties = _named(resources, "/Properties").get(properties)
    properties = resolved(properties)
    said = properties if isinstance(properties, DictionaryObject) else DictionaryObject()
    if operands and operands[0] == "/Artifact":
        return None if said.get("/Subtype") == "/Watermark" else _ARTIFACT
    return whole(said["/MCID"]) if "/MCID" in said else None


def _shown(operand: Object, current: Font | None) -> str:
    strings = operand if isinstance(operand, list) else [operand]
    return "".join(_decoded(each, current) for each in strings)


def _decoded(string: Object, current: Font | None) -> str:
    match string:
        case ByteStringObject():
            codes = bytes(string)
        case TextStringObject():
            codes = string.original_bytes
        case _:
            return ""
    return current.text(codes) if current else codes.decode("cp1252", "replace")
