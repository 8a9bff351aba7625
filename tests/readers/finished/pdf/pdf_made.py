"""Small PDF files made by hand."""

from collections.abc import Mapping
from io import BytesIO

import pypdf
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def names(**entries: object) -> DictionaryObject:
    """A dictionary of a PDF; a text among its entries is a name."""
    return DictionaryObject(
        {
            NameObject(f"/{key}"): NameObject(value) if isinstance(value, str) else value
            for key, value in entries.items()
        }
    )


def stream(content: bytes, **entries: object) -> DecodedStreamObject:
    """A stream with some entries."""
    made = DecodedStreamObject()
    made.set_data(content)
    made.update(names(**entries))
    return made


def written(
    operators: bytes, *, forms: Mapping[str, bytes] | None = None, **properties: DictionaryObject
) -> pypdf.PdfWriter:
    """A file with one page, which has the font F, and forms and lists of properties by name."""
    writer = pypdf.PdfWriter()
    made = writer.add_blank_page(100, 100)
    font = names(Type="/Font", Subtype="/Type1", BaseFont="/Helvetica")
    inner = {name: stream(text, Subtype="/Form") for name, text in (forms or {}).items()}
    objects = {name: writer._add_object(each) for name, each in inner.items()}
    made[NameObject("/Resources")] = names(
        Font=names(F=font), XObject=names(**objects), Properties=names(**properties)
    )
    made[NameObject("/Contents")] = writer._add_object(stream(operators))
    return writer


def page(writer: pypdf.PdfWriter) -> pypdf.PageObject:
    """The first page of a file, as a reader has it."""
    return pypdf.PdfReader(BytesIO(saved(writer))).pages[0]


def saved(writer: pypdf.PdfWriter) -> bytes:
    """The bytes of a file."""
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def saved_reader(writer: pypdf.PdfWriter) -> pypdf.PdfReader:
    """A file as a reader has it."""
    return pypdf.PdfReader(BytesIO(saved(writer)))
