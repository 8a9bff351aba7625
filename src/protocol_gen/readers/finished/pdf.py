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
from protocol_gen.model.finished import FinishedText
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
_BULLET_SIGNS = re.compile("(?<!\\S)[•◦▪▫●○■□‣⁃∙\uf0b7\uf0a7](?=\\s|$)")
_DEEPEST_RUNNING = 3
"""Lines that the head or the foot of a page may have."""
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
            raise ForeignFileError(file, "it has a password; save it without")
        if len(reader.pages) > MOST_PAGES:
            raise ForeignFileError(file, "it has far too many pages for a protocol")
        return _read(reader)
    except ForeignFileError:
        raise
    except pypdf.errors.DependencyError as error:
        raise ForeignFileError(file, "it is encrypted; save it without a password") from error
    except Exception as error:  # a broken file can fail the library anywhere
        raise ForeignFileError(file, "it is broken, or no PDF") from error


def _read(reader: pypdf.PdfReader) -> FinishedText:
    articles = [tag for tag in _tags(reader) if tag.get("/S") == "/Art"]
    fingerprint = _fingerprint(reader)
    if len(articles) != 1:
        return _all_words(reader, fingerprint)
    pages = {_key(page): _page(page) for page in reader.pages}
    text = _Tagged(pages).text(articles[0])
    inside = _Tagged(pages).identifiers(articles[0])
    around, astray = [], []
    for key, page in pages.items():
        around += [said for mark, said in page.marked.items() if (key, mark) not in inside]
        around += page.artifacts
        astray += page.astray
    return FinishedText(
        _tidy(text),
        is_marked=True,
        around=_tidy("\n".join(around)),
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
    """Reads the words of structure elements from what the pages print."""

    def __init__(self, pages: Mapping[int, "_Page"]) -> None:
        self._pages = pages

    def text(self, tag: DictionaryObject, page: int = 0, depth: int = 0) -> str:
        """Return the words of an element; labels of bulleted lists are no words."""
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
            return self._page_of(kid, page), int(kid["/MCID"])
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
        _print(contents, page.get("/Resources", {}), page.pdf, found, [])
    for annotation in page.get("/Annots", ()) or ():
        each = annotation.get_object()
        if each.get("/Subtype") not in _SILENT:
            found.astray.append(str(each.get("/Contents", "")) or "[a remark laid over the page]")
    return found


def _print(  # noqa: C901, PLR0912  # one arm an operator
    stream: ContentStream, resources: Object, reader: Object, found: _Page, around: Sequence[Object]
) -> None:
    """Note what a stream of operators prints. ``around`` are the marks that it stands in."""
    if len(around) > _DEEPEST:
        raise RecursionError
    resources = resources.get_object() if hasattr(resources, "get_object") else resources
    fonts = {name: font(each.get_object()) for name, each in _named(resources, "/Font").items()}
    objects = _named(resources, "/XObject")
    marks, current, line = [*around], None, ""

    def flush() -> None:
        nonlocal line
        if line.strip():
            (found.artifacts if marks and "artifact" in marks else found.astray).append(line)
        line = ""

    for operands, operator in stream.operations:
        match operator:
            case b"Tf":
                current = fonts.get(str(operands[0]))
            case b"BMC" | b"BDC":
                flush()
                marks.append(_mark(operands, resources))
            case b"EMC":
                flush()
                if len(marks) > len(around):
                    marks.pop()
            case b"Tj" | b"TJ" | b"'" | b'"':
                said = _shown(operands[-1], current)
                identifier = next((mark for mark in reversed(marks) if isinstance(mark, int)), None)
                if identifier is None:
                    line += said
                else:
                    found.marked[identifier] = found.marked.get(identifier, "") + said
            case b"ET":
                flush()
            case b"Do":
                each = objects.get(str(operands[0]))
                inner = each.get_object() if each is not None else None
                if isinstance(inner, StreamObject) and inner.get("/Subtype") == "/Form":
                    flush()
                    own = inner.get("/Resources", resources)
                    content = ContentStream(inner, reader)
                    _print(content, own, reader, found, [*marks, None])
            case _:
                pass
    flush()


def _named(resources: Object, kind: str) -> Mapping[str, Object]:
    found = resources.get(kind, {})
    found = found.get_object() if hasattr(found, "get_object") else found
    return dict(found.items())


def _mark(operands: Sequence[Object], resources: Object) -> int | str | None:
    """Return the identifier of marked content, "artifact" for what is none of the text."""
    if operands and operands[0] == "/Artifact":
        return "artifact"
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, str):
        properties = _named(resources, "/Properties").get(properties)
    properties = properties.get_object() if hasattr(properties, "get_object") else properties
    if isinstance(properties, DictionaryObject) and "/MCID" in properties:
        return int(properties["/MCID"])
    return None


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
    pages = [
        [line for line in page.extract_text().split("\n") if line.strip()] for page in reader.pages
    ]
    around: list[str] = []
    for is_foot in (False, True):
        around += _running(pages, is_foot=is_foot)
    text = "\n".join(line for page in pages for line in page)
    return FinishedText(
        _tidy(_BULLET_SIGNS.sub(" ", text)),
        is_marked=False,
        around=_tidy("\n".join(dict.fromkeys(around))),
        fingerprint=fingerprint,
        is_wrapped=True,
    )


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
