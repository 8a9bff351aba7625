"""Values of styles: lengths in pixels, colours, variables put in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

import tinycss2
from tinycss2 import color4
from tinycss2.ast import FunctionBlock

from protocol_gen.frozen import frozen

Token: TypeAlias = Any
"""A piece of a style sheet; the library that reads it has no types."""
Ink: TypeAlias = tuple[float, float, float, float]
"""Red, green, blue and how dense it is, each from 0 to 1."""
_PIXELS: Final = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54,
}
_OF_LETTERS: Final = {"em": 1.0, "ex": 0.5, "ch": 0.5, "lh": 1.2, "ic": 1.0, "cap": 0.7}
_OF_WINDOW: Final = {"vw": 1.0, "vmin": 0.6, "vmax": 1.0, "vh": 0.6, "vi": 1.0, "vb": 0.6}
_DEEPEST: Final = 12
"""How deep variables may refer to one another."""
_MOST_TOKENS: Final = 4000


@frozen
class Scale:
    """What lengths are measured by, in pixels."""

    letter: float
    root: float = 16.0
    window: float = 1280.0
    whole: float = 0.0
    """What a percentage is of."""


def meaningful(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return tokens without spaces and comments."""
    return tuple(each for each in tokens if each.type not in {"whitespace", "comment"})


def keyword(tokens: Sequence[Token]) -> str:
    """Return a value of one word, in small letters; empty for any other."""
    found = meaningful(tokens)
    return found[0].lower_value if len(found) == 1 and found[0].type == "ident" else ""


def keywords(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the words of a value, in small letters."""
    return frozenset(each.lower_value for each in meaningful(tokens) if each.type == "ident")


def words_of(tokens: Sequence[Token]) -> str:
    """Return a value as it is written."""
    return str(tinycss2.serialize(tokens)).strip()


def number(tokens: Sequence[Token]) -> float | None:
    """Return a number, or a percentage as a part of one."""
    found = meaningful(tokens)
    if len(found) != 1 or found[0].type not in {"number", "percentage"}:
        return None
    return float(found[0].value) / (100 if found[0].type == "percentage" else 1)


def length(token: Token, scale: Scale) -> float | None:
    """Return a length in pixels."""
    match token.type:
        case "number":
            return 0.0 if token.value == 0 else None
        case "percentage":
            return float(token.value) * scale.whole / 100
        case "dimension":
            return _dimension(float(token.value), token.lower_unit, scale)
        case "function":
            return _computed(token, scale)
        case _:
            return None


def _dimension(value: float, unit: str, scale: Scale) -> float | None:
    if unit in _PIXELS:
        return value * _PIXELS[unit]
    if unit in _OF_LETTERS:
        return value * _OF_LETTERS[unit] * scale.letter
    if unit in {"rem", "rlh"}:
        return value * scale.root
    window = unit[1:] if unit[:1] in {"s", "l", "d"} and unit[1:] in _OF_WINDOW else unit
    return value * _OF_WINDOW[window] * scale.window / 100 if window in _OF_WINDOW else None


def _computed(token: Token, scale: Scale) -> float | None:
    """Return the length of ``min``, ``max`` and ``clamp``, and of sums within them."""
    parts = [_sum(part, scale) for part in _arguments(token.arguments)]
    if any(part is None for part in parts) or not parts:
        return None
    known = [part for part in parts if part is not None]
    match token.lower_name:
        case "calc" if len(known) == 1:
            return known[0]
        case "min":
            return min(known)
        case "max":
            return max(known)
        case "clamp" if len(known) == 3:  # noqa: PLR2004  # least, wished, most
            return max(known[0], min(known[1], known[2]))
        case _:
            return None


def _arguments(tokens: Iterable[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in meaningful(tokens):
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _sum(tokens: Sequence[Token], scale: Scale) -> float | None:
    """Return a sum of lengths; a product is not understood."""
    found, sign = 0.0, 1
    for place, token in enumerate(tokens):
        if place % 2:
            if token.type != "literal" or token.value not in "+-":
                return None
            sign = 1 if token.value == "+" else -1
            continue
        each = length(token, scale)
        if each is None:
            return None
        found += sign * each
    return found if len(tokens) % 2 else None


def colour(token: Token, ink: Ink) -> Ink | None:
    """Return a colour; ``ink`` is that of the words, for a value that names it."""
    try:
        found = color4.parse_color(token)
        if found is None or isinstance(found, str):
            return ink if found == "currentcolor" else None
        red, green, blue = found.to("srgb").coordinates
        alpha = found.alpha
        return tuple(min(1.0, max(0.0, float(each))) for each in (red, green, blue, alpha))  # type: ignore[return-value]  # four of them
    except (AttributeError, NotImplementedError, TypeError, ValueError, ZeroDivisionError):
        return None


def over(ink: Ink, paper: Ink) -> Ink:
    """Return how a colour looks upon another."""
    red, green, blue = (ink[each] * ink[3] + paper[each] * (1 - ink[3]) for each in range(3))
    return red, green, blue, 1.0


# Variables


def put_in(
    tokens: Sequence[Token], variables: Mapping[str, Sequence[Token]]
) -> Sequence[Token] | None:
    """Return a value with variables put in; ``None`` where one has no value of its own."""
    return _put_in(tokens, variables, _DEEPEST)


def _put_in(
    tokens: Sequence[Token], variables: Mapping[str, Sequence[Token]], deep: int
) -> Sequence[Token] | None:
    if not any(map(_refers, tokens)):
        return tokens
    if not deep:
        return None
    found: list[Token] = []
    for token in tokens:
        if token.type != "function" or token.lower_name != "var":
            inner = _within(token, variables, deep)
            if inner is None:
                return None
            found.append(inner)
            continue
        value = _value(token, variables)
        each = None if value is None else _put_in(value, variables, deep - 1)
        if each is None or len(found) + len(each) > _MOST_TOKENS:
            return None
        found.extend(each)
    return found


def _within(token: Token, variables: Mapping[str, Sequence[Token]], deep: int) -> Token | None:
    """Return a piece of a value with variables put into its arguments, if it has any."""
    if not _refers(token):
        return token
    arguments = _put_in(token.arguments, variables, deep - 1)
    if arguments is None:
        return None
    return FunctionBlock(token.source_line, token.source_column, token.name, list(arguments))


def _refers(token: Token) -> bool:
    if token.type != "function":
        return False
    return token.lower_name == "var" or any(map(_refers, token.arguments))


def _value(token: Token, variables: Mapping[str, Sequence[Token]]) -> Sequence[Token] | None:
    """Return the value of a variable, or what stands in for it."""
    arguments = list(token.arguments)
    name = next((each.value for each in arguments if each.type == "ident"), "")
    if name in variables:
        return variables[name]
    comma = next(
        (at for at, each in enumerate(arguments) if each.type == "literal" and each.value == ","),
        None,
    )
    return None if comma is None else arguments[comma + 1 :]
