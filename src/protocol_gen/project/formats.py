"""The formats there are, and the writer of each, loaded when it is asked for."""

from enum import Enum

from protocol_gen.model.papers import Pack
from protocol_gen.writers.writer import ReadTemplate, Writer


class Format(Enum):
    """A format that ``build`` writes; its value is its name on the command line."""

    TXT = "txt"
    HTML = "html"
    FRAGMENT = "html-fragment"
    PDF = "pdf"
    DOCX = "docx"
    JSON = "json"


USUAL = (Format.TXT, Format.HTML, Format.DOCX, Format.JSON, Format.PDF)
"""The formats that are written where none is named."""


def writer_of(format_: Format, read: ReadTemplate) -> Writer:
    """Return a writer; only its own libraries are loaded."""
    # ruff: noqa: PLC0415  # a format's libraries cost start-up time, WeasyPrint's half a second
    match format_:
        case Format.TXT:
            from protocol_gen.writers.text import TextWriter

            return TextWriter()
        case Format.JSON:
            from protocol_gen.writers.json import JsonWriter

            return JsonWriter()
        case Format.DOCX:
            from protocol_gen.writers.docx import DocxWriter

            return DocxWriter(read)
        case Format.HTML | Format.FRAGMENT | Format.PDF:
            return _html_writer(format_, read)


def _html_writer(format_: Format, read: ReadTemplate) -> Writer:
    from protocol_gen.writers.html import HtmlWriter, Page

    match format_:
        case Format.HTML:
            return HtmlWriter(read, Page.PAGE)
        case Format.FRAGMENT:
            return HtmlWriter(read, Page.FRAGMENT)
        case _:
            from protocol_gen.writers.pdf import PdfWriter

            return PdfWriter(HtmlWriter(read, Page.PRINT), read)


def bound(pack: Pack, read: ReadTemplate) -> bytes:
    """Return a pack as one PDF.

    Raises:
        MissingSystemLibraryError: where Pango is not installed.
    """
    from protocol_gen.writers.html import PackWriter
    from protocol_gen.writers.pdf import printed

    return printed(PackWriter(read).write(pack), read)
