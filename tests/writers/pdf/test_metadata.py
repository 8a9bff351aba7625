"""What a PDF says of itself, and what PDF/A asks of pictures."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from tests.builders import sample
from tests.writers.html.pages import (
    adopted,
)
from tests.writers.pdf.files import opened

from protocol_gen.writers.pdf.metadata import leave_pictures_as_they_are


@pytest.mark.slow
def test_one_packet_claims_both_standards_and_can_be_read_without_unpacking() -> None:
    with opened(sample()) as file:
        packet = file.Root.Metadata.read_raw_bytes().decode("utf-8")

    assert packet.count("<rdf:RDF") == 1
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet


@pytest.mark.slow
def test_the_file_says_its_title_author_language_and_date() -> None:
    source = replace(adopted(sample()), title="R&D <Protocol>")

    with opened(source) as file:
        assert file.docinfo.Title == "R&D <Protocol>"
        assert file.docinfo.Author == "Testham Town Council"
        assert str(file.docinfo.CreationDate) == "D:20260512"
        assert file.Root.Lang == "en-GB"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        with file.open_metadata() as metadata:
            assert metadata["dc:title"] == "R&D <Protocol>"
            assert metadata["xmp:CreateDate"] == "2026-05-12"


@pytest.mark.slow
def test_no_date_is_made_up() -> None:
    with opened(sample()) as file:
        assert "/CreationDate" not in file.docinfo


def test_no_viewer_is_asked_to_smooth_a_picture() -> None:
    picture, text = SimpleNamespace(extra={"Interpolate": "true"}), SimpleNamespace(extra={"N": 3})

    leave_pictures_as_they_are(SimpleNamespace(objects=[picture, text, object()]))

    assert picture.extra == {"Interpolate": "false"}
    assert text.extra == {"N": 3}
