"""The style base in python-docx: opened once a process, copied and filled for each document.

Only this room speaks python-docx, which is slow to load: the writer asks for this room only when a
Word file is wanted. Appearance is the style base's; what is set here is what a document must
decide: language, numbers, accent colour, properties.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from typing import cast
from zipfile import BadZipFile, ZipFile
from zlib import crc32

import docx
from docx.document import Document as WordFile
from docx.exceptions import PythonDocxError
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.exceptions import XmlchemyError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.package import Package
from docx.parts.numbering import NumberingPart
from docx.shared import Twips
from lxml.etree import XMLSyntaxError

from protocol_gen.errors import InvalidWordTemplateError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Picture
from protocol_gen.writers.docx.heads_and_feet import drop_unused
from protocol_gen.writers.docx.hidden_words import drop_hidden
from protocol_gen.writers.docx.numbered_styles import (
    Indents,
    own_indents,
    paragraph_properties,
    rename_former,
    set_apart,
    style_ids,
    styles_by_id,
)
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
    default_language,
    font,
)
from protocol_gen.writers.docx.package import pack
from protocol_gen.writers.docx.story_fields import drop_dead, fill, settle
from protocol_gen.writers.docx.style_chains import StyleChains, shows_signs, straighten
from protocol_gen.writers.docx.template_leftovers import (
    is_built_by_us,
    roots,
    section_alone,
    stories,
    take_out,
)
from protocol_gen.writers.docx.word_xml import Element, parsed

DEFAULT_LANGUAGE = "./w:docDefaults/w:rPrDefault/w:rPr/w:lang"
REFERENCE_ACCENT = "1D3F6E"
"""The colour in the reference document that a council's own accent takes the place of."""
TWENTIETHS = 635
"""English Metric Units in a twentieth of a point."""
TYPES = "[Content_Types].xml"
TEMPLATE_TYPE, DOCUMENT_TYPE = (
    f"wordprocessingml.{kind}.main+xml".encode() for kind in ("template", "document")
)
STORIES, FIRST_TAG = (b"<w:hdr ", b"<w:ftr "), 200
RELATIONSHIPS = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
NUMBERING_NAME = PackURI("/word/numbering.xml")
CUSTOM_PROPERTIES_NAME = PackURI("/docProps/custom.xml")
PICTURE_SUFFIXES = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}

_UNREADABLE = (
    AttributeError,  # python-docx looks for what a document without a body has not
    BadZipFile,
    KeyError,
    OpcError,
    PythonDocxError,
    ValueError,
    XMLSyntaxError,
    XmlchemyError,
)


@frozen
class StyleBase:
    """A file whose styles serve others: opened, its own text taken out.

    ``style_ids`` gives the id of every style by its name in lower case, ``indents`` what styles by
    name say themselves of where their paragraphs stand; ``text_width`` is the distance between the
    margins in twentieths of a point; ``built`` are title and council of a file that we built, from
    which a council made its template.
    """

    file: WordFile
    style_ids: Mapping[str, str]
    indents: Mapping[str, Indents]
    text_width: int
    built: tuple[str, str] | None = None

    def copy(self) -> WordFile:
        """Return a copy of the file for one document to fill."""
        return deepcopy(self.file)


@lru_cache(maxsize=8)
def style_base(data: bytes) -> StyleBase:
    """Open a style base; for the same bytes it is opened once.

    Its first section's page, head and foot serve for the whole document. What it has beside its
    look is taken out: text, changes, numbers, settings.
    """
    try:
        file = docx.Document(BytesIO(_as_document(data)))
        core = file.core_properties
        built = (core.title, core.author) if is_built_by_us(file) else None
        section_alone(file)
        take_out(file)
        drop_unused(file)
        straighten(file.styles.element)
        chains = StyleChains(file.styles.element)
        for part in stories(file):
            settle(part.element)
            drop_hidden(part.element, chains)
        _clear(file)
        rename_former(file)
        set_apart(file)
        return StyleBase(file, style_ids(file), own_indents(file), _text_width(file), built)
    except _UNREADABLE as error:
        raise InvalidWordTemplateError from error


def _as_document(data: bytes) -> bytes:
    """Return a file as a Word document, though it be one for templates (.dotx)."""
    with ZipFile(BytesIO(data)) as archive:
        types = archive.read(TYPES)
        if TEMPLATE_TYPE not in types:
            return data
        found = {name: archive.read(name) for name in archive.namelist()}
    return pack(found | {TYPES: types.replace(TEMPLATE_TYPE, DOCUMENT_TYPE)})


def _clear(file: WordFile) -> None:
    """Take out the lists, and the languages of single styles."""
    numbering, styles = _numbering_part(file).element, file.styles.element
    for node in (*numbering, *styles.xpath("./w:style//w:lang")):
        node.getparent().remove(node)
    if not styles.xpath(DEFAULT_LANGUAGE):
        _default_properties(styles).append(parse_xml(default_language()))


def _default_properties(styles: Element) -> Element:
    """Return the properties of all runs, which a style base may have left out."""
    at = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        if at.find(qn(f"w:{name}")) is None:
            at.insert(0, at.makeelement(qn(f"w:{name}")))
        at = at.find(qn(f"w:{name}"))
    return at


def _text_width(file: WordFile) -> int:
    section = file.sections[0]
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    width = ((section.page_width or 0) - margins) // TWENTIETHS
    if width <= 0:
        msg = "the margins leave no room for text"
        raise ValueError(msg)
    return width


# Styles


def set_indent(file: WordFile, style_id: str, left: int) -> None:
    """Set how far the paragraphs of a style stand in, in twentieths of a point."""
    paragraph_properties(styles_by_id(file)[style_id]).ind_left = Twips(left)


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
    """Make a font family that of all words, but for signs that are drawn as letters."""
    for root in roots(file):
        for fonts in root.xpath(".//w:rPr/w:rFonts"):
            if not _draws_signs(fonts):
                fonts.getparent().remove(fonts)
    properties = _default_properties(file.styles.element)
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    properties.insert(0, parse_xml(font(family)))


def _draws_signs(fonts: Element) -> bool:
    """Say whether a font is for signs: of a run, or of a style for runs; paragraphs hold words."""
    style = next(fonts.iterancestors(qn("w:style")), None)
    is_for_runs = style is None or style.get(qn("w:type")) == "character"
    return is_for_runs and shows_signs(fonts)


# Numbering


def add_numberings(
    file: WordFile, lists: Sequence[Sequence[Level]], first: int, made_of: str
) -> None:
    """Give a file its lists, numbered from ``first`` on; no other ``made_of`` has the same ones."""
    root = _numbering_part(file).element
    for at, levels in enumerate(lists):
        identity = crc32(f"{made_of}\n{at}".encode())
        root.append(parse_xml(abstract_numbering(at, levels, identity)))
    for at in range(len(lists)):
        root.append(parse_xml(concrete_numbering(first + at, at)))


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
    for child in parsed(content):
        section.addprevious(child)


def fill_known_fields(file: WordFile, title: str, council: str) -> None:
    """Give the fields of heads and feet that say whose file it is, and what, their words.

    A field goes that repeats the words in a style which the text has not.
    """
    used = {*_names_used(file)}
    for part in stories(file):
        fill(part.element, {"TITLE": title, "AUTHOR": council})
        drop_dead(part.element, used)


def _names_used(file: WordFile) -> Iterator[str]:
    """Yield the styles of the text, by their ids and every name, in lower case."""
    styles = styles_by_id(file)
    for style_id in {*file.element.body.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val")}:
        style = styles.get(style_id)
        if style is not None:
            aliases = ",".join(style.xpath("./w:aliases/@w:val")).split(",")
            found = (style_id, style.name_val or "", *aliases)
            yield from (each.strip().lower() for each in found)


def add_picture(file: WordFile, picture: Picture, name: str) -> str:
    """Add a picture to the file and return the name of the relationship that leads to it."""
    suffix = PICTURE_SUFFIXES[picture.media_type]
    name = PackURI(f"/word/media/{name}.{suffix}")
    part = Part(name, picture.media_type, picture.data, file.part.package)
    return file.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)


def add_comments(file: WordFile, content: Xml) -> None:
    """Add the part that holds the comments; those of the style base are gone with its text."""
    for relationship in [*file.part.rels.values()]:
        if relationship.reltype == RELATIONSHIP_TYPE.COMMENTS:
            file.part.rels.pop(relationship.rId)
    name = PackURI("/word/comments.xml")
    part = Part(name, CONTENT_TYPE.WML_COMMENTS, content.encode(), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)


def track_first_page(file: WordFile, change: Xml, *, was_apart: bool) -> None:
    """Track that the first page had, or had not, a head of its own; ``change`` is empty yet."""
    section = file.element.body.xpath("./w:sectPr")[0]
    before = deepcopy(section)
    for node in before.xpath("./w:headerReference | ./w:footerReference | ./w:titlePg"):
        before.remove(node)
    if was_apart:
        before.get_or_add_titlePg()
    tracked = parse_xml(change)
    tracked.append(before)
    section.append(tracked)


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


def saved(file: WordFile) -> bytes:
    """Return the file's bytes, the same ones each time."""
    package = _package(file)
    parts = package.parts
    found = {part.partname.membername: _declared(part) for part in parts}
    found |= {part.partname.rels_uri.membername: part.rels.xml for part in parts if part.rels}
    found[PACKAGE_URI.rels_uri.membername] = package.rels.xml
    kinds = {str(part.partname): part.content_type for part in parts}
    found[CONTENT_TYPES_URI.membername] = content_types(kinds).encode()
    return pack(found)


def _declared(part: Part) -> bytes:
    """Return a part's bytes; a head or foot declares the namespace that readers look for there."""
    content = part.blob
    tag = next((tag for tag in STORIES if tag in content[:FIRST_TAG]), b"")
    if not tag or RELATIONSHIPS in content:
        return content
    return content.replace(tag, tag + RELATIONSHIPS, 1)
