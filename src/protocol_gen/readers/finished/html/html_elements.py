"""What elements of a page are: on lines of their own, never shown, or carriers of others."""

import re
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.html.html_parsing import HTML, local_name

BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "  # noqa: SIM905
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend "
    "listing main menu nav ol optgroup p plaintext pre search section summary ul xmp".split()
)
"""Elements that are on lines of their own."""
TABLES: Final = {
    "table": "table",
    "caption": "table-caption",
    "thead": "table-header-group",
    "tbody": "table-row-group",
    "tfoot": "table-footer-group",
    "tr": "table-row",
    "td": "table-cell",
    "th": "table-cell",
    "col": "table-column",
    "colgroup": "table-column-group",
    "li": "list-item",
}
NEVER_SHOWN: Final = frozenset(
    "area base datalist head link meta noembed noframes noscript param rp script source style "  # noqa: SIM905
    "template title track".split()
)
"""Elements that no browser shows by itself."""
INLINES: Final = frozenset(
    "a abbr acronym b bdi big blink br cite code data del dfn em font i ins kbd label map mark "  # noqa: SIM905
    "nobr output q s samp slot small span strike strong sub sup time tt u var wbr button "
    "layer spacer nextid rb rtc".split()
)
KEEPING_LINES: Final = frozenset({"pre", "listing", "plaintext", "xmp", "textarea"})
STRIKING: Final = frozenset({"del", "s", "strike"})
CARRIERS: Final = {
    "img": "picture",
    "picture": "",
    "image": "picture",
    "svg": "picture",
    "canvas": "picture",
    "video": "film",
    "audio": "film",
    "iframe": "frame",
    "frame": "frame",
    "fencedframe": "frame",
    "portal": "frame",
    "object": "object",
    "embed": "object",
    "applet": "object",
    "math": "formula",
    "input": "form",
    "select": "form",
    "textarea": "form",
    "meter": "form",
    "progress": "form",
    "keygen": "form",
    "isindex": "form",
    "ruby": "odd",
    "bdo": "odd",
    "marquee": "odd",
}
"""Elements that show something else than their words, by what that is."""
CLOSED: Final = frozenset(
    "applet audio canvas embed fencedframe frame iframe image img input keygen math meter object "  # noqa: SIM905
    "progress select svg textarea video".split()
)
"""Carriers within which there are no words to be read."""
_FOREIGN: Final = re.compile(r"\{[^}]*\}(.*)")
_TYPES_OF_SCRIPTS: Final = re.compile(
    r"(|module|importmap|speculationrules|(text|application)/(x-)?(java|ecma|j|live)script.*)"
)
HARMLESS_HEADERS: Final = frozenset(
    "content-type content-language x-ua-compatible pragma cache-control expires imagetoolbar "  # noqa: SIM905
    "content-style-type content-script-type last-modified date cleartype msthemecompatible "
    "x-dns-prefetch-control origin-trial accept-ch".split()
)


def name_of(element: Element) -> str:
    """Return the name of an element, also of a picture or a formula within the page."""
    return _named(element.tag)


@lru_cache(maxsize=1000)
def _named(tag: object) -> str:
    name = local_name(tag)
    foreign = _FOREIGN.fullmatch(name)
    return foreign[1] if foreign else name


def is_foreign(element: Element) -> bool:
    """Say whether an element is part of a picture or a formula within the page."""
    return not element.tag.startswith(HTML)


@lru_cache(maxsize=1000)
def is_known(name: str) -> bool:
    """Say whether it is known what an element does; one of somebody's own does nothing."""
    return (
        name in BLOCKS
        or name in INLINES
        or name in TABLES
        or name in NEVER_SHOWN
        or name in CARRIERS
        or any(sign in name for sign in ":-")
        or name in {"option", "rt"}
    )


def runs(element: Element) -> bool:
    """Say whether an element is or has a program that the browser runs."""
    if any(key.startswith("on") for key in element.attrib):
        return True
    kind = (element.get("type") or "").strip().lower()
    return name_of(element) == "script" and bool(_TYPES_OF_SCRIPTS.fullmatch(kind))


def carried(element: Element) -> str:
    """Return what an element shows that is not its words; empty for nothing."""
    name = name_of(element)
    if name == "input" and (element.get("type") or "").strip().lower() == "hidden":
        return ""
    if name == "audio" and element.get("controls") is None:
        return ""
    return CARRIERS.get(name, "")


def turns_round(element: Element) -> bool:
    """Say whether the direction of the words may be another than from left to right."""
    return (element.get("dir") or "").strip().lower() == "rtl"
