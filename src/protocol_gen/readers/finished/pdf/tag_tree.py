"""The structure elements of a PDF, and the words that the pages print for each."""

from collections.abc import Iterator, Mapping

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

from protocol_gen.readers.finished.pdf.objects import DEEPEST, Object, page_key, whole
from protocol_gen.readers.finished.pdf.page_content import PageContent

_MOST_TAGS = 200_000
_INLINE = frozenset({"/Span", "/Link", "/Reference", "/Lbl", "/LBody"})
"""Structure types that do not begin a line of their own."""
_BULLETS = frozenset({"/Disc", "/Circle", "/Square"})
"""Numbering of lists whose labels are no text."""


def every_tag(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """Yield every structure element."""
    root = reader.root_object.get("/StructTreeRoot")
    waiting = [root.get_object()] if root is not None else []
    count = 0
    while waiting and count < _MOST_TAGS:
        tag = waiting.pop()
        count += 1
        yield tag
        waiting += [kid for kid in kids(tag) if _is_tag(kid)]


def kids(tag: DictionaryObject) -> list[Object]:
    """Return what an element holds: elements, and marks of content."""
    content = tag.get("/K")
    if content is None:
        return []
    content = content.get_object()
    return [kid.get_object() for kid in content] if isinstance(content, ArrayObject) else [content]


def _is_tag(kid: Object) -> bool:
    return isinstance(kid, DictionaryObject) and "/S" in kid


class TaggedText:
    """Reads the words of structure elements from what the pages print, those of one left out."""

    def __init__(
        self, pages: Mapping[int, PageContent], without: DictionaryObject | None = None
    ) -> None:
        self._pages = pages
        self._without = without

    def text(self, tag: DictionaryObject, page: int = 0, depth: int = 0) -> str:
        """Return the words of an element; labels of bulleted lists are no words."""
        if tag is self._without:
            return ""
        page = self._page_of(tag, page)
        said = "".join(
            self._said(kid, page, depth) for kid in kids(tag) if not _is_bullet(kid, tag)
        )
        return said if tag.get("/S") in _INLINE and not _is_term(tag) else f"\n{said}\n"

    def _said(self, kid: Object, page: int, depth: int) -> str:
        if depth > DEEPEST:
            raise RecursionError
        if _is_tag(kid):
            return self.text(kid, page, depth + 1)
        place = self._place(kid, page)
        return self._pages[place[0]].marked.get(place[1], "") if place else ""

    def identifiers(
        self, tag: DictionaryObject, page: int = 0, depth: int = 0
    ) -> set[tuple[int, int]]:
        """Return page and identifier of all marked content of an element."""
        if depth > DEEPEST:
            raise RecursionError
        page = self._page_of(tag, page)
        found: set[tuple[int, int]] = set()
        for kid in kids(tag):
            if _is_tag(kid):
                found |= self.identifiers(kid, page, depth + 1)
            elif place := self._place(kid, page):
                found.add(place)
        return found

    def _place(self, kid: Object, page: int) -> tuple[int, int] | None:
        if isinstance(kid, int):
            return (page, int(kid))
        if isinstance(kid, DictionaryObject) and "/MCID" in kid:
            return self._page_of(kid, page), whole(kid["/MCID"])
        return None

    def _page_of(self, tag: DictionaryObject, page: int) -> int:
        return page_key(tag["/Pg"]) if "/Pg" in tag else page


def _is_bullet(kid: Object, parent: DictionaryObject) -> bool:
    return _is_tag(kid) and kid.get("/S") == "/Lbl" and _numbering(parent) in _BULLETS


def _is_term(tag: DictionaryObject) -> bool:
    parent = tag.get("/P")
    is_item = tag.get("/S") in {"/Lbl", "/LBody"}
    return is_item and parent is not None and _numbering(parent.get_object()) == "/None"


def _numbering(item: DictionaryObject) -> str:
    """Return how the list of an item is numbered."""
    parent = item.get("/P")
    attributes = parent.get_object().get("/A", {}) if parent is not None else {}
    attributes = attributes.get_object() if hasattr(attributes, "get_object") else attributes
    if not isinstance(attributes, DictionaryObject):
        return ""
    return str(attributes.get("/ListNumbering", ""))
