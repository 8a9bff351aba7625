"""What a style base brings beside its look, taken out: other people's text, changes and settings.

All that is kept is named; what is not, goes. The names are those of ECMA-376 part 1, chapter 17.
"""

from collections.abc import Iterator
from typing import cast

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from protocol_gen.page.compared_words import WORDS_HASH
from protocol_gen.writers.docx.oxml_parts import page_size
from protocol_gen.writers.docx.word_xml import Element, local, remove

NAMES = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT: PackURI("/word/document.xml"),
    RELATIONSHIP_TYPE.STYLES: PackURI("/word/styles.xml"),
    RELATIONSHIP_TYPE.NUMBERING: PackURI("/word/numbering.xml"),
    RELATIONSHIP_TYPE.SETTINGS: PackURI("/word/settings.xml"),
}
"""What the parts of a file are called by every program, though the standard allows any name."""
STRUCTURE = frozenset({"styles", "numbering", "settings", "fontTable", "theme"})
"""The parts beside the text that hold a look."""
PACKAGE = frozenset({"officeDocument", "core-properties", "extended-properties"})
APPLICATION = frozenset({"Application", "AppVersion"})
"""What the extended properties may say: the program; all else is the template's own."""
CORE = frozenset(
    (
        *("title", "creator", "lastModifiedBy", "language", "version", "contentStatus", "created"),
        *("modified", "revision", "subject", "description", "keywords", "category"),
    )
)
"""The core properties that every file of ours sets."""
SECTION = frozenset(
    (
        *("headerReference", "footerReference", "pgSz", "pgMar", "paperSrc", "pgBorders"),
        *("titlePg", "rtlGutter", "docGrid"),
    )
)
"""What of a section is its page, head and foot."""
SETTINGS = frozenset(
    (
        *("zoom", "embedTrueTypeFonts", "saveSubsetFonts", "mirrorMargins", "gutterAtTop"),
        *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "defaultTabStop"),
        *("autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps"),
        *("evenAndOddHeaders", "characterSpacingControl", "displayBackgroundShape"),
        *("hdrShapeDefaults", "shapeDefaults", "compat", "mathPr", "themeFontLang"),
        *("clrSchemeMapping", "decimalSymbol", "listSeparator"),
    )
)
"""The settings that are part of a look, or of how lines are broken."""
MEASURED = frozenset(
    (
        *("ind", "spacing", "sz", "szCs", "kern", "position", "w", "tab", "tblW", "tblInd", "tcW"),
        *("gridCol", "trHeight", "tblCellSpacing", "framePr", "top", "left", "bottom", "right"),
        *("start", "end", "between"),
    )
)
"""What holds measures in whole parts of a point."""
CHANGED = "Change"
"""Ends the name of every element that holds a former look."""
COME, GONE = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
MARKS = frozenset(
    (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("commentReference", "permStart", "permEnd", "proofErr", "lastRenderedPageBreak"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart"),
        *("customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "numberingChange"),
        *("cellIns", "cellDel", "cellMerge", "altChunk", "subDoc"),
    )
)
"""What belongs to text that is gone, or to its changes."""
WRAPPERS = frozenset({"smartTag", "customXml"})
PROPERTIES = frozenset({"rPr", "trPr", "ctrlPr"})
"""Where a change is that of a paragraph's end, of a row, or of a formula's sign."""
BOUND = {":title[": "TITLE", ":creator[": "AUTHOR"}
"""Where content controls are bound to, and the field that says the same."""
HOLDERS = frozenset({"hdr", "ftr", "tc", "txbxContent"})
"""What must end in a paragraph."""


def is_built_by_us(file: WordFile) -> bool:
    """Say whether a file is a protocol that was built: then its head and foot are ours too."""
    if file.element.body.xpath(".//w:bookmarkStart[@w:name='protocol_start']"):
        return True
    package = file.part.package
    relationships = package.rels.values() if package else ()
    return any(
        WORDS_HASH.encode() in relationship.target_part.blob
        for relationship in relationships
        if relationship.reltype == RELATIONSHIP_TYPE.CUSTOM_PROPERTIES
    )


def section_alone(file: WordFile) -> None:
    """Leave of the body its first section's page, head and foot alone."""
    body = file.element.body
    found = body.xpath(".//w:sectPr")
    section = found[0] if found else parse_xml(page_size())
    for child in [*body]:
        body.remove(child)
    for child in [*section]:
        if local(child) not in SECTION:
            section.remove(child)
    present = {local(child) for child in section}
    for child in [*parse_xml(page_size())]:
        if local(child) not in present:
            section.append(child)
    _in_order(section)
    body.append(section)


def _in_order(section: Element) -> None:
    """Put a section's children as the schema asks for them, whole twentieths of a point in them."""
    for child in sorted(section, key=lambda child: _place(local(child))):
        section.append(child)
        if local(child) in {"pgSz", "pgMar"}:
            for name, said in child.attrib.items():
                child.set(name, _whole(said))


def _place(name: str) -> int:
    order = ("pgSz", "pgMar", "paperSrc", "pgBorders", "titlePg", "rtlGutter", "docGrid")
    return order.index(name) + 1 if name in order else 0


def _whole(said: str) -> str:
    """Return a measure without the fraction that some programs write."""
    try:
        return str(round(float(said)))
    except ValueError:
        return said


def take_out(file: WordFile) -> None:
    """Take out of every part that stays what is not its look; parts that nothing needs go whole."""
    _keep_children(file.settings.element, SETTINGS)
    _keep_parts(file.part)
    _keep_parts(cast("XmlPart", file.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)))
    _keep_package(file)
    for root in roots(file):
        _drop_numbers(root)
        _accept_changes(root)
        _round_measures(root)
    for part in stories(file):
        _keep_parts(part)


def _round_measures(root: Element) -> None:
    """Make measures whole, as the schema asks; Google Docs writes them with decimals."""
    for node in root.iter():
        if local(node) in MEASURED:
            for name, said in node.attrib.items():
                if "." in said:
                    node.set(name, _whole(said))


def roots(file: WordFile) -> Iterator[Element]:
    """Yield the styles, then each head and foot that a page has."""
    yield file.styles.element
    yield from (part.element for part in stories(file))


def stories(file: WordFile) -> list[XmlPart]:
    """Return each head and foot that the file has."""
    return [
        relationship.target_part
        for relationship in file.part.rels.values()
        if relationship.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}
        and isinstance(relationship.target_part, XmlPart)
    ]


# Parts


def _keep_parts(part: XmlPart) -> None:
    """Cut a part off from those that neither hold a look nor are asked for in it."""
    asked = {said for node in part.element.iter() for said in node.attrib.values()}
    for relationship in [*part.rels.values()]:
        kind = relationship.reltype.rpartition("/")[2]
        if kind not in STRUCTURE and relationship.rId not in asked:
            part.rels.pop(relationship.rId)


def _keep_package(file: WordFile) -> None:
    package = file.part.package
    if package is None:  # python-docx leaves it open; every opened file has one
        return
    for relationship in [*package.rels.values()]:
        kind, part = relationship.reltype.rpartition("/")[2], relationship.target_part
        if kind not in PACKAGE or (kind == "extended-properties" and _tells_more(part)):
            package.rels.pop(relationship.rId)
        elif kind == "core-properties" and isinstance(part, XmlPart):
            _keep_children(part.element, CORE)
    for relationship in (*file.part.rels.values(), *package.rels.values()):
        if relationship.reltype in NAMES:
            relationship.target_part.partname = NAMES[relationship.reltype]


def _tells_more(part: Part) -> bool:
    """Say whether extended properties tell more than which program wrote the file."""
    return any(local(node) not in APPLICATION for node in parse_xml(part.blob))


def _keep_children(root: Element, names: frozenset[str]) -> None:
    for child in [*root]:
        if local(child) not in names:
            root.remove(child)


# Numbers


def _drop_numbers(root: Element) -> None:
    """Take out what makes paragraphs count, and the indent that was there for the number's sake."""
    for node in root.xpath(".//w:pPr[w:numPr]/w:ind | .//w:pPr/w:numPr | .//w:tab[@w:val='num']"):
        remove(node)


# Changes


def _accept_changes(root: Element) -> None:
    """Make every tracked change, and take out the marks of text that is gone."""
    for node in [*root.iter()]:
        name = local(node)
        if name in MARKS or name.endswith(CHANGED):
            remove(node)
        elif name in COME or name in WRAPPERS:
            _make_come(node)
        elif name in GONE:
            _make_gone(node)
        elif name == "sdt":
            _unwrap_control(node)
    for node in [*root.iter()]:
        if local(node) in HOLDERS and (len(node) == 0 or local(node[-1]) != "p"):
            node.append(node.makeelement(qn("w:p")))


def _make_come(node: Element) -> None:
    if local(node.getparent()) in PROPERTIES:
        remove(node)
    else:
        _unwrap(node)


def _make_gone(node: Element) -> None:
    around = node.getparent()
    if local(around) == "trPr":
        remove(around.getparent())
    elif local(around) in PROPERTIES:
        remove(node)
        if local(around) == "rPr" and local(around.getparent()) == "pPr":
            _join_with_next(around.getparent().getparent())
    else:
        remove(node)


def _join_with_next(paragraph: Element) -> None:
    """Put what is in a paragraph whose end is gone before what is in the next."""
    following = paragraph.getnext()
    if following is None or local(following) != "p":
        return
    has_look = len(following) > 0 and local(following[0]) == "pPr"
    inside = [child for child in paragraph if local(child) != "pPr"]
    for child in reversed(inside):
        following.insert(int(has_look), child)
    remove(paragraph)


def _unwrap_control(control: Element) -> None:
    """Leave of a content control what is in it; of an empty one, not what it prompts with.

    One that is bound to the title or author of its file becomes the field that says the same.
    """
    runs = [run for inside in control.findall(qn("w:sdtContent")) for run in inside.iter(qn("w:r"))]
    if control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None:
        for run in runs:
            remove(run)
    elif runs:
        _as_field(control.find(f"{qn('w:sdtPr')}/{qn('w:dataBinding')}"), runs)
    for child in [*control]:
        if local(child) != "sdtContent":
            control.remove(child)
        else:
            _unwrap(child)
    _unwrap(control)


def _as_field(binding: Element | None, runs: list[Element]) -> None:
    bound = "" if binding is None else binding.get(qn("w:xpath"), "")
    name = next((field for path, field in BOUND.items() if path in bound), "")
    if name:
        field = runs[0].makeelement(qn("w:fldSimple"), {qn("w:instr"): f" {name} "})
        runs[0].addprevious(field)
        for run in runs:
            if run.getparent() is field.getparent():
                field.append(run)


def _unwrap(node: Element) -> None:
    """Put what is in an element in its place."""
    if node.getparent() is None:
        return
    for child in [*node]:
        node.addprevious(child)
    remove(node)
