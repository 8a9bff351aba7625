"""PDF files, whoever made them."""

from io import BytesIO

import pypdf
import pytest
from pypdf.annotations import FreeText
from tests import projects
from tests.readers.finished.finished_files import document_of, written

from protocol_gen.page.compared_words import words
from protocol_gen.project import formats
from protocol_gen.readers.finished.pdf import read_pdf

pytestmark = pytest.mark.slow


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

    assert read_pdf(stamped(pdf, is_tagged=True), "a.pdf").astray == "not agreed"


def test_a_watermark_is_laid_over_the_page_although_it_is_no_part_of_the_tagged_text() -> None:
    pdf = written(document_of(projects.BRIDGEND), formats.PDF)
    before = "/Artifact <</Subtype /Watermark /Type /Pagination>> BDC"

    found = read_pdf(stamped(pdf, is_tagged=True, before=before, after="EMC"), "a.pdf")

    assert found.astray == "not agreed"


def test_words_laid_over_a_page_without_tags_are_read_whichever_way_they_run() -> None:
    pdf = written(document_of(projects.BRIDGEND), formats.PDF)

    found = read_pdf(stamped(pdf, is_tagged=False), "a.pdf")

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

    found = read_pdf(saved(writer, is_tagged=is_tagged), "a.pdf")

    assert "agreed" in words(found.astray if is_tagged else found.text)


@pytest.mark.parametrize("is_tagged", [True, False])
def test_a_remark_laid_over_a_page_is_astray(*, is_tagged: bool) -> None:
    writer = pypdf.PdfWriter(BytesIO(written(document_of(projects.BRIDGEND), formats.PDF)))
    remark = FreeText(text="not agreed", rect=(100, 100, 200, 200))
    writer.add_annotation(0, remark)

    found = read_pdf(saved(writer, is_tagged=is_tagged), "a.pdf")

    assert found.astray == "not agreed"
