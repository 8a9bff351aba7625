"""Another's Word file: its text, styles and lists as trees, all other parts as they are."""

import re
import zlib
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from posixpath import join, normpath
from zipfile import BadZipFile, ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from protocol_gen.errors import HostFileError
from protocol_gen.writers.docx.messages import HOST_NOT_WORD
from protocol_gen.writers.docx.oxml import Xml, element
from protocol_gen.writers.docx.word_xml import Element, local

DOCUMENT, TYPES = "word/document.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
UNREADABLE = (
    *(BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, zlib.error),
    etree.XMLSyntaxError,
)
HEADING = re.compile("heading ([1-9])")
LARGEST = 200_000_000
"""Bytes of all parts unpacked."""
TEXT = 9
"""The outline level of what is no heading."""
DEEPEST = 50
"""Styles that a style may be based on, one on the other."""


class HostFile:
    """A Word file, read; what is done to its trees is in what ``saved`` returns."""

    def __init__(self, content: bytes) -> None:
        """Raise ``HostFileError`` where it is no Word file that can be read."""
        try:
            with ZipFile(BytesIO(content)) as archive:
                if sum(each.file_size for each in archive.infolist()) > LARGEST:
                    raise HostFileError(HOST_NOT_WORD())
                self._infos = archive.infolist()
                self._parts = {name: archive.read(name) for name in archive.namelist()}
            self._trees: dict[str, Element] = {}
            self.document = self._tree(DOCUMENT)
            self.styles = self._tree(self._target("styles"))
            if self.document.find(qn("w:body")) is None:
                raise HostFileError(HOST_NOT_WORD())
        except UNREADABLE as error:
            raise HostFileError(HOST_NOT_WORD()) from error

    def _tree(self, name: str) -> Element:
        self._trees[name] = parse_xml(self._parts[name])
        return self._trees[name]

    def _target(self, kind: str) -> str:
        """Return the name of the part of a kind; a ``KeyError`` where there is none."""
        for node in etree.fromstring(self._parts[RELATIONS]):
            if node.get("Type") == OFFICE + kind:
                return normpath(join("word", node.get("Target", ""))).lstrip("/")
        raise KeyError(kind)

    @cached_property
    def numbering(self) -> Element:
        """The lists; a file that has none is given an empty part for them."""
        try:
            return self._tree(self._target("numbering"))
        except KeyError:
            name = "word/protocol_numbering.xml"
            self._parts[name] = element("numbering", ()).encode()
            relation = (
                f'<Relationship xmlns="{PACKAGE}relationships" Id="protocolNumbering" '
                f'Type="{OFFICE}numbering" Target="protocol_numbering.xml"/>'
            )
            self._tree(RELATIONS).append(parse_xml(Xml(relation)))
            override = (
                f'<Override xmlns="{PACKAGE}content-types" PartName="/{name}" '
                f'ContentType="{NUMBERING_TYPE}"/>'
            )
            self._tree(TYPES).append(parse_xml(Xml(override)))
            return self._tree(name)

    # What it has

    def headings(self) -> Iterator[tuple[Element, str, int]]:
        """Yield each heading of the body: its paragraph, its words, its depth from 1."""
        for paragraph in self.document.find(qn("w:body")).iterchildren(qn("w:p")):
            depth = self._depth(paragraph)
            if depth:
                words = (
                    node.text or ""
                    for node in paragraph.iter(qn("w:t"))
                    if not any(local(each) == "del" for each in node.iterancestors())
                )
                text = "".join(words)
                if text.strip():
                    yield paragraph, " ".join(text.split()), depth

    def _depth(self, paragraph: Element) -> int:
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        said = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style_id = None if said is None else said.get(qn("w:val"))
        for _ in range(DEEPEST):
            style = self._style_of(style_id)
            if own is not None or style is None:
                break
            own = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            named = HEADING.fullmatch(style.find(qn("w:name")).get(qn("w:val"), "").lower())
            if own is None and named:
                return int(named[1])
            base = style.find(qn("w:basedOn"))
            style_id = None if base is None else base.get(qn("w:val"))
        level = TEXT if own is None else int(own.get(qn("w:val"), TEXT))
        return level + 1 if level < TEXT else 0

    def _style_of(self, style_id: str | None) -> Element | None:
        return self.styles_by_id.get(style_id) if style_id else None

    @cached_property
    def styles_by_id(self) -> dict[str, Element]:
        """The styles by id; those that are added later are not in it."""
        return {node.get(qn("w:styleId")): node for node in self.styles.iter(qn("w:style"))}

    def bookmarks(self) -> set[str]:
        """Return the names of all bookmarks."""
        return {str(node.get(qn("w:name"))) for node in self.document.iter(qn("w:bookmarkStart"))}

    def largest_id(self) -> int:
        """Return the largest number of a bookmark, comment or change."""
        found = (node.get(qn("w:id")) for node in self.document.iter() if node.get(qn("w:id")))
        return max((int(said) for said in found if str(said).isdecimal()), default=0)

    def saved(self) -> bytes:
        """Return the file; parts that were not looked at are as they were."""
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            for info in self._infos:
                archive.writestr(info, self._content(info.filename), info.compress_type)
            for name in self._parts.keys() - {info.filename for info in self._infos}:
                archive.writestr(name, self._content(name))
        return stream.getvalue()

    def _content(self, name: str) -> bytes:
        if name not in self._trees:
            return self._parts[name]
        return etree.tostring(
            self._trees[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )
