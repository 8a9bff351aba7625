"""Web pages, whoever saved them: ours, a browser's, or a council's system with its menus around."""

import hashlib
import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element

import tinycss2

from protocol_gen.model.message import Message
from protocol_gen.page.compared_words import WORDS_HASH, words
from protocol_gen.readers.finished.finished_text import (
    FinishedText,
    Obstacle,
    Piece,
    gather,
)
from protocol_gen.readers.finished.html.css_cascade import Cascade, schemes_of
from protocol_gen.readers.finished.html.css_media import (
    USUAL,
    Media,
    World,
    read_media,
    touched,
    worlds,
)
from protocol_gen.readers.finished.html.css_rules import (
    PageStyles,
    StyleRule,
    read_declarations,
    read_sheet,
)
from protocol_gen.readers.finished.html.html_elements import (
    HARMLESS_HEADERS,
    name_of,
    runs,
)
from protocol_gen.readers.finished.html.html_page import ARTICLE, PageSteps, elements_of, page_of
from protocol_gen.readers.finished.html.html_parsing import is_read_otherwise, parse
from protocol_gen.readers.finished.html.list_numbers import numbers_of
from protocol_gen.readers.finished.html.page_words import Reading, Slot
from protocol_gen.readers.finished.html.xhtml import is_the_same_as_xml
from protocol_gen.readers.finished.messages import (
    HTML_ELSEWHERE,
    HTML_INSTRUCTION,
    HTML_OTHER_STYLES,
    HTML_PRINT,
    HTML_SCRIPT,
    HTML_TOO_MANY_WAYS,
    HTML_TWO_WAYS,
    HTML_UNKNOWN,
)

OUR_FONTS: Final = frozenset(
    {
        "277a844467fd07dac0f38bd1a3a94aa7b7726cdf9fbeff0b133e99c290665db5",
        "909437c2c389f8879a807002a12b44a27abf2e585bffe3cc319db844d26d51bc",
        "cc900beffe65ae6d588de28c4f075903879867d535f4e0fd9f63691d2951d272",
        "91e4d8bc65c6e3159c9df55970b8a3c1cb5601570f3072810178f5e7c7e13b36",
    }
)
"""The SHA-256 of the fonts that our own pages bring."""
_EXCERPT: Final = 60


def read_html(content: bytes, *, is_xml: bool = False) -> FinishedText:
    """Return what a page says: within the element with the id "protocol", else all of it.

    Words are those that a browser shows, on every screen and on paper. What is not understood, or
    differs from one to another, is named where it is. ``is_xml`` says that browsers read the page
    as XML, for its name.
    """
    root, is_old = parse(content)
    page = page_of(root)
    sheet = _sheet(root, is_old=is_old)
    slots = _seen(page, sheet)
    is_odd = is_xml and not is_the_same_as_xml(content, root)
    odd = (_anywhere(HTML_TWO_WAYS()),) if is_odd else ()
    pieces = [*odd, *_of_file(root, sheet), *_pieces(slots)]
    return gather(pieces, _fingerprint(page))


def _fingerprint(page: PageSteps) -> str:
    found = ""
    for element in page.elements:
        if name_of(element) == "meta" and element.get("name") == WORDS_HASH:
            found = element.get("content") or ""
        if element.get("id") == ARTICLE:
            found = element.get("data-words") or found
    return found


# Style sheets


def _sheet(root: Element, *, is_old: bool) -> PageStyles:
    """Return the rules of all style sheets within a page, also of those in its pictures."""
    found: list[PageStyles] = []
    elements = tuple(elements_of(root))
    for element in elements:
        if is_old:
            _make_names_small(element)
        if name_of(element) != "style" or not _is_css(element.get("type")):
            continue
        media = read_media(tinycss2.parse_component_value_list(element.get("media") or ""))
        found.append(read_sheet("".join(element.itertext()), media, is_old=is_old))
    is_whole = all(each.is_whole for each in found) and not any(map(_is_other, elements))
    return PageStyles(
        tuple(rule for each in found for rule in each.rules),
        tuple(font for each in found for font in each.fonts),
        is_whole,
    )


def _make_names_small(element: Element) -> None:
    for name in ("class", "id"):
        if element.get(name):
            element.set(name, element.get(name, "").lower())


def _is_css(kind: str | None) -> bool:
    return (kind or "").strip().lower() in {"", "text/css"}


def _is_other(element: Element) -> bool:
    """Say whether an element brings a style sheet of another file."""
    kinds = (element.get("rel") or "").lower().split()
    return name_of(element) == "link" and "stylesheet" in kinds and "alternate" not in kinds


def _odd_fonts(sheet: PageStyles) -> frozenset[str]:
    """Return the names of fonts that a page brings and that are none of ours."""
    return frozenset(name for name, source in sheet.fonts if not _is_our_font(source))


def _is_our_font(source: str) -> bool:
    found = re.search(r"base64,([A-Za-z0-9+/=]+)", source)
    if not found:
        return False
    try:
        return hashlib.sha256(b64decode(found[1])).hexdigest() in OUR_FONTS
    except (Error, ValueError):
        return False


def _schemes(page: PageSteps, sheet: PageStyles) -> frozenset[str]:
    """Return the schemes of colours that a page says it has."""
    values = [
        each.value
        for rule in sheet.rules
        for each in rule.declarations
        if each.name == "color-scheme"
    ]
    values += [
        each.value
        for each in read_declarations(page.elements[0].get("style") or "")
        if each.name == "color-scheme"
    ]
    for element in page.elements:
        if name_of(element) == "meta" and element.get("name", "").lower() == "color-scheme":
            values.append(tuple(tinycss2.parse_component_value_list(element.get("content") or "")))
    return frozenset(schemes_of(values))


# What hinders wherever it is


def _of_file(root: Element, sheet: PageStyles) -> Iterator[Obstacle]:
    """Yield what may change the whole page."""
    elements = tuple(elements_of(root))
    if any(map(runs, elements)):
        yield _anywhere(HTML_SCRIPT())
    if not sheet.is_whole:
        yield _anywhere(HTML_OTHER_STYLES())
    for element in elements:
        if is_read_otherwise(name_of(element)):
            yield _anywhere(HTML_UNKNOWN(kind=name_of(element)))
        header = (element.get("http-equiv") or "").strip().lower()
        if name_of(element) == "meta" and header and header not in HARMLESS_HEADERS:
            yield _anywhere(HTML_INSTRUCTION(kind=header))


def _anywhere(what: Message) -> Obstacle:
    return Obstacle(what, HTML_PRINT(), roams=True)


# What is seen


def _seen(page: PageSteps, sheet: PageStyles) -> list[Slot]:
    """Return what is seen in the usual world; what is seen otherwise in others is noted in it."""
    cascade = Cascade(page, sheet.rules)
    schemes, fonts = _schemes(page, sheet), _odd_fonts(sheet)
    ways = _ways(cascade.matched_rules, has_night="dark" in schemes)

    numbers = numbers_of(page)

    def read(world: World) -> list[Slot]:
        boxes = cascade.boxes(world, schemes)
        reading = Reading(page, boxes, numbers, is_touched=world.is_touched)
        return [*reading.bring(fonts).slots()]

    first = read(USUAL)
    if ways is None:
        first[0].doubts.append(_anywhere(HTML_TOO_MANY_WAYS()))
    for world in (ways or ())[1:]:
        _compare(first, read(world))
    return first


def _ways(rules: Sequence[StyleRule], *, has_night: bool) -> tuple[World, ...] | None:
    """Return the ways to see a page; ``None`` where there are too many."""
    still = worlds(_media(rules), has_night=has_night)
    moving = [rule for rule in rules if rule.when]
    if still is None or not moving:
        return still
    pointed = worlds(_media(moving), has_night=len({each.is_dark for each in still}) > 1)
    return None if pointed is None else (*still, *touched(pointed))


def _media(rules: Iterable[StyleRule]) -> Iterator[Media]:
    for rule in rules:
        yield from (each for each in rule.media if each.is_known)


def _compare(first: Sequence[Slot], other: Sequence[Slot]) -> None:
    """Note in the first way to see a page what is otherwise in another."""
    for one, two in zip(first, other, strict=True):
        one.doubts += [each for each in two.doubts if each not in one.doubts]
        if one.text != two.text and words(one.text) != words(two.text):
            said = " ".join((one.text if one.text.strip() else two.text).split())
            found = Obstacle(HTML_ELSEWHERE(words=said[:_EXCERPT]))
            if found not in one.doubts:
                one.doubts.append(found)


def _pieces(slots: Sequence[Slot]) -> Iterator[Piece]:
    """Yield words and what is not understood among them: after the first word that it is about."""
    for slot in slots:
        if slot.mark and slot.mark.value == "start":
            yield slot.mark
        found = re.match(r"\s*\S+\s", slot.text)
        if slot.doubts and found:
            yield found[0]
            yield from slot.doubts
            yield slot.text[found.end() :]
        else:
            yield from slot.doubts
            yield slot.text
            if slot.text.strip():
                yield from slot.doubts
        if slot.mark and slot.mark.value == "end":
            yield slot.mark
