"""The formats there are: one row each, and every list of formats is made from these rows.

A new format is its writer and its row here. This module is cheap to import: a writer, and the
libraries it draws with, are loaded when it is asked for.
"""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Final

from protocol_gen.frozen import frozen

if TYPE_CHECKING:
    from protocol_gen.model.papers import Pack
    from protocol_gen.writers.writer import ReadTemplate, Writer

# ruff: noqa: PLC0415  # a format's libraries cost start-up time, WeasyPrint's half a second

FONTS: Final = "the installed fonts"
"""Is among what a format needs of the system."""


class Use(Enum):
    """What a format is used for."""

    DRAFTS = "drafts"
    """Made where no format is named."""
    PUBLISHED = "published"
    """Kept with an adopted version."""
    REDLINES = "redlines"
    """Its writer can show what changed: it has ``write_redline``."""
    PAPERS = "papers"
    """Made of the papers for a meeting; their redline is among them."""


@frozen
class Format:
    """A format, as one row of the table.

    ``name`` is what people type, and the code under which a catalogue of words has its label.
    ``made_with`` names the Python libraries and, with a slash at the end, the folders of templates
    that its files are made with; ``needs`` names what it takes from the operating system. Where
    any of those changes, its files are made again.
    """

    name: str
    suffix: str
    """The ending of its files' names, with its dot; no other format has the same."""
    media_type: str
    label: str
    """What readers call it, in English."""
    writer: "Callable[[ReadTemplate], Writer]"
    """Gives a writer, and loads its own libraries alone."""
    uses: frozenset[Use] = frozenset()
    made_with: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    bind: "Callable[[Pack, ReadTemplate], bytes] | None" = None
    """Gives all the papers of a meeting as one file, where the format can hold them."""
    remark: str = ""
    """What a title adds where a file's ending does not tell people what it is."""


# Writers


def _docx_writer(read: "ReadTemplate") -> "Writer":
    from protocol_gen.project.word_reading import ReadingWriter
    from protocol_gen.writers.docx import DocxWriter

    return ReadingWriter(DocxWriter(read), read)


def _pdf_writer(read: "ReadTemplate") -> "Writer":
    from protocol_gen.writers.html import HtmlWriter, Page
    from protocol_gen.writers.pdf import PdfWriter

    return PdfWriter(HtmlWriter(read, Page.PRINT), read)


def _html_writer(read: "ReadTemplate") -> "Writer":
    from protocol_gen.writers.html import HtmlWriter, Page

    return HtmlWriter(read, Page.PAGE)


def _text_writer(_read: "ReadTemplate") -> "Writer":
    from protocol_gen.writers.text import TextFileWriter

    return TextFileWriter()


def _json_writer(_read: "ReadTemplate") -> "Writer":
    from protocol_gen.writers.json import JsonWriter

    return JsonWriter()


def _fragment_writer(read: "ReadTemplate") -> "Writer":
    from protocol_gen.writers.html import HtmlWriter, Page

    return HtmlWriter(read, Page.FRAGMENT)


def _bound_pdf(pack: "Pack", read: "ReadTemplate") -> bytes:
    """Return a pack as one PDF.

    Raises:
        MissingSystemLibraryError: where Pango is not installed.
    """
    from protocol_gen.writers.html import PackWriter
    from protocol_gen.writers.pdf import printed

    return printed(PackWriter(read).write(pack), read, pack.parts[0].document.look.font)


# The table

_PAGE: Final = ("jinja2", "markupsafe", "templates/html/")
_EVERY_USE: Final = frozenset(Use)

DOCX: Final = Format(
    "docx",
    ".docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "Word",
    _docx_writer,
    uses=_EVERY_USE,
    made_with=("python_docx", "lxml", "templates/docx/"),
)
PDF: Final = Format(
    "pdf",
    ".pdf",
    "application/pdf",
    "PDF",
    _pdf_writer,
    uses=_EVERY_USE,
    made_with=(
        *_PAGE, "weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "fonttools", "pyphen",
    ),
    needs=("pango", "harfbuzz", "fontconfig", FONTS),
    bind=_bound_pdf,
)  # fmt: skip
HTML: Final = Format(
    "html",
    ".html",
    "text/html",
    "Web page in one file",
    _html_writer,
    uses=_EVERY_USE,
    made_with=_PAGE,
)
TXT: Final = Format(
    "txt",
    ".txt",
    "text/plain",
    "Plain text",
    _text_writer,
    uses=_EVERY_USE - {Use.PAPERS},
    remark=" (plain text)",
)
JSON: Final = Format(
    "json",
    ".json",
    "application/json",
    "Data (JSON)",
    _json_writer,
    uses=frozenset({Use.DRAFTS}),
)
FRAGMENT: Final = Format(
    "html-fragment",
    ".fragment.html",
    "text/html",
    "Web page to paste",
    _fragment_writer,
    made_with=_PAGE,
)

FORMATS: tuple[Format, ...] = (DOCX, HTML, PDF, TXT, JSON, FRAGMENT)
"""The table, in the order in which formats are offered and made."""


def formats_for(use: Use) -> tuple[Format, ...]:
    """Return the formats that have a use, in the order of the table."""
    return tuple(each for each in FORMATS if use in each.uses)


def format_named(name: str) -> Format:
    """Return the format of a name.

    Raises:
        KeyError: where there is none.
    """
    return {each.name: each for each in FORMATS}[name]


def format_of_file(name: str) -> Format | None:
    """Return the format that a file's name ends like, or None; the longest ending wins."""
    found = [each for each in FORMATS if name.endswith(each.suffix)]
    return max(found, key=lambda each: len(each.suffix), default=None)
