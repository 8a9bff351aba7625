"""Crests, broken pictures and Word templates, as councils send them."""

from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordFile
from docx.shared import Pt, RGBColor
from PIL import Image, ImageDraw
from tests.writers.docx.files import read_template

SVG = "http://www.w3.org/2000/svg"


def drawing(inside: str = '<path d="M0 0h20v10z"/>', root: str = 'width="20" height="10"') -> bytes:
    names = f'xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {names} {root}>{inside}</svg>".encode()


def picture(
    format_: str = "PNG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **how: object
) -> bytes:
    """A ring on a ground, in the colours of a mode."""
    image = Image.new("RGB", size, "#ffffff")
    across, down = size
    ImageDraw.Draw(image).ellipse(
        (across // 8, down // 8, across * 7 // 8, down * 7 // 8), "#6b2141", "#c9a227", across // 20
    )
    out = BytesIO()
    image.convert(mode).save(out, format_, **how)
    return out.getvalue()


def moving(format_: str = "PNG") -> bytes:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, format_, save_all=True, append_images=frames[1:])
    return out.getvalue()


def letterhead() -> bytes:
    """A council's own template: a letterhead in its head, a line in its foot, other fonts."""
    file = docx.Document(BytesIO(read_template("docx/reference.docx")))
    head = file.sections[0].header
    head.is_linked_to_previous = False
    head.paragraphs[0].text = "TESTHAM TOWN COUNCIL, The Guildhall"
    file.sections[0].footer.paragraphs[0].text = "VAT 123"
    file.styles["Normal"].font.name = "Georgia"
    file.styles["Heading 1"].font.color.rgb = RGBColor(0x6B, 0x21, 0x41)
    file.styles["Heading 1"].font.size = Pt(18)
    return saved(file)


def bare() -> bytes:
    """A template that began as an empty file of another program: few of the styles are in it."""
    return saved(docx.Document())


def saved(file: WordFile) -> bytes:
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def repacked(data: bytes, **changes: bytes) -> bytes:
    """The same file with some parts replaced or added."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        parts |= changes
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()
