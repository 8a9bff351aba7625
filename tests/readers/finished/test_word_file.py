"""Word files, whoever saved them."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from tests import projects
from tests.judges import word
from tests.readers.finished.finished_files import (
    W,
    document_of,
    listed,
    paragraphs,
    word_file,
    written,
)

from protocol_gen.errors import ForeignFileError
from protocol_gen.page.compared_words import lines, words
from protocol_gen.project import formats
from protocol_gen.readers.finished import read_finished
from protocol_gen.readers.finished.word_file import read_word

ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (
            (
                '<w:r><w:t>one</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> two</w:t></w:r>'
                "</w:ins>"
            ),
            "one two",
        ),
        ("<w:r><w:t>one</w:t></w:r><w:del><w:r><w:delText> two</w:delText></w:r></w:del>", "one"),
        ("<w:moveFrom><w:r><w:t>one</w:t></w:r></w:moveFrom><w:r><w:t>two</w:t></w:r>", "two"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>one</w:t></w:r><w:r><w:t>two</w:t></w:r>", "two"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>one</w:t></w:r>', "one"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>", "one two three"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>one</w:t></w:r>", "[struck out:one]"),
        ('<w:pict><textpath xmlns="urn:schemas-microsoft-com:vml" string="one"/></w:pict>', "one"),
        (
            (
                '<w:drawing><t xmlns="http://schemas.openxmlformats.org/drawingml/2006/main">one'
                "</t></w:drawing>"
            ),
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
    found = read_word(paragraphs(f"<w:p>{inside}</w:p>"), "a.docx")

    assert " ".join(words(found.text)) == said
    assert not found.is_marked


def gone(text: str, change: str = "del") -> str:
    """A paragraph whose end is taken out; its words are there still."""
    words = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr><w:rPr><w:{change}/></w:rPr></w:pPr>{words}</w:p>"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (f"{gone('one ')}{gone('two ', 'moveFrom')}<w:p><w:r><w:t>three</w:t></w:r></w:p>", [3]),
        (f"{gone('')}<w:p><w:r><w:t>one</w:t></w:r></w:p>", [1]),
        (f"<w:p><w:r><w:t>one</w:t></w:r></w:p>{gone('two three')}", [1, 2]),
        (
            (
                "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p>"
                "</w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc></w:tr>"
                "</w:tbl>"
            ),
            [1],
        ),
    ],
)
def test_a_paragraph_whose_end_is_gone_goes_on_in_the_next(inside: str, said: list[int]) -> None:
    found = read_word(paragraphs(inside), "a.docx")

    assert [len(line.split()) for line in found.text.split("\n") if line.strip()] == said
    assert "gone" not in found.text


def test_what_is_at_the_head_of_the_pages_of_a_word_file_is_around_its_text() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    head = f'<w:hdr xmlns:w="{W}"><w:p><w:r><w:t>Superseded</w:t></w:r></w:p></w:hdr>'

    found = read_word(word_file({"document": body, "header": head}), "a.docx")

    assert (words(found.text), words(found.around)) == ([], ["Superseded"])


def test_another_file_shown_within_a_word_file_is_not_passed_over() -> None:
    found = read_word(paragraphs("<w:p/><w:altChunk/>"), "a.docx")

    assert "another file is here" in found.text


@pytest.mark.slow
def test_marks_that_appear_twice_are_no_marks() -> None:
    document = document_of(projects.BRIDGEND)
    mark = '<w:bookmarkStart w:id="901" w:name="protocol_start"/><w:bookmarkEnd w:id="901"/>'

    twice = word.changed(
        written(document, formats.DOCX), "word/document.xml", "<w:body>", f"<w:body>{mark}"
    )

    assert not read_word(twice, "a.docx").is_marked


def test_a_number_belongs_to_the_text_that_begins_within_its_paragraph() -> None:
    level = '<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    start, end = (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'
        for number, name in enumerate((word.START, word.END))
    )

    file = listed(f"{start}<w:r><w:t>agreed</w:t></w:r>{end}", level)
    found = read_word(file, "a.docx")

    assert (found.text.strip(), found.is_marked) == ("7. agreed", True)


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    bomb = word_file({"document": " " * 60_000_000})

    with pytest.raises(ForeignFileError, match="far too large"):
        read_word(bomb, "a.docx")


def test_a_word_file_that_defines_entities_is_refused() -> None:
    hostile = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'

    with pytest.raises(ForeignFileError, match="broken"):
        read_word(word_file({"document": hostile}), "a.docx")


def test_a_note_at_the_foot_of_a_page_is_read_where_it_is_called_for() -> None:
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>not</w:t></w:r></w:p>'
    call = '<w:p><w:r><w:t>may </w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    body = f'<w:document xmlns:w="{W}"><w:body>{call}</w:body></w:document>'
    file = word_file({"document": body, "footnotes": f"{note}</w:footnote></w:footnotes>"})

    assert words(read_word(file, "a.docx").text) == ["may", "not"]


def beside(kind: str, inside: str = "<a/>") -> list[tuple[str, str]]:
    """What is told of a file that has another part, and what hinders."""
    document = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    found = read_word(word_file({"document": document, kind: inside}), "a.docx")
    return [
        *(("hinders", each.what.code) for each in found.obstacles),
        *(("told", each.code) for each in found.remarks),
    ]


@pytest.mark.parametrize(
    ("kind", "inside", "said"),
    [
        ("comments", "<a><b/></a>", ("told", "word-comments")),
        ("vbaProject", "<a/>", ("told", "word-macros")),
        ("settings", f'<w:a xmlns:w="{W}"><w:mailMerge/></w:a>', ("hinders", "word-filled")),
        ("settings", f'<w:a xmlns:w="{W}"><w:linkStyles/></w:a>', ("hinders", "word-filled")),
    ],
)
def test_what_a_file_brings_beside_its_words_is_told(
    kind: str, inside: str, said: tuple[str, str]
) -> None:
    assert beside(kind, inside) == [said]


def test_fonts_that_a_file_brings_hinder() -> None:
    document = f'<w:document xmlns:w="{W}"><w:body><w:p/></w:body></w:document>'
    content = BytesIO(word_file({"document": document, "fontTable": "<a/>"}))
    with ZipFile(content, "a") as package:
        package.writestr(
            "text/_rels/fontTable1.xml.rels", '<a><b Id="r1" Type="x/font" Target="1.odttf"/></a>'
        )

    (found,) = read_word(content.getvalue(), "a.docx").obstacles

    assert str(found.remedy) == "save it without fonts embedded in the file and ask again"


def test_a_page_without_room_for_words_hinders() -> None:
    section = '<w:sectPr><w:pgSz w:w="400" w:h="400"/><w:pgMar w:left="0" w:right="0"/></w:sectPr>'

    (found,) = read_word(paragraphs(f"<w:p/>{section}"), "a.docx").obstacles

    assert (found.what.code, found.at) == ("word-page-size", None)


@pytest.mark.parametrize(
    ("section", "named"),
    [
        ('<w:cols w:num="2"/>', []),
        ("<w:bidi/>", []),
        ('<w:cols w:num="1"/><w:bidi/>', []),
        ('<w:cols w:num="2"/><w:bidi/>', ["word-columns-turned"]),
        (
            '<w:cols><w:col w:w="9000" w:space="20000"/><w:col w:w="1"/></w:cols>',
            ["word-page-size"],
        ),
    ],
)
def test_columns_that_are_read_otherwise_or_lie_beyond_the_page_are_named(
    section: str, named: list[str]
) -> None:
    document = (
        f'<w:document xmlns:w="{W}"><w:body><w:sectPr>{section}</w:sectPr></w:body></w:document>'
    )

    found = read_word(word_file({"document": document}), "a.docx").obstacles

    assert [each.what.code for each in found] == named


STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


@pytest.mark.slow
def test_the_strict_form_and_other_names_of_parts_change_nothing() -> None:
    document = document_of(projects.BRIDGEND)
    parts = word.parts(written(document, formats.DOCX))
    for usual, strict in STRICT.items():
        parts = {
            part: content.replace(usual.encode(), strict.encode())
            for part, content in parts.items()
        }
    renamed = {
        part.replace("document", "document2").replace("numbering", "numbering7"): content.replace(
            b"document.xml", b"document2.xml"
        ).replace(b"numbering.xml", b"numbering7.xml")
        for part, content in parts.items()
    }

    found = read_finished(word.zipped(renamed), "a.docx")

    assert "word/document.xml" not in renamed
    assert found.is_marked
    assert (words(found.text), found.obstacles) == (words("\n".join(lines(document))), ())
