"""The bundled typefaces: their files, and how CSS asks for them."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # has none
from tests.writers.html.pages import read

from protocol_gen.page.glyphs import characters_of
from protocol_gen.page.typefaces import (
    BUNDLED,
    USUAL,
    WEIGHTS,
    Typeface,
    bundled,
    families,
    family_of,
)

EVERY_FACE = pytest.mark.parametrize("face", BUNDLED, ids=lambda face: face.name)
WELSH = "ŴŵŶŷẀẁẂẃẄẅỲỳÝýŸÿÂâÊêÎîÔôÛûÁáÉéÍíÓóÚúÀàÈèÌìÒòÙùÄäËëÏïÖöÜü"


@EVERY_FACE
@pytest.mark.parametrize("ending", ["ttf", "woff2"])
def test_each_weight_has_the_letters_of_welsh(face: Typeface, ending: str) -> None:
    for _, weight in WEIGHTS:
        known = TTFont(BytesIO(read(face.file(weight, ending)))).getBestCmap()

        assert set(map(ord, WELSH)) <= set(known)


@EVERY_FACE
def test_each_has_its_licence_beside_it(face: Typeface) -> None:
    assert b"SIL OPEN FONT LICENSE" in read(face.licence_file)


def test_no_sign_of_the_second_stands_for_two_characters() -> None:
    """Else a PDF would say one of them for the other."""
    (_, second) = BUNDLED
    for _, weight in WEIGHTS:
        known = TTFont(BytesIO(read(second.file(weight, "ttf")))).getBestCmap()

        assert len(set(known.values())) == len(known)


def test_the_second_has_a_plain_zero_and_the_hyphens_that_the_first_has_not() -> None:
    (first, second) = BUNDLED
    hyphens = {0x2010, 0x2011}

    assert not hyphens & characters_of(read(first.file("Regular", "ttf")))
    for _, weight in WEIGHTS:
        content = read(second.file(weight, "ttf"))
        outlines = TTFont(BytesIO(content))["glyf"]
        assert hyphens <= characters_of(content)
        assert outlines["zero"].numberOfContours == 2  # the ring, and nothing across it


def test_a_name_is_known_in_any_case() -> None:
    assert bundled("") is bundled("atkinson hyperlegible NEXT") is USUAL
    assert bundled("noto sans") is BUNDLED[1]
    assert bundled("Noto Serif") is None


def test_a_family_is_called_as_it_calls_itself() -> None:
    assert family_of("noto SANS") == "Noto Sans"
    assert family_of("gill sans") == "gill sans"
    assert family_of("") == ""


@pytest.mark.parametrize(
    ("family", "asked"),
    [
        ("", '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next"'),
        ("Noto Sans", '"Noto Sans", "Noto Sans"'),
        ("Gill Sans", '"Gill Sans", "Atkinson Hyperlegible Next"'),
        ('A"; } \\B', '"A; } B", "Atkinson Hyperlegible Next"'),
    ],
)
def test_css_asks_for_the_wish_first_then_for_what_is_there(family: str, asked: str) -> None:
    assert families(family) == asked
