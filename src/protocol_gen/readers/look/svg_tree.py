"""The tree of a drawing: elements with their attributes, and how they are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
DEEPEST: Final = 60
"""Elements one within another."""

# Not xml.sax.saxutils: it brings all that opens addresses, which takes longer than a drawing.
_IN_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_VALUE: Final = _IN_TEXT | str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


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
    attributes = "".join(f" {name}={_quoted(value)}" for name, value in element.attributes.items())
    yield f"<{element.name}{attributes}>"
    yield element.text.translate(_IN_TEXT)
    for child in element.children:
        yield from _pieces(child)
    yield f"</{element.name}>"


def _quoted(value: str) -> str:
    said = value.translate(_IN_VALUE)
    if '"' not in said:
        return f'"{said}"'
    return f"'{said}'" if "'" not in said else '"{}"'.format(said.replace('"', "&quot;"))
