"""An accent on a dark page is light enough to be read."""

import pytest

from protocol_gen.writers.html.colour import lightened

DARK_PAGE = "#16191d"


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return sum(map(float.__mul__, (0.2126, 0.7152, 0.0722), linear))


@pytest.mark.parametrize("colour", ["#000000", "#0000ff", "#5a1a4a", "#1d5c3a", "#ff0000"])
def test_any_colour_can_be_read_on_the_dark_page(colour: str) -> None:
    light, dark = luminance(lightened(colour)), luminance(DARK_PAGE)

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_white_stays_white() -> None:
    assert lightened("#ffffff") == "#ffffff"
