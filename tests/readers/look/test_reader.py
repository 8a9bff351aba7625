from collections.abc import Mapping
from io import BytesIO
from typing import Any, cast

import pytest
from PIL import Image
from tests.look.files import drawing, letterhead, moving, picture
from tests.readers.reading import lines, node

from protocol_gen.model.document import Look
from protocol_gen.model.location import SourceLocation
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.look.reader import LOOK, UnusableAssetError, no_assets, read_look

ARMS = "The arms of Testham Town Council"


def read(text: str, files: Mapping[str, bytes] | None = None) -> tuple[Look, list[str]]:
    """The look that a mapping gives with the files beside it, and its faults."""

    def asset(name: str, written: SourceLocation) -> bytes:
        return files[name] if files and name in files else no_assets(name, written)

    faults = Faults()
    look = read_look(LOOK.read(node(text), faults), asset, faults)
    return look, lines(faults)


def logo(content: bytes, alternative: str = ARMS) -> tuple[Look, list[str]]:
    return read(f'logo: {{file: arms, alternative: "{alternative}"}}', {"arms": content})


def in_format(format_: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (9, 9)).save(out, format_)
    return out.getvalue()


def test_a_profile_without_a_look_has_the_look_of_the_program() -> None:
    assert read_look(None, no_assets, Faults()) == Look()
    assert read("cover: no") == (Look(), [])


def test_every_part_of_the_look_is_chosen() -> None:
    template = letterhead()

    look, faults = read(
        f"""\
accent: "#6B2141"
font: Source Sans 3
logo: {{file: crest 2.png, alternative: {ARMS}}}
word_template: letterhead.docx
cover: true
contents: false
control_table: false
""",
        {"crest 2.png": picture(), "letterhead.docx": template},
    )

    assert faults == []
    assert (look.accent, look.font, look.word_template) == ("#6B2141", "Source Sans 3", template)
    assert look.logo
    assert (look.logo.media_type, look.logo.alternative) == ("image/png", ARMS)
    assert (look.cover, look.contents, look.control_table) == (True, False, False)


# Colour and font


def test_a_pale_colour_is_refused_and_the_nearest_that_does_is_named() -> None:
    _, faults = read('accent: "#f0c24b"')

    assert faults == [
        (
            "file.yaml:1:9: '#f0c24b' is too pale to be read on white: its contrast is 1.6:1, and "
            "text needs 4.5:1; the nearest that will do is '#97700d'"
        )
    ]
    assert read('accent: "#97700d"')[1] == []


def test_a_contrast_is_never_rounded_up_to_what_would_do() -> None:
    assert "its contrast is 4.4:1" in read('accent: "#777777"')[1][0]


@pytest.mark.parametrize("font", ["Gill Sans MT", "Lato", "A1", "Llanbadarn-Ŵ 2"])
def test_a_font_is_a_name(font: str) -> None:
    assert read(f"font: {font}")[0].font == font


@pytest.mark.parametrize(
    "font", ["'\"'", "'a;b'", "'a{b'", "'a, serif'", "'-a'", "A", "'a\\b'", "'a<b'", "a" * 61]
)
def test_a_font_is_nothing_but_a_name(font: str) -> None:
    assert "is not the name of a font family" in read(f"font: {font}")[1][0]


# Words


@pytest.mark.parametrize(
    "words",
    ["logo", "Logo.", "The Council's logo", "image", "our crest", "crest.svg", "My arms.png"],
)
def test_words_that_tell_nothing_are_refused(words: str) -> None:
    look, faults = logo(picture(), words)

    assert look.logo is None
    assert "tells nothing to those who cannot see the logo" in faults[0]
    assert "'The crest of Anytown Town Council'" in faults[0]


def test_a_logo_needs_words() -> None:
    assert (
        "a logo is incomplete; still needed: words for those"
        in read("logo: {file: a.png}", {"a.png": picture()})[1][0]
    )


# Files


@pytest.mark.parametrize(
    "name",
    ["../crest.png", "/etc/passwd", "a/b.png", "a\\b.png", "C:x", "..", ".env", "a.", "nul\ta"],
)
def test_a_file_stands_beside_the_profile_and_nowhere_else(name: str) -> None:
    _, faults = read(f"logo: {{file: '{name}', alternative: {ARMS}}}")

    assert faults
    assert "the name of a file beside this one" in faults[0] or "nul a" in faults[0]


def test_a_file_that_is_not_there_is_named() -> None:
    _, faults = read(f"logo: {{file: a.png, alternative: {ARMS}}}\nword_template: b.docx")

    assert faults == [
        "file.yaml:1:14: there is no file 'a.png' beside the profile",
        "file.yaml:2:16: there is no file 'b.docx' beside the profile",
    ]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture(), "image/png"),
        (picture("JPEG"), "image/jpeg"),
        (drawing(), "image/svg+xml"),
        (b"\xef\xbb\xbf" + drawing(), "image/svg+xml"),
        (('<?xml version="1.0" encoding="utf-16"?>' + drawing().decode()).encode("utf-16"),
         "image/svg+xml"),
    ],
)  # fmt: skip
def test_a_file_is_what_its_content_says_whatever_its_name(content: bytes, kind: str) -> None:
    look, faults = logo(content)

    assert faults == []
    assert look.logo
    assert look.logo.media_type == kind


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "'arms' is empty"),
        (in_format("GIF"), "'arms' is a GIF, which not every format can show; save it as PNG"),
        (in_format("BMP"), "a bitmap (BMP)"),
        (in_format("TIFF"), "a TIFF"),
        (in_format("WEBP"), "a WebP"),
        (in_format("ICO"), "an icon (ICO)"),
        (b"%PDF-1.7", "a PDF"),
        (b"%!PS-Adobe", "an EPS"),
        (b"\x1f\x8b\x08", "a compressed drawing (SVGZ)"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"Dear Sir", "'arms' is not a picture"),
        (moving(), "'arms' cannot be shown: it moves"),
        (picture()[:99], "'arms' cannot be shown: it is broken"),
        (picture("JPEG", mode="CMYK"), "save it in RGB"),
        (drawing("\n<script/>"), "'arms', line 2: <script> is not allowed"),
        (b"<?xml version='1.0'?><note/>", "'arms', line 1: <note> is not a drawing"),
    ],
)
def test_what_cannot_be_shown_is_said_at_the_place_that_names_it(
    content: bytes, words: str
) -> None:
    look, faults = logo(content)

    assert look.logo is None
    assert len(faults) == 1
    assert faults[0].startswith("file.yaml:1:14: ")
    assert words in faults[0]


def test_a_word_template_that_is_none_is_said_at_its_place() -> None:
    _, faults = read("word_template: a.docx", {"a.docx": b"Dear Sir"})

    assert faults == [
        (
            "file.yaml:1:16: 'a.docx' cannot be used as the Word template: it is not a Word "
            "document, or it is broken; open it in Word and save it as a Word document (.docx)"
        )
    ]


def test_no_folder_gives_no_file() -> None:
    with pytest.raises(UnusableAssetError):
        no_assets("a", cast("Any", None))
