"""The zip of a Word file is made of its parts alone."""

from io import BytesIO
from zipfile import ZipFile

from protocol_gen.writers.docx.package import EPOCH, pack

PARTS = {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<t/>"}


def test_the_order_of_the_parts_does_not_count() -> None:
    assert pack(PARTS) == pack(dict(reversed(PARTS.items())))


def test_the_types_come_first_and_every_entry_has_one_time() -> None:
    with ZipFile(BytesIO(pack(PARTS))) as file:
        entries = file.infolist()
        content = file.read("word/document.xml")

    assert [each.filename for each in entries] == ["[Content_Types].xml", "word/document.xml"]
    assert {each.date_time for each in entries} == {EPOCH}
    assert content == b"<w/>"
