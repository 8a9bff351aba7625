"""Which kind of file it is, by what is in it; its name decides only between text and web page."""

import codecs
import json

from protocol_gen.errors import ForeignFileError, SourceError
from protocol_gen.model.document import Document
from protocol_gen.page.compared_words import lines
from protocol_gen.readers.document_json import read_document, read_issued
from protocol_gen.readers.file_kinds import PACKAGES_OF_OTHERS, kind_of_file
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.messages import (
    FINISHED_EMPTY,
    FINISHED_OF_NO_KIND,
    FINISHED_OF_OTHER_KIND,
    FINISHED_SAVE_AS,
    FINISHED_TOO_LARGE,
    FINISHED_TOO_LONG,
    HTML_BROKEN,
    WORD_OLD_OR_LOCKED,
)
from protocol_gen.readers.finished.text_file import read_text
from protocol_gen.readers.finished.word_file import read_word

MOST_BYTES = 100_000_000
"""A longer file is no protocol."""
_HEAD = 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_MOST_CHARACTERS = 5_000_000
"""A longer text is no protocol, nor a book with one in it."""
_OTHERS = ("a picture", "an archive")
"""How the kinds begin that no protocol is in, beside other packages."""
_SAVED_ANEW = (
    *("a Rich Text", "a web archive", "an OpenDocument text", "a Pages,", "an e-book"),
    *("a Word document as XML", "a WordPerfect", "a PostScript"),
)
"""How the kinds begin that a protocol may be in, but that are not read."""
_OF_WORD = frozenset({"doc", "docx", "dot", "rtf", "odt"})
_PAGE_FOR_WORD = "a web page under the name of a Word file"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_finished(content: bytes, name: str) -> FinishedText:
    """Return what a file says; ``name`` is the file's, for messages.

    Raises:
        ForeignFileError: where it is empty, broken, protected, too large, or of another kind.
        SourceError: where it is JSON but no document.
    """
    if not content.strip():
        raise ForeignFileError(name, FINISHED_EMPTY())
    if len(content) > MOST_BYTES:
        raise ForeignFileError(name, FINISHED_TOO_LARGE())
    found = _read(content, name)
    if len(found.text) > _MOST_CHARACTERS:
        raise ForeignFileError(name, FINISHED_TOO_LONG())
    return found


def _read(content: bytes, name: str) -> FinishedText:
    if b"%PDF-" in content[:_HEAD]:
        from protocol_gen.readers.finished.pdf import read_pdf  # noqa: PLC0415  # slow to load

        return read_pdf(content, name)
    kind = kind_of_file(content)
    if kind.startswith(_SAVED_ANEW):
        raise ForeignFileError(name, FINISHED_SAVE_AS(kind=kind))
    if content.startswith(b"PK"):
        if kind in PACKAGES_OF_OTHERS:
            raise ForeignFileError(name, FINISHED_OF_OTHER_KIND(kind=kind))
        return read_word(content, name)
    if content.startswith(_OLD_OFFICE):
        raise ForeignFileError(name, WORD_OLD_OR_LOCKED())
    if kind.startswith(_OTHERS):
        raise ForeignFileError(name, FINISHED_OF_OTHER_KIND(kind=kind))
    return _read_characters(content, name)


def _read_characters(content: bytes, name: str) -> FinishedText:
    suffix = name.rpartition(".")[2].lower()
    if suffix == "json":
        return _read_json(content, name)
    if _is_page(content, suffix):
        if suffix in _OF_WORD:
            raise ForeignFileError(name, FINISHED_SAVE_AS(kind=_PAGE_FOR_WORD))
        from protocol_gen.readers.finished.html import read_html  # noqa: PLC0415  # slow to load

        try:
            return read_html(content, is_xml=suffix in {"xhtml", "xht"})
        except (
            ArithmeticError,
            AssertionError,
            AttributeError,
            LookupError,
            RecursionError,
        ) as error:
            raise ForeignFileError(name, HTML_BROKEN()) from error
    return read_text(_decoded(content, name))


def _is_page(content: bytes, suffix: str) -> bool:
    """Say whether a file is a web page; one with signs that no text has is none."""
    is_marked = any(content.startswith(mark) for mark, _ in _MARKS)
    if b"\0" in content and not is_marked:
        return False
    beginning = content[: 2 * _HEAD].replace(b"\0", b"").decode("latin-1").lower()
    shown = beginning.lstrip("\xef\xbb\xbf\xfe\xff \t\r\n")[:_HEAD]
    return suffix in {"html", "htm", "xhtml", "xht", "shtml"} or (
        suffix != "txt" and (shown.startswith("<") or "<html" in shown)
    )


def _read_json(content: bytes, name: str) -> FinishedText:
    """Return the words of a document as JSON, as it was built or as it was issued."""
    try:
        document = read_document(content, name)
    except SourceError as error:
        issued = _issued_document(content, name)
        if issued is None:
            raise error from None
        document = issued
    claim = str(json.loads(content).get("words", ""))
    return FinishedText("\n".join(lines(document)), is_marked=True, fingerprint=claim)


def _issued_document(content: bytes, name: str) -> Document | None:
    try:
        return read_issued(content, name).document
    except SourceError:
        return None


def _decoded(content: bytes, name: str) -> str:
    """Return the characters of a file: UTF-8, UTF-16 with its mark, else as Windows wrote them."""
    encoding = next((kind for mark, kind in _MARKS if content.startswith(mark)), "")
    if not encoding and b"\0" in content:
        raise ForeignFileError(name, FINISHED_OF_NO_KIND())
    for kind in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            return content.decode(kind).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise ForeignFileError(name, FINISHED_OF_NO_KIND())
