"""The file's properties: what a file manager, a search or a screen reader says of it.

A custom property holds the fingerprint of the words; it survives another program's saving.
"""

from datetime import UTC, date, datetime, time

from docx.document import Document as WordFile

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import WORDS_HASH, words_fingerprint
from protocol_gen.page.furniture import redline_title, status_word
from protocol_gen.writers.docx.style_base import drop_custom_properties, set_custom_property

NO_DATE = date(1980, 1, 1)
"""The date where document control gives none; the file's zip carries the same."""


def set_properties(file: WordFile, document: Document) -> None:
    """Set every property, so that nothing of the style base's own author is left."""
    _set_core(file, document, document.title)
    set_custom_property(file, WORDS_HASH, words_fingerprint(document))


def set_redline_properties(file: WordFile, redline: Redline) -> None:
    """Set every property of a redline, which has no fingerprint: it is the text of no version."""
    document = redline.document
    _set_core(file, document, f"{document.title}: {redline_title(redline)}")
    drop_custom_properties(file)


def _set_core(file: WordFile, document: Document, title: str) -> None:
    properties, moment = file.core_properties, datetime.combine(_day(document), time(), UTC)
    properties.title = title[:255]
    properties.author = properties.last_modified_by = document.council
    properties.language = document.language
    properties.version = document.version
    properties.content_status = status_word(document)
    properties.created = properties.modified = moment
    properties.revision = 1
    properties.subject = properties.comments = properties.keywords = properties.category = ""


def _day(document: Document) -> date:
    """Return the last day that document control knows of this version."""
    control = document.control
    days = (
        control.adopted_on,
        control.effective_from,
        control.last_reviewed,
        *(entry.date for entry in control.history),
    )
    return max((day for day in days if day), default=NO_DATE)
