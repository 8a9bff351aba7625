"""Pages of ours, changed as people and programs change them, at places that chance chooses."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

FOREIGN: Final = "This section is suspended until further notice."


@dataclass(frozen=True)
class Manipulated:
    """A page, and what was done to it. ``page`` is a file, in whatever characters."""

    kind: str
    page: bytes


HIDING: Final = (
    *("display:none", "visibility:hidden", "visibility: collapse", "opacity:0", "opacity:.02"),
    *("font-size:0", "font-size:1px", "font-size:.05em", "font:1px/1 serif", "color:transparent"),
    *(
        "color:#fff;background:#fff",
        "color:rgba(0,0,0,.01)",
        "color:hsl(0 0% 100%);background:white",
    ),
    *(
        "position:absolute;left:-9999px",
        "position:fixed;top:-200vh",
        "text-indent:-9999px;display:block",
    ),
    *(
        "clip-path:inset(50%)",
        "position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden",
    ),
    *(
        "transform:scale(0)",
        "transform:translateX(-9999px)",
        "filter:opacity(0)",
        "mask:linear-gradient(transparent,transparent)",
    ),
    *(
        "display:inline-block;width:0;overflow:hidden;white-space:nowrap",
        "content-visibility:hidden",
    ),
    *("display:inline-block;height:0;overflow:hidden", "display:block;max-height:0;overflow:clip"),
    *(
        "-webkit-text-fill-color:transparent",
        "-webkit-text-security:disc",
        "display:NONE",
        "display:inline-block;scale:0",
    ),
    *(
        "DISPLAY:none!important",
        "dis\\70lay:none",
        "display/**/:/**/none",
        "--x:none;display:var(--x)",
    ),
    *(
        "display:var(--nothing,none)",
        "font-size:calc(1px - 1px)",
        "zoom:.01",
        "margin-left:-400vw;display:block",
    ),
    *("float:left;margin-left:-9999px", "background:#16191d", "position:relative;left:-300vw"),
    *(
        "letter-spacing:-2em",
        "line-height:0;display:block;overflow:hidden",
        "opacity:1%",
        "all:unset;display:none",
    ),
)
"""Styles with which no reader sees words, or not as they are."""
CARRIERS: Final = (
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=300 height=20 alt="">',
    f'<iframe srcdoc="<p>{FOREIGN}</p>"></iframe>',
    f'<svg width="400" height="40"><text y="20">{FOREIGN}</text></svg>',
    f'<input value="{FOREIGN}">',
    f'<input type=submit value="{FOREIGN}">',
    f'<input placeholder="{FOREIGN}" size=60>',
    f"<textarea>{FOREIGN}</textarea>",
    f"<select><option>{FOREIGN}</select>",
    f"<button>{FOREIGN}</button>",
    f'<object data="data:text/html,{FOREIGN}"></object>',
    f'<embed src="data:text/html,{FOREIGN}">',
    f"<dialog open>{FOREIGN}</dialog>",
    f"<details><summary>{FOREIGN}</summary></details>",
    f"<details><summary>More</summary>{FOREIGN}</details>",
    f"<math><mtext>{FOREIGN}</mtext></math>",
    f"<marquee>{FOREIGN}</marquee>",
    "<canvas width=300 height=50></canvas>",
    "<video controls width=300 height=50></video>",
    "<meter value=1>1</meter>",
    f"<ins>{FOREIGN}</ins>",
    f"<p style='display:none;display:block'>{FOREIGN}</p>",
    f"<p hidden style='display:block'>{FOREIGN}</p>",
    f"<div style='visibility:hidden'><p style='visibility:visible'>{FOREIGN}</p></div>",
    f"<xmp>{FOREIGN}</xmp>",
    f"<!-- --!><p>{FOREIGN}</p>",
    f"<title>a</title><p>{FOREIGN}",
    f"<bdo dir=rtl>{FOREIGN}</bdo>",
    f"<q>{FOREIGN}</q>",
    f"<template><p>a</p></template>{FOREIGN}",
    f"<style style='display:block'>{FOREIGN}</style>",
)
"""Elements that show words of their own."""
HARMLESS_STYLES: Final = (
    *(
        "font-weight:bold",
        "font-style:italic",
        "color:gray",
        "color:#c33",
        "text-decoration:underline",
    ),
    *(
        "background:#ffc;color:#222",
        "background-color:rgb(120 120 120 / .1)",
        "font-size:110%",
        "font-size:14pt",
        "padding:2px",
    ),
    *(
        "letter-spacing:.02em",
        "line-height:1.4",
        "text-align:justify",
        "hyphens:auto",
        "opacity:.9",
    ),
    *(
        "font-family:Georgia,serif",
        "border-bottom:1px dotted gray",
        "white-space:normal",
        "position:relative",
    ),
    *(
        "display:inline",
        "visibility:visible",
        "text-transform:none",
        "cursor:help",
        "word-break:normal",
    ),
)
HARMLESS_MARKUP: Final = (
    *(
        "<!-- a remark -->",
        "<!--><!-- x -->",
        "<span></span>",
        "<a id=here></a>",
        "<wbr>",
        "<s></s>",
    ),
    *(f"<span hidden>{FOREIGN}</span>", f"<span style='display:none'>{FOREIGN}</span>"),
    *(f"<script type='application/json'>{FOREIGN}</script>", "<input type=hidden value=x>"),
    *("<style>.nobody{display:none}</style>", "<link rel=help href=/>", "<b></b>", "<area>"),
)


def inside(page: str) -> tuple[int, int]:
    """Return where the words of the protocol begin and end."""
    start = page.index(">", page.index("<article")) + 1
    return start, page.index("</article>")


def texts(page: str) -> list[tuple[int, int]]:
    """Return where there are words between tags."""
    start, end = inside(page)
    found = re.finditer(r">([^<>]*[^<>\s][^<>]*)<", page[start - 1 : end + 1])
    return [(each.start(1) + start - 1, each.end(1) + start - 1) for each in found]


def a_word(page: str, chance: Random) -> tuple[int, int]:
    """Return where a word is, of at least three letters."""
    words = [
        (start + each.start(), start + each.end())
        for start, end in texts(page)
        for each in re.finditer(r"(?<![&\w])[A-Za-z]{3,}(?![\w;])", page[start:end])
    ]
    return chance.choice(words)


def a_place(page: str, chance: Random) -> int:
    """Return a place between blocks, where an element of any kind may be."""
    start, end = inside(page)
    at = [each.end() for each in re.finditer(r"</(?:p|h[1-6])>", page[start:end])]
    return start + chance.choice(at[:-1])


def put_in(page: str, at: int, words: str) -> str:
    return page[:at] + words + page[at:]


def styled(page: str, chance: Random, style: str) -> str:
    """Give a word a style: by its attribute, or by rules for a class, an id or a type."""
    start, end = a_word(page, chance)
    word = page[start:end]
    way = chance.choice(("attribute", "class", "id", "type", "within", "media"))
    if way == "attribute":
        escaped = style.replace('"', "&quot;")
        return f'{page[:start]}<span style="{escaped}">{word}</span>{page[end:]}'
    opening, selector = {
        "class": ("<span class='a zz b'>", ".zz"),
        "id": ("<span id=zz>", "span#zz"),
        "type": ("<var style='font-style:normal'>", "article var"),
        "within": ("<b class=zz><i>", ".zz > i, .nobody"),
        "media": ("<span class=zz>", "html .zz"),
    }[way]
    closing = {"type": "</var>", "within": "</i></b>"}.get(way, "</span>")
    rule = f"{selector} {{ {style} }}"
    if way == "media":
        media = chance.choice(("screen", "all", "(min-width: 20em)", "print, screen"))
        rule = f"@media {media} {{ {rule} }}"
    marked = f"{page[:start]}{opening}{word}{closing}{page[end:]}"
    return marked.replace("</head>", f"<style>{rule}</style></head>", 1)


# What a reader sees otherwise


def hidden(page: str, chance: Random) -> str:
    return styled(page, chance, chance.choice(HIDING))


def other_word(page: str, chance: Random) -> str:
    start, end = a_word(page, chance)
    return page[:start] + chance.choice(("", "never", page[start:end].swapcase())) + page[end:]


def carried(page: str, chance: Random) -> str:
    return put_in(page, a_place(page, chance), chance.choice(CARRIERS))


def generated(page: str, chance: Random) -> str:
    """Put words in by a style sheet."""
    part = chance.choice(("before", "after", "BEFORE", "after"))
    content = chance.choice(
        (f'"{FOREIGN}"', "'not '", "attr(class)", "counter(a)", 'var(--w, "not")')
    )
    rule = f".zz::{part} {{ content: {content} }}"
    start, end = a_word(page, chance)
    page = f"{page[:start]}<span class=zz>{page[start:end]}</span>{page[end:]}"
    return page.replace("</head>", f"<style>{rule}</style></head>", 1)


def moved(page: str, chance: Random) -> str:
    """Let a paragraph be seen elsewhere, or its words in another order."""
    style = chance.choice(
        (
            *("float:right;width:50%", "position:relative;top:30em", "position:absolute;top:0"),
            *(
                "display:flex;flex-direction:row-reverse",
                "direction:rtl;unicode-bidi:bidi-override",
            ),
            *(
                "transform:rotate(180deg)",
                "writing-mode:vertical-rl",
                "margin-top:-20em",
                "position:sticky;top:9em",
            ),
            *(
                "display:flex;flex-direction:column-reverse",
                "text-transform:uppercase",
                "position:fixed;bottom:0",
            ),
        )
    )
    start, end = inside(page)
    blocks = [*re.finditer(r"<p [^>]*>", page[start:end])]
    at = start + chance.choice(blocks).end() - 1
    return put_in(page, at, f' style="{style}"')


def covered(page: str, chance: Random) -> str:
    """Lay something over the page, or let a program or another file change it."""
    over = chance.choice(
        (
            f"<div style='position:fixed;inset:0;background:white'>{FOREIGN}</div>",
            "<div style='position:absolute;top:0;width:100%;height:9000px;background:#fff'></div>",
            "<script>document.body.innerHTML=''</script>",
            "<script src=other.js></script>",
            "<link rel=stylesheet href=other.css>",
            "<style>@import 'other.css';</style>",
            "<img src=x onerror='document.body.remove()' style='display:none'>",
            "<style>main { transform: rotate(180deg) }</style>",
            "<style>article { column-rule: none; direction: rtl }</style>",
            "<style>@media print { article p { display: none } }</style>",
            "<style>@media (max-width: 30em) { article p { visibility: hidden } }</style>",
            "<style>article p:not(.a):not(:hover) { opacity: 0 }</style>",
            "<style>@supports (display: grid) { article p { opacity: 0 } }</style>",
            "<style>article { & p { opacity: 0 } }</style>",
            "<style>[id^=introduction] { display: none }</style>",
            "<style>p:nth-of-type(2n) { font-size: 0 }</style>",
            "<style>@keyframes k { to { opacity: 0 } } p { animation: k 0s forwards }</style>",
            "<style>body { height: 20em; overflow: hidden }</style>",
            "<style>article::before { content: 'Not in force. ' }</style>",
            "<style>:root { --ink: var(--paper) } p { color: white }</style>",
            "<meta http-equiv=refresh content='0;url=/'>",
            "<div><template shadowrootmode=open>other</template></div>",
            "<dialog open style='width:100%;height:100%'>x</dialog>",
        )
    )
    return page.replace("<body>", f"<body>{over}", 1)


HARM: Final[tuple[Callable[[str, Random], str], ...]] = (
    *(hidden, hidden, hidden, other_word, carried, carried, generated, moved, covered),
)


# What a reader sees as it was


def dressed(page: str, chance: Random) -> str:
    return styled(page, chance, chance.choice(HARMLESS_STYLES))


def strewn(page: str, chance: Random) -> str:
    start, end = a_word(page, chance)
    return put_in(page, chance.choice((start, end)), chance.choice(HARMLESS_MARKUP))


def respaced(page: str, chance: Random) -> str:
    start, end = inside(page)
    spaces = [each.start() for each in re.finditer(r"(?<=\w) (?=\w)(?![^<]*>)", page[start:end])]
    at = start + chance.choice(spaces)
    return page[:at] + chance.choice(("\n", "\t  ", "&#32;", " \r\n ", "&nbsp;")) + page[at + 1 :]


def without_ends(page: str, _: Random) -> str:
    start, end = inside(page)
    return (
        page[:start]
        + re.sub(r"</(?:p|li|td|th|tr)>(?=\s*<(?!/|a|s))", "", page[start:end])
        + page[end:]
    )


def referred(page: str, chance: Random) -> str:
    start, _ = a_word(page, chance)
    return page[:start] + f"&#{ord(page[start])};" + page[start + 1 :]


def among_others(page: str, _: Random) -> str:
    """Paste the text into the page of a council's system."""
    start, end = inside(page)
    return (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Council</title></head><body>"
        f"<nav><ul><li>Home<li>News</ul></nav><main>{page[start:end]}</main>"
        "<footer>Contact us</footer></body></html>"
    )


def with_menu_hidden(page: str, _: Random) -> str:
    return page.replace(
        "<body>", f"<body><div style='display:none;position:fixed'>{FOREIGN}</div>", 1
    )


HARMLESS: Final[tuple[Callable[[str, Random], str], ...]] = (
    *(dressed, dressed, strewn, strewn, respaced, without_ends, referred, with_menu_hidden),
)
CHARACTERS: Final = ("utf-8", "utf-8-sig", "utf-16", "windows-1252")


def changed(
    page: str, chance: Random, kinds: tuple[Callable[[str, Random], str], ...]
) -> Manipulated:
    """Return a page with one change, in characters that it declares."""
    kind = chance.choice(kinds)
    text = kind(page, chance)
    characters = chance.choice(CHARACTERS)
    if characters == "windows-1252":
        text = re.sub('<meta charset="?utf-8"?>', "<meta charset=windows-1252>", text)
    return Manipulated(kind.__name__, text.encode(characters, "xmlcharrefreplace"))
