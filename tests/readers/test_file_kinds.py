"""What kind of file some bytes are."""

import io
import zipfile

import pytest

from protocol_gen.readers.file_kinds import TABLE, WORD, YAML, kind_of_file, kind_of_text


def typed(kind: str) -> bytes:
    """Return a zip that says of a part with a name of its own what it is."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("[Content_Types].xml", f'<Override ContentType="application/{kind}"/>')
        made.writestr("a/b.xml", "x")
    return content.getvalue()


def package(*names: str, mimetype: str = "") -> bytes:
    """Return a zip with some parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "x")
    return content.getvalue()


KINDS = {
    "a Word document (.docx)": package("[Content_Types].xml", "word/document.xml"),
    "a Pages, Numbers or Keynote document": package("Index/Document.iwa"),
    "a WordPerfect file (.wpd)": b"\xffWPC",
    "a web archive (.mht, .mhtml)": b"MIME-Version: 1.0\nContent-Type: multipart/related",
    "an Excel workbook (.xlsx)": package("xl/workbook.xml"),
    "a PowerPoint presentation (.pptx)": package("ppt/presentation.xml"),
    "a binary Excel workbook (.xlsb)": package("xl/workbook.bin"),
    "an OpenDocument text (.odt)": package(
        "content.xml", mimetype="application/vnd.oasis.opendocument.text"
    ),
    "an OpenDocument spreadsheet (.ods)": package(
        mimetype="application/vnd.oasis.opendocument.spreadsheet"
    ),
    "a zip archive": package("a.txt"),
    "a broken zip archive": package("a.txt")[:20],
    "a PDF": b"%PDF-1.7\n",
    "a picture (PNG)": b"\x89PNG\r\n\x1a\n",
    "a picture (JPEG)": b"\xff\xd8\xff\xe0",
    "a picture (WebP)": b"RIFF\x00\x00\x00\x00WEBP",
    "a picture (SVG)": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "a web page (HTML)": b"\xef\xbb\xbf\n<!DOCTYPE html><html></html>",
    "an XML file": b"<?xml version='1.0'?><a/>",
    "a Rich Text file (.rtf)": b"{\\rtf1\\ansi}",
    "an old Office file (.doc, .xls), or one with a password": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "an archive (gzip)": b"\x1f\x8b\x08",
}


@pytest.mark.parametrize(("kind", "content"), KINDS.items(), ids=KINDS)
def test_a_file_is_named_by_what_is_in_it(kind: str, content: bytes) -> None:
    assert kind_of_file(content) == kind


@pytest.mark.parametrize(
    "content", [b"", b"nation: wales\n", b"name,nation\n", b"PK", "é".encode()]
)
def test_plain_text_is_none_of_them(content: bytes) -> None:
    assert not kind_of_file(content)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("name,nation\nAlpha,England\n", TABLE),
        ("name;nation\nAlpha;England\n", TABLE),
        ("name\tnation\nAlpha\tEngland\n", TABLE),
        ('"name","nation"\n"Alpha","England"\n', TABLE),
        ("# A remark.\nnation: wales\n", YAML),
        ("council:\n  name: X\n", YAML),
        ("- a\n- b\n", ""),
        ("[a, b]\n", ""),
        ("name\nAlpha\n", ""),
        ("Words, and more.\n", ""),
        ("", ""),
    ],
)
def test_a_table_is_told_from_yaml(text: str, kind: str) -> None:
    assert kind_of_text(text) == kind


@pytest.mark.parametrize(
    "kind",
    [
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_a_word_document_is_known_by_what_it_says_its_parts_are(kind: str) -> None:
    assert kind_of_file(typed(kind)) == WORD
