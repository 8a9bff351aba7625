"""A council's own Word template: whether it can be opened without harm, before a writer does."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

LARGEST: Final = 100_000_000
"""Bytes of all parts unpacked."""
MOST_PARTS: Final = 2_000
_OLD_FILE = b"\xd0\xcf\x11\xe0"
"""Begins the files of Office 97, and files with a password."""
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "wordprocessingml.template.main"
_MACROS = "macroEnabled"
_SAVE_AS = "open it in Word and save it as a Word document (.docx)"


class UnusableTemplateError(ValueError):
    """A Word template cannot be used; the sentence says what would be right."""


def check_word_template(content: bytes) -> None:
    """Raise ``UnusableTemplateError`` where a file is no Word document, or brings more than that.

    What a writer would pass on unseen is refused: macros, and parts that lie outside the file,
    which Word would fetch when a reader opens the protocol.
    """
    if content.startswith(_OLD_FILE):
        message = f"it is of Word 97 (.doc) or has a password; {_SAVE_AS} without one"
        raise UnusableTemplateError(message)
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check(archive)
    except (BadZipFile, EOFError, KeyError, NotImplementedError, RuntimeError, zlib.error) as error:
        message = f"it is no Word document, or a broken one; {_SAVE_AS}"
        raise UnusableTemplateError(message) from error


def _check(archive: ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
        raise UnusableTemplateError("it is too large when unpacked; take out its text and pictures")
    if archive.testzip() is not None:
        raise BadZipFile
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if _MACROS in types or any("vbaproject" in part.filename.lower() for part in parts):
        raise UnusableTemplateError(f"it has macros, which no protocol needs; {_SAVE_AS}")
    if _TEMPLATE in types:
        raise UnusableTemplateError(f"it is a template file (.dotx); {_SAVE_AS}")
    if _MAIN not in types:
        raise UnusableTemplateError(f"it is no Word document; {_SAVE_AS}")
    for part in parts:
        if part.filename.lower().endswith(".rels"):
            _check_relationships(archive.read(part))


def _check_relationships(content: bytes) -> None:
    for kind, target in _outside(content):
        if kind == "hyperlink":
            continue
        if kind == "attachedTemplate":
            message = (
                f"it is attached to another template, {target}, which Word would look for on every "
                "reader's computer; in Word, under Developer, Document Template, attach 'Normal'"
            )
        else:
            message = (
                f"it takes a part from outside itself ({kind}: {target}); in Word, insert the "
                "picture or object instead of linking to it"
            )
        raise UnusableTemplateError(message)


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
