"""Which properties of an element may move its words, cut them off, or change their order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from protocol_gen.readers.finished.html.css_look import UNSET, Style
from protocol_gen.readers.finished.html.css_values import (
    Scale,
    Token,
    keyword,
    keywords,
    length,
    number,
    words_of,
)

MOVING: Final = frozenset(
    "position transform translate rotate scale zoom animation animation-name margin-top "  # noqa: SIM905
    "margin-right margin-bottom margin-left outline-width outline-offset offset-path "
    "-webkit-transform text-shadow box-shadow -webkit-box-shadow".split()
)
"""Properties by which an element may lie over others."""
_NONE: Final = frozenset({"none", "auto", "normal", "visible", "currentcolor", *UNSET})
_ALONE: Final = frozenset(
    "transform rotate scale translate filter -webkit-filter clip-path mask mask-image perspective "  # noqa: SIM905
    "animation animation-name backdrop-filter text-shadow zoom mix-blend-mode content-visibility "
    "background-blend-mode clip contain -webkit-transform unicode-bidi border-image "
    "border-image-source font-feature-settings font-variation-settings font-size-adjust "
    "order grid-area grid-row grid-column grid-row-start grid-column-start grid-auto-flow "
    "grid-template-areas font-variant-caps content font-variant-alternates "
    "font-variant-position bottom right".split()
)
"""Properties whose values are not understood but for none."""
_AS_NONE: Final = {
    **dict.fromkeys(("zoom", "scale"), frozenset({"1", "100%"})),
    **dict.fromkeys(("bottom", "right", "order", "border-image"), frozenset({"0"})),
}
"""Numbers that come to none."""
_WORDS: Final = {
    "visibility": {"visible", "hidden", "collapse", "inherit"},
    "direction": {"ltr", "inherit"},
    "quotes": {"inherit"},
    "writing-mode": {"horizontal-tb", "lr-tb", "lr", "inherit"},
    "caption-side": {"top", "inherit"},
    "flex-direction": {"row", "column"},
    "flex-wrap": {"nowrap", "wrap"},
    "flex-flow": {"row", "column", "nowrap", "wrap"},
    "font-variant": {"normal", "inherit", "tabular-nums", "lining-nums"},
    "text-transform": {"uppercase", "lowercase", "capitalize", "inherit"},
    "white-space": {"normal", "nowrap", "pre", "pre-wrap", "pre-line", "inherit", "break-spaces"},
    "text-decoration-line": {
        *("underline", "overline", "line-through", "inherit", "solid", "dotted", "dashed"),
        *("double", "wavy", "blink"),
    },
    "order": {"0"},
    "overflow-x": {"visible", "auto", "scroll", "hidden", "clip", "overlay"},
    "overflow-y": {"visible", "auto", "scroll", "hidden", "clip", "overlay"},
    "background-clip": {"border-box", "padding-box", "content-box"},
    "-webkit-background-clip": {"border-box", "padding-box", "content-box"},
    "vertical-align": {
        *("baseline", "sub", "super", "top", "middle", "bottom", "text-top", "text-bottom"),
        *("inherit",),
    },
}
"""Properties with the values that are understood, beside none."""
_DISPLAYS: Final = frozenset(
    "none inline block inline-block list-item flow-root contents table inline-table table-row "  # noqa: SIM905
    "table-cell table-row-group table-header-group table-footer-group table-caption table-column "
    "table-column-group flex inline-flex grid inline-grid initial unset revert".split()
)
_UNDERSTOOD_ELSEWHERE: Final = frozenset(
    "color opacity font-size background background-color background-image list-style-type "  # noqa: SIM905
    "list-style-image color-scheme outline-color width max-width height max-height "
    "min-width".split()
)
_LOWEST_LINE, _HIGHEST_LINE = 0.85, 6.0
_FARTHEST: Final = 40.0
"""Letters by which something may be moved in."""
_BEYOND: Final = 0.45
"""Letters by which it may be moved out."""
_NARROWEST: Final = 3.0


def doubtful(style: Style, scale: Scale, *, has_words: bool) -> Iterator[str]:
    """Yield the properties that are not understood, or that may hide words or move them."""
    for name, value in style.items():
        if name.startswith("--") or name in _UNDERSTOOD_ELSEWHERE:
            continue
        said = keyword(value)
        if name == "all":
            yield name
        if said in UNSET or (said == "inherit" and name in _WORDS):
            continue
        if not _is_understood(name, value, scale):
            yield name
    yield from _placed(style, scale)
    if _begins_outside(style, scale):
        yield "text-indent"
    if has_words:
        yield from _cut_off(style, scale)


def _is_understood(name: str, value: Sequence[Token], scale: Scale) -> bool:
    if name in _WORDS:
        said = keywords(value) or {words_of(value)}
        if name == "text-decoration-line" and not _is_small(value, scale):
            return False
        return said <= _WORDS[name] | _NONE or (name == "vertical-align" and _near(value, scale))
    if name in _ALONE:
        return keyword(value) in _NONE or words_of(value) in _AS_NONE.get(name, ())
    check = _CHECKS.get(name)
    return check is not None and check(value, scale)


def _near(value: Sequence[Token], scale: Scale) -> bool:
    found = length(value[0], scale) if len(value) == 1 else None
    return found is not None and abs(found) <= scale.letter


def _is_display(value: Sequence[Token], _: Scale) -> bool:
    return keyword(value) in _DISPLAYS


def _is_margin(value: Sequence[Token], scale: Scale) -> bool:
    return not value or keyword(value) == "auto" or _between(value, scale, -0.35, _FARTHEST)


def _is_side_margin(value: Sequence[Token], scale: Scale) -> bool:
    return not value or keyword(value) == "auto" or _between(value, scale, -_BEYOND, _FARTHEST)


def _is_padding(value: Sequence[Token], scale: Scale) -> bool:
    return not value or _between(value, scale, 0.0, _FARTHEST)


def _is_border(value: Sequence[Token], scale: Scale) -> bool:
    return (
        not value
        or keyword(value) in {"thin", "medium", "thick"}
        or _between(value, scale, 0.0, 1.0)
    )


def _is_line_height(value: Sequence[Token], scale: Scale) -> bool:
    if keyword(value) in {"normal", "inherit"}:
        return True
    found = number(value)
    if found is None:
        return _between(value, scale, _LOWEST_LINE, _HIGHEST_LINE)
    return _LOWEST_LINE <= found <= _HIGHEST_LINE


def _is_indent(value: Sequence[Token], scale: Scale) -> bool:
    return _between(value, scale, -_FARTHEST, _FARTHEST)


def _is_spacing(value: Sequence[Token], scale: Scale) -> bool:
    return keyword(value) in {"normal", "inherit"} or _between(value, scale, -0.1, 0.35)


def _is_small(value: Sequence[Token], scale: Scale) -> bool:
    """Say whether all lengths of a shadow or a line are no more than a letter."""
    found = [
        length(each, scale)
        for each in value
        if each.type in {"dimension", "number", "percentage"}
        or (each.type == "function" and each.lower_name in {"calc", "min", "max", "clamp"})
    ]
    return all(each is not None and abs(each) <= scale.letter for each in found)


def _is_size_adjust(value: Sequence[Token], _: Scale) -> bool:
    found = number(value)
    return keyword(value) in {"none", "auto"} or (found is not None and 0.8 <= found <= 2)  # noqa: PLR2004  # near to one


def _is_roomy_grid(value: Sequence[Token], scale: Scale) -> bool:
    """Say whether no column or row of a grid is so small that words run out of it."""
    found = (length(each, scale) for each in value if each.type in {"dimension", "number"})
    fractions = all(
        getattr(each, "lower_unit", "fr") != "fr" or each.value > 0
        for each in value
        if each.type == "dimension"
    )
    return fractions and all(each is None or each >= _NARROWEST * scale.letter for each in found)


def _is_float(value: Sequence[Token], _: Scale) -> bool:
    return keyword(value) == "none"


def _is_anything(_value: Sequence[Token], _: Scale) -> bool:
    return True


def _between(value: Sequence[Token], scale: Scale, least: float, most: float) -> bool:
    """Say whether a length is between two, in letters."""
    found = length(value[0], scale) if len(value) == 1 else None
    return found is not None and least * scale.letter - 0.01 <= found <= most * scale.letter


_CHECKS: Final[dict[str, Callable[[Sequence[Token], Scale], bool]]] = {
    "display": _is_display,
    **dict.fromkeys(
        ("box-shadow", "-webkit-box-shadow", "-moz-box-shadow", "text-decoration-thickness"),
        _is_small,
    ),
    "text-underline-offset": _is_small,
    **dict.fromkeys(
        ("text-size-adjust", "-webkit-text-size-adjust", "-moz-text-size-adjust"), _is_size_adjust
    ),
    **dict.fromkeys(
        ("grid-template-columns", "grid-template-rows", "grid-auto-rows", "grid-auto-columns"),
        _is_roomy_grid,
    ),
    "margin-top": _is_margin,
    "margin-bottom": _is_margin,
    "margin-left": _is_side_margin,
    "margin-right": _is_side_margin,
    "line-height": _is_line_height,
    "text-indent": _is_indent,
    "letter-spacing": _is_spacing,
    "word-spacing": _is_spacing,
    "font-family": _is_anything,
    "float": _is_float,
    "position": _is_anything,
    "top": _is_anything,
    "left": _is_anything,
    "right": _is_anything,
    "bottom": _is_anything,
    **{f"padding-{side}": _is_padding for side in ("top", "right", "bottom", "left")},
    **{f"border-{side}-width": _is_border for side in ("top", "right", "bottom", "left")},
    "outline-width": _is_border,
    "outline-offset": _is_border,
}


_PAINTED: Final = frozenset(
    "width height padding-left padding-right "  # noqa: SIM905
    "padding-top padding-bottom border-left-width border-right-width".split()
)
"""What may make an element larger than its words."""


def _placed(style: Style, scale: Scale) -> Iterator[str]:
    """Yield that an element is put elsewhere; where it may be is looked at by who knows more."""
    position = keyword(style.get("position", ()))
    if position in {"", "static", *UNSET}:
        return
    if position != "relative" or any(_offset(style, side, scale) for side in _SIDES):
        yield "position"


def _begins_outside(style: Style, scale: Scale) -> bool:
    """Say whether the first line begins farther to the left than what is around."""
    lengths = (
        _pixels(style, name, scale) for name in ("text-indent", "margin-left", "padding-left")
    )
    return sum(lengths) < -_BEYOND * scale.letter - 0.01


def _pixels(style: Style, name: str, scale: Scale) -> float:
    value = style.get(name)
    found = length(value[0], scale) if value and len(value) == 1 else None
    return found or 0.0


def sets_apart(style: Style, scale: Scale, side: str) -> bool:
    """Say whether there is room at the left or right of an element within a line, as of a space."""
    names = (f"margin-{side}", f"padding-{side}", f"border-{side}-width")
    return sum(_pixels(style, name, scale) for name in names) > 0.16 * scale.letter


_SIDES: Final = ("top", "right", "bottom", "left")


def _offset(style: Style, side: str, scale: Scale) -> bool:
    value = style.get(side)
    if value is None or keyword(value) in {"auto", *UNSET}:
        return False
    found = length(value[0], scale) if len(value) == 1 else None
    return found is None or abs(found) > 0.3 * scale.letter


def hangs_at_left(style: Style, scale: Scale) -> bool:
    """Say whether an element is taken out of the line and put at the left, where it began."""
    left = style.get("left", ())
    return (
        keyword(style.get("position", ())) == "absolute"
        and len(left) == 1
        and length(left[0], scale) == 0
        and not any(_offset(style, side, scale) for side in ("top", "right", "bottom"))
        and _PAINTED.isdisjoint(style)
    )


def is_off_page(style: Style, scale: Scale) -> bool:
    """Say whether an element is put where nobody sees it, as for who listens."""
    for side in ("left", "top", "text-indent"):
        value = style.get(side)
        found = length(value[0], scale) if value and len(value) == 1 else None
        if found is not None and found <= -0.7 * scale.window:
            return True
    clipped = "clip" in style or "clip-path" in style or hides(style)
    return clipped and all(_is_tiny(style, side, scale) for side in ("width", "height"))


def hides(style: Style) -> bool:
    """Say whether what runs out of an element is not shown."""
    return any(keyword(style.get(f"overflow-{axis}", ())) in {"hidden", "clip"} for axis in "xy")


def _is_tiny(style: Style, name: str, scale: Scale) -> bool:
    value = style.get(name)
    found = length(value[0], scale) if value and len(value) == 1 else None
    return found is not None and found <= 2.0  # noqa: PLR2004  # pixels


def _cut_off(style: Style, scale: Scale) -> Iterator[str]:
    """Yield what makes an element too small for its words, or so that they may be too many."""
    is_hiding = hides(style)
    for name in ("width", "max-width"):
        if not _is_roomy(style.get(name), scale, hides=is_hiding):
            yield name
    scrolls = keyword(style.get("overflow-y", ())) in {"auto", "scroll", "overlay"}
    for name in ("height", "max-height"):
        value = style.get(name)
        if not value or _is_free(value) or (scrolls and not _is_tiny(style, name, scale)):
            continue
        if is_hiding or not _fills(value):
            yield name


def _fills(value: Sequence[Token]) -> bool:
    """Say whether a height is that of what is around, beyond which words may go on."""
    unit = getattr(value[0], "lower_unit", "")
    return bool(value[0].type == "percentage" or unit.endswith("vh")) and value[0].value >= 100  # noqa: PLR2004  # all


def _is_free(value: Sequence[Token]) -> bool:
    said = keyword(value)
    return said in {"auto", "none", "min-content", "max-content", "fit-content", "inherit", *UNSET}


def _is_roomy(value: Sequence[Token] | None, scale: Scale, *, hides: bool) -> bool:
    if not value or _is_free(value):
        return True
    if value[0].type == "percentage":
        return bool(value[0].value >= (20 if hides else 8))  # a fifth, a column
    found = length(value[0], scale) if len(value) == 1 else None
    return found is not None and found >= _NARROWEST * scale.letter
