"""Elements of a Word file as python-docx and lxml give them: named, parsed, taken out."""

from typing import Any, TypeAlias, cast

from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from protocol_gen.writers.docx.oxml import Xml, element

Element: TypeAlias = Any
"""An element of whatever kind; lxml's own types say neither which nor whose."""


def parsed(content: Xml) -> list[BaseOxmlElement]:
    """Return paragraphs and tables as elements; all of them are parsed at once."""
    return cast("list[BaseOxmlElement]", parse_xml(element("body", (content,))).xpath("./*"))


def local(node: Element) -> str:
    """Return an element's name without its namespace; empty for a comment, and where is none."""
    tag = None if node is None else node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def remove(node: Element) -> None:
    """Take an element out of where it is, if it is anywhere."""
    around = node.getparent()
    if around is not None:
        around.remove(node)
