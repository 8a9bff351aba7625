"""What a council chose of appearance: its colour, its font, its crest, its own Word template.

Files come from a ``ReadAsset``; each is looked at before anything is made with it, and what a file
is, its content says and not its name.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Look, Picture
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.page.typefaces import family_of
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.look.colours import LEAST_CONTRAST, contrast_on_white, nearest_readable
from protocol_gen.readers.look.messages import (
    ASSET_EMPTY,
    ASSET_MISSING,
    COLOUR_TOO_PALE,
    DRAWING_UNSAFE,
    PICTURE_OF_OTHER_KIND,
    PICTURE_UNUSABLE,
    WORD_TEMPLATE_UNUSABLE,
    WORDS_SAY_NOTHING,
)
from protocol_gen.readers.look.svg_faults import UnsafeDrawingError
from protocol_gen.readers.shapes import (
    Field,
    Flag,
    JsonSchema,
    Located,
    Pattern,
    Placed,
    PlainText,
    Record,
    Values,
    optional,
)
from protocol_gen.readers.yaml_source import Map, Node

ReadAsset: TypeAlias = Callable[[str, SourceLocation], bytes]
"""Reads a file beside a profile or base, by its name and where that was written.

Raises ``UnusableAssetError`` where there is none, where it lies elsewhere, or is too large.
"""

LARGEST_ASSET: Final = 20_000_000
"""Bytes in a file that a profile names."""


class UnusableAssetError(ValueError):
    """A file that a profile names cannot be read; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def no_assets(name: str, _: SourceLocation) -> bytes:
    """Give no file at all: what is used where there is no folder."""
    raise UnusableAssetError(ASSET_MISSING(file=name))


# Shapes


@frozen
class ReadableColour:
    """A colour that can be read on white."""

    form: Pattern

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the colour, or say which one near it would do."""
        colour = self.form.read(node, faults)
        if colour is None:
            return None
        contrast = contrast_on_white(colour)
        if contrast < LEAST_CONTRAST:
            below = int(contrast * 10) / 10  # never rounded up to what would do
            message = COLOUR_TOO_PALE(
                colour=colour,
                contrast=str(below),
                least=str(LEAST_CONTRAST),
                better=nearest_readable(colour),
            )
            faults.add(message, node.location)
            return None
        return colour

    def schema(self) -> JsonSchema:
        """Return the schema of its form; a schema cannot count contrast."""
        return self.form.schema()


@frozen
class Alternative:
    """Words for those who cannot see a picture."""

    words: PlainText

    def read(self, node: Node, faults: Faults) -> str | None:
        """Return the words, unless they say nothing."""
        text = self.words.read(node, faults)
        if text is None:
            return None
        plain = re.sub(r"[^\w\s]", "", text.lower()).split()
        says_nothing = all(f" {word} " in _EMPTY_WORDS for word in plain)
        if says_nothing or _FILE_NAME.fullmatch(text):
            faults.add(WORDS_SAY_NOTHING(given=text), node.location)
            return None
        return text

    def schema(self) -> JsonSchema:
        """Return the schema of the words."""
        return self.words.schema()


_EMPTY_WORDS = (
    " a an and arms badge coat council councils crest delwedd emblem graphic icon image img its "
    "logo logos logotype of official our photo pic picture shield symbol the your "
)
"""Words of which none says whose crest it is."""
_FILE_NAME = re.compile(r"\S*\.\w{2,4}|.*\.(png|jpe?g|svg|gif|webp)", re.IGNORECASE)

COLOUR = ReadableColour(Pattern("a colour as #rrggbb", r"#[0-9A-Fa-f]{6}"))
FONT = Pattern(
    "the name of a font family (letters, digits, spaces and hyphens, at most 60)",
    r"[^\W_](?:[^\W_]|[ -]){0,58}[^\W_]",
)
FILE = Pattern(
    'the name of a file beside this one (no folder, none of \\ / : * ? " < > |)',
    r"""[^\\/:*?"<>|.\s](?:[^\\/:*?"<>|]{0,98}[^\\/:*?"<>|.\s])?""",
)
WORDS = Alternative(PlainText("words for those who cannot see the logo", longest=250))

_FILE = Field("file", Placed(FILE), "the file beside the profile: PNG, JPEG or SVG")
_ALTERNATIVE = Field("alternative", ByLanguage(WORDS), "words for those who cannot see it")
LOGO = Record("a logo", _FILE, _ALTERNATIVE)

_DEFAULT = Look()
_ACCENT = Field("accent", COLOUR, "the colour of headings and rules", _DEFAULT.accent)
_FONT = Field("font", FONT, "the font family", "")
_LOGO = optional("logo", LOGO, "the crest or logo")
_WORD_TEMPLATE = optional(
    "word_template", Placed(FILE), "the council's own Word file (.docx) beside the profile"
)
_COVER = Field("cover", Flag(), "whether there is a front page", default=_DEFAULT.cover)
_CONTENTS = Field(
    "contents", Flag(), "whether a long document has contents", default=_DEFAULT.contents
)
_CONTROL_TABLE = Field(
    "control_table", Flag(), "whether document control is shown", default=_DEFAULT.control_table
)
LOOK = Record(
    "look", _ACCENT, _FONT, _LOGO, _WORD_TEMPLATE, _COVER, _CONTENTS, _CONTROL_TABLE
)  # fmt: skip


# Reading


def read_look(look: Values | None, asset: ReadAsset, faults: Faults) -> Look:
    """Return the look that a profile's values give, with the files that they name."""
    if look is None:
        return _DEFAULT
    return Look(
        accent=look[_ACCENT],
        font=family_of(look[_FONT]),
        logo=_picture(look[_LOGO], asset, faults),
        word_template=_word_template(look[_WORD_TEMPLATE], asset, faults),
        cover=look[_COVER],
        contents=look[_CONTENTS],
        control_table=look[_CONTROL_TABLE],
    )


def check_files(look: Node, asset: ReadAsset, faults: Faults) -> None:
    """Check the files that a look names where the whole of it could not be read."""
    if isinstance(look, Map):
        logo, template = look.get(_LOGO.name), look.get(_WORD_TEMPLATE.name)
        if logo:
            _picture(_LOGO.shape.read(logo, Faults()), asset, faults)
        if template:
            _word_template(_WORD_TEMPLATE.shape.read(template, Faults()), asset, faults)


def _word_template(
    file: Located[str] | None, asset: ReadAsset, faults: Faults
) -> bytes:  # fmt: skip
    content = _content(file, asset, faults) if file else None
    if not file or content is None:
        return b""
    from protocol_gen.readers.look.word_template import UnusableTemplateError, check_word_template  # noqa: PLC0415  # few councils have one

    try:
        check_word_template(content)
    except UnusableTemplateError as error:
        message = WORD_TEMPLATE_UNUSABLE(file=file.value, reason=error.message)
        faults.add(message, file.location)
    return content


def _picture(logo: Values | None, asset: ReadAsset, faults: Faults) -> Picture | None:
    if logo is None:
        return None
    file = logo[_FILE]
    content = _content(file, asset, faults)
    if content is None:
        return None
    kind = _kind(content)
    if kind == "SVG":
        return _drawing(file, content, logo[_ALTERNATIVE], faults)
    if kind in {"PNG", "JPEG"}:
        return _raster(file, content, logo[_ALTERNATIVE], faults)
    faults.add(PICTURE_OF_OTHER_KIND(file=file.value, kind=kind), file.location)
    return None


def _content(file: Located[str], asset: ReadAsset, faults: Faults) -> bytes | None:
    try:
        content = asset(file.value, file.location)
    except UnusableAssetError as error:
        faults.add(error.message, file.location)
        return None
    if not content:
        faults.add(ASSET_EMPTY(file=file.value), file.location)
        return None
    return content


def _raster(
    file: Located[str], content: bytes, alternative: str, faults: Faults
) -> Picture | None:  # fmt: skip
    from protocol_gen.readers.look.bitmap import UnusablePictureError, read_bitmap  # noqa: PLC0415  # slow to load, and few need it

    try:
        made = read_bitmap(content)
    except UnusablePictureError as error:
        faults.add(PICTURE_UNUSABLE(file=file.value, reason=error.message), file.location)
        return None
    return Picture(made.media_type, made.data, alternative, made.width, made.height)


def _drawing(
    file: Located[str], content: bytes, alternative: str, faults: Faults
) -> Picture | None:  # fmt: skip
    from protocol_gen.readers.look.svg import make_drawing_safe  # noqa: PLC0415  # likewise

    try:
        made = make_drawing_safe(content)
    except UnsafeDrawingError as error:
        for fault in error.faults:
            faults.add(DRAWING_UNSAFE(file=file.value, fault=fault), file.location)
        return None
    return Picture("image/svg+xml", made.data, alternative, made.width, made.height)


# Kinds of files

_KINDS: Final = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "a GIF"),
    (b"BM", "a bitmap (BMP)"),
    (b"II*\x00", "a TIFF"),
    (b"MM\x00*", "a TIFF"),
    (b"%PDF", "a PDF"),
    (b"%!PS", "an EPS"),
    (b"\xc5\xd0\xd3\xc6", "an EPS"),
    (b"\x00\x00\x01\x00", "an icon (ICO)"),
    (b"\x1f\x8b", "a compressed drawing (SVGZ)"),
    (b"8BPS", "a Photoshop file"),
    (b"\xd7\xcd\xc6\x9a", "a Windows metafile (WMF)"),
)
"""How files begin."""


def _kind(content: bytes) -> str:
    """Return what a file is, from its content."""
    for start, kind in _KINDS:
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "a WebP"
    head = content[:4096].replace(b"\x00", b"").lower()  # also in UTF-16
    if b"<svg" in head or b"http://www.w3.org/2000/svg" in head:
        return "SVG"
    if b"<!doctype html" in head or b"<html" in head:
        return "a web page (was it saved from a browser?)"
    is_xml = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
    return "SVG" if is_xml else "not a picture"
