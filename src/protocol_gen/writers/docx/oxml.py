"""The WordprocessingML that we write ourselves: the text, its numbers, fields, bookmarks, tables.

Only this room makes XML. It is made as text and parsed once per part, which is many times faster
than making elements one by one. The names are those of ECMA-376 part 1, chapter 17; children are
written in the order that its schema asks for.
"""

from collections.abc import Container, Iterable, Sequence
from typing import NewType

from protocol_gen.frozen import frozen
from protocol_gen.model.document import NumberStyle

Xml = NewType("Xml", str)
"""Well-formed markup; a plain ``str`` is words that are still to be escaped."""

WORD_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (
    f"{WORD_NAMESPACE} "
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
NOTHING = Xml("")
NO_NUMBER = 0
"""The ``w:numId`` that takes a paragraph out of the numbering of its style."""

NUMBER_FORMATS = {
    NumberStyle.DECIMAL: "decimal",
    NumberStyle.LOWER_LETTER: "lowerLetter",
    NumberStyle.LOWER_ROMAN: "lowerRoman",
    NumberStyle.UPPER_LETTER: "upperLetter",
    NumberStyle.UPPER_ROMAN: "upperRoman",
}


@frozen
class NumberingPlace:
    """Where a paragraph counts: a numbering of ``numbering.xml`` and a level of it, from 0."""

    numbering: int
    level: int = 0


UNNUMBERED = NumberingPlace(NO_NUMBER)


@frozen
class Indent:
    """Distances from the margin, in twentieths of a point; the number hangs out to the left.

    A first line that stands in instead hangs out by less than nothing.
    """

    left: int
    hanging: int = 0


@frozen
class Level:
    """One level of a list as Word knows it; ``style`` is the paragraph style bound to it.

    ``suffix`` is what comes between number and text: a tab, a space, nothing.
    """

    format: str
    text: str
    indent: Indent
    start: int = 1
    style: str = ""
    suffix: str = "tab"


@frozen
class Lead:
    """How the first paragraph of the text is set off from a cover or a logo before it."""

    on_new_page: bool = False
    space_before: int = 0
    """In twentieths of a point."""


NO_LEAD = Lead()


@frozen
class ParagraphLook:
    """What a paragraph looks like: its style, all else only where it differs from the style's.

    Every paragraph of the text says its ``place``, or that it has none, whatever its style does:
    in another file a style of this name may have another number, or one where ours has none, and
    LibreOffice gives a paragraph that says nothing the number of the place where it is put.
    """

    style: str
    place: NumberingPlace | None = None
    indent: Indent | None = None
    keeps_next: bool = False
    lead: Lead = NO_LEAD


@frozen
class Cell:
    """A cell of a table: the style of its paragraph, what is in it, and its mark's change."""

    style: str
    inside: Xml
    changes: Xml = NOTHING


@frozen
class TableLook:
    """What a table needs to know of its surroundings; widths are twentieths of a point."""

    style: str
    widths: tuple[int, ...]
    left: int
    description: str
    has_row_headers: bool
    is_whole: bool = False
    """Keep on one page, where one has the room."""


def element(tag: str, children: Iterable[Xml]) -> Xml:
    """Return a part's root element, with all namespaces."""
    return Xml(f"<w:{tag} {NAMESPACES}>{''.join(children)}</w:{tag}>")


def escape(words: str) -> str:
    """Return words that may be in an element or between double quotes."""
    return (
        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    )


# Runs


def run(words: str, language: str = "") -> Xml:
    """Return a run of words; ``language`` is empty where it is the document's."""
    return Xml(
        f'<w:r>{run_properties(language)}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    )


def strong(words: str, language: str = "") -> Xml:
    """Return a run of words in bold, for marks that no style of the council's own can give."""
    return Xml(
        f"<w:r><w:rPr><w:b/>{_language(language)}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
    )


def tab() -> Xml:
    """Return a tab stop's worth of space."""
    return Xml("<w:r><w:tab/></w:r>")


def field(instruction: str, words: str, language: str = "") -> Xml:
    """Return a field with its result already in it, so that nothing asks to be updated."""
    return Xml(f"{field_start(instruction)}{run(words, language)}{field_end()}")


def field_start(instruction: str) -> Xml:
    """Return the beginning of a field, up to its result."""
    return Xml(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def field_end() -> Xml:
    """Return what closes a field after its result."""
    return Xml('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def link(bookmark_name: str, inside: Xml) -> Xml:
    """Return a link to a bookmark of the document."""
    return Xml(
        f'<w:hyperlink w:anchor="{escape(bookmark_name)}" w:history="1">{inside}</w:hyperlink>'
    )


def bookmark(number: int, name: str, inside: Xml = NOTHING) -> Xml:
    """Return a bookmark around what is inside; it may also be between paragraphs."""
    return Xml(
        f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/>{inside}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


@frozen
class PictureLook:
    """A picture's name and alternative text, its size in English Metric Units, its number."""

    name: str
    alternative: str
    width: int
    height: int
    number: int = 1


def picture(relationship: str, look: PictureLook, extension: Xml) -> Xml:
    """Return a run with a picture in line with the text."""
    width, height = look.width, look.height
    named = f'id="{look.number}" name="{escape(look.name)}" descr="{escape(look.alternative)}"'
    return Xml(
        "<w:r><w:drawing>"
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {named}/>"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/>"
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}">{extension}</a:blip>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def drawn_extension(relationship: str) -> Xml:
    """Return what tells Word that a picture is drawn (SVG); the names are from [MS-ODRAWXML]."""
    return Xml(
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
        f'r:embed="{relationship}"/></a:ext></a:extLst>'
    )


# Paragraphs


def paragraph(style: str, inside: Xml, lead: Lead = NO_LEAD) -> Xml:
    """Return a paragraph that looks as its style says."""
    return paragraph_of(ParagraphLook(style, lead=lead), inside)


def paragraph_of(look: ParagraphLook, inside: Xml, changes: Xml = NOTHING) -> Xml:
    """Return a paragraph; ``changes`` are the tracked ones of its mark, then of its look."""
    return Xml(f"<w:p><w:pPr>{paragraph_look(look)}{changes}</w:pPr>{inside}</w:p>")


def contents(identity: int, paragraphs: Iterable[Xml]) -> Xml:
    """Return a table of contents in the frame that lets Word offer to update it."""
    return Xml(
        f'<w:sdt><w:sdtPr><w:id w:val="{identity}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{''.join(paragraphs)}</w:sdtContent></w:sdt>"
    )


# Tables


def table(
    look: TableLook,
    header: Sequence[Cell],
    rows: Iterable[Sequence[Cell]],
    changes: Sequence[Xml] = (),
) -> Xml:
    """Return a table whose first row is repeated on every page that it reaches.

    At a page's end it leaves at least one row below its header behind, and at least two for the
    next: where the first row is kept with the second, LibreOffice keeps all of them together.
    ``changes`` has the tracked change of each row, of the header first, where any row has one.
    """
    first_column = int(look.has_row_headers)
    lines = (header, *rows)
    last = len(lines) - 1
    kept = range(last) if look.is_whole else {0, last - 1} - {last}
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in look.widths)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{look.style}"/>'
        f'<w:tblW w:w="{sum(look.widths)}" w:type="dxa"/><w:tblInd w:w="{look.left}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0420 + 0x0080 * first_column:04X}" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(look.description)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(_row(look, lines, at, kept, changes) for at in range(len(lines)))}"
        "</w:tbl>"
    )


def _row(
    look: TableLook,
    lines: Sequence[Sequence[Cell]],
    at: int,
    kept: Container[int],
    changes: Sequence[Xml],
) -> str:
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_in_cell(cell, keeps_next=at in kept)}</w:tc>"
        for width, cell in zip(look.widths, lines[at], strict=True)
    )
    header = "" if at else "<w:tblHeader/>"
    change = changes[at] if changes else NOTHING
    return f"<w:tr><w:trPr><w:cantSplit/>{header}{change}</w:trPr>{inside}</w:tr>"


def _in_cell(cell: Cell, *, keeps_next: bool) -> Xml:
    look = ParagraphLook(cell.style, UNNUMBERED, keeps_next=keeps_next)
    return paragraph_of(look, cell.inside, cell.changes)


# Properties


def run_properties(language: str) -> str:
    """Return what a run says of itself: its language, where that is another."""
    return f"<w:rPr>{_language(language)}</w:rPr>" if language else ""


def _language(language: str) -> str:
    return f'<w:lang w:val="{escape(language)}"/>' if language else ""


def paragraph_look(look: ParagraphLook) -> str:
    """Return the properties of a paragraph in the order of the schema (ECMA-376, CT_PPr)."""
    return (
        f'<w:pStyle w:val="{look.style}"/>{"<w:keepNext/>" * look.keeps_next}'
        f"{'<w:pageBreakBefore/>' * look.lead.on_new_page}{_place(look.place)}"
        f"{_space(look.lead)}{indentation(look.indent)}"
    )


def _space(lead: Lead) -> str:
    return f'<w:spacing w:before="{lead.space_before}"/>' if lead.space_before else ""


def _place(place: NumberingPlace | None) -> str:
    if place is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="{place.level}"/><w:numId w:val="{place.numbering}"/></w:numPr>'


def indentation(indent: Indent | None) -> str:
    """Return the property of a paragraph that indents it; nothing for none."""
    if indent is None:
        return ""
    if indent.hanging > 0:
        return f'<w:ind w:left="{indent.left}" w:hanging="{indent.hanging}"/>'
    return f'<w:ind w:left="{indent.left}" w:firstLine="{-indent.hanging}"/>'
