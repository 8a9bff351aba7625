"""Properties of styles: those that change no word, and short ones written out.

What is on no list here is taken for something that may change what is seen.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from protocol_gen.readers.finished.html.css_values import Token, keyword, keywords, meaningful

_HARMLESS: Final = frozenset(
    "accent-color align-content align-items align-self appearance backface-visibility "  # noqa: SIM905
    "background-attachment background-origin background-position background-position-x "
    "background-position-y background-repeat background-size border-bottom-color "
    "border-bottom-left-radius border-bottom-right-radius border-bottom-style border-collapse "
    "border-color border-end-end-radius border-left-color border-left-style border-radius "
    "border-right-color border-right-style border-spacing border-style border-top-color "
    "border-top-left-radius border-top-right-radius border-top-style box-decoration-break "
    "box-sizing break-after break-before break-inside caret-color clear column-count column-fill "
    "column-gap column-rule column-rule-color column-rule-style column-rule-width column-width "
    "columns cursor empty-cells fill flex flex-basis flex-grow flex-shrink font-display "
    "font-kerning font-optical-sizing font-smooth font-stretch font-style font-synthesis "
    "font-variant-east-asian font-variant-ligatures font-variant-numeric font-weight gap "
    "grid-column-gap grid-gap grid-row-gap hyphens image-rendering isolation justify-content "
    "justify-items justify-self line-break list-style-position min-height object-fit "
    "object-position orphans outline-color outline-style overflow-anchor overflow-wrap "
    "overscroll-behavior page page-break-after page-break-before page-break-inside place-content "
    "place-items place-self pointer-events print-color-adjust resize row-gap scroll-behavior "
    "scroll-margin scroll-margin-top scroll-padding scroll-padding-top scrollbar-color "
    "scrollbar-gutter scrollbar-width stroke tab-size table-layout text-align text-align-last "
    "text-decoration-color text-decoration-skip text-decoration-skip-ink text-decoration-style "
    "text-justify text-overflow text-rendering text-underline-position text-wrap text-wrap-style "
    "touch-action transition transition-delay transition-duration transition-property "
    "transition-timing-function unicode-range user-select widows will-change word-break word-wrap "
    "z-index -webkit-font-smoothing -moz-osx-font-smoothing -webkit-tap-highlight-color "
    "-webkit-overflow-scrolling -webkit-user-select -moz-user-select -webkit-hyphens "
    "-webkit-appearance -moz-appearance -webkit-box-sizing -moz-box-sizing -webkit-border-radius "
    "-moz-border-radius -webkit-transition -moz-transition -webkit-print-color-adjust "
    "-webkit-text-decoration-skip -webkit-text-decoration-color tab-interval text-autospace "
    "layout-grid punctuation-wrap panose-1 so-language src counter-reset counter-increment "
    "counter-set".split()
)
"""They change how words look, and never which words are seen or in which order."""
_OF_NO_BROWSER: Final = re.compile(r"mso-.*|-ms-.*|-o-.*|-khtml-.*|_.*")
"""How the names begin that no browser of today heeds."""
_SIDES: Final = ("top", "right", "bottom", "left")
_SHORT_SIDES: Final = {
    "margin": "margin-{}",
    "padding": "padding-{}",
    "border-width": "border-{}-width",
    "inset": "{}",
}
_LOGICAL: Final = {
    "block-start": "top",
    "block-end": "bottom",
    "inline-start": "left",
    "inline-end": "right",
}
_OF_BORDER: Final = re.compile(r"border(-top|-right|-bottom|-left)?")
_WIDTHS: Final = {"thin": 1, "medium": 3, "thick": 5}


def is_harmless(name: str, value: Sequence[Token]) -> bool:
    """Say whether a declaration changes no word."""
    if name.startswith("counter-"):
        return "list-item" not in keywords(value)
    return name in _HARMLESS or bool(_OF_NO_BROWSER.fullmatch(name))


def written_out(name: str, value: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    """Yield the properties that a declaration sets; a short one sets several."""
    for logical, side in _LOGICAL.items():
        if name.endswith((f"-{logical}", f"-{logical}-width")):
            name = name.replace(logical, side)
            name = side if name == f"inset-{side}" else name
    found = meaningful(value)
    if name in {"margin-inline", "margin-block", "padding-inline", "padding-block"}:
        yield from _pair(name, found)
    elif name in _SHORT_SIDES:
        yield from _sides(_SHORT_SIDES[name], found)
    elif _OF_BORDER.fullmatch(name):
        yield from _border(name, found)
    elif name in {"list-style", "background", "text-decoration", "overflow", "outline", "font"}:
        yield from _short(name, found)
    else:
        yield name, found


def _pair(name: str, found: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    kind, axis = name.split("-")
    first, last = ("left", "right") if axis == "inline" else ("top", "bottom")
    yield f"{kind}-{first}", found[:1]
    yield f"{kind}-{last}", found[1:2] or found[:1]


def _sides(form: str, found: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    if not 1 <= len(found) <= 4:  # noqa: PLR2004  # sides
        yield form.format("top"), found
        return
    top, right, bottom, left = (
        found[0],
        found[min(1, len(found) - 1)],
        found[2 if len(found) > 2 else 0],  # noqa: PLR2004  # the third, else the first
        found[3 if len(found) > 3 else min(1, len(found) - 1)],  # noqa: PLR2004  # likewise
    )
    for side, token in zip(_SIDES, (top, right, bottom, left), strict=True):
        yield form.format(side), (token,)


def _border(name: str, found: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    width = [
        token
        for token in found
        if token.type in {"dimension", "number", "function"}
        or (token.type == "ident" and token.lower_value in _WIDTHS)
    ]
    plain = [each for each in width if each.type != "function" or each.lower_name == "calc"]
    for side in _SIDES if name == "border" else (name.removeprefix("border-"),):
        yield f"border-{side}-width", plain[:1]


def _short(name: str, found: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    match name:
        case "list-style":
            yield "list-style-image", [each for each in found if each.type in {"url", "function"}]
            types = [each for each in found if each.type in {"ident", "string"}]
            places = {"inside", "outside"}
            said = [each for each in types if getattr(each, "lower_value", "") not in places]
            yield "list-style-type", said[:1]
        case "background":
            yield "background", found
        case "text-decoration":
            yield "text-decoration-line", found
        case "overflow":
            yield "overflow-x", found[:1]
            yield "overflow-y", found[1:2] or found[:1]
        case "outline":
            yield "outline-width", [each for each in found if each.type in {"dimension", "number"}]
        case _:
            yield from _font(found)


def _font(found: Sequence[Token]) -> Iterator[tuple[str, Sequence[Token]]]:
    """Yield the size, the height of lines and the families of ``font``."""
    if keyword(found) in {"inherit", "initial", "unset"}:
        yield "font-size", found
        yield "font-family", found
        return
    sizes = ("dimension", "percentage", "function")
    at = next(
        (
            place
            for place, each in enumerate(found)
            if each.type in sizes
            or (each.type == "number" and not each.value)
            or (each.type == "ident" and each.lower_value in FONT_SIZES)
        ),
        None,
    )
    if at is None:
        yield "font", found
        return
    if "small-caps" in keywords(found[:at]):
        yield "font-variant", found[:at]
    yield "font-size", found[at : at + 1]
    rest = found[at + 1 :]
    if rest and rest[0].type == "literal" and rest[0].value == "/":
        yield "line-height", rest[1:2]
        rest = rest[2:]
    yield "font-family", rest


FONT_SIZES: Final = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
"""Named sizes of letters, in pixels."""
