"""The structure elements of a PDF, and which marks of the pages belong to them."""

from collections.abc import Iterator

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.objects import DEEPEST, Object, page_key, resolved, whole

_MOST_TAGS = 200_000
_ARTICLE = "/Art"


@frozen
class Marks:
    """The marks of the protocol's own element, and those of all others, by page and identifier."""

    article: frozenset[tuple[int, int]]
    others: frozenset[tuple[int, int]]


def marks_of(reader: pypdf.PdfReader) -> Marks | None:
    """Return which marks belong to what; None where there is not one element of a protocol."""
    articles = [tag for tag in _every_tag(reader) if tag.get("/S") == _ARTICLE]
    if len(articles) != 1:
        return None
    article = frozenset(_identifiers(articles[0], _page_of(articles[0], 0), 0))
    root = resolved(reader.root_object["/StructTreeRoot"])
    return Marks(article, frozenset(_identifiers(root, 0, 0)) - article)


def _every_tag(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
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
    """Return what an element holds: elements, and marks of content."""
    content = tag.get("/K")
    if content is None:
        return []
    content = content.get_object()
    return [kid.get_object() for kid in content] if isinstance(content, ArrayObject) else [content]


def _is_tag(kid: Object) -> bool:
    return isinstance(kid, DictionaryObject) and "/S" in kid


def _identifiers(tag: DictionaryObject, page: int, depth: int) -> Iterator[tuple[int, int]]:
    """Yield page and identifier of all marked content of an element."""
    if depth > DEEPEST:
        raise RecursionError
    page = _page_of(tag, page)
    for kid in _kids(tag):
        if _is_tag(kid):
            yield from _identifiers(kid, page, depth + 1)
        elif isinstance(kid, int):
            yield page, int(kid)
        elif isinstance(kid, DictionaryObject) and "/MCID" in kid:
            yield _page_of(kid, page), whole(kid["/MCID"])


def _page_of(tag: DictionaryObject, page: int) -> int:
    return page_key(tag["/Pg"]) if "/Pg" in tag else page
