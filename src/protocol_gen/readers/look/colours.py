"""Colours as ``#rrggbb``: how well one can be read on white, and the nearest that can."""

from colorsys import hls_to_rgb, rgb_to_hls
from typing import Final

LEAST_CONTRAST: Final = 4.5
"""What text of any size needs on its ground: WCAG 2.2, 1.4.3."""
STEPS: Final = 1000
"""Steps of lightness between black and white; finer than what can be told apart."""


def contrast_on_white(colour: str) -> float:
    """Return the contrast of a colour on white, as WCAG counts it: 1 for white, 21 for black."""
    red, green, blue = map(_linear, _channels(colour))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 1.05 / (luminance + 0.05)


def nearest_readable(colour: str) -> str:
    """Return the colour, or the lightest of the same hue and saturation that is readable."""
    if contrast_on_white(colour) >= LEAST_CONTRAST:
        return colour
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    for step in range(int(lightness * STEPS), 0, -1):
        darker = _written(hls_to_rgb(hue, step / STEPS, saturation))
        if contrast_on_white(darker) >= LEAST_CONTRAST:
            return darker
    return "#000000"


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _written(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def _linear(channel: float) -> float:
    """Return how much light a channel gives."""
    dark = 0.04045
    return channel / 12.92 if channel <= dark else ((channel + 0.055) / 1.055) ** 2.4
