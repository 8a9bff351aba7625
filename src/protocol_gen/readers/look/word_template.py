"""A council's own Word template: whether it can be opened without harm, before a writer does."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from protocol_gen.model.message import Message
from protocol_gen.readers.file_kinds import BROKEN, WORD, ZIPPED, kind_of_file
from protocol_gen.readers.look.messages import (
    TEMPLATE_ATTACHED,
    TEMPLATE_BROKEN,
    TEMPLATE_HAS_MACROS,
    TEMPLATE_IS_STRICT,
    TEMPLATE_NOT_WORD,
    TEMPLATE_OF_OTHER_KIND,
    TEMPLATE_OLD_OR_LOCKED,
    TEMPLATE_TAKES_OUTSIDE,
    TEMPLATE_TOO_LARGE,
)

LARGEST: Final = 100_000_000
"""Bytes of all parts unpacked."""
MOST_PARTS: Final = 2_000
_OLD_FILE = b"\xd0\xcf\x11\xe0"
"""Begins the files of Office 97, and files with a password."""
_MAIN = re.compile(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.(document|template).main\\+xml"
)
"""A document, or a file for templates (.dotx)."""
_STRICT = b"http://purl.oclc.org/ooxml/"
"""Begins the names of all that is in Strict Open XML (ISO/IEC 29500 part 1)."""
_MACROS = "macroEnabled"


class UnusableTemplateError(ValueError):
    """A Word template cannot be used; the message says what would be right."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def check_word_template(content: bytes) -> None:
    """Raise ``UnusableTemplateError`` where a file is no Word document, or brings more than that.

    What a writer would pass on unchecked is refused: macros, and parts that lie outside the file,
    which Word would fetch when a reader opens the protocol.
    """
    if content.startswith(_OLD_FILE):
        raise UnusableTemplateError(TEMPLATE_OLD_OR_LOCKED())
    kind = kind_of_file(content)
    if kind not in {"", BROKEN, ZIPPED, WORD}:
        raise UnusableTemplateError(TEMPLATE_OF_OTHER_KIND(kind=kind))
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check(archive)
    except (BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise UnusableTemplateError(TEMPLATE_BROKEN()) from error


def _check(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise UnusableTemplateError(TEMPLATE_TOO_LARGE())
    if archive.testzip() is not None:
        raise BadZipFile
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if _MACROS in types or any("vbaproject" in part.filename.lower() for part in parts):
        raise UnusableTemplateError(TEMPLATE_HAS_MACROS())
    if not _MAIN.search(types):
        raise UnusableTemplateError(TEMPLATE_NOT_WORD())
    if _STRICT in archive.read("_rels/.rels"):
        raise UnusableTemplateError(TEMPLATE_IS_STRICT())
    for part in parts:
        if part.filename.lower().endswith(".rels"):
            _check_relationships(archive.read(part))


def _check_relationships(content: bytes) -> None:
    for kind, target in _outside(content):
        if kind == "hyperlink":
            continue
        if kind == "attachedTemplate":
            raise UnusableTemplateError(TEMPLATE_ATTACHED(target=target))
        raise UnusableTemplateError(TEMPLATE_TAKES_OUTSIDE(kind=kind, target=target))


def _outside(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield the kinds and targets of the relationships that lead out of a file."""
    found: list[tuple[str, str]] = []

    def start(_: str, attributes: dict[str, str]) -> None:
        if attributes.get("TargetMode", "").lower() == "external":
            kind = attributes.get("Type", "").rsplit("/", 1)[-1]
            found.append((kind, re.sub(r"\s+", " ", attributes.get("Target", ""))[:100]))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat's own way to say that this is all
    except expat.ExpatError as error:
        raise BadZipFile from error
    yield from found
