"""What in a PDF is not the same in every program."""

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NullObject
from tests.readers.finished.pdf.pdf_made import names, saved_reader, written

from protocol_gen.readers.finished.messages import PDF_FOLDER, PDF_FORM, PDF_LAYERS, PDF_SCRIPT
from protocol_gen.readers.finished.pdf.changing import changing

SCRIPT = names(S="/JavaScript", JS=NullObject())
PRINTED = names(Usage=names(Print=names(PrintState="/OFF")))


@pytest.mark.parametrize(
    ("key", "value", "named"),
    [
        ("Collection", names(View="/D"), PDF_FOLDER()),
        ("AcroForm", names(XFA=ArrayObject()), PDF_FORM()),
        ("OpenAction", SCRIPT, PDF_SCRIPT()),
        ("AA", names(WP=SCRIPT), PDF_SCRIPT()),
        ("Names", names(JavaScript=names()), PDF_SCRIPT()),
        ("OCProperties", names(OCGs=ArrayObject([PRINTED])), PDF_LAYERS()),
    ],
)
def test_what_some_programs_show_otherwise_is_named(
    key: str, value: DictionaryObject, named: object
) -> None:
    writer = written(b"")
    writer.root_object[NameObject(f"/{key}")] = value

    assert [*changing(saved_reader(writer))] == [named]


def test_a_page_to_begin_with_fields_and_layers_that_are_always_on_are_nothing() -> None:
    writer = written(b"")
    of_page = ArrayObject([writer.pages[0].indirect_reference, NameObject("/Fit")])
    writer.root_object[NameObject("/OpenAction")] = of_page
    writer.root_object[NameObject("/AcroForm")] = names(Fields=ArrayObject())
    layer = names(Usage=names(Print=names(PrintState="/ON")))
    writer.root_object[NameObject("/OCProperties")] = names(OCGs=ArrayObject([layer]))

    assert [*changing(saved_reader(writer))] == []
