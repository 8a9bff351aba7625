"""The parser, which reads as browsers do: only this room knows it."""

from typing import Final
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

HTML: Final = "{http://www.w3.org/1999/xhtml}"


def parse(content: bytes) -> tuple[Element, bool]:
    """Return the root of a page, its elements in the name space of HTML.

    Also return whether browsers read it as pages of old, in which names of classes are the same
    whatever their capitals.

    Its characters are read by the mark at its beginning, else by the set that it declares, of all
    that browsers know. Where it declares none, they are UTF-8 if they can be, else as Windows
    wrote them.
    """
    parser = HTMLParser()
    root: Element = parser.parse(content, likely_encoding=_likely(content), scripting=True)
    return root, parser.compatibility_mode == "quirks"


def is_read_otherwise(name: str) -> bool:
    """Say whether the parser reads an element otherwise than browsers of today."""
    return name in {"template", "dialog", "search", "menuitem", "selectedcontent", "isindex"}


def _likely(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"


def local(element: Element) -> str:
    """Return the name of an element of HTML; that of another language with its name space.

    A comment has none.
    """
    return local_name(element.tag)


def local_name(tag: object) -> str:
    """Return the name that a tag has in HTML; empty where it is none, as that of a comment."""
    return tag.removeprefix(HTML) if isinstance(tag, str) else ""
