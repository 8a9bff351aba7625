"""The XML of whole parts of a Word file, and of what a style base may lack."""

from collections.abc import Mapping, Sequence

from protocol_gen.writers.docx.oxml import WORD_NAMESPACE, Level, Xml, escape, indentation

SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def custom_properties(name: str, value: str) -> Xml:
    """Return the part that holds one custom property, a text (ECMA-376 part 1, 22.3)."""
    return Xml(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        'docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property></Properties>"
    )


def content_types(kinds: Mapping[str, str]) -> Xml:
    """Return the part that says of what kind each other is."""
    overrides = "".join(
        f'<Override PartName="{escape(name)}" ContentType="{escape(kind)}"/>'
        for name, kind in sorted(kinds.items())
    )
    return Xml(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def default_language() -> Xml:
    """Return a place for the language, for a style base that has none."""
    return Xml(f'<w:lang {WORD_NAMESPACE} w:val=""/>')


def font(family: str) -> Xml:
    """Return a font for the letters of every script."""
    named = " ".join(f'w:{each}="{escape(family)}"' for each in SCRIPTS)
    return Xml(f"<w:rFonts {WORD_NAMESPACE} {named}/>")


def page_size() -> Xml:
    """Return the section of a style base that has none: an A4 page, its margins."""
    return Xml(
        f'<w:sectPr {WORD_NAMESPACE}><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" '
        'w:right="1191" w:bottom="1134" w:left="1191" w:header="624" w:footer="510" w:gutter="0"/>'
        "</w:sectPr>"
    )


def numbered_heading(style_id: str, name: str, heading: str) -> Xml:
    """Return a style that looks like a heading's, by id, and is there to carry its number."""
    return Xml(
        f'<w:style {WORD_NAMESPACE} w:type="paragraph" w:customStyle="1" '
        f'w:styleId="{escape(style_id)}"><w:name w:val="{escape(name)}"/>'
        f'<w:basedOn w:val="{escape(heading)}"/><w:qFormat/></w:style>'
    )


def first_of_list(style_id: str, name: str, usual: str) -> Xml:
    """Return a style that looks like the usual one of a list's paragraphs; no heading either."""
    return Xml(
        f'<w:style {WORD_NAMESPACE} w:type="paragraph" w:customStyle="1" '
        f'w:styleId="{escape(style_id)}"><w:name w:val="{escape(name)}"/>'
        f'<w:basedOn w:val="{escape(usual)}"/><w:next w:val="{escape(usual)}"/><w:semiHidden/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )


# Numbering definitions


def abstract_numbering(number: int, levels: Sequence[Level], identity: int) -> Xml:
    """Return the definition of a list: its levels, each of which restarts after a higher one.

    Where words are pasted from one file into another, Word takes lists of the same ``identity``
    for one list and counts on.
    """
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return Xml(
        f'<w:abstractNum {WORD_NAMESPACE} w:abstractNumId="{number}">'
        f'<w:nsid w:val="{identity:08X}"/><w:multiLevelType w:val="{kind}"/>'
        f'<w:tmpl w:val="{identity ^ 0xFFFFFFFF:08X}"/>'
        f"{''.join(_level(index, level) for index, level in enumerate(levels))}</w:abstractNum>"
    )


def concrete_numbering(number: int, abstract: int) -> Xml:
    """Return the list that paragraphs point at."""
    return Xml(
        f'<w:num {WORD_NAMESPACE} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    )


def _level(index: int, level: Level) -> str:
    style = f'<w:pStyle w:val="{level.style}"/>' if level.style else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{level.start}"/>'
        f'<w:numFmt w:val="{level.format}"/>{style}<w:suff w:val="{level.suffix}"/>'
        f'<w:lvlText w:val="{escape(level.text)}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indentation(level.indent)}</w:pPr></w:lvl>"
    )
