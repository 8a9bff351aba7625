from base64 import b64decode
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageFile
from tests.look.files import moving, picture

from protocol_gen.readers.look import bitmap as module
from protocol_gen.readers.look.bitmap import JPEG, PNG, Raster, UnusablePictureError, read_bitmap


def opened(made: Raster) -> Image.Image:
    return Image.open(BytesIO(made.data))


@pytest.mark.parametrize(("format_", "kind"), [("PNG", PNG), ("JPEG", JPEG)])
def test_a_small_picture_keeps_its_size_and_kind(format_: str, kind: str) -> None:
    made = read_bitmap(picture(format_))

    assert (made.media_type, made.width, made.height) == (kind, 60, 40)
    assert opened(made).size == (60, 40)


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["PNG", "JPEG"])
def test_4000_by_4000_pixels_come_out_small_and_the_same_each_time(format_: str) -> None:
    content = picture(format_, (4000, 4000))

    made = read_bitmap(content)

    assert (made.width, made.height) == opened(made).size == (480, 480)
    assert len(made.data) < 60_000
    assert read_bitmap(content) == made


@pytest.mark.parametrize(
    ("mode", "kept"), [("1", "L"), ("L", "L"), ("P", "RGB"), ("RGBA", "RGBA"), ("LA", "RGBA")]
)
def test_every_kind_of_png_comes_out_with_eight_bits_a_channel(mode: str, kept: str) -> None:
    assert opened(read_bitmap(picture(mode=mode))).mode == kept


def test_sixteen_bits_of_grey_keep_their_shade() -> None:
    out = BytesIO()
    Image.new("I;16", (4, 4), 0x8000).save(out, "PNG")

    assert opened(read_bitmap(out.getvalue())).getpixel((0, 0)) == 128


def test_what_a_camera_noted_stays_behind() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010E] = "where the clerk lives"

    made = read_bitmap(picture("JPEG", exif=exif))

    assert (made.width, made.height) == (40, 60)
    assert b"clerk" not in made.data
    assert not opened(made).getexif()


def test_a_colour_profile_is_made_good() -> None:
    web = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    made = read_bitmap(picture(icc_profile=web))

    assert "icc_profile" not in opened(made).info
    with pytest.raises(UnusablePictureError, match="colour profile"):
        read_bitmap(picture(icc_profile=b"none"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (picture("JPEG", mode="CMYK"), "CMYK"),
        (moving(), "it moves"),
        (picture()[:200], "broken or cut short"),
        (picture("JPEG")[:400], "broken or cut short"),
        (b"\x89PNG\r\n\x1a\n", "broken or cut short"),
        (picture()[:40] + b"\x00" * 400, "broken or cut short"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_the_way_out(content: bytes, words: str) -> None:
    with pytest.raises(UnusablePictureError, match=words):
        read_bitmap(content)


def test_a_picture_cut_short_is_refused_whatever_other_libraries_told_pillow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)

    with pytest.raises(UnusablePictureError, match="cut short"):
        read_bitmap(picture()[:99])
    assert ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize("side", [(0, 0), (9_000, 9_000), (65_000, 65_000)])
def test_a_size_that_is_only_claimed_is_never_made_room_for(side: tuple[int, int]) -> None:
    content = bytearray(picture())
    content[16:24] = b"".join(length.to_bytes(4, "big") for length in side)

    with pytest.raises(UnusablePictureError):
        read_bitmap(bytes(content))


@given(st.data())
def test_a_damaged_picture_is_refused_or_shown_and_never_a_traceback(data: st.DataObject) -> None:
    content = bytearray(picture(data.draw(st.sampled_from(["PNG", "JPEG"]))))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    try:
        made = read_bitmap(bytes(content))
    except UnusablePictureError:
        return
    assert made.width <= module.KEPT_WIDTH


def test_what_stands_behind_the_picture_stays_behind() -> None:
    content = picture() + b64decode("PHNjcmlwdD4=")

    assert b"<script>" not in read_bitmap(content).data
