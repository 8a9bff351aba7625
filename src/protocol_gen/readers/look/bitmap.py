"""Pictures made of dots (PNG, JPEG): checked, and made afresh no larger than they are shown.

The one room that knows Pillow. Only the dots pass: what else a file carries (places and names that
a camera noted, a second file behind the first) stays behind. The same file gives the same bytes
under the same version of Pillow.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageFile, ImageOps

from protocol_gen.frozen import frozen
from protocol_gen.model.message import Message
from protocol_gen.readers.look.messages import (
    COLOUR_PROFILE_WRONG,
    PICTURE_BROKEN,
    PICTURE_IN_CMYK,
    PICTURE_MOVES,
    PICTURE_TOO_LARGE,
)

PNG: Final = "image/png"
JPEG: Final = "image/jpeg"
MOST_PIXELS: Final = 40_000_000
"""Dots in a picture that is still opened; 4,000 by 4,000 are 16 million."""
KEPT_WIDTH: Final = 960
KEPT_HEIGHT: Final = 480
"""Dots that are kept: 300 to the inch in the largest place that a logo has on paper."""
_QUALITY: Final = 92
_FAULTS = (
    EOFError, IndexError, KeyError, OSError, OverflowError, SyntaxError, ValueError,
    struct.error, zlib.error,
)  # fmt: skip
"""What Pillow raises over a file that is not what it says."""


@frozen
class Raster:
    """A picture of dots, ready to be shown."""

    media_type: str
    data: bytes
    width: int
    height: int


class UnusablePictureError(ValueError):
    """A picture cannot be shown; the message says what would be right."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def read_bitmap(content: bytes) -> Raster:
    """Return a PNG or JPEG upright, in the colours of the web and no larger than it is shown.

    Raises:
        UnusablePictureError: where it is broken, moves, is too large or is made for a press.
    """
    with _strict():
        try:
            with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
                _check(image)
                image.load()
                return _small(_in_web_colours(ImageOps.exif_transpose(image)), image.format or "")
        except UnusablePictureError:
            raise
        except Image.DecompressionBombError as error:
            raise _too_many_dots() from error
        except _FAULTS as error:
            raise UnusablePictureError(PICTURE_BROKEN()) from error


@contextmanager
def _strict() -> Iterator[None]:
    """Let nothing pass that is cut short, though WeasyPrint tells Pillow to make do with it."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of size, which is looked at here
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _check(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise _too_many_dots()
    if image.format == "PNG" and getattr(image, "n_frames", 1) > 1:
        raise UnusablePictureError(PICTURE_MOVES())
    if image.mode == "CMYK":
        raise UnusablePictureError(PICTURE_IN_CMYK())


def _too_many_dots() -> UnusablePictureError:
    side = int(MOST_PIXELS**0.5) // 1000 * 1000
    return UnusablePictureError(PICTURE_TOO_LARGE(side=side))


def _in_web_colours(image: Image.Image) -> Image.Image:
    """Return a picture with eight bits a channel, in sRGB."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # sixteen bits of grey
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    wanted = "RGBA" if image.has_transparency_data else "L" if image.mode in "1L" else "RGB"
    image = image.convert(wanted)
    return _in_srgb(image, profile) if profile and wanted != "L" else image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        written = ImageCms.ImageCmsProfile(BytesIO(profile))
        web = ImageCms.createProfile("sRGB")
        converted = ImageCms.profileToProfile(image, written, web, outputMode=image.mode)
    except (ImageCms.PyCMSError, OSError) as error:
        raise UnusablePictureError(COLOUR_PROFILE_WRONG()) from error
    return converted or image


def _small(image: Image.Image, format_: str) -> Raster:
    scale = min(KEPT_WIDTH / image.width, KEPT_HEIGHT / image.height, 1)
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS)
    image.info = {}
    out = BytesIO()
    if format_ == "PNG":
        image.save(out, "PNG", optimize=True)
        return Raster(PNG, out.getvalue(), *size)
    image.save(out, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return Raster(JPEG, out.getvalue(), *size)
