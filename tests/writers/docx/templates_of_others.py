"""Word templates as Google Docs and Apple Pages write them.

After what both are seen to write. Google: Arial by default, a normal style called so in small
letters, every switch with its value, measures with decimals, a table style without a name, styles
of its own text alone, a store of its own. Pages: ids of styles that are their names, with spaces
and signs in them, based on nothing, each with all its properties and an outline of no line.
"""

import re
from collections.abc import Mapping

from tests.writers.docx.council_templates import (
    DOCUMENT,
    NUMBERING,
    OURS,
    RELATIONSHIPS,
    SETTINGS,
    STYLES,
    TYPES,
    WORD,
    Ingredient,
    Parts,
    google_code,
    put,
    replace,
    run,
    story,
)

SWITCHES = "keepNext|keepLines|b|bCs|i|iCs|contextualSpacing"
W14 = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
FONTS = '<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>'
NO_BORDERS = "".join(
    f'<w:{side} w:space="0" w:sz="0" w:val="nil"/>'
    for side in ("top", "left", "bottom", "right", "between")
)
NOISE = (
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/>'
    f'<w:widowControl w:val="1"/><w:pBdr>{NO_BORDERS}</w:pBdr>'
    '<w:shd w:fill="auto" w:val="clear"/>'
)
"""What Google says of every paragraph."""


# Google Docs


def by_google(content: Parts) -> None:
    """All that Google does to a file, its styles' names apart."""
    for each in (_styles, _lists, _page, _store):
        each(content)
    line = f'<w:r w:rsidDel="00000000"><w:rPr>{FONTS}<w:rtl w:val="0"/></w:rPr>{{}}</w:r>'
    head = f"<w:p><w:pPr>{NOISE}</w:pPr>{line.format(f'<w:t>{OURS}</w:t>')}</w:p>"
    story("header1", head)(content)
    story("footer1", f"<w:p><w:pPr>{NOISE}</w:pPr>{google_code('PAGE')}</w:p>")(content)


def _styles(content: Parts) -> None:
    replace(content, STYLES, 'w:name w:val="Normal"', 'w:name w:val="normal"')
    replace(content, STYLES, f"<w:({SWITCHES})/>", r'<w:\1 w:val="1"/>')
    keep = '<w:keepLines w:val="1"/>'
    replace(content, STYLES, keep, f'{keep}<w:pageBreakBefore w:val="0"/>')
    replace(content, STYLES, r'(<w:ind w:left="\d+)"', r'\1.19685039370086"')
    replace(content, STYLES, r'(<w:sz w:val="\d+)"', r'\1.0"')
    cells = "".join(
        f'<w:{side} w:w="100.0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    plain = (
        '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name '
        f'w:val="TableNormal"/><w:tblPr><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr></w:style>'
    )
    ours = '<w:style [^>]*w:styleId="TableNormal".*?</w:style>'
    content[STYLES] = re.sub(ours, "", content[STYLES])
    nameless = (
        '<w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/><w:tblPr>'
        '<w:tblStyleRowBandSize w:val="1"/></w:tblPr></w:style>'
    )
    put(content, STYLES, "</w:styles>", plain + nameless)
    replace(content, STYLES, "<w:qFormat/>", "")


def _lists(content: Parts) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr>'
        '<w:rPr><w:u w:val="none"/></w:rPr></w:lvl>'
        for at in range(9)
    )
    content[NUMBERING] = (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def _page(content: Parts) -> None:
    replace(
        content, DOCUMENT, 'w:w="11906" w:h="16838"', 'w:h="16838" w:w="11906" w:orient="portrait"'
    )
    replace(content, DOCUMENT, r'(w:(top|left|right|bottom)="\d+)"', r'\1.8582677165355"')
    put(content, DOCUMENT, "</w:sectPr>", '<w:pgNumType w:start="1"/>')


def _store(content: Parts) -> None:
    """Its own data, in a folder of another case than Word's."""
    namespace = "http://customooxmlschemas.google.com/"
    content["customXML/item1.xml"] = (
        f'<go:gDocsCustomXmlDataStorage xmlns:go="{namespace}" uri="GoogleDocsCustomDataVersion2">'
        '<go:docsCustomData roundtripDataSignature="AMtx7mLEFTOVER"/>'
        "</go:gDocsCustomXmlDataStorage>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    link = f'<Relationship Id="store" Type="{kind}" Target="../customXML/item1.xml"/>'
    put(content, RELATIONSHIPS, "</Relationships>", link)


# Apple Pages

OUTLINE = (
    '<w14:textOutline w14:w="12700" w14:cap="flat"><w14:noFill/><w14:miter w14:lim="400000"/>'
    "</w14:textOutline>"
)
FILL = '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="{}"/></w14:solidFill></w14:textFill>'
OFF = "".join(f'<w:{each} w:val="0"/>' for each in ("b", "bCs", "caps", "strike", "dstrike"))
LOOSE = (
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/>'
    '<w:widowControl w:val="1"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/>'
    '<w:suppressAutoHyphens w:val="0"/><w:bidi w:val="0"/>'
)


def by_pages(content: Parts) -> None:
    """All that Pages does to a file whose styles keep the names that are asked for."""
    names = dict(re.findall(r'w:styleId="([^"]+)"><w:name w:val="([^"]+)"', content[STYLES]))
    for style_id, name in names.items():
        content[STYLES] = content[STYLES].replace(f'w:val="{style_id}"', f'w:val="{name}"')
        content[STYLES] = content[STYLES].replace(f'Id="{style_id}"', f'Id="{name}"')
    replace(content, STYLES, "<w:styles ", f"<w:styles {W14} ")
    content[STYLES] = re.sub("<w:style .*?</w:style>", _alone, content[STYLES])
    own = (
        '<w:style w:type="paragraph" w:styleId="Header &amp; Footer"><w:name w:val="Header &amp; '
        f'Footer"/><w:next w:val="Header &amp; Footer"/><w:pPr>{LOOSE}</w:pPr><w:rPr>{OFF}'
        f"{OUTLINE}{FILL.format('000000')}</w:rPr></w:style>"
    )
    imported = (
        '<w:style w:type="numbering" w:styleId="Imported Style 1"><w:name '
        'w:val="Imported Style 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    put(content, STYLES, "</w:styles>", own + imported)
    _lists(content)
    linked = '<w:numStyleLink w:val="Imported Style 1"/></w:abstractNum>'
    content[NUMBERING] = re.sub("<w:lvl .*</w:abstractNum>", linked, content[NUMBERING])
    styled = '<w:p><w:pPr><w:pStyle w:val="Header &amp; Footer"/></w:pPr>{}</w:p>'
    story("header1", styled.format(run(OURS)))(content)
    story("footer1", styled.format(google_code("PAGE")))(content)


def _alone(found: re.Match[str]) -> str:
    """Return a style based on none, with all the properties that Pages gives each."""
    style = found[0]
    if 'w:type="paragraph"' not in style:
        return style
    style = re.sub("<w:basedOn [^>]*/>", "", style)
    effects = f"{OUTLINE}{FILL.format('1D3F6E')}"
    return style.replace("</w:rPr></w:style>", f"{effects}</w:rPr></w:style>")


def without_settings(content: Parts) -> None:
    """A file without settings, theme and fonts."""
    for name in (SETTINGS, "word/theme1.xml", "word/fontTable.xml"):
        content.pop(name)
        content[RELATIONSHIPS] = re.sub(
            rf'<Relationship [^>]*Target="{name.removeprefix("word/")}"[^>]*/>',
            "",
            content[RELATIONSHIPS],
        )
        content[TYPES] = re.sub(rf'<Override PartName="/{name}"[^>]*/>', "", content[TYPES])


OTHERS: Mapping[str, tuple[Ingredient, ...]] = {
    "by Google Docs": (by_google,),
    "by Apple Pages": (by_pages,),
    "without settings": (without_settings,),
}
