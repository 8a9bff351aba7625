"""A PDF file as a whole."""

import logging

import pypdf
import pytest
from pypdf.generic import ArrayObject, NameObject, NumberObject
from tests.readers.finished.pdf.pdf_made import names, saved, stream, written

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished.pdf import pdf_file
from protocol_gen.readers.finished.pdf.pdf_file import read_pdf

OPERATORS = (
    b"/P <</MCID 0>> BDC BT /F 9 Tf 9 60 Td (Members decide.) Tj ET EMC "
    b"/P <</MCID 1>> BDC BT /F 9 Tf 9 80 Td (Title) Tj ET EMC "
    b"BT /F 9 Tf 9 40 Td (not agreed) Tj ET"
)


def tagged(*, fingerprint: bytes, more: bytes = b"") -> bytes:
    """A file with one article, a title beside it, and words that no element has."""
    writer = written(OPERATORS + more)
    of = writer.pages[0].indirect_reference
    article = names(S="/Art", K=NumberObject(0), Pg=of)
    title = names(S="/P", K=NumberObject(1), Pg=of)
    root = writer.root_object
    root[NameObject("/StructTreeRoot")] = names(
        Type="/StructTreeRoot", K=ArrayObject([title, article])
    )
    words = b"<protocol-gen:words>%s</protocol-gen:words>" % fingerprint
    root[NameObject("/Metadata")] = writer._add_object(stream(words))
    return saved(writer)


def refusal(content: bytes) -> str:
    """The words with which a file is refused."""
    with pytest.raises(ForeignFileError) as caught:
        read_pdf(content, "a.pdf")
    return str(caught.value)


def test_the_article_is_the_text_and_the_rest_is_around_it_or_astray() -> None:
    found = read_pdf(tagged(fingerprint=b"print"), "a.pdf")

    assert (found.text, found.around, found.astray) == (
        "Members decide.\n",
        "Title",
        "not agreed",
    )
    assert (found.is_marked, found.fingerprint) == (True, "print")


def test_without_our_fingerprint_the_tags_are_another_programs() -> None:
    found = read_pdf(tagged(fingerprint=b""), "a.pdf")

    assert not found.is_marked
    assert "Members decide." in found.text


def test_what_the_library_says_to_developers_is_not_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    logging.getLogger("pypdf").setLevel(logging.NOTSET)

    found = read_pdf(b"odd\n" + tagged(fingerprint=b""), "a.pdf")

    assert "Members decide." in found.text
    assert not caplog.records


def test_a_pdf_with_a_password_is_refused() -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")

    with pytest.raises(ForeignFileError, match="password"):
        read_pdf(saved(writer), "a.pdf")


def test_what_is_no_pdf_or_breaks_off_is_refused() -> None:
    whole = tagged(fingerprint=b"print")

    assert refusal(b"Members decide.") == refusal(whole[:200])


def test_a_file_far_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 0)

    assert "pages" in refusal(tagged(fingerprint=b"print"))


def test_where_the_structure_cannot_be_followed_nothing_is_proved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(_reader: object) -> None:
        raise ValueError

    monkeypatch.setattr(pdf_file, "changing", fails)

    found = read_pdf(tagged(fingerprint=b"print"), "a.pdf")

    assert not found.is_marked
    assert [each.what.code for each in found.obstacles] == ["pdf-structure"]


def test_a_picture_outside_the_text_is_mentioned() -> None:
    plain = tagged(fingerprint=b"print")
    drawn = tagged(fingerprint=b"print", more=b" 9 90 m 40 99 50 85 80 95 c S")

    assert [each.code for each in read_pdf(drawn, "a.pdf").remarks] == ["pdf-pictured"]
    assert read_pdf(plain, "a.pdf").remarks == ()
