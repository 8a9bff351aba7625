"""How an element looks in one world: what its declarations come to, beside those around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Final, TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.page.sign_fonts import shows_pictures
from protocol_gen.readers.finished.html.css_properties import FONT_SIZES
from protocol_gen.readers.finished.html.css_values import (
    Ink,
    Scale,
    Token,
    colour,
    keyword,
    keywords,
    length,
    number,
    over,
    words_of,
)
from protocol_gen.readers.finished.word_colours import contrast

WHITE: Final[Ink] = (1.0, 1.0, 1.0, 1.0)
BLACK: Final[Ink] = (0.0, 0.0, 0.0, 1.0)
NIGHT: Final[Ink] = (0.07, 0.07, 0.07, 1.0)
_UNSEEN, _PALE = 1.3, 1.9
"""Contrasts below which words are not seen, and below which somebody might not see them."""
_SMALLEST, _SMALL = 2.5, 5.5
"""Likewise, in pixels."""
_GONE, _FAINT = 0.12, 0.4
"""Likewise: how dense words are."""
_LARGEST: Final = 400.0
UNSET: Final = frozenset({"initial", "unset", "revert", "revert-layer"})
Style: TypeAlias = Mapping[str, Sequence[Token]]
Variables: TypeAlias = Mapping[str, Sequence[Token]]


@frozen
class InheritedLook:
    """What an element hands down to those within it, and to its own words."""

    is_there: bool = True
    is_visible: bool = True
    dense: float = 1.0
    size: float = 16.0
    ink: Ink = BLACK
    paper: Ink | None = WHITE
    """What is behind the words; ``None`` where it is a picture."""
    case: str = "none"
    spaces: str = "normal"
    has_signs: bool = False
    """Whether the font shows pictures for letters."""
    list_type: str = "disc"
    has_list_picture: bool = False
    variables: Variables = field(default_factory=dict)

    @property
    def is_seen(self) -> bool:
        """Say whether words are seen at all."""
        return (
            self.is_there
            and self.is_visible
            and self.dense >= _GONE
            and self.size >= _SMALLEST
            and self._contrast() >= _UNSEEN
        )

    @property
    def is_doubtful(self) -> bool:
        """Say whether some reader might not see words, or nothing is known of what is behind."""
        return (
            self.dense < _FAINT
            or not _SMALL <= self.size <= _LARGEST
            or self._contrast() < _PALE
            or self.paper is None
        )

    @property
    def is_empty_space(self) -> bool:
        """Say whether nothing at all is painted."""
        return not (self.is_there and self.is_visible and self.dense >= _GONE)

    def _contrast(self) -> float:
        return 21.0 if self.paper is None else _contrast_of(self.ink, self.dense, self.paper)


@lru_cache(maxsize=1000)
def _contrast_of(ink: Ink, dense: float, paper: Ink) -> float:
    return contrast(_bytes(over((*ink[:3], ink[3] * dense), paper)), _bytes(paper))


def _bytes(ink: Ink) -> tuple[int, int, int]:
    red, green, blue = (round(each * 255) for each in ink[:3])
    return red, green, blue


def within(
    look: InheritedLook, style: Style, window: float, root: float
) -> tuple[InheritedLook, frozenset[str]]:
    """Return the look of an element within another, and the properties that are not understood."""
    doubts: set[str] = set()
    size = _size(style, look, window, root, doubts)
    ink = _ink(style, look, doubts)
    paper = _paper(style, look, ink, doubts)
    return (
        InheritedLook(
            is_there=look.is_there and keyword(style.get("display", ())) != "none",
            is_visible=_visible(style, look),
            dense=look.dense * _density(style, doubts),
            size=size,
            ink=ink,
            paper=paper,
            case=_inherited(style, "text-transform", look.case, "none"),
            spaces=_inherited(style, "white-space", look.spaces, "normal"),
            has_signs=_has_signs(style, look),
            list_type=_list_type(style, look),
            has_list_picture=_has_list_picture(style, look),
            variables=look.variables,
        ),
        frozenset(doubts),
    )


def _inherited(style: Style, name: str, around: str, initial: str) -> str:
    if name not in style:
        return around
    said = keyword(style[name])
    if said in {"inherit", "unset", "revert", "revert-layer"}:
        return around
    return initial if said == "initial" else said or words_of(style[name])


def _visible(style: Style, look: InheritedLook) -> bool:
    around = "visible" if look.is_visible else "hidden"
    return _inherited(style, "visibility", around, "visible") not in {"hidden", "collapse"}


def _density(style: Style, doubts: set[str]) -> float:
    if "opacity" not in style or keyword(style["opacity"]) in UNSET:
        return 1.0
    found = number(style["opacity"])
    if found is None:
        doubts.add("opacity")
        return 1.0
    return min(1.0, max(0.0, found))


def _size(style: Style, look: InheritedLook, window: float, root: float, doubts: set[str]) -> float:
    value = style.get("font-size")
    if not value or keyword(value) in {"inherit", "unset", "revert", "revert-layer"}:
        return look.size
    said = keyword(value)
    if said in {"smaller", "larger"}:
        return look.size * (1.2 if said == "larger" else 1 / 1.2)
    if said in FONT_SIZES or said == "initial":
        return FONT_SIZES.get(said, 16.0)
    found = length(value[0], Scale(look.size, root, window, look.size)) if len(value) == 1 else None
    if found is None or found < 0:
        doubts.add("font-size")
        return look.size
    return found


def _ink(style: Style, look: InheritedLook, doubts: set[str]) -> Ink:
    value = style.get("color")
    if not value or keyword(value) in {"inherit", "unset", "revert", "revert-layer"}:
        return look.ink
    if keyword(value) in {"windowtext", "canvastext", "initial", "text"}:
        return look.ink if keyword(value) != "initial" else BLACK
    found = colour(value[0], look.ink) if len(value) == 1 else None
    if found is None:
        doubts.add("color")
        return look.ink
    return found


def _paper(style: Style, look: InheritedLook, ink: Ink, doubts: set[str]) -> Ink | None:
    """Return what is behind the words: the colours upon one another, or a picture."""
    paper = look.paper
    for name in ("background", "background-color", "background-image"):
        if name not in style:
            continue
        found = tuple(_behind(style[name], ink))
        if not found and not keywords(style[name]) and style[name]:
            doubts.add(name)
        for each in found:
            if each is None:
                paper = None
            elif each[3] >= 1 or paper is not None:
                paper = over(each, paper or WHITE)
    return paper


def _behind(value: Sequence[Token], ink: Ink) -> Iterator[Ink | None]:
    """Yield the colours and then the pictures of a background."""
    is_picture = False
    for token in value:
        if token.type == "url" or (
            token.type == "function"
            and (
                token.lower_name == "url"
                or re.search("gradient|image|paint|element", token.lower_name)
            )
        ):
            is_picture = True
            continue
        if token.type not in {"ident", "hash", "function"}:
            continue
        if token.type == "ident" and token.lower_value in {"canvas", "window"}:
            yield WHITE
            continue
        found = colour(token, ink)
        if found is not None:
            yield found
        elif token.type == "function" and token.lower_name != "calc":
            is_picture = True
    if is_picture:
        yield None


def _has_signs(style: Style, look: InheritedLook) -> bool:
    value = style.get("font-family")
    if not value or keyword(value) in {"inherit", "unset", "revert"}:
        return look.has_signs
    return shows_pictures(str(getattr(value[0], "value", "")))


def _list_type(style: Style, look: InheritedLook) -> str:
    value = style.get("list-style-type")
    if value is None:
        return look.list_type
    if not value:
        return "disc"
    if value[0].type == "string":
        return f'"{value[0].value}'
    return _inherited(style, "list-style-type", look.list_type, "disc")


def _has_list_picture(style: Style, look: InheritedLook) -> bool:
    value = style.get("list-style-image")
    if value is None or keyword(value) == "inherit":
        return look.has_list_picture
    return bool(value) and keyword(value) not in {"none", *UNSET}


def content_of(style: Style, attributes: Mapping[str, str]) -> tuple[str, bool]:
    """Return the words that a style puts before or after an element's; whether they are known."""
    value = style.get("content")
    if not value or keyword(value) in {"none", "normal", *UNSET}:
        return "", True
    said: list[str] = []
    for token in value:
        if token.type == "literal" and token.value == "/":
            break
        if token.type == "string":
            said.append(token.value)
        elif token.type == "function" and token.lower_name == "attr" and len(token.arguments) == 1:
            said.append(attributes.get(token.arguments[0].lower_value, ""))
        else:
            return "", False
    return "".join(said), True


def has_content(style: Style) -> bool:
    """Say whether something is put before or after an element's words."""
    value = style.get("content")
    return bool(value) and keyword(value or ()) not in {"none", "normal", *UNSET}


def shown_as(text: str, case: str) -> str:
    """Return words in the letters in which they are shown."""
    match case:
        case "uppercase":
            return text.upper()
        case "lowercase":
            return text.lower()
        case "capitalize":
            return re.sub(r"(?<![^\W_])[^\W_]", lambda found: found[0].upper(), text)
        case _:
            return text
