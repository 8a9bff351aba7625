"""The tree of a drawing: elements with their attributes, and how they are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
DEEPEST: Final = 60
"""Elements one within another."""


@dataclass(slots=True)
class Element:
    """An element while the drawing is read; namespaces but XLink's are gone from its names."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element"] = field(default_factory=list)
    text: str = ""


def every_element(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, in their order."""
    yield element
    for child in element.children:
        yield from every_element(child)


def written(root: Element) -> str:
    """Return a drawing as text, with the namespaces that it needs."""
    root.attributes = {"xmlns": SVG, "xmlns:xlink": XLINK, **root.attributes}
    return "".join(_pieces(root))


def _pieces(element: Element) -> Iterator[str]:
    attributes = "".join(
        f" {name}={quoteattr(value)}" for name, value in element.attributes.items()
    )
    yield f"<{element.name}{attributes}>"
    yield escape(element.text)
    for child in element.children:
        yield from _pieces(child)
    yield f"</{element.name}>"
