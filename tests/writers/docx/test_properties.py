"""The properties of a Word file are those of the document, and nobody else's."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import docx
from docx.document import Document as WordFile
from tests.builders import document, provision, sample
from tests.writers.docx.files import ADOPTED, write

from protocol_gen.model.document import Control, Document


def file(made: Document) -> WordFile:
    return docx.Document(BytesIO(write(made)))


def test_title_author_language_and_version_are_the_protocol_s() -> None:
    found = file(document(provision("a", "Text."))).core_properties

    assert found.title == "Protocol on Member/Officer Relations"
    assert (found.author, found.last_modified_by) == ("Testham Town Council",) * 2
    assert (found.language, found.version, found.revision) == ("en-GB", "1.0", 1)
    assert (found.subject, found.comments, found.keywords, found.category) == ("", "", "", "")


def test_the_file_is_of_the_last_day_that_document_control_knows() -> None:
    control = Control(adopted_on=date(2026, 5, 12), effective_from=date(2026, 6, 1))

    found = file(replace(document(provision("a", "Text.")), control=control)).core_properties

    assert found.created == found.modified == datetime(2026, 6, 1, tzinfo=UTC)


def test_properties_come_from_the_document_alone() -> None:
    properties = docx.Document(BytesIO(write(replace(sample(), control=ADOPTED)))).core_properties

    assert properties.title == "Protocol on Member/Officer Relations"
    assert properties.author == properties.last_modified_by == "Testham Town Council"
    assert properties.language == "en-GB"
    assert properties.revision == 1
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.date() == date(2026, 5, 12)
