import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.readers.look.colours import LEAST_CONTRAST, contrast_on_white, nearest_readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#ffffff", 1), ("#000000", 21), ("#767676", 4.54), ("#777777", 4.48), ("#ff0000", 4.0)],
)
def test_contrast_is_what_wcag_says(colour: str, contrast: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.01)


@pytest.mark.parametrize(
    ("pale", "readable"),
    [
        ("#777777", "#767676"),
        ("#ff0000", "#ee0000"),
        ("#ffffff", "#767676"),
        ("#1d3f6e", "#1d3f6e"),
    ],
)
def test_the_nearest_readable_colour_is_a_little_darker(pale: str, readable: str) -> None:
    assert nearest_readable(pale) == readable


@given(COLOURS)
def test_every_colour_has_one_near_it_that_can_be_read(colour: str) -> None:
    near = nearest_readable(colour)

    assert contrast_on_white(near) >= LEAST_CONTRAST
    assert nearest_readable(near) == near
