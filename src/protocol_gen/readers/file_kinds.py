"""What kind of file some bytes are, whatever their name says: the kinds that people mix up."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from zipfile import ZipFile

TABLE: Final = "a table (CSV)"
WORD: Final = "a Word document (.docx)"
WORKBOOK: Final = "an Excel workbook (.xlsx)"
YAML: Final = "YAML"
BROKEN: Final = "a broken zip archive"
POWERPOINT: Final = "a PowerPoint presentation (.pptx)"
BINARY_WORKBOOK: Final = "a binary Excel workbook (.xlsb)"
ZIPPED: Final = "a zip archive"
PACKAGES_OF_OTHERS: Final = frozenset({WORKBOOK, BINARY_WORKBOOK, POWERPOINT, ZIPPED})
"""Packages that are neither Word's nor of an open format."""
_HEAD: Final = 1024
_MAGIC: Final = (
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls), or one with a password"),
    (b"{\\rtf", "a Rich Text file (.rtf)"),
    (b"%!PS", "a PostScript file"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x1f\x8b", "an archive (gzip)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"Rar!", "an archive (RAR)"),
    (b"bplist00", "a web archive (.webarchive)"),
    (b"\xffWPC", "a WordPerfect file (.wpd)"),
)
"""How files begin, and what they then are."""
_WITHIN: Final = (
    ("word/document.xml", WORD),
    ("xl/workbook.xml", WORKBOOK),
    ("xl/workbook.bin", BINARY_WORKBOOK),
    ("ppt/presentation.xml", POWERPOINT),
    ("content.xml", "an OpenDocument file"),
    ("Index/Document.iwa", "a Pages, Numbers or Keynote document"),
    ("index.apxl", "a Keynote presentation"),
)
"""What tells the kind of a package."""
_TYPES: Final = "[Content_Types].xml"
_WORD_TYPE: Final = re.compile(rb"[./](wordprocessingml|ms-word)[.\w]*\.main\+xml", re.IGNORECASE)
"""How a package says that a part of it is a Word document, template or document with macros."""
_OPEN_DOCUMENT: Final = (
    (b"opendocument.text", "an OpenDocument text (.odt)"),
    (b"opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    (b"opendocument", "an OpenDocument file"),
    (b"epub+zip", "an e-book (.epub)"),
)
_MAIL: Final = rb"(From: |MIME-Version:|Date: |Subject: |Snapshot-)[^\0]*?multipart/related"
_MARKUP: Final = (
    (re.compile(_MAIL, re.IGNORECASE), "a web archive (.mht, .mhtml)"),
    (
        re.compile(rb"<[?\w][^\0]*?(mso-application|/2006/xmlPackage|office/word/2003/wordml)"),
        "a Word document as XML",
    ),
    (re.compile(rb"<[?\w][^\0]*?<office:document\b"), "an OpenDocument text (.fodt)"),
    (re.compile(rb"<(!doctype html|html)\b", re.IGNORECASE), "a web page (HTML)"),
    (re.compile(rb"<svg\b", re.IGNORECASE), "a picture (SVG)"),
    (re.compile(rb"<\?xml\b"), "an XML file"),
)
_KEY: Final = re.compile(r"[A-Za-z_][\w.-]*:(\s|$)")
"""A key of YAML."""
_NOT_A_TABLE: Final = ("#", "-", "{", "[", "'", "%", "&", "*", "!", "|", ">")
"""What no heading of a table begins with, but much of YAML."""
ZIP: Final = b"PK\x03\x04"


def kind_of_file(content: bytes) -> str:
    """Return what kind of file this is ("a PDF"); empty for plain text, and where nothing tells."""
    if b"%PDF-" in content[:_HEAD]:
        return "a PDF"
    if content.startswith(ZIP):
        return _package(content)
    for beginning, kind in _MAGIC:
        if content.startswith(beginning):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "a picture (WebP)"
    if content[4:8] == b"ftyp":
        return "a picture or a film (HEIC, MP4)"
    beginning = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for sign, kind in _MARKUP if sign.match(beginning)), "")


def _package(content: bytes) -> str:
    """Return what kind of zip this is."""
    from io import BytesIO  # noqa: PLC0415  # only a wrong file needs them
    from zipfile import ZipFile  # noqa: PLC0415  # likewise

    try:
        with ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
            types = _types(package) if _TYPES in names else b""
    except Exception:  # noqa: BLE001  # a broken archive can fail anywhere
        return BROKEN
    if "mimetype" in names:
        return next((kind for sign, kind in _OPEN_DOCUMENT if sign in content[:_HEAD]), ZIPPED)
    if _WORD_TYPE.search(types):
        return WORD
    return next((kind for name, kind in _WITHIN if name in names), ZIPPED)


def _types(package: "ZipFile") -> bytes:
    """Return the beginning of what a package says its parts are."""
    with package.open(_TYPES) as stream:
        return stream.read(1_000_000)


def kind_of_text(text: str) -> str:
    """Return "a table (CSV)" or "YAML" for a text that is plainly one of them, else nothing."""
    lines = [line for line in text[: 4 * _HEAD].split("\n") if line.strip()][:3]
    if any(_KEY.match(line) for line in lines if not line.startswith("#")):
        return YAML
    if len(lines) < 2:  # noqa: PLR2004  # one line is a sentence as well
        return ""
    columns = [max(line.count(separator) for separator in ",;\t") for line in lines]
    is_table = columns[0] and len(set(columns)) == 1 and not lines[0].startswith(_NOT_A_TABLE)
    return TABLE if is_table and ": " not in lines[0] else ""
