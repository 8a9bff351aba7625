"""Word templates as councils send them: every place where a file can bring something of its own.

Each ingredient alters the parts of our reference document as a program or a person would. What is
another person's says so in its own words, so that a test can look for it in what comes out.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from hypothesis import strategies as st
from tests.judges.word import parts, zipped
from tests.writers.docx.files import read_template

Parts: TypeAlias = dict[str, str]
Ingredient: TypeAlias = Callable[[Parts], None]
DOCUMENT, STYLES, NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
SETTINGS, TYPES = "word/settings.xml", "[Content_Types].xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
STRANGER, LEFT = "A Stranger", "LEFTOVER"
"""Who made other changes, and what is written wherever nothing of it may come out."""
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VECTORS = "urn:schemas-microsoft-com:vml"
BY = f'w:id="901" w:author="{STRANGER}" w:date="2025-01-01T00:00:00Z"'
MOST = 2_147_483_647
"""The greatest number that a list can have."""


def template(*ingredients: Ingredient) -> bytes:
    """Return our reference document with something of a council's own in it."""
    content = {
        name: blob.decode() for name, blob in parts(read_template("docx/reference.docx")).items()
    }
    for each in ingredients:
        each(content)
    return zipped({name: text.encode() for name, text in content.items()})


def put(content: Parts, name: str, before: str, new: str) -> None:
    """Put markup before other markup, which must be there."""
    assert before in content[name], f"{name} does not hold {before}"
    content[name] = content[name].replace(before, new + before, 1)


def replace(content: Parts, name: str, pattern: str, new: str) -> None:
    """Replace what a pattern matches, which must be there."""
    content[name], count = re.subn(pattern, new, content[name])
    assert count, f"{name} does not hold {pattern}"


# Numbers

ABSTRACT = (
    '<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="4"/><w:numFmt w:val="upperRoman"/>{style}<w:lvlText w:val="Part %1"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>'
    "</w:abstractNum>"
)


def with_list(content: Parts, number: int, style: str = "") -> None:
    bound = f'<w:pStyle w:val="{style}"/>' if style else ""
    points = f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    inside = ABSTRACT.format(id=number, style=bound)
    content[NUMBERING] = f"<w:numbering {WORD}>{inside}{points}</w:numbering>"


def numbered(style: str, number: int = 7) -> Ingredient:
    """A style that is numbered, and stands in for its number's sake."""

    def brew(content: Parts) -> None:
        with_list(content, number, style)
        found = re.search(rf'w:styleId="{style}">.*?</w:style>', content[STYLES])
        assert found
        old = found[0]
        if "<w:pPr>" not in old:
            old = old.replace("</w:style>", "<w:pPr></w:pPr></w:style>")
        numbers = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        new = old.replace("<w:pPr>", numbers).replace("</w:pPr>", '<w:ind w:left="432"/></w:pPr>')
        content[STYLES] = content[STYLES].replace(found[0], new)

    return brew


def based(style: str, base: str) -> Ingredient:
    """A style that is based on another than ours is."""
    return lambda content: replace(
        content, STYLES, rf'(w:styleId="{style}">.*?<w:basedOn w:val=")[^"]*', rf"\g<1>{base}"
    )


def list_alone(content: Parts) -> None:
    with_list(content, MOST)


def by_default(content: Parts) -> None:
    with_list(content, 3)
    put(content, STYLES, '<w:spacing w:before="0"', '<w:numPr><w:numId w:val="3"/></w:numPr>')


def on_lines_and_pages(content: Parts) -> None:
    """Numbers of lines, pages that begin at five, two columns, a page set in its middle."""
    put(
        content,
        DOCUMENT,
        "</w:sectPr>",
        '<w:lnNumType w:countBy="1"/><w:pgNumType w:start="5" w:fmt="lowerRoman"/>'
        '<w:cols w:num="2"/><w:formProt w:val="1"/><w:vAlign w:val="center"/>',
    )


NUMBERS: Mapping[str, tuple[Ingredient, ...]] = {
    "no numbers": (),
    "a list at the limit": (list_alone,),
    "numbers at the limit": (numbered("Heading2", MOST),),
    "a numbered heading": (numbered("Heading1"),),
    "headings based on a numbered one": (
        numbered("Heading1"),
        based("Heading2", "Heading1"),
        based("Heading3", "Heading2"),
    ),
    "clauses based on one another": (
        based("Clause2", "Clause1"),
        based("ClauseText", "Clause2"),
        based("ListNumber", "ListBullet"),
        based("TableText", "Clause1"),
    ),
    "body text based on a heading": (numbered("Normal"), based("BodyText", "Heading1")),
    "numbered body text": (numbered("BodyText"),),
    "numbered normal text": (numbered("Normal"),),
    "numbers by default": (by_default,),
    "a numbered head": (numbered("Header"), numbered("Footer")),
    "numbers of lines and pages": (on_lines_and_pages,),
}

# Fonts

TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
WINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
THEMED = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" '
    'w:cstheme="minorBidi"/>'
)


def default_fonts(new: str) -> Ingredient:
    return lambda content: replace(content, STYLES, r"<w:rFonts [^>]*/>", new)


def style_font(style: str, font: str = TIMES) -> Ingredient:
    """A style is given a font, or another look of its letters."""

    def brew(content: Parts) -> None:
        found = re.search(rf'w:styleId="{style}">.*?</w:style>', content[STYLES])
        assert found
        old = found[0]
        if "<w:rPr>" not in old:
            old = old.replace("</w:style>", "<w:rPr></w:rPr></w:style>")
        content[STYLES] = content[STYLES].replace(
            found[0], old.replace("<w:rPr>", f"<w:rPr>{font}")
        )

    return brew


FONTS: Mapping[str, tuple[Ingredient, ...]] = {
    "our fonts": (),
    "fonts of the theme": (default_fonts(THEMED),),
    "no fonts": (default_fonts(""),),
    "no defaults": (
        lambda content: replace(content, STYLES, r"<w:docDefaults>.*?</w:docDefaults>", ""),
    ),
    "a font in Normal": (style_font("Normal"),),
    "fonts of the theme in Normal": (style_font("Normal", THEMED),),
    "fonts in styles": (style_font("BodyText"), style_font("Clause2", THEMED)),
    "a font of signs for words": (style_font("BodyText", WINGS), style_font("Clause2", WINGS)),
    "a font in a table": (style_font("TableText"), style_font("Footer")),
}

# Heads and feet


def story(name: str, inside: str) -> Ingredient:
    """A head or foot with something in it."""
    tag = "hdr" if "header" in name else "ftr"

    def brew(content: Parts) -> None:
        content[f"word/{name}.xml"] = (
            f'<w:{tag} {WORD} xmlns:r="{OFFICE}" xmlns:v="{VECTORS}">{inside}</w:{tag}>'
        )

    return brew


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def lines(*texts: str) -> str:
    return "".join(f"<w:p>{run(text)}</w:p>" for text in texts)


def code(instruction: str, shown: str = "3") -> str:
    """A field in pieces, as Word writes it."""
    half = len(instruction) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction[:half]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction[half:]} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def google_code(instruction: str) -> str:
    """A field in one run, as Google Docs writes it."""
    return (
        '<w:r><w:rPr/><w:fldChar w:fldCharType="begin"/>'
        f'<w:instrText xml:space="preserve">{instruction}</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple(instruction: str, shown: str = "3") -> str:
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def control(inside: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


WATERMARK = (
    '<w:r><w:pict><v:shape id="x" style="width:400pt;height:100pt"><v:textpath string="DRAFT"/>'
    "</v:shape></w:pict></w:r>"
)


def apart(*kinds: str) -> Ingredient:
    """A file that tells the first page or even pages apart."""

    def brew(content: Parts) -> None:
        if "first" in kinds:
            put(content, DOCUMENT, "</w:sectPr>", "<w:titlePg/>")
        if "even" in kinds:
            put(content, SETTINGS, "<w:characterSpacingControl", "<w:evenAndOddHeaders/>")

    return brew


def without(*kinds: str) -> Ingredient:
    """A file that lacks heads and feet of some kinds."""

    def brew(content: Parts) -> None:
        for kind in kinds:
            pattern = rf'<w:(header|footer)Reference w:type="{kind}"[^>]*/>'
            replace(content, DOCUMENT, pattern, "")

    return brew


def first_for_even(content: Parts) -> None:
    replace(content, DOCUMENT, 'w:type="first"', 'w:type="even"')


def hidden(inside: str) -> str:
    """Hide every run."""
    return inside.replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")


def one_for_all(content: Parts) -> None:
    """The first page has the head and foot of the others, as one part."""
    for sort in ("header", "footer"):
        usual = rf'<w:{sort}Reference w:type="default" (r:id="[^"]*")'
        (shared,) = re.findall(usual, content[DOCUMENT])
        pattern = rf'(<w:{sort}Reference w:type="first" )r:id="[^"]*"'
        replace(content, DOCUMENT, pattern, rf"\g<1>{shared}")


def link_in_head(content: Parts) -> None:
    story("header1", f'<w:p><w:hyperlink r:id="out">{run(OURS)}</w:hyperlink></w:p>')(content)
    content["word/_rels/header1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="out" Type="{OFFICE}/hyperlink" Target="https://testham.example/" '
        'TargetMode="External"/></Relationships>'
    )


def outer(before: str, after: str, shown: str) -> str:
    """A field around that of the page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{before}</w:instrText></w:r>{code('PAGE')}"
        f"<w:r><w:instrText>{after}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(shown)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


ASKED = outer("IF ", ' &gt; 1 "continued"', "continued")
FROM_NOUGHT = outer("= ", " - 1", LEFT)
HIDDEN_HEAD = style_font("Header", "<w:vanish/>")
BY_WORD = r"PAGE  \* MERGEFORMAT"
OURS = "Testham letterhead"
HEADS: Mapping[str, tuple[Ingredient, ...]] = {
    "empty": (),
    "none": (without("default", "first"),),
    "a letterhead": (story("header1", lines(OURS)), story("footer1", lines("VAT 123"))),
    "a letterhead on the first page": (
        apart("first"),
        story("header2", lines(OURS)),
        story("footer2", lines("VAT 123")),
    ),
    "a first page without": (apart("first"), without("first"), story("header1", lines(OURS))),
    "a first page that is empty": (apart("first"), story("header1", lines(OURS))),
    "even pages without": (apart("even"), without("first"), story("header1", lines(OURS))),
    "even pages of their own": (
        apart("even"),
        first_for_even,
        story("header1", lines(OURS)),
        story("header2", lines("Testham, even")),
        story("footer2", f"<w:p>{simple('PAGE')}</w:p>"),
    ),
    "all apart, none there": (apart("first", "even"), without("default", "first")),
    "pages not told apart any more": (story("header2", lines(LEFT)), story("footer2", lines(LEFT))),
    "page numbers by Word": (story("footer1", f"<w:p>{code(BY_WORD)}</w:p>"),),
    "page numbers by Google": (story("footer1", f"<w:p>{google_code('PAGE')}</w:p>"),),
    "page numbers by LibreOffice": (story("footer1", f"<w:p>{code('PAGE')}</w:p>"),),
    "page numbers of a gallery": (
        story(
            "footer1",
            control(
                f"<w:p>{code('PAGE')}</w:p>",
                '<w:docPartObj><w:docPartGallery w:val="Page Numbers (Bottom of Page)"/>'
                "</w:docPartObj>",
            ),
        ),
    ),
    "page numbers in the head": (story("header1", f"<w:p>{code('PAGE')}</w:p>"),),
    "how many pages, but not which": (story("footer1", f"<w:p>{code('NUMPAGES')}</w:p>"),),
    "numbered lines in the head": (
        list_alone,
        story(
            "header1",
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{MOST}"/></w:numPr></w:pPr>'
            f"<w:r><w:t>{OURS}</w:t></w:r></w:p>",
        ),
    ),
    "a mark of its own": (
        story("header1", f"{lines(OURS)}<w:p><w:r><w:t>Draft</w:t></w:r></w:p>"),
    ),
    "a watermark": (story("header1", f"<w:p>{WATERMARK}<w:r><w:t>{OURS}</w:t></w:r></w:p>"),),
    "a mark with spaces in it": (story("header1", f"{lines(OURS)}{lines('D R A F T')}"),),
    "hidden words": (story("header1", hidden(lines(LEFT)) + lines(OURS)),),
    "hidden words alone": (story("header1", hidden(lines(LEFT))),),
    "hidden page numbers": (story("footer1", hidden(f"<w:p>{code('PAGE')}</w:p>")),),
    "heads whose style hides words": (HIDDEN_HEAD, story("header1", lines(OURS))),
    "heads and feet of hidden styles": (
        HIDDEN_HEAD,
        style_font("Footer", '<w:vanish w:val="true"/>'),
    ),
    "heads of signs": (style_font("Header", WINGS), style_font("Footer", WINGS)),
    "heads of white letters": (style_font("Header", '<w:color w:val="FFFFFF"/>'),),
    "page numbers that are asked about": (story("footer1", f"<w:p>{ASKED}</w:p>"),),
    "page numbers from nought": (story("footer1", f"<w:p>{FROM_NOUGHT}</w:p>"),),
    "words in a style that is not used": (
        story("header1", f"<w:p>{code('STYLEREF Subtitle', LEFT)}{run(OURS)}</w:p>"),
    ),
    "a first page that is not apart": (
        lambda content: put(content, DOCUMENT, "</w:sectPr>", '<w:titlePg w:val="0"/>'),
        story("header1", lines(OURS)),
    ),
    "one head for all pages": (apart("first"), one_for_all, story("header1", lines(OURS))),
    "a link in the head": (link_in_head,),
    "a rule alone": (
        story(
            "header1",
            '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/>'
            "</w:pBdr></w:pPr></w:p>",
        ),
    ),
}

# Names, settings and leftovers


def renamed(**names: str) -> Ingredient:
    def brew(content: Parts) -> None:
        for old, new in names.items():
            replace(content, STYLES, f'<w:name w:val="{old.replace("_", " ")}"/>', new)

    return brew


def name(said: str, aliases: str = "") -> str:
    return f'<w:name w:val="{said}"/>' + (f'<w:aliases w:val="{aliases}"/>' if aliases else "")


def character_twin(content: Parts) -> None:
    twin = f'<w:style w:type="character" w:styleId="QuoteTwin">{name("Quote")}</w:style>'
    put(content, STYLES, "</w:styles>", twin + '<w:style w:type="paragraph" w:styleId="Odd"/>')


NAMES: Mapping[str, tuple[Ingredient, ...]] = {
    "as Word writes them": (),
    "as LibreOffice writes them": (
        renamed(
            heading_1=name("Heading 1"),
            heading_2=name("Heading 2"),
            toc_1=name("TOC 1"),
            caption=name("Caption"),
            header=name("Header"),
            footer=name("Footer"),
        ),
    ),
    "with other names": (renamed(heading_1=name("Part heading", "H1,heading 1")),),
    "with a twin of another sort": (character_twin,),
    "based on one another": (based("Heading1", "Heading2"), based("Heading2", "Heading1")),
    "based on none, and on another sort": (
        based("BodyText", "Nowhere"),
        based("Clause2", "ProtocolTable"),
    ),
}


def setting(markup: str) -> Ingredient:
    return lambda content: put(content, SETTINGS, "<w:defaultTabStop", markup)


def body(markup: str) -> Ingredient:
    return lambda content: put(content, DOCUMENT, "<w:sectPr", markup)


def changed_section(content: Parts) -> None:
    put(
        content,
        DOCUMENT,
        "</w:sectPr>",
        f'<w:sectPrChange {BY}><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
        "</w:sectPrChange>",
    )


def changed_style(content: Parts) -> None:
    put(content, STYLES, '<w:spacing w:before="50"', "")
    change = f'<w:pPrChange {BY}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'
    replace(content, STYLES, r'(w:before="50" w:after="70"/>)', rf"\g<1>{change}")


def add_part(content: Parts, name: str, kind: str, relationships: str) -> None:
    """Tell of a part that is in the file."""
    type_ = f"application/vnd.openxmlformats-officedocument.{kind}+xml"
    put(content, TYPES, "</Types>", f'<Override PartName="/{name}" ContentType="{type_}"/>')
    relation = f'Id="added" Type="{OFFICE}/{kind.rpartition(".")[2]}" Target="/{name}"'
    put(content, relationships, "</Relationships>", f"<Relationship {relation}/>")


def custom_property(content: Parts) -> None:
    content["docProps/custom.xml"] = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
        'docPropsVTypes"><property '
        'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Reference">'
        f"<vt:lpwstr>{LEFT}</vt:lpwstr></property></Properties>"
    )
    content["docProps/app.xml"] = content["docProps/app.xml"].replace(
        "</Properties>", f"<Company>{LEFT}</Company></Properties>"
    )
    add_part(content, "docProps/custom.xml", "custom-properties", "_rels/.rels")


def comments(content: Parts) -> None:
    content["word/comments.xml"] = (
        f'<w:comments {WORD}><w:comment w:id="1" w:author="{STRANGER}">{lines(LEFT)}</w:comment>'
        "</w:comments>"
    )
    add_part(content, "word/comments.xml", "wordprocessingml.comments", RELATIONSHIPS)


def main_part_renamed(content: Parts) -> None:
    """The document is called otherwise, as some programs on the web do."""
    content["word/document2.xml"] = content.pop(DOCUMENT)
    content["word/_rels/document2.xml.rels"] = content.pop("word/_rels/document.xml.rels")
    replace(content, TYPES, "/word/document.xml", "/word/document2.xml")
    replace(content, "_rels/.rels", "word/document.xml", "word/document2.xml")


def as_dotx(content: Parts) -> None:
    replace(content, TYPES, "wordprocessingml.document.main", "wordprocessingml.template.main")


TRACKED_HEAD = (
    f"<w:p><w:pPr><w:rPr><w:ins {BY}/></w:rPr></w:pPr><w:ins {BY}><w:r><w:t>Testham letterhead"
    f"</w:t></w:r></w:ins><w:del {BY}><w:r><w:delText>{LEFT}</w:delText></w:r></w:del></w:p>"
    f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr><w:del {BY}><w:r><w:delText>{LEFT}"
    f"</w:delText></w:r></w:del></w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:del {BY}/>"
    f"</w:trPr><w:tc>{lines(LEFT)}</w:tc></w:tr><w:tr><w:tc>{lines('Town Hall')}</w:tc></w:tr>"
    "</w:tbl><w:p/>"
)
FIELDS = (
    f"<w:p>{code('DOCPROPERTY Reference', 'Ref 17')}{code('REF gone', 'Clause 9')}"
    f"{code('TITLE', LEFT)}{simple('AUTHOR', LEFT)}{code('SAVEDATE', LEFT)}"
    f"{simple('STYLEREF Title', LEFT)}{code('DOCPROPERTY Title', LEFT)}{code('SEQ x', LEFT)}</w:p>"
)
BOUND = control(
    f"<w:r><w:t>{LEFT}</w:t></w:r>",
    '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]" w:storeItemID="{6C3C}"/>',
)
PROMPT = control(f"<w:r><w:t>{LEFT}</w:t></w:r>", "<w:showingPlcHdr/>")
LEFTOVERS: Mapping[str, tuple[Ingredient, ...]] = {
    "nothing else": (),
    "protection of forms": (
        setting('<w:trackRevisions/><w:documentProtection w:edit="forms" w:enforcement="1"/>'),
    ),
    "protection against saving": (
        setting(
            '<w:writeProtection w:recommended="1"/><w:docVars>'
            f'<w:docVar w:name="x" w:val="{LEFT}"/></w:docVars>'
        ),
    ),
    "text with changes": (
        body(
            f'<w:p><w:ins {BY}><w:r><w:t>{LEFT}</w:t></w:r></w:ins><w:bookmarkStart w:id="0" '
            'w:name="protocol_end"/><w:bookmarkEnd w:id="0"/></w:p>'
        ),
    ),
    "a changed section": (changed_section,),
    "a changed style": (changed_style,),
    "a changed head": (story("header1", TRACKED_HEAD),),
    "properties": (custom_property, story("header1", FIELDS)),
    "content controls": (
        custom_property,
        story("header1", f"<w:p>{BOUND}{PROMPT}<w:r><w:t>Testham</w:t></w:r></w:p>"),
    ),
    "comments": (
        comments,
        body(f'<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>{LEFT}</w:t></w:r></w:p>'),
    ),
    "measures of Google": (
        lambda content: replace(content, DOCUMENT, 'w:w="11906"', 'w:w="11905.511811023622"'),
    ),
    "no page": (lambda content: replace(content, DOCUMENT, r"<w:sectPr>.*</w:sectPr>", "<w:p/>"),),
    "another name for the text": (main_part_renamed,),
    "a file for templates": (as_dotx,),
}
KINDS = {
    **{each: NUMBERS[each] for each in NUMBERS},
    **HEADS,
    **FONTS,
    **NAMES,
    **LEFTOVERS,
}


@st.composite
def templates(draw: st.DrawFn) -> bytes:
    """Return a template with something of every sort."""
    chosen: list[Ingredient] = []
    for group in (NUMBERS, FONTS, HEADS, LEFTOVERS):
        chosen += group[draw(st.sampled_from([*group]))]
    own_page = HEADS["none"][0] not in chosen and LEFTOVERS["no page"][0] not in chosen
    names = NAMES[draw(st.sampled_from([*NAMES]))]
    return template(*(chosen if own_page else _apart_from_page(chosen)), *names)


def _apart_from_page(chosen: list[Ingredient]) -> list[Ingredient]:
    """Return ingredients that go together: a page that is not there cannot be altered."""
    (no_page,) = LEFTOVERS["no page"]
    last = [no_page] if no_page in chosen else []
    return [*(each for each in chosen if each is not no_page), *last]
