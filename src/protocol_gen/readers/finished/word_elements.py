"""The XML of Word files: names of elements, their values, and parts read safely."""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT: Final = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": WORD,
    "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONS,
    "http://purl.oclc.org/ooxml/officeDocument/math": (
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
    ),
    "http://purl.oclc.org/ooxml/drawingml/main": (
        "http://schemas.openxmlformats.org/drawingml/2006/main"
    ),
}
"""What the strict form of the standard calls the same; Word writes it where it is asked to."""
_OFF: Final = frozenset({"0", "false", "off"})


def name(local: str) -> str:
    """Return an element's or attribute's full name."""
    return f"{{{WORD}}}{local}"


def local(tag: str) -> str:
    """Return an element's name without its namespace."""
    return tag.rpartition("}")[2]


def value(element: Element, path: str) -> str | None:
    """Return the value of an element below; ``None`` where there is none."""
    found = element.find(path)
    return None if found is None else found.get(name("val"))


def text_of(element: Element) -> str:
    """Return all text within an element, in the order of the file."""
    return "".join(each.text or "" for each in element.iter(name("t")))


def is_on(element: Element) -> bool:
    """Say whether an element that is a switch is on."""
    return element.get(name("val"), "1") not in _OFF


def parse(content: bytes) -> Element:
    """Return the root of a part, the strict names as the usual ones.

    Raises:
        ValueError: where it has a DOCTYPE, which no Word file has.
        ElementTree.ParseError: where it is no XML.
    """
    return ET.fromstring(content, ET.XMLParser(target=_Builder()))  # noqa: S314  # no DOCTYPE


class _Builder(ET.TreeBuilder):
    """Builds a part; one without a DOCTYPE can define no entity that grows without end."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        msg = "a DOCTYPE"
        raise ValueError(msg)

    def start(self, tag: str, attrs: Mapping[str, str]) -> Element:
        usual = {_usual(key): each for key, each in attrs.items()}
        return super().start(_usual(tag), usual)

    def end(self, tag: str) -> Element:
        return super().end(_usual(tag))


def _usual(tag: str) -> str:
    space, brace, rest = tag[1:].partition("}")
    usual = _STRICT.get(space) if brace else None
    return f"{{{usual}}}{rest}" if usual else tag
