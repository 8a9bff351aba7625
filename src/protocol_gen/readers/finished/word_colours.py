"""The colours of a Word file as they are seen, of a theme or their own; and a theme's fonts."""

from collections.abc import Mapping
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.word_elements import local, name

Colour: TypeAlias = tuple[int, int, int]
WHITE: Final = (255, 255, 255)
BLACK: Final = (0, 0, 0)
_HIGHLIGHTS: Final[Mapping[str, Colour]] = {
    "black": BLACK,
    "white": WHITE,
    "blue": (0, 0, 255),
    "cyan": (0, 255, 255),
    "green": (0, 255, 0),
    "magenta": (255, 0, 255),
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128),
    "darkGreen": (0, 128, 0),
    "darkMagenta": (128, 0, 128),
    "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0),
    "darkGray": (128, 128, 128),
    "lightGray": (192, 192, 192),
}
_IN_THEME: Final = {
    "text1": "dk1",
    "text2": "dk2",
    "background1": "lt1",
    "background2": "lt2",
    "dark1": "dk1",
    "dark2": "dk2",
    "light1": "lt1",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""What Word calls a theme's colours, and what the theme calls them."""


class Theme:
    """The colours that a file calls by name."""

    def __init__(self, theme: Element | None) -> None:
        """Take the part with the theme; there may be none."""
        self._colours: dict[str, Colour] = {"lt1": WHITE, "lt2": WHITE, "dk1": BLACK, "dk2": BLACK}
        self.fonts: frozenset[str] = frozenset(
            each.get("typeface", "")
            for each in (() if theme is None else theme.iter())
            if local(each.tag) == "latin"
        )
        """The fonts that a file calls by their part in the theme."""
        for scheme in () if theme is None else theme.iter():
            if local(scheme.tag) == "clrScheme":
                for each in scheme:
                    said = [child.get("lastClr") or child.get("val") or "" for child in each]
                    found = of_digits(said[0]) if said else None
                    if found:
                        self._colours[local(each.tag)] = found

    def text(self, element: Element | None) -> Colour | None:
        """Return a colour of words; ``None`` for the automatic one, which is always seen."""
        return None if element is None else self._named(element, "theme", "val")

    def ground(self, shading: Element | None) -> Colour | None:
        """Return a colour behind words; ``None`` where there is none."""
        if shading is None:
            return None
        pattern = shading.get(name("val"), "clear")
        fill = self._named(shading, "themeFill", "fill")
        if pattern in {"clear", "nil"}:
            return fill
        ink = self._named(shading, "theme", "color") or BLACK
        share = int(pattern[3:]) / 100 if pattern[3:].isdigit() else 0.5
        return ink if pattern == "solid" else _mixed(ink, fill or WHITE, share)

    def _named(self, element: Element, theme: str, direct: str) -> Colour | None:
        part = theme.removeprefix("theme")
        named = element.get(name("themeColor" if theme == "theme" else theme))
        if named and named != "none":
            found = self._colours.get(_IN_THEME.get(named, named))
            tint = element.get(name(f"theme{part}Tint"))
            shade = element.get(name(f"theme{part}Shade"))
            if found and tint:
                return _mixed(found, WHITE, _share(tint))
            if found and shade:
                return _mixed(found, BLACK, _share(shade))
            if found:
                return found
        return of_digits(element.get(name(direct), ""))


def highlight(element: Element | None) -> Colour | None:
    """Return the colour of a marker pen."""
    return None if element is None else _HIGHLIGHTS.get(element.get(name("val"), ""))


def of_digits(text: str) -> Colour | None:
    """Return a colour of six hexadecimal digits; ``None`` for what is none."""
    try:
        return (int(text[:2], 16), int(text[2:4], 16), int(text[4:6], 16))
    except ValueError:
        return None


def contrast(one: Colour, other: Colour) -> float:
    """Return how far two colours stand out from each other, from 1 to 21, as WCAG has it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(each / 255) for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004  # as WCAG has it


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (
        round(first * share + second * (1 - share))
        for first, second in zip(one, other, strict=True)
    )
    return red, green, blue


def _share(digits: str) -> float:
    try:
        return int(digits, 16) / 255
    except ValueError:
        return 1.0
