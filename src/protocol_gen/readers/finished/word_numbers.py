"""The numbers that Word shows beside paragraphs, counted as Word counts them.

From the numbering definitions, the styles and the order of the paragraphs (ECMA-376 part 1, 17.9).
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = "·"
DEEPEST = 50
"""Styles that a style may be based on, one on the other."""


def name(local: str) -> str:
    """Return an element's or attribute's full name."""
    return _W + local


def value(element: Element, path: str) -> str | None:
    """Return the value of an element below; ``None`` where there is none."""
    found = element.find(path)
    return None if found is None else found.get(name("val"))


@frozen
class _Level:
    """One level of a list."""

    format: str
    text: str
    start: int
    style: str
    restart: int | None = None
    """The highest level, counted from 1, at which it starts again; 0 for never, none for any."""
    is_legal: bool = False
    """Whether all its numbers are written as decimals."""


@dataclass(slots=True)
class Counters:
    """What Word keeps in mind while it goes down a document."""

    levels: Mapping[str, Mapping[int, _Level]]
    """By abstract list, then level."""
    lists: Mapping[str, str]
    """Abstract list by list."""
    starts: Mapping[tuple[str, int], int]
    """Start overrides by list and level."""
    own_levels: Mapping[str, Mapping[int, _Level]]
    """Levels that a list has otherwise than its abstract list."""
    styles: Mapping[str, Element]
    default_style: str
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    met: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Element) -> str:
        """Count one paragraph and return the label that Word shows, empty where there is none."""
        place = self._place(paragraph)
        return self._count(*place) if place else ""

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """Return a paragraph's list and level: its own, else those of its style."""
        properties = paragraph.find(name("pPr"))
        style = value(properties, name("pStyle")) if properties is not None else None
        number = at = None
        if properties is not None:
            number = value(properties, f"{name('numPr')}/{name('numId')}")
            at = value(properties, f"{name('numPr')}/{name('ilvl')}")
        of_style = self._style_place(style or self.default_style, 0)
        if number is None:
            return of_style
        if number == "0":
            return None
        return number, _whole(at, of_style[1] if of_style and of_style[0] == number else 0)

    def _style_place(self, style_id: str, depth: int) -> tuple[str, int] | None:
        style = self.styles.get(style_id)
        if style is None or depth > DEEPEST:
            return None
        number = value(style, f"{name('pPr')}/{name('numPr')}/{name('numId')}")
        if number is None:
            return self._style_place(value(style, name("basedOn")) or "", depth + 1)
        if number == "0":
            return None
        levels = self.levels.get(self.lists.get(number, ""), {})
        bound = [at for at, level in levels.items() if level.style == style_id]
        said = value(style, f"{name('pPr')}/{name('numPr')}/{name('ilvl')}")
        return number, bound[0] if bound else _whole(said, 0)

    def _count(self, number: str, at: int) -> str:
        abstract = self.lists.get(number, "")
        levels = {**self.levels.get(abstract, {}), **self.own_levels.get(number, {})}
        if at not in levels:
            return ""
        counts = self.counts.setdefault(abstract, {})
        override = self.starts.get((number, at))
        if override is not None and (number, at) not in self.met:
            counts[at] = override - 1
        self.met.add((number, at))
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [level for level in counts if level > at and _restarts(levels, level, at)]:
            del counts[deeper]
        if levels[at].format == "bullet":
            sign = levels[at].text.strip()
            return sign if len(sign) > 1 else _BULLET  # words can be made a bullet, too
        shown = _as_decimals(levels) if levels[at].is_legal else levels
        return re.sub(
            r"%([1-9])", lambda found: _written(shown, counts, int(found[1]) - 1), levels[at].text
        )


def read_counters(numbering: Element | None, styles: Element | None) -> Counters:
    """Read the definitions that a file counts by; there may be none."""
    abstracts = numbering.findall(name("abstractNum")) if numbering is not None else []
    numbers = numbering.findall(name("num")) if numbering is not None else []
    kinds = styles.findall(name("style")) if styles is not None else []
    return Counters(
        levels={
            each.get(name("abstractNumId"), ""): _levels(each.findall(name("lvl")))
            for each in abstracts
        },
        lists={
            each.get(name("numId"), ""): value(each, name("abstractNumId")) or ""
            for each in numbers
        },
        starts={
            (each.get(name("numId"), ""), _whole(override.get(name("ilvl")), 0)): int(start)
            for each in numbers
            for override in each.findall(name("lvlOverride"))
            if (start := value(override, name("startOverride"))) is not None
        },
        own_levels={
            each.get(name("numId"), ""): _levels(
                each.findall(f"{name('lvlOverride')}/{name('lvl')}")
            )
            for each in numbers
        },
        styles={each.get(name("styleId"), ""): each for each in kinds},
        default_style=default_style(kinds),
    )


def default_style(styles: Iterable[Element]) -> str:
    """Return the id of the style of paragraphs that name none."""
    return next((each.get(name("styleId"), "") for each in styles if _is_default(each)), "")


def _is_default(style: Element) -> bool:
    return style.get(name("type")) == "paragraph" and style.get(name("default")) in {"1", "true"}


def _levels(levels: Iterable[Element]) -> Mapping[int, _Level]:
    return {_whole(level.get(name("ilvl")), 0): _level(level) for level in levels}


def _level(level: Element) -> _Level:
    restart = value(level, name("lvlRestart"))
    legal = level.find(name("isLgl"))
    return _Level(
        value(level, name("numFmt")) or "decimal",
        value(level, name("lvlText")) or "",
        _whole(value(level, name("start")), 0),
        value(level, name("pStyle")) or "",
        None if restart is None else int(restart),
        legal is not None and legal.get(name("val"), "1") not in {"0", "false", "off"},
    )


def _restarts(levels: Mapping[int, _Level], level: int, at: int) -> bool:
    """Whether a level starts again after one above it was counted."""
    restart = levels[level].restart if level in levels else None
    return restart is None or at < restart


def _as_decimals(levels: Mapping[int, _Level]) -> Mapping[int, _Level]:
    return {at: replace(level, format="decimal") for at, level in levels.items()}


def _whole(text: str | None, default: int) -> int:
    return default if text is None else int(text)


def _written(levels: Mapping[int, _Level], counts: Mapping[int, int], at: int) -> str:
    level = levels.get(at)
    if level is None:
        return ""
    number = counts.get(at, level.start)
    return _FORMATS.get(level.format, str)(number)


def _letters(number: int) -> str:
    """Count a, b, … z, aa, bb."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number < 1000 else ""  # noqa: PLR2004


def _roman(number: int) -> str:
    if not 0 < number < 4000:  # noqa: PLR2004  # what numerals can say
        return str(number)
    numerals = ""
    for worth, sign in _NUMERALS:
        times, number = divmod(number, worth)
        numerals += sign * times
    return numerals


_NUMERALS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
