"""Finished files as they come in: ours, edited, converted, broken, hostile."""

import zipfile
from contextlib import suppress
from io import BytesIO

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.annotations import FreeText
from tests import builders, projects
from tests.judges import word

from protocol_gen.errors import ForeignFileError, SourceError
from protocol_gen.model.document import Document
from protocol_gen.page.compared_words import lines, words, words_fingerprint
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.readers.finished import read_finished

pytestmark = pytest.mark.slow

NAMES = (*projects.SOURCES, "every block")
SUFFIXES = {formats.FRAGMENT: "html"}
ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document_of(name: str) -> Document:
    return builders.sample() if name == "every block" else projects.resolution(name).document


def written(document: Document, format_: Format) -> bytes:
    return format_.writer(projects.workspace().read_template).write(document)


def file_name(format_: Format) -> str:
    return f"protocol.{SUFFIXES.get(format_, format_.name)}"


@pytest.mark.parametrize("format_", formats.FORMATS, ids=lambda format_: format_.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_read_word_for_word_with_its_fingerprint(
    name: str, format_: Format
) -> None:
    document = document_of(name)

    found = read_finished(written(document, format_), file_name(format_))

    assert found.is_marked
    assert words(found.text) == words("\n".join(lines(document)))
    assert found.fingerprint == ("" if format_ is formats.TXT else words_fingerprint(document))
    assert found.astray == ""


# Word


def paragraphs(inside: str) -> bytes:
    """A Word file with this body."""
    body = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    return packed({"word/document.xml": body.encode()})


def packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<w:r><w:t>one</w:t></w:r><w:ins><w:r><w:t> two</w:t></w:r></w:ins>", "one two"),
        ("<w:r><w:t>one</w:t></w:r><w:del><w:r><w:delText> two</w:delText></w:r></w:del>", "one"),
        ("<w:moveFrom><w:r><w:t>one</w:t></w:r></w:moveFrom><w:r><w:t>two</w:t></w:r>", "two"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>one</w:t></w:r><w:r><w:t>two</w:t></w:r>", "two"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>one</w:t></w:r>', "one"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>", "one two three"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>one</w:t></w:r>", "[struck out:one]"),
        ('<w:pict><textpath xmlns="urn:schemas-microsoft-com:vml" string="one"/></w:pict>', "one"),
        (
            '<t xmlns="http://schemas.openxmlformats.org/drawingml/2006/main">one</t>',
            "one",
        ),
        (
            (
                f'<m:AlternateContent xmlns:m="{ALTERNATIVES}"><m:Choice/>'
                "<m:Fallback><w:t>one</w:t></m:Fallback></m:AlternateContent>"
            ),
            "one",
        ),
    ],
)
def test_word_is_read_as_it_is_seen_with_tracked_changes_made(inside: str, said: str) -> None:
    found = read_finished(paragraphs(f"<w:p>{inside}</w:p>"), "a.docx")

    assert " ".join(words(found.text)) == said
    assert not found.is_marked


STYLES = f"""<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Below"><w:basedOn w:val="Hidden"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("paragraph", "run", "said"),
    [
        ("", '<w:rStyle w:val="Hidden"/>', ""),
        ("", '<w:rStyle w:val="Below"/>', ""),
        ("", '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>', "one"),
        ('<w:pStyle w:val="Secret"/>', "", ""),
        ('<w:pStyle w:val="Secret"/>', '<w:rStyle w:val="Hidden"/>', "one"),
        ('<w:pStyle w:val="Gone"/>', "", "[struck out:one]"),
    ],
)
def test_words_that_a_style_hides_or_strikes_out_are_so(
    paragraph: str, run: str, said: str
) -> None:
    text = f"<w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>one</w:t></w:r>"
    body = f'<w:document xmlns:w="{W}"><w:body><w:p>{text}</w:p></w:body></w:document>'
    parts = {"word/document.xml": body.encode(), "word/styles.xml": STYLES.encode()}

    assert " ".join(words(read_finished(packed(parts), "a.docx").text)) == said


def test_what_stands_at_the_head_of_the_pages_of_a_word_file_is_around_its_text() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    head = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>Superseded</w:t></w:r></w:p></w:hdr>'
    parts = {"word/document.xml": body.encode(), "word/header2.xml": head.encode()}

    found = read_finished(packed(parts), "a.docx")

    assert (words(found.text), words(found.around)) == ([], ["Superseded"])


LETTERED = (
    '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/>'
    '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:lvlOverride>'
)


@pytest.mark.parametrize(
    ("level", "override", "said"),
    [
        ("", "", "1 1.1 1.2 2 2.1"),
        ('<w:lvlRestart w:val="0"/>', "", "1 1.1 1.2 2 2.3"),
        ("", LETTERED, "1 (a) (b) 2 (a)"),
    ],
)
def test_numbers_are_those_of_the_list_itself(level: str, override: str, said: str) -> None:
    numbering = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/>{level}<w:lvlText w:val="%1.%2"/></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/>{override}</w:num>
    </w:numbering>"""
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
        for at in (0, 1, 1, 0, 1)
    )
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    parts = {"word/document.xml": document.encode(), "word/numbering.xml": numbering.encode()}

    assert " ".join(words(read_finished(packed(parts), "a.docx").text)) == said


def test_a_note_at_the_foot_of_a_page_is_read_where_it_is_called_for() -> None:
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>not</w:t></w:r></w:p>'
    call = '<w:p><w:r><w:t>may </w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    body = f'<w:document xmlns:w="{W}"><w:body>{call}</w:body></w:document>'
    parts = {
        "word/document.xml": body.encode(),
        "word/footnotes.xml": f"{note}</w:footnote></w:footnotes>".encode(),
    }

    assert words(read_finished(packed(parts), "a.docx").text) == ["may", "not"]


def listed(paragraph: str, level: str) -> bytes:
    """A Word file with one paragraph, in a list with one level."""
    lists = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">{level}'
        '</w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )
    place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>'
    inside = f"<w:p>{place}{paragraph}</w:p>"
    body = f'<w:document xmlns:w="{W}"><w:body>{inside}</w:body></w:document>'
    return packed({"word/document.xml": body.encode(), "word/numbering.xml": lists.encode()})


@pytest.mark.parametrize(("sign", "said"), [("•", "agreed"), ("Not", "Not agreed")])
def test_words_that_were_made_a_bullet_are_words(sign: str, said: str) -> None:
    level = f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'

    found = read_finished(listed("<w:r><w:t>agreed</w:t></w:r>", level), "a.docx")

    assert " ".join(words(found.text)) == said


def test_a_number_belongs_to_the_text_that_begins_within_its_paragraph() -> None:
    level = '<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    start, end = (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
        for number, name in enumerate((word.START, word.END))
    )

    file = listed(f"{start}<w:r><w:t>agreed</w:t></w:r>{end}", level)
    found = read_finished(file, "a.docx")

    assert (found.text.strip(), found.is_marked) == ("7. agreed", True)


def test_another_file_shown_within_a_word_file_is_not_passed_over() -> None:
    found = read_finished(paragraphs("<w:p/><w:altChunk/>"), "a.docx")

    assert "another file stands here" in found.text


def test_marks_that_stand_twice_are_no_marks() -> None:
    document = document_of(projects.BRIDGEND)
    mark = '<w:bookmarkStart w:id="901" w:name="protocol_start"/><w:bookmarkEnd w:id="901"/>'

    twice = word.changed(
        written(document, formats.DOCX), "word/document.xml", "<w:body>", f"<w:body>{mark}"
    )

    assert not read_finished(twice, "a.docx").is_marked


def test_numbers_are_counted_as_the_judge_of_word_counts_them() -> None:
    data = written(document_of(projects.PRINCIPAL), formats.DOCX)

    assert words(read_finished(data, "a.docx").text) == words(word.protocol_text(data))


# HTML


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>one<p>two", "one two"),
        ("<pre>one\n- two</pre>", "one two"),
        ("<p>one\n- two</p>", "one - two"),
        ("<p>on<b>e</b></p>", "one"),
        ("<ul><li>one<li>two</ul>", "one two"),
        ("<p>one</p><script>two()</script><style>three</style>", "one"),
        ("<p>one</p><p hidden>two</p>", "one"),
        ('<p>one</p><div style="display: none"><p>two</p></div>', "one"),
        ("<p>one <del>two</del></p>", "one [struck out:two]"),
        (
            '<p>one <span style="text-decoration: line-through">two</span></p>',
            "one [struck out:two]",
        ),
        ('<p>one</p><p style="opacity:0">two</p>', "one"),
        ('<p>one</p><p style="opacity:0.5">two</p>', "one two"),
        ("<p>one</p><dialog>two</dialog><noscript>three</noscript>", "one"),
        ("<p>one</p><dialog open>two</dialog>", "one two"),
        ("<head><title>none</title><body><p>one</p>", "one"),
        ("<table><tr><td>one</td><td>two</td></tr></table>", "one two"),
        ("<p>R&amp;D &lt;Test&gt; caf&eacute;</p>", "R&D <Test> café"),
    ],
)
def test_a_page_is_read_as_it_is_shown(page: str, said: str) -> None:
    assert " ".join(words(read_finished(page.encode(), "a.html").text)) == said


def test_within_the_article_only_its_words_are_the_text() -> None:
    page = "<nav>menu</nav><article id=protocol><p>text</p></article><footer>us</footer>"

    found = read_finished(page.encode(), "page")

    assert (found.text.strip(), found.is_marked, found.around.split()) == (
        "text",
        True,
        ["menu", "us"],
    )


# PDF


def stamped(pdf: bytes, *, is_tagged: bool, before: str = "", after: str = "") -> bytes:
    """The file with words painted over its first page, and perhaps without its tags.

    ``before`` and ``after`` are the operators around the words.
    """
    writer = pypdf.PdfWriter(BytesIO(pdf))
    page = writer.pages[0]
    contents = page.get_contents()
    assert contents is not None
    stamp = pypdf.generic.DecodedStreamObject()
    painted = "BT /Stamp 12 Tf 0 1 -1 0 100 400 Tm (not agreed) Tj ET"
    stamp.set_data(contents.get_data() + f"\n{before} {painted} {after}".encode())
    fonts = page["/Resources"]["/Font"].get_object()  # type: ignore[index]
    name = pypdf.generic.NameObject
    fonts[name("/Stamp")] = pypdf.generic.DictionaryObject(
        {
            name("/Type"): name("/Font"),
            name("/Subtype"): name("/Type1"),
            name("/BaseFont"): name("/Helvetica"),
        }
    )
    page[name("/Contents")] = writer._add_object(stamp)
    return saved(writer, is_tagged=is_tagged)


def saved(writer: pypdf.PdfWriter, *, is_tagged: bool) -> bytes:
    if not is_tagged:
        for key in ("/StructTreeRoot", "/Metadata"):
            del writer.root_object[key]
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def test_words_laid_over_a_page_are_astray() -> None:
    pdf = written(document_of(projects.BRIDGEND), formats.PDF)

    assert read_finished(stamped(pdf, is_tagged=True), "a.pdf").astray == "not agreed"


def test_a_watermark_is_laid_over_the_page_although_it_is_no_part_of_the_tagged_text() -> None:
    pdf = written(document_of(projects.BRIDGEND), formats.PDF)
    before = "/Artifact <</Subtype /Watermark /Type /Pagination>> BDC"

    found = read_finished(stamped(pdf, is_tagged=True, before=before, after="EMC"), "a.pdf")

    assert found.astray == "not agreed"


def test_words_laid_over_a_page_without_tags_are_read_however_they_stand() -> None:
    pdf = written(document_of(projects.BRIDGEND), formats.PDF)

    found = read_finished(stamped(pdf, is_tagged=False), "a.pdf")

    assert not found.is_marked
    assert "not" in words(found.text)
    assert "agreed" in words(found.text)


@pytest.mark.parametrize("is_tagged", [True, False])
def test_words_in_a_form_on_a_page_are_read(*, is_tagged: bool) -> None:
    writer = pypdf.PdfWriter(BytesIO(written(document_of(projects.BRIDGEND), formats.PDF)))
    name = pypdf.generic.NameObject
    form = pypdf.generic.DecodedStreamObject()
    form.set_data(b"BT /F 12 Tf 100 400 Td (not agreed) Tj ET")
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = pypdf.generic.DictionaryObject({name(k): name(v) for k, v in font.items()})
    dictionary = pypdf.generic.DictionaryObject
    form[name("/Subtype")] = name("/Form")
    form[name("/BBox")] = pypdf.generic.RectangleObject((0, 0, 600, 800))
    form[name("/Resources")] = dictionary({name("/Font"): dictionary({name("/F"): fonts})})
    page = writer.pages[0]
    contents = page.get_contents()
    assert contents is not None
    stamp = pypdf.generic.DecodedStreamObject()
    stamp.set_data(contents.get_data() + b"\n/Stamp Do")
    resources = page["/Resources"].get_object()
    resources[name("/XObject")] = dictionary(  # type: ignore[index]
        {name("/Stamp"): writer._add_object(form)}
    )
    page[name("/Contents")] = writer._add_object(stamp)

    found = read_finished(saved(writer, is_tagged=is_tagged), "a.pdf")

    assert "agreed" in words(found.astray if is_tagged else found.text)


def test_what_one_way_to_read_a_page_leaves_out_the_other_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = {"plain": "may not vote", "layout": "may vote"}
    monkeypatch.setattr(
        pypdf.PageObject,
        "extract_text",
        lambda _self, extraction_mode="plain", **_options: texts[extraction_mode],
    )
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    stream = BytesIO()
    writer.write(stream)

    found = read_finished(stream.getvalue(), "a.pdf")

    assert words(found.text) == ["may", "not", "vote"]


@pytest.mark.parametrize("is_tagged", [True, False])
def test_a_remark_laid_over_a_page_is_astray(*, is_tagged: bool) -> None:
    writer = pypdf.PdfWriter(BytesIO(written(document_of(projects.BRIDGEND), formats.PDF)))
    remark = FreeText(text="not agreed", rect=(100, 100, 200, 200))
    writer.add_annotation(0, remark)

    found = read_finished(saved(writer, is_tagged=is_tagged), "a.pdf")

    assert found.astray == "not agreed"


# What is none of these


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    bomb = packed({"word/document.xml": b" " * 60_000_000})

    with pytest.raises(ForeignFileError, match="far too large"):
        read_finished(bomb, "a.docx")


def test_a_word_file_that_defines_entities_is_refused() -> None:
    hostile = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'

    with pytest.raises(ForeignFileError, match="broken"):
        read_finished(packed({"word/document.xml": hostile}), "a.docx")


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.txt", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "a.pdf", "no Word file, PDF, web page or text"),
        (b"%PDF-1.7 and then nothing", "a.pdf", "broken, or no PDF"),
        (b"PK\x03\x04 and then nothing", "a.docx", "broken, or no Word file"),
        (packed({"content.xml": b"<x/>"}), "a.odt", "OpenDocument"),
        (packed({"a.csv": b"1"}), "a.zip", "no Word file"),
        (b"\xd0\xcf\x11\xe0 old", "a.doc", "save it as .docx"),
    ],
)
def test_what_is_no_such_file_is_named_with_what_would_help(
    content: bytes, name: str, said: str
) -> None:
    with pytest.raises(ForeignFileError, match=said) as error:
        read_finished(content, name)

    assert str(error.value).startswith(f"{name}: ")


def test_a_pdf_with_a_password_is_refused() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)

    with pytest.raises(ForeignFileError, match="password"):
        read_finished(stream.getvalue(), "a.pdf")


@given(st.data())
def test_no_bytes_at_all_end_in_a_traceback(data: st.DataObject) -> None:
    content = written(document_of("every block"), formats.DOCX)
    beginning = data.draw(st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<p>", content]))
    cut = data.draw(st.integers(0, len(beginning)))

    content = beginning[:cut] + data.draw(st.binary(max_size=60))
    with suppress(ForeignFileError, SourceError):
        read_finished(content, "file")
