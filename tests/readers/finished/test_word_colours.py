"""The colours of a Word file."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_colours import (
    BLACK,
    WHITE,
    Colour,
    Theme,
    contrast,
    highlight,
    of_digits,
)
from protocol_gen.readers.finished.word_elements import parse

THEME = parse(
    b'<a:theme xmlns:a="a"><a:clrScheme><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    b'<a:dk1><a:srgbClr val="101010"/></a:dk1><a:accent1><a:srgbClr val="0000FF"/></a:accent1>'
    b"</a:clrScheme></a:theme>"
)


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ('w:val="FF0000"', (255, 0, 0)),
        ('w:val="auto"', None),
        ('w:val="000000" w:themeColor="background1"', WHITE),
        ('w:val="000000" w:themeColor="accent1" w:themeTint="00"', WHITE),
        ('w:val="000000" w:themeColor="background1" w:themeShade="00"', BLACK),
        ('w:val="00FF00" w:themeColor="nobody"', (0, 255, 0)),
    ],
)
def test_a_colour_of_words_is_the_themes_before_its_own(said: str, colour: Colour | None) -> None:
    element = parse(f'<w:color xmlns:w="{W}" {said}/>'.encode())

    assert Theme(THEME).text(element) == colour


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ('w:val="clear" w:fill="00FF00"', (0, 255, 0)),
        ('w:val="clear" w:color="FF0000" w:fill="auto"', None),
        ('w:val="solid" w:color="FF0000" w:fill="00FF00"', (255, 0, 0)),
        ('w:val="pct50" w:color="000000" w:fill="FFFFFF"', (128, 128, 128)),
        ('w:val="horzStripe" w:color="000000" w:fill="FFFFFF"', (128, 128, 128)),
        ('w:val="clear" w:themeFill="text1" w:fill="FFFFFF"', (16, 16, 16)),
    ],
)
def test_a_ground_is_the_fill_and_the_pattern_on_it(said: str, colour: Colour | None) -> None:
    element = parse(f'<w:shd xmlns:w="{W}" {said}/>'.encode())

    assert Theme(THEME).ground(element) == colour


def test_colours_stand_out_as_the_accessibility_guidelines_count() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)
    assert of_digits("auto") is None
    assert highlight(parse(f'<w:highlight xmlns:w="{W}" w:val="yellow"/>'.encode())) == (
        255,
        255,
        0,
    )
