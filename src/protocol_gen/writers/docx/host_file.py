"""Another's Word file: its text, styles and lists as trees, all other parts as they are."""

import zlib
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from itertools import count
from posixpath import join, normpath, split
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from protocol_gen.errors import HostFileError
from protocol_gen.writers.docx.host_headings import HostHeading, headings
from protocol_gen.writers.docx.messages import HOST_NOT_WORD
from protocol_gen.writers.docx.oxml import Xml, element
from protocol_gen.writers.docx.package import EPOCH
from protocol_gen.writers.docx.word_xml import Element

TYPES, RELATIONS = "[Content_Types].xml", "_rels/.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
NO_RELATIONS = f'<Relationships xmlns="{PACKAGE}relationships"/>'.encode()
UNREADABLE = (
    *(BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, zlib.error),
    etree.XMLSyntaxError,
)
LARGEST = 200_000_000
"""Bytes of all parts unpacked."""
HIGH = 2**30
"""Numbers from here on are too near the largest that there is to count on from them."""


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
            self._read()
        except UNREADABLE as error:
            raise HostFileError(HOST_NOT_WORD()) from error

    def _read(self) -> None:
        """Read the text, and the other parts that may grow, as far as they are there."""
        main = self._target(RELATIONS, "", "officeDocument")
        self._folder, name = split(main)
        self._relations = join(self._folder, "_rels", f"{name}.rels")
        self.document = self._tree(main)
        if self.document.find(qn("w:body")) is None:
            raise HostFileError(HOST_NOT_WORD())
        for kind in ("styles", "numbering"):
            found = self._part_of(kind)
            if found:
                self._tree(found)

    def _tree(self, name: str) -> Element:
        self._trees[name] = parse_xml(self._parts[name])
        return self._trees[name]

    def _tree_once(self, name: str) -> Element:
        return self._trees.get(name) if name in self._trees else self._tree(name)

    def _part_of(self, kind: str) -> str:
        """Return the name of the text's part of a kind, empty where there is none."""
        return self._target(self._relations, self._folder, kind)

    def _target(self, relations: str, folder: str, kind: str) -> str:
        """Return the name of the part that a list of relationships has of a kind."""
        if relations not in self._parts:
            return ""
        for node in parse_xml(self._parts[relations]):
            if node.get("Type") == OFFICE + kind:
                return normpath(join(f"/{folder}", node.get("Target", ""))).lstrip("/")
        return ""

    @cached_property
    def numbering(self) -> Element:
        """The lists; a file that has none is given an empty part for them."""
        return self._grown("numbering")

    @cached_property
    def styles(self) -> Element:
        """The styles; a file that has none is given an empty part for them."""
        return self._grown("styles")

    def _grown(self, kind: str) -> Element:
        """Return the tree of a part of a kind, made where there is none."""
        found = self._part_of(kind)
        if found:
            return self._trees[found]
        name = f"protocol_{kind}.xml"
        place = join(self._folder, name)
        self._parts[place] = element(kind, ()).encode()
        relation = (
            f'<Relationship xmlns="{PACKAGE}relationships" Id="protocol-{kind}" '
            f'Type="{OFFICE}{kind}" Target="{name}"/>'
        )
        self._parts.setdefault(self._relations, NO_RELATIONS)
        self._tree_once(self._relations).append(parse_xml(Xml(relation)))
        override = (
            f'<Override xmlns="{PACKAGE}content-types" PartName="/{place}" '
            f'ContentType="{PART_TYPE.format(kind=kind)}"/>'
        )
        self._tree_once(TYPES).append(parse_xml(Xml(override)))
        return self._tree(place)

    # What it has

    def headings(self) -> list[HostHeading]:
        """Return the headings of the body, in their order."""
        return [*headings(self.document.find(qn("w:body")), self.styles_by_id)]

    @cached_property
    def styles_by_id(self) -> dict[str, Element]:
        """The styles by id; those that are added later are not in it."""
        return {node.get(qn("w:styleId")): node for node in self.styles.iter(qn("w:style"))}

    def bookmarks(self) -> set[str]:
        """Return the names of all bookmarks."""
        return {str(node.get(qn("w:name"))) for node in self.document.iter(qn("w:bookmarkStart"))}

    def free_ids(self) -> Iterator[int]:
        """Yield numbers that no bookmark, comment or change has, one after the other."""
        said = (node.get(qn("w:id"), "") for node in self.document.iter(etree.Element))
        return free({int(each) for each in said if each.isdecimal()})

    def saved(self) -> bytes:
        """Return the file; parts that were not looked at are as they were."""
        stream = BytesIO()
        with ZipFile(stream, "w") as archive:
            for info in self._infos:
                archive.writestr(info, self._content(info.filename), info.compress_type)
            for name in sorted(self._parts.keys() - {info.filename for info in self._infos}):
                archive.writestr(ZipInfo(name, EPOCH), self._content(name), ZIP_DEFLATED)
        return stream.getvalue()

    def _content(self, name: str) -> bytes:
        if name not in self._trees:
            return self._parts[name]
        return etree.tostring(
            self._trees[name], xml_declaration=True, encoding="UTF-8", standalone=True
        )


def free(taken: set[int]) -> Iterator[int]:
    """Yield numbers that are not taken, above those that are where there is room."""
    first = 1 + max((each for each in taken if each < HIGH), default=0)
    return (each for each in count(first) if each not in taken)
