"""Styles drawn by chance, of which nobody knows beforehand what they do to a page."""

import re
from random import Random
from typing import Final

from tests.verify.manipulated_pages import a_word, inside

_LENGTHS: Final = (
    *(
        "0",
        "1px",
        "-1px",
        ".1em",
        "-.5em",
        "1em",
        "-2em",
        "3em",
        "20em",
        "-99em",
        "100%",
        "-50%",
        "5vw",
    ),
    *("120vw", "calc(1em - 1px)", "min(1px, 9em)", "auto", "1e3px", "-0.3em", "0.5ch", "5pt"),
)
_COLOURS: Final = (
    *(
        "white",
        "#fff",
        "#fefefe",
        "#16191d",
        "transparent",
        "rgba(0,0,0,.05)",
        "red",
        "inherit",
        "#ddd",
    ),
    *(
        "hsl(0 0% 100%)",
        "currentcolor",
        "color-mix(in srgb, white, white)",
        "var(--paper)",
        "WHITE",
        "rgb(255,255,255)",
    ),
)
_VALUES: Final[dict[str, tuple[str, ...]]] = {
    "display": (
        *(
            "none",
            "block",
            "inline",
            "inline-block",
            "flex",
            "grid",
            "contents",
            "table",
            "table-cell",
        ),
        *("list-item", "flow-root", "inline-flex", "run-in", "bogus", "ruby"),
    ),
    "visibility": ("hidden", "visible", "collapse", "bogus"),
    "opacity": ("0", "1", ".5", ".1", "0%", "5%", "-1", "2", "bogus"),
    "font-size": (
        "0",
        "1px",
        "3px",
        "6px",
        "20px",
        ".1em",
        "2em",
        "xx-small",
        "smaller",
        "200%",
        "0.001em",
    ),
    "color": _COLOURS,
    "background": (*_COLOURS, "linear-gradient(white,white)", "none"),
    "background-color": _COLOURS,
    "text-indent": _LENGTHS,
    "margin": _LENGTHS,
    "margin-left": _LENGTHS,
    "margin-top": _LENGTHS,
    "padding": _LENGTHS,
    "padding-left": _LENGTHS,
    "width": _LENGTHS,
    "max-width": _LENGTHS,
    "height": _LENGTHS,
    "max-height": _LENGTHS,
    "line-height": ("0", "normal", ".2", ".7", "1", "3", "200%", "1px"),
    "letter-spacing": _LENGTHS,
    "word-spacing": _LENGTHS,
    "position": ("static", "relative", "absolute", "fixed", "sticky"),
    "left": _LENGTHS,
    "top": _LENGTHS,
    "right": _LENGTHS,
    "float": ("left", "right", "none"),
    "overflow": ("hidden", "visible", "auto", "clip"),
    "white-space": ("nowrap", "pre", "normal", "pre-line", "pre-wrap"),
    "text-transform": ("uppercase", "none", "lowercase", "capitalize", "full-width"),
    "transform": (
        "none",
        "scale(0)",
        "scaleX(-1)",
        "translateX(50vw)",
        "rotate(90deg)",
        "scale(1)",
    ),
    "clip-path": ("none", "inset(50%)", "circle(0)"),
    "filter": ("none", "opacity(0)", "blur(9px)", "invert(1)"),
    "direction": ("rtl", "ltr"),
    "unicode-bidi": ("bidi-override", "normal", "plaintext"),
    "writing-mode": ("vertical-rl", "horizontal-tb", "sideways-lr"),
    "flex-direction": ("row", "row-reverse", "column", "column-reverse"),
    "order": ("0", "1", "-1"),
    "columns": ("2", "auto", "9em 3"),
    "list-style": ("decimal", "none", "upper-roman inside", "'x '", "disc"),
    "text-decoration": ("line-through", "none", "underline", "overline line-through red"),
    "vertical-align": ("super", "baseline", "-99em", "99em", "2em", "middle"),
    "content": ("'x'", "none", "normal", "url(x)"),
    "outline": ("9em solid white", "none", "1px solid red"),
    "box-shadow": ("0 0 0 99em white", "none", "inset 0 0 0 99em white"),
    "border": ("1px solid", "9em solid white", "none"),
    "font": ("0/0 a", "12px/1.2 serif", "italic 2px serif", "caption"),
    "all": ("unset", "initial"),
    "z-index": ("9", "-1"),
    "zoom": ("1", ".05", "2"),
    "mix-blend-mode": ("screen", "normal", "difference"),
    "font-variant": ("small-caps", "normal"),
    "text-shadow": ("0 0 9px red", "none", "9em 0 black"),
    "mask": ("linear-gradient(#000,#000)", "none"),
    "animation": ("none", "k 1s"),
    "text-overflow": ("ellipsis", "clip"),
    "min-height": _LENGTHS,
    "inset": _LENGTHS,
    "translate": ("99em", "none"),
    "counter-reset": ("list-item 9", "a 1"),
    "word-break": ("break-all", "normal"),
    "hyphens": ("auto", "none"),
}
_SELECTORS: Final = (
    *(
        ".zz",
        "#zz",
        ".zz *",
        ".zz:first-child",
        "p > .zz",
        ".zz::before",
        ".zz::after",
        ".zz::first-letter",
    ),
    *(
        "article .zz",
        ".zz, nav",
        "[class~=zz]",
        ".zz:not(.y)",
        ":is(.zz)",
        "*|*.zz",
        ".zz::first-line",
    ),
    *(
        ".zz::marker",
        ".zz:hover",
        "body .zz",
        ".ZZ",
        "article > :nth-child(4)",
        "p:has(.zz)",
        "li:nth-child(2)",
    ),
    *(
        "article",
        "main",
        "h2",
        "article p",
        "body",
        ".number",
        "li",
        "ul",
        "article header",
        "html",
        "h2 ~ p",
    ),
)
_AROUND: Final = (
    "{}",
    "{}",
    "{}",
    "{}",
    "@media screen {{ {} }}",
    "@media print {{ {} }}",
    "@supports (color: red) {{ {} }}",
    "@layer a {{ {} }}",
    "@media (min-width: 30em) {{ {} }}",
    "@media not print {{ {} }}",
    "@container (width > 1px) {{ {} }}",
)


def oddly_styled(page: str, chance: Random) -> str:
    """Return a page with one or two rules or attributes of styles that chance draws."""
    for _ in range(chance.choice((1, 1, 2))):
        page = _styled(page, chance)
    return page


def _styled(page: str, chance: Random) -> str:
    names = chance.sample([*_VALUES], chance.choice((1, 1, 2, 3)))
    says = ";".join(f"{name}:{chance.choice(_VALUES[name])}" for name in names)
    if chance.random() < 0.2:
        says += "!important"
    if chance.random() < 0.4:
        return _with_attribute(page, chance, f'style="{says}"')
    selector = chance.choice(_SELECTORS)
    if "::before" in selector or "::after" in selector:
        says += f";content:{chance.choice(('none', '', chr(39) + 'not' + chr(39), 'attr(class)'))}"
    page = _with_attribute(page, chance, 'class="zz"' if "#" not in selector else 'id="zz"')
    rule = chance.choice(_AROUND).format(f"{selector} {{ {says} }}")
    return page.replace("</head>", f"<style>{rule}</style></head>", 1)


def _with_attribute(page: str, chance: Random, attribute: str) -> str:
    """Give an attribute to a word, or to a paragraph or an item."""
    if chance.random() < 0.5:
        start, end = a_word(page, chance)
        return f"{page[:start]}<span {attribute}>{page[start:end]}</span>{page[end:]}"
    start, end = inside(page)
    found = chance.choice([*re.finditer(r"<(?:p|li|ul|h2|h3)\b", page[start:end])])
    at = start + found.end()
    return f"{page[:at]} {attribute}{page[at:]}"
