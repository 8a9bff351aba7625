"""Make ``templates/docx/reference.docx``: the look of every Word file where a council brings none.

    python tools/make_reference.py

The same script gives the same bytes. Fonts, sizes, spacing, colours and margins are here and only
here; the program names styles and fills them.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from protocol_gen.writers.docx.package import pack

TARGET = Path(__file__).parent.parent / "templates" / "docx" / "reference.docx"

ACCENT = "1D3F6E"
"""9.9:1 on white; a council's own accent takes its place."""
GREY = "404040"
RULE = "A6A6A6"
TINT = "F2F4F7"
FONT = "Arial"
MARGIN = 1191
"""2.1 cm."""
SECTIONS = 2
"""Number levels that usually number headings and clauses; the deeper ones stand closer."""
TEXT_SIZE = 12
TEXT_WIDTH = 11906 - 2 * MARGIN

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = (
    "theme1",
    "styles",
    "numbering",
    "settings",
    "fontTable",
    "header1",
    "header2",
    "footer1",
    "footer2",
)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. Sizes are points; distances are twentieths of a point."""

    name: str
    id: str
    based_on: str = "Normal"
    next: str = ""
    size: int = 0
    colour: str = ""
    before: int | None = None
    after: int | None = None
    line: int | None = None
    """Height of a line, in 240ths of the font's own."""
    bold: bool = False
    keeps: str = ""
    """Further paragraph properties that stand before spacing in the schema's order."""
    indents: str = ""
    outline: int | None = None
    custom: bool = False


KEEP = "<w:keepNext/><w:keepLines/>"


def headings() -> Iterator[Style]:
    """Yield the heading styles; none is told from another by colour alone."""
    looks = ((14, 260, 80), (13, 200, 60), (12, 180, 60), (12, 160, 60), (12, 160, 60))
    for level, (size, before, after) in enumerate(looks, start=1):
        yield Style(
            f"heading {level}",
            f"Heading{level}",
            next="BodyText",
            size=size,
            colour=ACCENT if size > TEXT_SIZE else GREY,
            before=before,
            after=after,
            bold=True,
            keeps=KEEP,
            outline=level - 1,
        )


def text_styles() -> Iterator[Style]:
    """Yield the styles of the protocol's own text."""
    yield Style("Normal", "Normal", based_on="")
    yield Style("Body Text", "BodyText", before=50, after=70)
    yield Style("Clause Text", "ClauseText", based_on="BodyText", custom=True)
    yield Style(
        "Title",
        "Title",
        next="Subtitle",
        size=20,
        colour=ACCENT,
        before=60,
        after=60,
        bold=True,
        keeps=KEEP,
    )
    yield Style("Subtitle", "Subtitle", next="BodyText", size=13, colour=GREY, before=40, after=80)
    yield from headings()
    for level in range(1, 10):
        close = 40 if level > SECTIONS else None
        yield Style(
            f"Clause {level}",
            f"Clause{level}",
            based_on="BodyText",
            before=close,
            after=close,
            custom=True,
        )
    for name in ("List Bullet", "List Bullet 2", "List Bullet 3", "List Number"):
        yield Style(name, name.replace(" ", ""), based_on="BodyText", before=10, after=30)


def block_styles() -> Iterator[Style]:
    """Yield the styles of what is set apart from the text."""
    yield Style("caption", "Caption", next="BodyText", before=160, after=80, bold=True, keeps=KEEP)
    yield Style("Table Text", "TableText", before=40, after=40, custom=True)
    yield Style("Table Heading", "TableHeading", based_on="TableText", bold=True, custom=True)
    yield Style(
        "Protocol Term",
        "DefinitionTerm",
        next="Definition",
        before=80,
        after=0,
        bold=True,
        keeps=KEEP,
        custom=True,
    )
    yield Style(
        "Protocol Meaning",
        "Definition",
        before=0,
        after=60,
        indents='<w:ind w:left="425"/>',
        custom=True,
    )
    quote = '<w:ind w:left="425" w:right="425"/>'
    bar = '<w:left w:val="single" w:sz="{}" w:space="{}" w:color="{}"/>'
    beside = f"<w:pBdr>{bar.format(12, 10, RULE)}</w:pBdr>"
    yield Style(
        "Quote", "Quote", next="QuoteSource", before=100, after=0, keeps=beside, indents=quote
    )
    yield Style(
        "Quote Source",
        "QuoteSource",
        next="BodyText",
        colour=GREY,
        before=0,
        after=160,
        keeps=beside,
        indents=quote,
        custom=True,
    )
    edge = f'<w:{{}} w:val="single" w:sz="4" w:space="5" w:color="{TINT}"/>'
    frame = (
        f"<w:pBdr>{edge.format('top')}{bar.format(24, 8, ACCENT)}{edge.format('bottom')}</w:pBdr>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
    )
    inset = '<w:ind w:left="227"/>'
    yield Style(
        "Note Heading",
        "NoteHeading",
        next="NoteText",
        before=200,
        after=0,
        bold=True,
        keeps=KEEP + frame,
        indents=inset,
    )
    yield Style(
        "Note Text",
        "NoteText",
        before=0,
        after=200,
        keeps=frame,
        indents=f"{inset}<w:contextualSpacing/>",
        custom=True,
    )


def furniture_styles() -> Iterator[Style]:
    """Yield the styles of what stands around the text."""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    line = '<w:pBdr><w:{} w:val="single" w:sz="4" w:space="6" w:color="{}"/></w:pBdr>'
    yield Style("header", "Header", colour=GREY, keeps=line.format("bottom", RULE) + tabs)
    yield Style("Cover Header", "CoverHeader", colour=GREY, keeps=tabs, custom=True)
    yield Style("footer", "Footer", colour=GREY, keeps=line.format("top", RULE) + tabs)
    yield Style(
        "TOC Heading",
        "TOCHeading",
        next="BodyText",
        size=14,
        colour=ACCENT,
        before=240,
        after=60,
        bold=True,
        keeps=KEEP,
    )
    entry = '<w:tabs><w:tab w:val="left" w:pos="{0}"/></w:tabs>'
    hang = '<w:ind w:left="{}" w:hanging="{}"/>'
    yield Style(
        "toc 1",
        "TOC1",
        before=0,
        after=8,
        line=230,
        keeps=entry.format(680),
        indents=hang.format(680, 680),
    )
    yield Style(
        "toc 2",
        "TOC2",
        line=230,
        keeps=entry.format(1474),
        indents=hang.format(1474, 794),
    )
    yield Style("Logo", "Logo", next="BodyText", before=0, after=160, custom=True)
    yield Style(
        "Cover Council",
        "CoverCouncil",
        next="CoverTitle",
        size=18,
        colour=GREY,
        before=2000,
        after=240,
        custom=True,
    )
    yield Style(
        "Cover Title",
        "CoverTitle",
        next="CoverLine",
        size=32,
        colour=ACCENT,
        before=0,
        after=600,
        bold=True,
        custom=True,
    )
    yield Style("Cover Line", "CoverLine", size=13, before=60, after=60, custom=True)
    yield Style(
        "Control Heading",
        "ControlHeading",
        next="BodyText",
        size=14,
        colour=ACCENT,
        before=300,
        after=100,
        bold=True,
        keeps=KEEP,
        outline=0,
        custom=True,
    )
    yield Style(
        "History Heading",
        "HistoryHeading",
        next="BodyText",
        size=13,
        colour=ACCENT,
        before=240,
        after=100,
        bold=True,
        keeps=KEEP,
        outline=1,
        custom=True,
    )


def style_xml(style: Style) -> str:
    """Return a style as its element; children stand in the order of the schema."""
    kind = ' w:default="1"' if style.name == "Normal" else ""
    custom = ' w:customStyle="1"' if style.custom else ""
    based = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else ""
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    return (
        f'<w:style w:type="paragraph"{kind}{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>{based}{following}<w:qFormat/>'
        f"{paragraph_xml(style)}{run_xml(style)}</w:style>\n"
    )


def paragraph_xml(style: Style) -> str:
    """Return a style's paragraph properties."""
    spacing = "".join(
        f' w:{side}="{value}"'
        for side, value in (("before", style.before), ("after", style.after), ("line", style.line))
        if value is not None
    )
    rule = ' w:lineRule="auto"' if style.line else ""
    inside = (
        style.keeps
        + (f"<w:spacing{spacing}{rule}/>" if spacing else "")
        + style.indents
        + (f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "")
    )
    return f"<w:pPr>{inside}</w:pPr>" if inside else ""


def run_xml(style: Style) -> str:
    """Return a style's run properties."""
    inside = (
        ("<w:b/><w:bCs/>" if style.bold else "")
        + (f'<w:color w:val="{style.colour}"/>' if style.colour else "")
        + (f'<w:sz w:val="{2 * style.size}"/><w:szCs w:val="{2 * style.size}"/>' * bool(style.size))
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def styles() -> str:
    """Return the styles part."""
    paragraphs = (*text_styles(), *block_styles(), *furniture_styles())
    return (
        f'{HEAD}<w:styles xmlns:w="{MAIN}">\n<w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        '<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="254" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\n'
        f"{''.join(map(style_xml, paragraphs))}{other_styles()}</w:styles>"
    )


def other_styles() -> str:
    """Return the styles that are not of paragraphs."""
    rule = '<w:{} w:val="single" w:sz="{}" w:space="0" w:color="{}"/>'
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 113), ("bottom", 0), ("right", 113))
    )
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>\n"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>\n"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>\n"
        '<w:style w:type="table" w:customStyle="1" w:styleId="ProtocolTable">'
        '<w:name w:val="Protocol Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{rule.format('top', 8, ACCENT)}{rule.format('bottom', 8, ACCENT)}"
        f"{rule.format('insideH', 4, RULE)}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f"{rule.format('bottom', 8, ACCENT)}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/></w:tcPr></w:tblStylePr>'
        "</w:style>\n"
    )


def theme() -> str:
    """Return the theme, which Word expects: the same font and the same colours again."""
    dark, light = ("1A1A1A", "FFFFFF"), (GREY, TINT)
    pairs = zip(("dk1", "lt1", "dk2", "lt2"), (*dark, *light), strict=True)
    accents = [(f"accent{number}", ACCENT) for number in range(1, 7)]
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
        for name, colour in (*pairs, *accents, ("hlink", ACCENT), ("folHlink", GREY))
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'name="Protocol"><a:themeElements>'
        f'<a:clrScheme name="Protocol">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Protocol">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Protocol"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def settings() -> str:
    """Return the settings part: no prompt, no hyphens, and Word's present way of laying out."""
    return (
        f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="false"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def fonts() -> str:
    """Return the font table: what to fall back on where the font is not there."""
    return (
        f'{HEAD}<w:fonts xmlns:w="{MAIN}"><w:font w:name="{FONT}">'
        '<w:altName w:val="Helvetica"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def document() -> str:
    """Return the document part: one empty page of A4."""
    references = "".join(
        f'<w:{kind}Reference w:type="{type_}" r:id="{kind}{number}"/>'
        for kind in ("header", "footer")
        for type_, number in (("default", 1), ("first", 2))
    )
    return (
        f'{HEAD}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}/relationships"><w:body>'
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="1304" w:right="{MARGIN}" w:bottom="1134" w:left="{MARGIN}" '
        'w:header="624" w:footer="510" w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def story(tag: str) -> str:
    """Return an empty head or foot."""
    return f'{HEAD}<w:{tag} xmlns:r="{OFFICE}/relationships" xmlns:w="{MAIN}"><w:p/></w:{tag}>'


def content_types() -> str:
    """Return the list of what kind each part is."""
    kinds = {"/word/document.xml": f"{WORD_TYPE}.document.main+xml"}
    kinds |= {f"/word/{name}.xml": f"{WORD_TYPE}.{name.rstrip('12')}+xml" for name in PARTS}
    kinds["/word/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    kinds["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    kinds["/docProps/app.xml"] = (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def relationships(targets: dict[str, tuple[str, str]]) -> str:
    """Return a relationships part: id to type and target."""
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"/>'
        for id_, (type_, target) in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def core_properties() -> str:
    """Return the core properties; each document sets its own."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Reference</dc:title>'
        "</cp:coreProperties>"
    )


def app_properties() -> str:
    """Return the extended properties."""
    return (
        f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties">'
        "<Application>protocol_gen</Application></Properties>"
    )


def parts() -> dict[str, str]:
    """Return every part by name."""
    office = f"{OFFICE}/relationships"
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            {
                "document": (f"{office}/officeDocument", "word/document.xml"),
                "core": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                "app": (f"{office}/extended-properties", "docProps/app.xml"),
            }
        ),
        "docProps/core.xml": core_properties(),
        "docProps/app.xml": app_properties(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(
            {name: (f"{office}/{name.rstrip('12')}", f"{name}.xml") for name in PARTS}
        ),
        "word/theme1.xml": theme(),
        "word/styles.xml": styles(),
        "word/numbering.xml": f'{HEAD}<w:numbering xmlns:w="{MAIN}"/>',
        "word/settings.xml": settings(),
        "word/fontTable.xml": fonts(),
        "word/header1.xml": story("hdr"),
        "word/header2.xml": story("hdr"),
        "word/footer1.xml": story("ftr"),
        "word/footer2.xml": story("ftr"),
    }


def reference() -> bytes:
    """Return the reference document."""
    return pack({name: text.encode() for name, text in parts().items()})


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(reference())
    sys.stdout.write(f"{TARGET}\n")
