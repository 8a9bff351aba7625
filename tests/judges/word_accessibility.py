"""What no validator of Word files sees, and a reader with a screen reader does.

``accessibility_faults`` walks the parts of a file and returns a sentence for each fault.
"""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document as WordFile
from lxml import etree
from tests.judges.word import NAMES, Element, W, paragraph_text, part, parts, w

SMALLEST = 24
"""Half-points: 12 points."""
LOWEST_CONTRAST = 4.5
WHITE = "FFFFFF"
VAGUE_LINKS = frozenset({"click here", "here", "more", "read more", "link"})
A4 = ("11906", "16838")
PICTURE_NAMES = {"wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def accessibility_faults(data: bytes) -> list[str]:
    """Return all faults of a file."""
    document, styles = part(data, "word/document.xml"), part(data, "word/styles.xml")
    return [
        *_property_faults(docx.Document(BytesIO(data))),
        *_page_faults(document),
        *_language_faults(styles),
        *_picture_faults(document),
        *_table_faults(document),
        *_heading_faults(document),
        *_paragraph_faults(document),
        *_link_faults(document),
        *_style_faults(styles),
        *_prompt_faults(data),
    ]


def contrast(colour: str, ground: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 reckons it."""
    high, low = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _property_faults(file: WordFile) -> Iterator[str]:
    if not file.core_properties.title:
        yield "the file has no title"
    if not file.core_properties.language:
        yield "the properties name no language"


def _page_faults(document: Element) -> Iterator[str]:
    for size in document.iter(w("pgSz")):
        if (size.get(w("w")), size.get(w("h"))) != A4:
            yield "the page is not A4"


def _language_faults(styles: Element) -> Iterator[str]:
    lang = styles.find("./w:docDefaults/w:rPrDefault/w:rPr/w:lang", NAMES)
    if lang is None or not lang.get(w("val")):
        yield "the text has no language"


def _picture_faults(document: Element) -> Iterator[str]:
    for picture in document.iter(f"{{{PICTURE_NAMES['wp']}}}docPr"):
        words = picture.get("descr", "")
        if not words or words.lower().endswith((".png", ".jpg", ".svg")):
            yield f"a picture has no words: {words!r}"


def _table_faults(document: Element) -> Iterator[str]:
    for table in document.iter(w("tbl")):
        first = table.find("./w:tr", NAMES)
        if first is None or first.find("./w:trPr/w:tblHeader", NAMES) is None:
            yield "a table has no header row that is repeated"
        if table.find(".//w:vMerge", NAMES) is not None:
            yield "a table has merged cells"


def _heading_faults(document: Element) -> Iterator[str]:
    last = 0
    for paragraph in document.iter(w("p")):
        style = _style(paragraph)
        if style.startswith("Heading"):
            level = int(style.removeprefix("Heading"))
            if level > last + 1:
                yield f"a heading skips a level: {paragraph_text(paragraph)}"
            last = level


def _paragraph_faults(document: Element) -> Iterator[str]:
    for paragraph in document.iter(w("p")):
        words = paragraph_text(paragraph)
        has_picture = paragraph.find(".//w:drawing", NAMES) is not None
        if not words.strip() and not has_picture and paragraph.getparent().tag != w("tc"):
            yield "an empty paragraph is used as space"
        bold = [run.find("./w:rPr/w:b", NAMES) is not None for run in paragraph.iter(w("r"))]
        if bold and all(bold):
            yield f"a paragraph in bold plays a heading: {words}"
        if words.startswith(("· ", "• ", "- ")) or words[:3] in {"(a)", "1. ", "(i)"}:
            yield f"a number or bullet is typed: {words}"


def _link_faults(document: Element) -> Iterator[str]:
    marks = {mark.get(w("name")) for mark in document.iter(w("bookmarkStart"))}
    for link in document.iter(w("hyperlink")):
        words = "".join(link.itertext())
        if words.strip().lower() in VAGUE_LINKS:
            yield f"a link says nothing: {words}"
        if link.get(w("anchor")) not in marks:
            yield f"a link leads nowhere: {words}"


def _style_faults(styles: Element) -> Iterator[str]:
    for style in (styles.find("./w:docDefaults", NAMES), *styles.findall("./w:style", NAMES)):
        name = style.get(w("styleId"), "the defaults")
        for size in style.iter(w("sz")):
            if int(size.get(w("val"))) < SMALLEST:
                yield f"{name} is smaller than 12 points"
        for colour in style.iterfind("./w:rPr/w:color", NAMES):
            shade = style.find("./w:pPr/w:shd", NAMES)
            ground = WHITE if shade is None else shade.get(w("fill"))
            if contrast(colour.get(w("val")), ground) < LOWEST_CONTRAST:
                yield f"{name} has too little contrast"


def _prompt_faults(data: bytes) -> Iterator[str]:
    for name, blob in parts(data).items():
        if name.endswith(".xml"):
            root: Element = etree.fromstring(blob)
            if root.find(f".//{{{W}}}updateFields") is not None or root.xpath("//@w:dirty", **_NS):
                yield f"{name} asks to be updated when it is opened"


_NS = {"namespaces": NAMES}


def _style(paragraph: Element) -> str:
    style = paragraph.find("./w:pPr/w:pStyle", NAMES)
    return "" if style is None else str(style.get(w("val")))
