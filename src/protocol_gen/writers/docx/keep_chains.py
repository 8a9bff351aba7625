"""Paragraphs that are kept with the next, one after another.

LibreOffice leaves half a page empty where a heading, kept with a term, kept with its meaning, was
once laid out on the page after: of such a chain it takes back one link, not two. So a term
directly below a heading is kept with the heading alone.
"""

from collections.abc import Collection

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from protocol_gen.writers.docx.word_xml import Element

PARAGRAPH, STYLE = qn("w:p"), qn("w:pStyle")
VALUE = qn("w:val")


def shorten_chains(body: Element, headings: Collection[str], terms: Collection[str]) -> None:
    """Let go of the next paragraph what has a term's style and stands below a heading."""
    before = ""
    for paragraph in body.iterchildren(PARAGRAPH):
        named = paragraph.find(f"{qn('w:pPr')}/{STYLE}")
        style = "" if named is None else named.get(VALUE, "")
        if named is not None and style in terms and before in headings:
            named.addnext(OxmlElement("w:keepNext", {VALUE: "0"}))
        before = style
