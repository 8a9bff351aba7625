"""What is seen and read in the fields of a sheet of signs."""

from io import BytesIO

import pypdf
import pypdfium2
from pypdf.generic import NameObject
from tests.readers.finished.pdf.pdf_made import names, saved, stream

from protocol_gen.readers.finished.pdf.specimen_sheet import (
    SIZE,
    Specimen,
    look_at,
    place_of,
    side,
)


def sheet(*texts: str, size: int = SIZE) -> list[Specimen]:
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(side(), side())
    font = names(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica")
    page[NameObject("/Resources")] = names(Font=names(F=font))
    said = "".join(
        f"BT /F {size} Tf {place_of(at)[0]} {place_of(at)[1]} Td ({text}) Tj ET\n"
        for at, text in enumerate(texts)
    )
    page[NameObject("/Contents")] = writer._add_object(stream(said.encode()))
    document = pypdfium2.PdfDocument(BytesIO(saved(writer)))
    return [*look_at(document[0], len(texts))]


def test_each_field_has_what_is_read_and_seen_in_it() -> None:
    found = sheet("a", "b", " ", *"cdefghijkl")

    assert [each.read.strip() for each in found] == ["a", "b", "", *"cdefghijkl"]
    assert [each.shape is None for each in found[:4]] == [False, False, True, False]
    assert all(each.is_whole for each in found)


def test_a_sign_that_goes_beyond_its_field_is_not_whole() -> None:
    (found,) = sheet("W", size=4 * SIZE)

    assert not found.is_whole
