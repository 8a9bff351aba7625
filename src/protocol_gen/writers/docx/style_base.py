"""The style base in python-docx: opened once a process, copied and filled for each document.

Only this room speaks python-docx, which is slow to load: the writer asks for this room only when a
Word file is wanted. Appearance is the style base's; what is set here is what a document must
decide: language, numbers, accent colour, properties.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import cast
from zipfile import BadZipFile

import docx
from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.styles import CT_Style
from docx.oxml.text.parfmt import CT_PPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.package import Package
from docx.parts.numbering import NumberingPart
from docx.shared import Twips
from lxml.etree import XMLSyntaxError

from protocol_gen.errors import InvalidWordTemplateError
from protocol_gen.model.document import Picture
from protocol_gen.writers.docx.oxml import (
    Level,
    Xml,
    element,
)
from protocol_gen.writers.docx.oxml_parts import (
    abstract_numbering,
    concrete_numbering,
    content_types,
    custom_properties,
    run_defaults,
)
from protocol_gen.writers.docx.package import pack

DEFAULT_LANGUAGE = "./w:docDefaults/w:rPrDefault/w:rPr/w:lang"
REFERENCE_ACCENT = "1D3F6E"
"""The colour in the reference document that a council's own accent takes the place of."""
TWENTIETHS = 635
"""English Metric Units in a twentieth of a point."""
NUMBERING_NAME = PackURI("/word/numbering.xml")
CUSTOM_PROPERTIES_NAME = PackURI("/docProps/custom.xml")
PICTURE_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


@dataclass(frozen=True, slots=True)
class StyleBase:
    """A file whose styles serve others: opened, its own text taken out.

    ``style_ids`` gives the id of every style by its name in lower case; ``text_width`` is the
    distance between the margins in twentieths of a point; ``next_numbering`` is the first number
    that no list of the file has.
    """

    file: WordFile
    style_ids: Mapping[str, str]
    text_width: int
    next_numbering: int

    def copy(self) -> WordFile:
        """Return a copy of the file for one document to fill."""
        return deepcopy(self.file)


@lru_cache(maxsize=8)
def style_base(data: bytes) -> StyleBase:
    """Open a style base; for the same bytes it is opened once.

    Its first section's page, head and foot serve for the whole document.
    """
    try:
        file = docx.Document(BytesIO(data))
        section, *_ = file.element.body.xpath(".//w:sectPr")
        _clear(file, section)
        return StyleBase(file, _style_ids(file), _text_width(file), _next_numbering(file))
    except (BadZipFile, KeyError, OpcError, ValueError, XMLSyntaxError) as error:
        raise InvalidWordTemplateError from error


def _clear(file: WordFile, section: BaseOxmlElement) -> None:
    """Take out the text, the languages of single styles, the numbers that headings bring."""
    body, styles = file.element.body, file.styles.element
    for child in list(body):
        body.remove(child)
    body.append(section)
    numbers = "./w:style[starts-with(w:name/@w:val, 'heading ')]/w:pPr/w:numPr"
    for node in styles.xpath(f"./w:style//w:lang | {numbers}"):
        node.getparent().remove(node)
    if not styles.xpath(DEFAULT_LANGUAGE):
        for node in styles.xpath("./w:docDefaults/w:rPrDefault"):
            node.getparent().remove(node)
        _defaults(styles).insert(0, parse_xml(run_defaults()))


def _defaults(styles: BaseOxmlElement) -> BaseOxmlElement:
    if not styles.xpath("./w:docDefaults"):
        styles.insert(0, parse_xml(element("docDefaults", ())))
    return cast("BaseOxmlElement", styles.xpath("./w:docDefaults")[0])


def _style_ids(file: WordFile) -> dict[str, str]:
    return {style.name_val.lower(): style.styleId for style in file.styles.element.style_lst}


def _text_width(file: WordFile) -> int:
    section = file.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return ((section.page_width or 0) - margins) // TWENTIETHS


def _next_numbering(file: WordFile) -> int:
    root = _numbering_part(file).element
    return 1 + max(map(int, root.xpath("./w:num/@w:numId")), default=0)


# Styles


def bind_styles(file: WordFile, places: Mapping[str, tuple[int, int]]) -> None:
    """Make styles, by id, carry a numbering and a level of it."""
    styles = _styles(file)
    for style_id, (numbering, level) in places.items():
        _set_place(_paragraph_properties(styles[style_id]), numbering, level)


def set_indent(file: WordFile, style_id: str, left: int) -> None:
    """Set how far the paragraphs of a style stand in, in twentieths of a point."""
    _paragraph_properties(_styles(file)[style_id]).ind_left = Twips(left)


def _set_place(properties: CT_PPr, numbering: int, level: int) -> None:
    numbers = properties.get_or_add_numPr()  # type: ignore[attr-defined]  # made at run time
    numbers.get_or_add_ilvl().val = level
    numbers.get_or_add_numId().val = numbering


def _paragraph_properties(style: CT_Style) -> CT_PPr:
    """Return a style's paragraph properties, which python-docx adds where there are none."""
    return cast("CT_PPr", style.get_or_add_pPr())  # type: ignore[attr-defined]  # made at run time


def set_language(file: WordFile, language: str) -> None:
    """Make a language that of all text which names no other."""
    defaults = file.styles.element.xpath(DEFAULT_LANGUAGE)
    for lang in (*defaults, *file.settings.element.xpath("./w:themeFontLang")):
        lang.set(qn("w:val"), language)


def set_accent(file: WordFile, colour: str) -> None:
    """Put the council's accent colour, as #rrggbb, in the place of the reference's own."""
    accent = colour.lstrip("#").upper()
    if accent == REFERENCE_ACCENT:
        return
    for attribute in ("w:val", "w:color", "w:fill"):
        for node in file.styles.element.xpath(f"//*[@{attribute}='{REFERENCE_ACCENT}']"):
            node.set(qn(attribute), accent)


def set_font(file: WordFile, family: str) -> None:
    """Make a font family that of all text which names no other."""
    for fonts in file.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr/w:rFonts"):
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), family)


def _styles(file: WordFile) -> dict[str, CT_Style]:
    name = qn("w:styleId")
    return {style.get(name, ""): style for style in file.styles.element.style_lst}


# Numbering


def add_numberings(file: WordFile, lists: Sequence[Sequence[Level]], first: int) -> None:
    """Add lists, numbered from ``first`` on in order."""
    root = _numbering_part(file).element
    abstract = 1 + max(map(int, root.xpath("./w:abstractNum/@w:abstractNumId")), default=-1)
    at = len(root.xpath("./w:numPicBullet | ./w:abstractNum"))
    for offset, levels in enumerate(lists):
        root.insert(at + offset, parse_xml(abstract_numbering(abstract + offset, levels)))
    at = at + len(lists) + len(root.xpath("./w:num"))
    for offset in range(len(lists)):
        root.insert(at + offset, parse_xml(concrete_numbering(first + offset, abstract + offset)))


def _numbering_part(file: WordFile) -> XmlPart:
    try:
        return cast("XmlPart", file.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING))
    except KeyError:
        root = parse_xml(element("numbering", ()))
        part = NumberingPart(NUMBERING_NAME, CONTENT_TYPE.WML_NUMBERING, root, file.part.package)
        file.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part


# Text


def set_body(file: WordFile, content: Xml) -> None:
    """Put the text before the section's own properties."""
    (section,) = file.element.body
    for child in _parsed(content):
        section.addprevious(child)


def has_header(file: WordFile) -> bool:
    """Say whether the style base has a running head of its own."""
    return not file.sections[0].header.is_linked_to_previous


def has_footer(file: WordFile) -> bool:
    """Say whether the style base has a running foot of its own."""
    return not file.sections[0].footer.is_linked_to_previous


def set_header(file: WordFile, content: Xml) -> None:
    """Fill the running head."""
    _fill(file.sections[0].header.part.element, content)


def set_footer(file: WordFile, content: Xml) -> None:
    """Fill the running foot."""
    _fill(file.sections[0].footer.part.element, content)


def set_cover_header(file: WordFile, content: Xml) -> None:
    """Give the first page a head of its own, and an empty foot."""
    section = file.sections[0]
    section.different_first_page_header_footer = True
    _fill(section.first_page_header.part.element, content)


def mark_headers(file: WordFile, content: Xml) -> None:
    """Add a mark below what is in each head of the style base."""
    section = file.sections[0]
    for story in (section.header, section.first_page_header, section.even_page_header):
        if not story.is_linked_to_previous:
            story.part.element.append(_parsed(content)[0])


def add_picture(file: WordFile, picture: Picture) -> str:
    """Add a picture to the file and return the name of the relationship that leads to it."""
    suffix = PICTURE_SUFFIXES[picture.media_type]
    name = PackURI(f"/word/media/protocol_logo.{suffix}")
    part = Part(name, picture.media_type, picture.data, file.part.package)
    return file.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def set_custom_property(file: WordFile, name: str, value: str) -> None:
    """Make a text the file's one custom property; those of the style base fall away."""
    drop_custom_properties(file)
    package = _package(file)
    content = custom_properties(name, value).encode()
    part = Part(CUSTOM_PROPERTIES_NAME, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, content, package)
    package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def drop_custom_properties(file: WordFile) -> None:
    """Take out the custom properties of the style base."""
    package = _package(file)
    for relationship in [*package.rels.values()]:
        if relationship.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES:
            package.rels.pop(relationship.rId)


def _package(file: WordFile) -> Package:
    package = cast("Package | None", file.part.package)
    if package is None:  # python-docx leaves it open; every opened file has one
        raise InvalidWordTemplateError
    return package


def _fill(root: BaseOxmlElement, content: Xml) -> None:
    for child in list(root):
        root.remove(child)
    for child in _parsed(content):
        root.append(child)


def _parsed(content: Xml) -> list[BaseOxmlElement]:
    """Return paragraphs and tables as elements; all of them are parsed at once."""
    return cast("list[BaseOxmlElement]", parse_xml(element("body", (content,))).xpath("./*"))


def saved(file: WordFile) -> bytes:
    """Return the file's bytes, the same ones each time."""
    package = _package(file)
    parts = package.parts
    found = {part.partname.membername: part.blob for part in parts}
    found |= {part.partname.rels_uri.membername: part.rels.xml for part in parts if part.rels}
    found[PACKAGE_URI.rels_uri.membername] = package.rels.xml
    kinds = {str(part.partname): part.content_type for part in parts}
    found[CONTENT_TYPES_URI.membername] = content_types(kinds).encode()
    return pack(found)
