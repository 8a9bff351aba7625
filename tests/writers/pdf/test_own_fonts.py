"""The same bytes whatever fonts a computer has, and its own font where a council wishes that."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.fonts_of_a_computer import computer, own_font
from tests.writers.pdf.files import run

from protocol_gen.writers.pdf.engine import weasyprint
from protocol_gen.writers.pdf.own_fonts import (
    font_configuration,
    without_rules_of_the_computer,
)

pytestmark = pytest.mark.slow

MAKE = """
import hashlib
from dataclasses import replace
from io import BytesIO
import pikepdf
from protocol_gen.errors import MissingGlyphError
from protocol_gen.model.document import Look
from tests.builders import document, provision, sample
from tests.writers.html.pages import furnished
from tests.writers.pdf.files import pdf

def made(words, font=""):
    source = document(provision("a", words))
    return pdf(replace(furnished(source), look=Look(font=font)))

def fonts(data):
    with pikepdf.open(BytesIO(data)) as file:
        return {str(font.BaseFont)[8:] for font in file.pages[0].resources.Font.values()}

def digest(data):
    return hashlib.sha256(data).hexdigest()
"""
MANY = Path("/usr/share/fonts")
WORDS = "Member\u2011Officer, Town\u2010Clerk, Llanŵr-y-Tŷ, Αθήνα, Київ"


def test_no_few_and_many_fonts_give_the_same_bytes(tmp_path: Path) -> None:
    own_font(tmp_path / "fonts", "Atkinson Hyperlegible Next")
    own_font(tmp_path / "fonts", "Noto Sans")
    program = MAKE + f"print(digest(made({WORDS!r})), digest(made({WORDS!r}, 'Noto Sans')))"
    computers: tuple[Mapping[str, str], ...] = (
        computer(tmp_path / "none"),
        computer(tmp_path / "few", tmp_path / "fonts"),
        computer(tmp_path / "many", MANY, tmp_path / "fonts"),
        {},
    )

    assert len({run(program, **each) for each in computers}) == 1


RULES = {
    "another font": '<edit name="family" mode="assign" binding="strong">'
    "<string>Noto Sans</string></edit>",
    "larger": '<edit name="pixelsize" mode="assign"><double>40</double></edit>'
    '<edit name="dpi" mode="assign"><double>192</double></edit>',
    "all bold": '<edit name="weight" mode="assign"><const>bold</const></edit>',
    "capitals": '<edit name="fontfeatures" mode="append"><string>smcp</string></edit>',
}
"""What the owner of a computer may have set about all fonts."""


def test_the_rules_of_a_computer_change_no_byte(tmp_path: Path) -> None:
    program = f"{MAKE}print(digest(made({WORDS!r})), digest(made({WORDS!r}, 'Noto Sans')))"
    computers = [
        computer(
            tmp_path / name,
            MANY,
            rules="".join(f'<match target="{at}">{edit}</match>' for at in ("pattern", "font")),
        )
        for name, edit in RULES.items()
    ]

    assert len({run(program, **each) for each in ({}, *computers)}) == 1


def test_the_rules_of_the_computer_hold_again_afterwards() -> None:
    library = weasyprint().text.ffi.fontconfig
    configuration = font_configuration(())

    with without_rules_of_the_computer(configuration):
        within = library.FcConfigReference(weasyprint().text.ffi.ffi.NULL)
    after = library.FcConfigReference(weasyprint().text.ffi.ffi.NULL)

    assert within == configuration._config
    assert after != within


def test_no_font_of_the_computer_stands_in_for_a_sign(tmp_path: Path) -> None:
    own_font(tmp_path / "fonts", "Testham Symbols")
    program = f"""{MAKE}
try:
    made("Tick ✓ or call ☎.")
except MissingGlyphError as error:
    print(error.characters)
"""

    assert run(program, **computer(tmp_path, tmp_path / "fonts")).strip() == "☎✓"


def test_the_council_s_own_font_is_used_with_all_of_its_signs(tmp_path: Path) -> None:
    own_font(tmp_path / "fonts", "Testham Grotesque")
    program = MAKE + "print(fonts(made('Tick ✓ or call ☎.', 'Testham Grotesque')))"

    used = run(program, **computer(tmp_path, tmp_path / "fonts"))

    assert "Testham-Grotesque" in used
    assert "Atkinson" not in used


def test_a_bundled_font_is_used_for_all_of_the_page_and_none_beside_it() -> None:
    used = run(MAKE + "print(fonts(made('Version 1.0 of 2010', 'Noto Sans')))")

    assert used.strip() in {
        "{'Noto-Sans', 'Noto-Sans-Bold'}",
        "{'Noto-Sans-Bold', 'Noto-Sans'}",
    }


def test_weasyprint_has_its_own_ways_again_afterwards() -> None:
    library = weasyprint().text.ffi.fontconfig

    font_configuration(())

    assert weasyprint().text.fonts.fontconfig is library
