"""The size of a drawing in pixels, however it is written."""

import math
import re
from typing import Final

from protocol_gen.readers.look.messages import (
    DRAWING_LINE,
    DRAWING_SIZE_WRONG,
    DRAWING_WITHOUT_SIZE,
)
from protocol_gen.readers.look.svg_faults import UnsafeDrawingError
from protocol_gen.readers.look.svg_tree import Element

LARGEST_SIDE: Final = 10_000
"""Pixels."""
_LENGTH = re.compile(r"\s*([0-9.]+(?:e[0-9]+)?)\s*(px|pt|pc|mm|cm|in|q)?\s*", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0,
           "q": 24 / 25.4}  # fmt: skip
"""Pixels in a unit, 96 to the inch."""


def set_size(root: Element) -> tuple[float, float]:
    """Give the root its size in pixels and its view box, and return the size.

    Raises:
        UnsafeDrawingError: where it has none, or one that no page could show.
    """
    box = _view_box(root.attributes.get("viewBox", ""))
    width, height = (_pixels(root.attributes.get(side, "")) for side in ("width", "height"))
    if box is None and width and height:
        root.attributes["viewBox"] = f"0 0 {_shortest(width)} {_shortest(height)}"
        box = (width, height)
    if box is None:
        raise UnsafeDrawingError((DRAWING_LINE(line=root.line, fault=DRAWING_WITHOUT_SIZE()),))
    match width, height:
        case None, None:
            width, height = box
        case None, known if known:
            width, height = known * box[0] / box[1], known
        case known, None if known:
            width, height = known, known * box[1] / box[0]
        case _:
            pass
    if not width or not height or max(width, height) > LARGEST_SIDE:
        fault = DRAWING_SIZE_WRONG(most=LARGEST_SIDE)
        raise UnsafeDrawingError((DRAWING_LINE(line=root.line, fault=fault),))
    root.attributes |= {"width": _shortest(width), "height": _shortest(height)}
    return width, height


def _pixels(length: str) -> float | None:
    """Return a length in pixels; None where it is none, or a share of what is around."""
    match = _LENGTH.fullmatch(length[:40])
    if match is None:
        return None
    try:
        return float(match[1]) * _PIXELS[(match[2] or "px").lower()]
    except ValueError:
        return None


def _view_box(written: str) -> tuple[float, float] | None:
    try:
        numbers = [float(each) for each in written.replace(",", " ").split()]
    except ValueError:
        return None
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):  # noqa: PLR2004  # its sides
        return None
    return (numbers[2], numbers[3]) if min(numbers[2:]) > 0 else None


def _shortest(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".")
