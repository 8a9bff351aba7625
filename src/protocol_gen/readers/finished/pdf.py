"""PDF files, whoever made them: by our tags where they are, else all that the pages print.

Only this room knows pypdf.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, TypeAlias

import pypdf
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    ContentStream,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.pdf_fonts import Font, font

MOST_PAGES = 1000
"""A longer file is no protocol."""
_MOST_TAGS = 200_000
_DEEPEST = 200
_FINGERPRINT = re.compile(rb"<protocol-gen:words>([^<]*)</protocol-gen:words>")
_INLINE = frozenset({"/Span", "/Link", "/Reference", "/Lbl", "/LBody"})
"""Structure types that do not begin a line of their own."""
_BULLETS = frozenset({"/Disc", "/Circle", "/Square"})
"""Numbering of lists whose labels are no text."""
_BULLET_SIGNS = re.compile("(?<!\\S)[•◦▪▫●○■□‣\u2043∙\uf0b7\uf0a7](?=\\s|$)")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
"""Letters drawn as one."""
_DEEPEST_RUNNING = 3
"""Lines that the head or the foot of a page may have."""
_ARTIFACT = "artifact"
_SILENT = frozenset({"/Link", "/Popup"})
"""Annotations that print nothing."""

Object: TypeAlias = Any
"""Whatever a PDF holds, as pypdf gives it."""


def read_pdf(content: bytes, file: str) -> FinishedText:
    """Return what a PDF says; ``file`` is its name for messages.

    Raises:
        ForeignFileError: where it is broken, protected by a password, or far too long.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            reason = "it has a password; save it without"
        elif len(reader.pages) > MOST_PAGES:
            reason = "it has far too many pages for a protocol"
        else:
            return _read(reader)
    except pypdf.errors.DependencyError:
        reason = "it is encrypted; save it without a password"
    except Exception:  # noqa: BLE001  # a broken file can fail the library anywhere
        reason = "it is broken, or no PDF"
    raise ForeignFileError(file, reason)


def _read(reader: pypdf.PdfReader) -> FinishedText:
    articles = [tag for tag in _tags(reader) if tag.get("/S") == "/Art"]
    fingerprint = _fingerprint(reader)
    if len(articles) != 1 or not fingerprint:  # other programs write such elements too
        return _all_words(reader, fingerprint)
    (article,) = articles
    pages = {_key(page): _page(page) for page in reader.pages}
    root = _resolved(reader.root_object["/StructTreeRoot"])
    known = _Tagged(pages).identifiers(root)
    astray, artifacts = [], []
    for key, page in pages.items():
        astray += [said for mark, said in page.marked.items() if (key, mark) not in known]
        astray += page.astray
        artifacts += page.artifacts
    return FinishedText(
        _tidy(_Tagged(pages).text(article)),
        is_marked=True,
        around=_tidy("\n".join((_Tagged(pages, without=article).text(root), *artifacts))),
        astray=_tidy("\n".join(astray)),
        fingerprint=fingerprint,
    )


def _fingerprint(reader: pypdf.PdfReader) -> str:
    metadata = reader.root_object.get("/Metadata")
    if metadata is None:
        return ""
    found = _FINGERPRINT.search(metadata.get_object().get_data())
    return found[1].decode("utf-8", "replace").strip() if found else ""


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


# Tags


def _tags(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """Yield every structure element."""
    root = reader.root_object.get("/StructTreeRoot")
    waiting = [root.get_object()] if root is not None else []
    count = 0
    while waiting and count < _MOST_TAGS:
        tag = waiting.pop()
        count += 1
        yield tag
        waiting += [kid for kid in _kids(tag) if _is_tag(kid)]


def _kids(tag: DictionaryObject) -> list[Object]:
    content = tag.get("/K")
    if content is None:
        return []
    content = content.get_object()
    return [kid.get_object() for kid in content] if isinstance(content, ArrayObject) else [content]


def _is_tag(kid: Object) -> bool:
    return isinstance(kid, DictionaryObject) and "/S" in kid


def _key(page: Object) -> int:
    reference = page.indirect_reference
    return reference.idnum if reference else 0


class _Tagged:
    """Reads the words of structure elements from what the pages print, those of one left out."""

    def __init__(
        self, pages: Mapping[int, "_Page"], without: DictionaryObject | None = None
    ) -> None:
        self._pages = pages
        self._without = without

    def text(self, tag: DictionaryObject, page: int = 0, depth: int = 0) -> str:
        """Return the words of an element; labels of bulleted lists are no words."""
        if tag is self._without:
            return ""
        page = self._page_of(tag, page)
        said = "".join(
            self._said(kid, page, depth) for kid in _kids(tag) if not _is_bullet(kid, tag)
        )
        return said if tag.get("/S") in _INLINE and not _is_term(tag) else f"\n{said}\n"

    def _said(self, kid: Object, page: int, depth: int) -> str:
        if depth > _DEEPEST:
            raise RecursionError
        if _is_tag(kid):
            return self.text(kid, page, depth + 1)
        place = self._place(kid, page)
        return self._pages[place[0]].marked.get(place[1], "") if place else ""

    def identifiers(
        self, tag: DictionaryObject, page: int = 0, depth: int = 0
    ) -> set[tuple[int, int]]:
        """Return page and identifier of all marked content of an element."""
        if depth > _DEEPEST:
            raise RecursionError
        page = self._page_of(tag, page)
        found: set[tuple[int, int]] = set()
        for kid in _kids(tag):
            if _is_tag(kid):
                found |= self.identifiers(kid, page, depth + 1)
            elif place := self._place(kid, page):
                found.add(place)
        return found

    def _place(self, kid: Object, page: int) -> tuple[int, int] | None:
        if isinstance(kid, int):
            return (page, int(kid))
        if isinstance(kid, DictionaryObject) and "/MCID" in kid:
            return self._page_of(kid, page), _whole(kid["/MCID"])
        return None

    def _page_of(self, tag: DictionaryObject, page: int) -> int:
        return _key(tag["/Pg"]) if "/Pg" in tag else page


def _is_bullet(kid: Object, parent: DictionaryObject) -> bool:
    return _is_tag(kid) and kid.get("/S") == "/Lbl" and _numbering(parent) in _BULLETS


def _is_term(tag: DictionaryObject) -> bool:
    parent = tag.get("/P")
    is_item = tag.get("/S") in {"/Lbl", "/LBody"}
    return is_item and parent is not None and _numbering(parent.get_object()) == "/None"


def _numbering(item: DictionaryObject) -> str:
    """Return how the list that an item stands in is numbered."""
    parent = item.get("/P")
    attributes = parent.get_object().get("/A", {}) if parent is not None else {}
    attributes = attributes.get_object() if hasattr(attributes, "get_object") else attributes
    if not isinstance(attributes, DictionaryObject):
        return ""
    return str(attributes.get("/ListNumbering", ""))


# Pages


class _Page:
    """What one page prints: under its identifiers, as artifacts, and astray."""

    def __init__(self) -> None:
        self.marked: dict[int, str] = {}
        self.artifacts: list[str] = []
        self.astray: list[str] = []


def _page(page: pypdf.PageObject) -> _Page:
    found = _Page()
    contents = page.get_contents()
    if contents is not None:
        resources = page.get("/Resources", DictionaryObject())
        _Printer(resources, page.pdf, found, ()).print(contents)
    found.astray += _remarks(page)
    return found


def _remarks(page: pypdf.PageObject) -> Iterator[str]:
    """Yield the words of notes and the like that lie over a page."""
    for annotation in _resolved(page.get("/Annots")) or ():
        each = _resolved(annotation)
        if each.get("/Subtype") not in _SILENT:
            yield str(each.get("/Contents", "")) or "[something laid over the page]"


class _Printer:
    """Goes through operators and notes what they print; ``around`` are the marks they stand in."""

    def __init__(
        self, resources: Object, reader: Object, found: _Page, around: Sequence[Object]
    ) -> None:
        if len(around) > _DEEPEST:
            raise RecursionError
        self._resources = _resolved(resources)
        self._reader = reader
        self._found = found
        self._around = around
        self._marks = [*around]
        self._fonts = {
            name: font(_resolved(each)) for name, each in _named(self._resources, "/Font").items()
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
        inner = _resolved(_named(self._resources, "/XObject").get(name))
        if isinstance(inner, StreamObject) and inner.get("/Subtype") == "/Form":
            resources = inner.get("/Resources", self._resources)
            printer = _Printer(resources, self._reader, self._found, [*self._marks, None])
            printer.print(ContentStream(inner, self._reader))


def _resolved(value: Object) -> Object:
    return value.get_object() if hasattr(value, "get_object") else value


def _named(resources: Object, kind: str) -> Mapping[str, Object]:
    return dict(_resolved(resources.get(kind, {})).items())


def _mark(operands: Sequence[Object], resources: Object) -> int | str | None:
    """Return the identifier of marked content; a sign of its own for what is none of the text.

    A watermark lies over the text, whatever it says of itself.
    """
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, str):
        properties = _named(resources, "/Properties").get(properties)
    properties = _resolved(properties)
    said = properties if isinstance(properties, DictionaryObject) else DictionaryObject()
    if operands and operands[0] == "/Artifact":
        return None if said.get("/Subtype") == "/Watermark" else _ARTIFACT
    return _whole(said["/MCID"]) if "/MCID" in said else None


def _whole(number: Object) -> int:
    return int(number)


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


# Without tags of ours


def _all_words(reader: pypdf.PdfReader, fingerprint: str) -> FinishedText:
    """Return all that is printed; lines that stand on every page alike are around the text."""
    painted = [page.extract_text().translate(_LIGATURES) for page in reader.pages]
    seen = [_as_seen(page, words) for page, words in zip(reader.pages, painted, strict=True)]
    text, around = _without_running(seen)
    return FinishedText(
        text,
        is_marked=False,
        around=around,
        astray=_tidy("\n".join(each for page in reader.pages for each in _remarks(page))),
        fingerprint=fingerprint,
        is_wrapped=True,
        painted=_without_running(painted)[0],
    )


def _as_seen(page: pypdf.PageObject, painted: str) -> str:
    """Return the lines of a page from top to bottom.

    Where that way to read leaves anything out, they are in the order of their painting.
    """
    seen = page.extract_text(
        extraction_mode="layout",
        layout_mode_space_vertically=False,
        layout_mode_strip_rotated=False,
    ).translate(_LIGATURES)
    is_whole = Counter("".join(seen.split())) == Counter("".join(painted.split()))
    return seen if is_whole else painted


def _without_running(texts: Sequence[str]) -> tuple[str, str]:
    """Return the lines of all pages without running heads and feet, and those."""
    pages = [[line for line in text.split("\n") if line.strip()] for text in texts]
    running = _running(pages, is_foot=False) + _running(pages, is_foot=True)
    text = "\n".join(line for page in pages for line in page)
    return _tidy(_BULLET_SIGNS.sub(" ", text)), _tidy("\n".join(dict.fromkeys(running)))


def _running(pages: list[list[str]], *, is_foot: bool) -> list[str]:
    """Take the running head or foot out of the pages and return it.

    A line belongs to it that begins, or ends, more than half of the pages, numbers left aside.
    """
    taken: list[str] = []
    for _ in range(_DEEPEST_RUNNING):
        edge = [(page, page[-1 if is_foot else 0]) for page in pages if page]
        alike = Counter(_shape(line) for _, line in edge)
        shape, count = max(alike.items(), key=lambda each: each[1], default=("", 0))
        if count < 2 or count * 2 <= len(pages):  # noqa: PLR2004  # what stands once does not run
            break
        for page, line in edge:
            if _shape(line) == shape:
                taken.append(line)
                del page[-1 if is_foot else 0]
    return taken


def _shape(line: str) -> str:
    return " ".join(re.sub(r"[0-9]+", "#", line).split())
