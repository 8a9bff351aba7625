"""Where a rule of a style sheet holds: on which screens, on paper, by day or by night."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.html.css_values import Scale, Token, length, meaningful

SCREEN, PRINT = "screen", "print"
_USUAL_WIDTHS: Final = (1280.0, 360.0, 800.0)
_PAPER_WIDTHS: Final = (700.0, 980.0)
_WIDTH: Final = re.compile(r"(min|max)-(?:device-)?width")
_MOST_WORLDS: Final = 60


@frozen
class World:
    """One way in which a page may be seen."""

    medium: str = SCREEN
    width: float = _USUAL_WIDTHS[0]
    is_dark: bool = False
    is_touched: bool = False
    """Whether every element is pointed at, chosen and gone to."""


USUAL: Final = World()


@frozen
class _Test:
    """One thing that a query asks: the medium, a width or the scheme of colours."""

    about: str
    value: str = ""
    pixels: float = 0.0

    def holds(self, world: World) -> bool:
        match self.about:
            case "medium":
                return self.value in {"all", world.medium}
            case "min":
                return world.width >= self.pixels
            case "max":
                return world.width <= self.pixels
            case "scheme":
                return (self.value == "dark") is world.is_dark
            case _:  # "motion": nobody moves
                return True


@frozen
class Media:
    """A list of queries, of which one must hold. ``is_known`` says that all are understood."""

    queries: tuple[tuple[bool, tuple[_Test, ...]], ...]
    is_known: bool = True

    def holds(self, world: World) -> bool:
        """Say whether a rule holds."""
        return any(
            all(test.holds(world) for test in tests) is not is_negated
            for is_negated, tests in self.queries
        )

    @property
    def widths(self) -> Iterator[float]:
        """Yield the widths at which something changes."""
        for _, tests in self.queries:
            yield from (test.pixels for test in tests if test.about in {"min", "max"})

    @property
    def asks_for_scheme(self) -> bool:
        """Say whether something changes by night."""
        return any(test.about == "scheme" for _, tests in self.queries for test in tests)


UNKNOWN: Final = Media((), is_known=False)


def read_media(tokens: Iterable[Token]) -> Media:
    """Return the queries of a rule; none is every medium."""
    queries: list[tuple[bool, tuple[_Test, ...]]] = []
    for part in _parts(meaningful(tokens)):
        found = _query(part)
        if found is None:
            return UNKNOWN
        queries.append(found)
    return Media(tuple(queries) or ((False, ()),))


def _parts(tokens: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def _query(tokens: list[Token]) -> tuple[bool, tuple[_Test, ...]] | None:
    words = [token.lower_value if token.type == "ident" else "" for token in tokens]
    is_negated = words[0] == "not"
    rest = tokens[1:] if words[0] in {"not", "only"} else tokens
    tests: list[_Test] = []
    for place, token in enumerate(rest):
        if place % 2:
            if token.type != "ident" or token.lower_value != "and":
                return None
            continue
        test = _test(token, is_first=not place)
        if test is None:
            return None
        tests.append(test)
    return (is_negated, tuple(tests)) if len(rest) % 2 else None


def _test(token: Token, *, is_first: bool) -> _Test | None:
    if token.type == "ident" and is_first:
        return _Test("medium", token.lower_value)
    if token.type != "() block":
        return None
    content = meaningful(token.content)
    if len(content) != 3 or content[0].type != "ident" or content[1].value != ":":  # noqa: PLR2004  # name, colon, value
        return None
    name, value = content[0].lower_value, content[2]
    width = _WIDTH.fullmatch(name)
    if width:
        pixels = length(value, Scale(letter=16.0))
        return None if pixels is None else _Test(width[1], pixels=pixels)
    if name == "prefers-color-scheme" and value.type == "ident":
        return _Test("scheme", value.lower_value)
    return None


def worlds(media: Iterable[Media], *, has_night: bool) -> tuple[World, ...] | None:
    """Return ways to see a page, the usual one first, so that each list of queries is tried.

    None where there are too many.
    """
    asked = tuple(dict.fromkeys(media))
    widths = sorted({width for each in asked for width in each.widths})
    near = [*_USUAL_WIDTHS, *(width + by for width in widths for by in (-0.4, 0.0, 0.4))]
    has_night = has_night or any(each.asks_for_scheme for each in asked)
    schemes = (False, True) if has_night else (False,)
    tried = [World(width=width, is_dark=dark) for dark in schemes for width in near]
    tried += [World(PRINT, width) for width in (*_PAPER_WIDTHS, *near)]
    alike: dict[tuple[object, ...], World] = {}
    for world in tried:
        signature = (world.is_dark, *(each.holds(world) for each in asked))
        alike.setdefault(signature, world)
    found = tuple(alike.values())
    return found if len(found) <= _MOST_WORLDS else None


def touched(found: Iterable[World]) -> tuple[World, ...]:
    """Return worlds on screens as they are while everything in them is pointed at."""
    return tuple(replace(each, is_touched=True) for each in found if each.medium == SCREEN)
