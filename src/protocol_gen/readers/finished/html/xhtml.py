"""Pages that browsers read as XML, by their name: whether they are the same read as HTML."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, fromstring

from protocol_gen.readers.finished.html.html_parsing import local

_PUT_IN: Final = frozenset({"html", "head", "body", "tbody"})
"""Elements that browsers put in where a page has none of them."""
_OF_NO_LOOK: Final = ("xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")


def is_the_same_as_xml(content: bytes, root: Element) -> bool:
    """Say whether a page has the same words in the same elements, read in either way."""
    if b"<!ENTITY" in content:
        return False
    remarked = TreeBuilder(insert_comments=True, insert_pis=True)
    try:
        as_xml = fromstring(content, XMLParser(target=remarked))  # noqa: S314  # it declares no entities
    except (ParseError, ValueError, LookupError):
        return False
    return [*_words(as_xml)] == [*_words(root)]


def _words(root: Element) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the words of a page, each text with the names and styles of the elements around it."""
    waiting: list[tuple[Element, tuple[str, ...]] | tuple[str, tuple[str, ...]]] = [(root, ())]
    while waiting:
        each, around = waiting.pop()
        if isinstance(each, str):
            if each.strip():
                yield around, " ".join(each.split())
            continue
        name = local(each)
        own = () if name in _PUT_IN else (name,)
        within = (*around, *own, *sorted(_attributes(each)))
        for child in reversed(each):
            waiting.append((child.tail or "", within))
            if local(child):
                waiting.append((child, within))
        waiting.append((each.text or "", within))


def _attributes(element: Element) -> Iterator[str]:
    """Yield what an element says of itself, but for its language and its name space."""
    for name, value in element.attrib.items():
        if not name.endswith(_OF_NO_LOOK) and not name.startswith("xmlns"):
            yield f"{name}={' '.join(value.split())}"
