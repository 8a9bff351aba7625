"""The numbers that Word shows beside paragraphs, counted as Word counts them.

From the numbering definitions, the styles and the order of the paragraphs (ECMA-376 part 1, 17.9).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.word_elements import is_on, name, value
from protocol_gen.readers.finished.word_styles import DEEPEST, WordStyles

_BULLET = "·"
_PICTURES = ("wingdings", "webdings", "symbol")
"""How fonts are called in which letters are signs."""


@frozen
class _Level:
    """One level of a list."""

    format: str
    text: str
    start: int
    style: str
    element: Element
    restart: int | None = None
    """The highest level, counted from 1, at which it starts again; 0 for never, none for any."""
    is_legal: bool = False
    """Whether all its numbers are written as decimals."""
    is_picture: bool = False


@frozen
class Label:
    """What Word shows beside a paragraph; ``level`` is what defines its looks.

    ``depth`` is its level, from 0. ``is_known`` is false for a number that Word writes in a way
    that is not known here, and for a picture.
    """

    text: str
    level: Element
    is_known: bool = True
    depth: int = 0


@dataclass(slots=True)
class Counters:
    """What Word keeps in mind while it goes down a document."""

    levels: Mapping[str, Mapping[int, _Level]]
    """By abstract list, then level."""
    lists: Mapping[str, str]
    """Abstract list by list; one that is another's by its style is named by that."""
    starts: Mapping[tuple[str, int], int]
    """Start overrides by list and level."""
    own_levels: Mapping[str, Mapping[int, _Level]]
    """Levels that a list has otherwise than its abstract list."""
    styles: WordStyles
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    met: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Element) -> Label | None:
        """Count one paragraph and return what Word shows beside it, if anything."""
        place = self._place(paragraph)
        return self._count(*place) if place else None

    def _place(self, paragraph: Element) -> tuple[str, int] | None:
        """Return a paragraph's list and level, each from the nearest that says it."""
        properties = paragraph.find(name("pPr"))
        own = None if properties is None else properties.find(name("numPr"))
        style = self.styles.style_id(paragraph)
        said = [] if own is None else [(own, "")]
        for each in self.styles.chain(style):
            found = each.find(f"{name('pPr')}/{name('numPr')}")
            if found is not None:
                said.append((found, each.get(name("styleId"), "")))
        number = next((one for each, _ in said if (one := value(each, name("numId")))), None)
        if number is None or number == "0":
            return None
        return number, self._level_of(said, number)

    def _level_of(self, said: Sequence[tuple[Element, str]], number: str) -> int:
        """Return the level: the nearest said; of a style, the one that is bound to it."""
        levels = {**self.levels.get(self.lists.get(number, ""), {})}
        levels.update(self.own_levels.get(number, {}))
        for each, style in said:
            bound = [at for at, level in levels.items() if style and level.style == style]
            if bound:
                return bound[0]
            at = value(each, name("ilvl"))
            if at is not None:
                return _whole(at, 0)
        return 0

    def _count(self, number: str, at: int) -> Label | None:
        abstract = self.lists.get(number, "")
        levels = {**self.levels.get(abstract, {}), **self.own_levels.get(number, {})}
        if at not in levels:
            return None
        counts = self.counts.setdefault(abstract, {})
        override = self.starts.get((number, at))
        if override is not None and (number, at) not in self.met:
            counts[at] = override - 1
        self.met.add((number, at))
        counts[at] = counts.get(at, levels[at].start - 1) + 1
        for deeper in [level for level in counts if level > at and _restarts(levels, level, at)]:
            del counts[deeper]
        level = levels[at]
        if level.format == "bullet":
            return Label(_bullet(level), level.element, not level.is_picture, at)
        shown = _as_decimals(levels) if level.is_legal else levels
        text = re.sub(
            r"%([1-9])", lambda found: _written(shown, counts, int(found[1]) - 1), level.text
        )
        of_text = [shown.get(int(each) - 1) for each in re.findall(r"%([1-9])", level.text)]
        is_known = all(each is None or each.format in _FORMATS for each in of_text)
        return Label(text, level.element, is_known and not level.is_picture, at)


def _bullet(level: _Level) -> str:
    """Return what a bullet says: words can be made one, too, and a single letter is a word."""
    sign = level.text.strip()
    fonts = level.element.find(f"{name('rPr')}/{name('rFonts')}")
    font = "" if fonts is None else (fonts.get(name("ascii")) or "").lower()
    is_sign = not sign.isalnum() or sign == "o" or font.startswith(_PICTURES)
    return _BULLET if len(sign) <= 1 and is_sign else sign


def read_counters(numbering: Element | None, styles: WordStyles) -> Counters:
    """Read the definitions that a file counts by; there may be none."""
    abstracts = numbering.findall(name("abstractNum")) if numbering is not None else []
    numbers = numbering.findall(name("num")) if numbering is not None else []
    by_id = {each.get(name("abstractNumId"), ""): each for each in abstracts}
    lists = {
        each.get(name("numId"), ""): value(each, name("abstractNumId")) or "" for each in numbers
    }
    own = f"{name('lvlOverride')}/{name('lvl')}"
    return Counters(
        levels={key: _levels(each.findall(name("lvl"))) for key, each in by_id.items()},
        lists={key: _linked(each, by_id, lists, styles) for key, each in lists.items()},
        starts={
            (each.get(name("numId"), ""), _whole(override.get(name("ilvl")), 0)): int(start)
            for each in numbers
            for override in each.findall(name("lvlOverride"))
            if (start := value(override, name("startOverride"))) is not None
        },
        own_levels={each.get(name("numId"), ""): _levels(each.findall(own)) for each in numbers},
        styles=styles,
    )


def _linked(
    abstract: str, by_id: Mapping[str, Element], lists: Mapping[str, str], styles: WordStyles
) -> str:
    """Return the abstract list that defines another one, by the style that both name."""
    for _ in range(DEEPEST):
        defined = by_id.get(abstract)
        link = None if defined is None else value(defined, name("numStyleLink"))
        if not link:
            return abstract
        named = [key for key, each in by_id.items() if value(each, name("styleLink")) == link]
        said = f"{name('pPr')}/{name('numPr')}/{name('numId')}"
        number = next((value(each, said) for each in styles.chain(link)), None)
        abstract = lists.get(number or "", named[0] if named else "")
    return abstract


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
        level,
        None if restart is None else int(restart),
        legal is not None and is_on(legal),
        level.find(name("lvlPicBulletId")) is not None,
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
