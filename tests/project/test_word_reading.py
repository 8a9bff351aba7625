"""Word files in a council's own template are read back before they are kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.builders import document, provision
from tests.cli.running import project
from tests.writers.docx.council_templates import style_font, template
from tests.writers.docx.files import letterhead, read_template, writer

from protocol_gen.errors import ChangedWordsError, InvalidSourcesError, UnseenWordsError
from protocol_gen.model.document import Document, Look
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.redline import Redline
from protocol_gen.project.formats import format_named
from protocol_gen.project.word_reading import ReadingWriter
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.finished.word_file import read_word
from protocol_gen.revisions import compare

OWN = Look(word_template=letterhead())
RIGHT = document(provision("a", "The clerk keeps the minutes of each meeting.", label="1"))
UNNUMBERED = document(provision("a", "The clerk keeps the minutes."))
WRONG = document(provision("a", "The clerk keeps the minutes of no meeting.", label="1"))


class Forger:
    """Writes another document than it is given."""

    def __init__(self, change: Callable[[Document], Document]) -> None:
        self._change = change

    def write(self, document: Document) -> bytes:
        return writer().write(self._change(document))

    def write_redline(self, redline: Redline) -> bytes:
        return writer().write_redline(replace(redline, document=self._change(redline.document)))


def forged(document: Document) -> Document:
    return replace(document, provisions=WRONG.provisions)


def redline(new: Document) -> Redline:
    old = replace(new, provisions=())
    return compare(old, new, author="The Clerk", dated=date(2026, 5, 12))


def test_a_file_that_says_what_the_document_says_is_kept() -> None:
    own, reading = replace(RIGHT, look=OWN), ReadingWriter(writer())

    assert reading.write(own) == writer().write(own)
    assert reading.write_redline(redline(own)) == writer().write_redline(redline(own))


def test_a_file_that_says_something_else_is_refused_at_the_first_difference() -> None:
    own, reading = replace(RIGHT, look=OWN), ReadingWriter(Forger(forged))

    with pytest.raises(ChangedWordsError) as caught:
        reading.write(own)

    said = str(caught.value)
    assert "after 'clerk keeps the minutes of' it has 'no meeting.'" in said
    assert "should have 'each meeting.'" in said
    with pytest.raises(ChangedWordsError):
        reading.write_redline(redline(own))


def test_a_file_in_our_own_template_is_not_read_again() -> None:
    for reading in (ReadingWriter(Forger(forged)), ReadingWriter(Forger(forged), read_template)):
        assert reading.write(RIGHT) == writer().write(forged(RIGHT))


def test_a_file_in_what_stands_in_the_place_of_ours_is_read_again() -> None:
    reading = ReadingWriter(Forger(forged), lambda _name: letterhead())

    with pytest.raises(ChangedWordsError):
        reading.write(RIGHT)


def test_what_stands_in_the_place_of_ours_is_named_where_it_does_not_serve(tmp_path: Path) -> None:
    reference = project(tmp_path) / "templates" / "docx" / "reference.docx"
    reference.parent.mkdir(parents=True)
    reference.write_bytes(template(style_font("BodyText", "<w:strike/>")))
    workspace = Workspace(tmp_path)

    with pytest.raises(InvalidSourcesError) as caught:
        [*workspace.render(UNNUMBERED, [format_named("docx")])]

    (fault,) = caught.value.errors
    assert fault.location == SourceLocation("templates/docx/reference.docx", 1, 1)
    assert fault.message.code == "word-file-says-other"


WINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'


@pytest.mark.parametrize("look", ['<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>', WINGS])
def test_words_that_nobody_sees_are_told(look: str) -> None:
    own = Look(word_template=template(style_font("BodyText", look)))

    with pytest.raises(UnseenWordsError, match="The clerk keeps"):
        ReadingWriter(writer()).write(replace(UNNUMBERED, look=own))


@pytest.mark.parametrize("wings", [WINGS, WINGS.replace("Wingdings", "Symbol")])
def test_a_font_of_signs_gives_way_to_the_councils_own(wings: str) -> None:
    own = Look(word_template=template(style_font("BodyText", wings)), font="Georgia")

    data = ReadingWriter(writer()).write(replace(UNNUMBERED, look=own))

    assert read_word(data, "a.docx").obstacles == ()
