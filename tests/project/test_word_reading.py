"""Word files in a council's own template are read back before they are kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.builders import document, provision
from tests.writers.docx.files import letterhead, writer

from protocol_gen.errors import ChangedWordsError
from protocol_gen.model.document import Document, Look
from protocol_gen.model.redline import Redline
from protocol_gen.project.word_reading import ReadingWriter
from protocol_gen.revisions import compare

OWN = Look(word_template=letterhead())
RIGHT = document(provision("a", "The clerk keeps the minutes of each meeting.", label="1"))
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
    assert ReadingWriter(Forger(forged)).write(RIGHT) == writer().write(forged(RIGHT))
