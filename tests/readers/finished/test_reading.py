"""Every kind of finished file is read by what is in it; what is none is named."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import projects
from tests.readers.finished.finished_files import document_of, packed, written

from protocol_gen.errors import ForeignFileError, SourceError
from protocol_gen.page.compared_words import lines, words, words_fingerprint
from protocol_gen.project import formats
from protocol_gen.project.formats import Format
from protocol_gen.readers.finished import read_finished, reading

NAMES = (*projects.SOURCES, "every block")
SUFFIXES = {formats.FRAGMENT: "html"}


def file_name(format_: Format) -> str:
    return f"protocol.{SUFFIXES.get(format_, format_.name)}"


@pytest.mark.slow
@pytest.mark.parametrize("format_", formats.FORMATS, ids=lambda format_: format_.name)
@pytest.mark.parametrize("name", NAMES)
def test_every_format_is_read_word_for_word_with_its_fingerprint(
    name: str, format_: Format
) -> None:
    document = document_of(name)

    found = read_finished(written(document, format_), file_name(format_))

    assert found.is_marked or found.is_alone
    said = re.sub(r"(?<=\w-)\n", "", found.text) if found.is_wrapped else found.text
    assert words(said) == words("\n".join(lines(document)))
    assert found.fingerprint == ("" if format_ is formats.TXT else words_fingerprint(document))
    assert found.astray == ""


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "a.txt", "empty"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0",
            "a.pdf",
            r"a picture \(PNG\); the protocol itself is a Word file",
        ),
        (b"a\0b", "a.txt", "not a Word file, a PDF, a web page or text"),
        (b"{\\rtf1 a}", "a.txt", "it is a Rich Text file"),
        (
            b"<html><p>one</p></html>",
            "a.doc",
            "it is a web page under the name of a Word file; open",
        ),
        (b"{\\rtf1 a}", "a.rtf", r"it is a Rich Text file \(.rtf\); open it, save it as a Word"),
        (b"\xffWPC a", "a.wpd", "WordPerfect file.*save it as"),
        (b"bplist00 a", "a.webarchive", "web archive.*save it as"),
        (
            packed({"Index/Document.iwa": b""}),
            "a.pages",
            "Pages, Numbers or Keynote document; open it, save it as",
        ),
        (
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;",
            "a.mhtml",
            "web archive.*save it as",
        ),
        (
            b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><a/>",
            "a.xml",
            "a Word document as XML; open it, save it as",
        ),
        (
            b"<?xml version='1.0'?><office:document xmlns:office='a'/>",
            "a.fodt",
            "OpenDocument text.*save it as",
        ),
        (packed({"xl/workbook.xml": b"<x/>"}), "a.docx", "it is an Excel workbook"),
        (b"%PDF-1.7 and then nothing", "a.pdf", "broken, or not a PDF"),
        (b"PK\x03\x04 and then nothing", "a.docx", "broken, or not a Word file"),
        (packed({"content.xml": b"<x/>"}), "a.odt", "OpenDocument"),
        (packed({"a.csv": b"1"}), "a.zip", "it is a zip archive"),
        (b"\xd0\xcf\x11\xe0 old", "a.doc", "save it as .docx"),
    ],
)
def test_what_is_no_such_file_is_named_with_what_would_help(
    content: bytes, name: str, said: str
) -> None:
    with pytest.raises(ForeignFileError, match=said) as error:
        read_finished(content, name)

    assert str(error.value).startswith(f"{name}: ")


@given(st.data())
def test_no_bytes_at_all_end_in_a_traceback(data: st.DataObject) -> None:
    content = written(document_of("every block"), formats.DOCX)
    beginning = data.draw(st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<p>", content]))
    cut = data.draw(st.integers(0, len(beginning)))

    content = beginning[:cut] + data.draw(st.binary(max_size=60))
    with suppress(ForeignFileError, SourceError):
        read_finished(content, "file")


def test_a_file_larger_than_any_protocol_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 10)

    with pytest.raises(ForeignFileError, match="far too large"):
        read_finished(b"12345678901", "a.txt")
