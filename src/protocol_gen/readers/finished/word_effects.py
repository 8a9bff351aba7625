"""The effects of letters that newer programs write beside a colour ([MS-DOCX], 2.6.1).

Apple Pages gives each style two that change nothing: letters filled with one colour, and an
outline of no line. Any other may be something that nobody can read.
"""

from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.word_colours import Colour, of_digits
from protocol_gen.readers.finished.word_elements import local

_FILLING: Final = ["textFill", "solidFill", "srgbClr"]


def is_plain(effect: Element) -> bool:
    """Say whether an effect is an outline of no line, or a filling of one colour."""
    if local(effect.tag) == "textOutline":
        return any(local(each.tag) == "noFill" for each in effect)
    return filling(effect) is not None


def filling(effect: Element | None) -> Colour | None:
    """Return the one colour that letters are filled with; ``None`` where there is no such."""
    if effect is None or [local(each.tag) for each in effect.iter()] != _FILLING:
        return None
    *_, colour = effect.iter()
    said = (each for key, each in colour.attrib.items() if local(key) == "val")
    return of_digits(next(said, ""))
