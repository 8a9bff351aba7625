"""Signs that do not look like the letters that programs read for them."""

import pypdf
from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject
from tests.readers.finished.pdf.pdf_made import names, saved, stream, written

from protocol_gen.readers.finished.pdf.misread_signs import misread_signs
from protocol_gen.readers.finished.pdf.objects import resolved

TABLE = (
    b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
    b"1 beginbfchar <%s> <%s> endbfchar endcmap"
)


def drawn(shows: str, reads: str, name: str = "") -> pypdf.PdfWriter:
    """A file with a font, all whose letter x shows some text and is read as another."""
    writer = written(b"BT /T 9 Tf 9 60 Td (x) Tj ET")
    resources = resolved(writer.pages[0]["/Resources"])
    sign = stream(f"600 0 d0 BT /F 1000 Tf ({shows}) Tj ET".encode())
    font = names(Type="/Font", Subtype="/Type3", Resources=resources, CharProcs=names(x=sign))
    font[NameObject("/FontBBox")] = ArrayObject(map(NumberObject, (0, -300, 1000, 1000)))
    matrix = (0.001, 0, 0, 0.001, 0, 0)
    font[NameObject("/FontMatrix")] = ArrayObject(map(FloatObject, matrix))
    differences = ArrayObject((NumberObject(ord("x")), NameObject("/x")))
    font[NameObject("/Encoding")] = names(Type="/Encoding", Differences=differences)
    font[NameObject("/FirstChar")] = font[NameObject("/LastChar")] = NumberObject(ord("x"))
    font[NameObject("/Widths")] = ArrayObject((NumberObject(600),))
    table = TABLE % (b"78", reads.encode("utf-16-be").hex().encode())
    font[NameObject("/ToUnicode")] = writer._add_object(stream(table))
    if name:
        font[NameObject("/BaseFont")] = NameObject(f"/{name}")
    font[NameObject("/CharProcs")] = names(x=writer._add_object(sign))
    resources["/Font"][NameObject("/T")] = writer._add_object(font)
    return writer


def test_a_sign_that_shows_another_letter_is_found_by_its_font_and_letter() -> None:
    found = misread_signs(saved(drawn("w", "t", "Odd")))

    assert found.has("Odd", "t")
    assert not found.has("Odd", "w")
    assert not found.has("Helvetica", "t")


def test_a_sign_that_shows_its_letter_is_none() -> None:
    found = misread_signs(saved(drawn("t", "t")))

    assert found.signs == frozenset()


def test_a_space_that_shows_a_word_is_found() -> None:
    found = misread_signs(saved(drawn("not", " ")))

    assert found.has("", " ")


def test_of_a_file_that_cannot_be_followed_nothing_is_known() -> None:
    assert misread_signs(b"%PDF-1.7").is_all
