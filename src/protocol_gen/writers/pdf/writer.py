"""Document -> PDF: the pages of any writer of HTML, laid out by WeasyPrint and tagged by us."""

from collections.abc import Callable
from functools import partial
from typing import Any

from protocol_gen.errors import ProtocolError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.writers.pdf.contents import fill_in_page_numbers
from protocol_gen.writers.pdf.engine import collector_at_rest, weasyprint, with_a_deep_stack
from protocol_gen.writers.pdf.metadata import leave_pictures_as_they_are, write_metadata
from protocol_gen.writers.pdf.own_fonts import without_rules_of_the_computer
from protocol_gen.writers.pdf.parsing import parsed
from protocol_gen.writers.pdf.resources import resources
from protocol_gen.writers.pdf.tag_writer import write_structure
from protocol_gen.writers.pdf.tags import Marks, tag_tree
from protocol_gen.writers.pdf.weasyprint_log import drawn_as_missing, nothing_left_out
from protocol_gen.writers.pdf.word_spaces import (
    close_up_bookmarks,
    hanging_spaces,
    show_lone_spaces,
)
from protocol_gen.writers.writer import ReadTemplate, RedlineWriter

PICTURE_DOTS_PER_INCH = 300
"""A larger picture is made smaller: nobody sees more on paper."""


@frozen
class PdfWriter:
    """Writes what ``page``, any writer of HTML, has written; fonts come from ``read``."""

    page: RedlineWriter
    read: ReadTemplate

    def write(self, document: Document) -> bytes:
        """Return the whole file; the same document always gives the same bytes.

        Raises ``MissingSystemLibraryError`` where Pango is not installed, ``MissingGlyphError``
        where no font has a sign for a character.
        """
        return printed(self.page.write(document), self.read, document.look.font)

    def write_redline(self, redline: Redline) -> bytes:
        """Return two versions in one file, what differs marked in shape and in the tags' words.

        Raises as ``write`` does.
        """
        page = self.page.write_redline(redline)
        return printed(page, self.read, redline.document.look.font)


def printed(html: bytes, read: ReadTemplate, family: str = "") -> bytes:
    """Return a printed page as PDF; the same page always gives the same bytes.

    ``family`` is the font that the council wishes. It is taken from the computer where it is not
    bundled; no other font of the computer is used.

    Raises ``MissingSystemLibraryError`` where Pango is not installed, ``MissingGlyphError`` where
    no font has a sign for a character.
    """
    weasyprint()
    with collector_at_rest():
        return _render_deep(html, read, family)


def _render(html: bytes, read: ReadTemplate, family: str) -> bytes:
    library = weasyprint()
    try:
        with nothing_left_out() as missing, hanging_spaces():
            shared = resources(read, family)
            page = parsed(html, shared.fetcher)
            with without_rules_of_the_computer(shared.fonts):
                laid_out = page.render(
                    stylesheets=[shared.stylesheet],
                    font_config=shared.fonts,
                    dpi=PICTURE_DOTS_PER_INCH,
                )
                written = _written(page, laid_out)
            missing.update(drawn_as_missing(laid_out.fonts.values()))
            return written
    except library.urls.FatalURLFetchingError as error:
        if isinstance(error.__cause__, ProtocolError):
            raise error.__cause__ from None
        raise


_render_deep = with_a_deep_stack(_render)


def _written(page: Any, laid_out: Any) -> bytes:  # noqa: ANN401  # WeasyPrint has no types
    marks: list[Marks] = []
    fill_in_page_numbers(laid_out.pages)
    for sheet in laid_out.pages:
        show_lone_spaces(sheet._page_box)  # noqa: SLF001  # the layout has no public face
        close_up_bookmarks(sheet)
        sheet.paint = partial(_paint, sheet.paint, marks)
    written: bytes = laid_out.write_pdf(
        finisher=partial(_finish, page.etree_element, marks),
        pdf_tags=True,
        pdf_version="1.7",
        pdf_identifier=True,
    )
    return written


def _paint(paint: Callable[..., None], marks: list[Marks], stream: Any, scale: float) -> None:  # noqa: ANN401
    """Paint a page and note under which identifier each box was painted."""
    paint(stream, scale)
    marks.append({box: mark["mcid"] for box, mark in stream._tags.items()})  # noqa: SLF001  # as above


def _finish(html: Any, marks: list[Marks], laid_out: Any, pdf: Any) -> None:  # noqa: ANN401
    """Set right, before the file is written, what WeasyPrint leaves undone."""
    pages = (page._page_box for page in laid_out.pages)  # noqa: SLF001  # as above
    write_structure(pdf, tag_tree(html, pages, marks))
    leave_pictures_as_they_are(pdf)
    write_metadata(pdf, laid_out.metadata)
