"""Word files, whoever saved them: the words in the order of reading, numbers as Word shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.errors import ForeignFileError
from protocol_gen.model.message import Message
from protocol_gen.page.compared_words import WORDS_HASH
from protocol_gen.readers.finished.finished_text import FinishedText, Obstacle, Piece, gather
from protocol_gen.readers.finished.messages import (
    WITHOUT_FONTS,
    WORD_CANNOT_BE_FOLLOWED,
    WORD_COLUMNS_TURNED,
    WORD_COMMENTS,
    WORD_FILLED,
    WORD_FONTS,
    WORD_MACROS,
    WORD_PAGE_SIZE,
    WORD_WITHOUT_BODY,
)
from protocol_gen.readers.finished.word_colours import WHITE, Colour, Theme, of_digits
from protocol_gen.readers.finished.word_drawings import PageHead
from protocol_gen.readers.finished.word_elements import is_on, name
from protocol_gen.readers.finished.word_numbers import read_counters
from protocol_gen.readers.finished.word_package import Package
from protocol_gen.readers.finished.word_sight import Eye
from protocol_gen.readers.finished.word_styles import WordStyles
from protocol_gen.readers.finished.word_walk import Rules, Walk

_WIDEST_COLUMNS: Final = 24000
"""Twips that columns may take together on the widest of usual pages."""
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def read_word(content: bytes, file: str) -> FinishedText:
    """Return what a Word file says; ``file`` is its name for messages.

    Changes that are tracked and not yet accepted count as made; hidden words are not read. What
    is at the head and foot of the pages is around the text.

    Raises:
        ForeignFileError: where it is broken, no Word file, or far larger unpacked than packed.
    """
    package = Package(content, file)
    main = package.main
    document = package.read(main)
    body = None if document is None else document.find(name("body"))
    if document is None or body is None:
        raise ForeignFileError(file, WORD_WITHOUT_BODY())
    try:
        return _read(package, main, document, body)
    except (RecursionError, ValueError, KeyError) as error:
        raise ForeignFileError(file, WORD_CANNOT_BE_FOLLOWED()) from error


def _read(package: Package, main: str, document: Element, body: Element) -> FinishedText:
    settings = package.one(main, "settings")
    styles = WordStyles(package.one(main, "styles"))
    eye = Eye(Theme(package.one(main, "theme")), _page_colour(document, settings))
    rules = Rules(styles, eye, _notes(package, main))
    numbering = package.one(main, "numbering")
    keeps_space = document.get(_SPACE) == "preserve"
    sheet = _sheet(body)
    text = PageHead(sheet.top)
    walk = Walk(rules, read_counters(numbering, styles), text, keeps_space=keeps_space)
    pieces = tuple(walk.read(body))
    running: list[Piece] = []
    for kind in ("header", "footer"):
        for _, part in package.related(main, kind):
            place = sheet if kind == "header" else text
            running += Walk(rules, read_counters(numbering, styles), place).read(part)
    whole = (
        *(each for each in running if isinstance(each, Obstacle) and each.roams),
        *_whole_file(body, settings),
        *_own_fonts(package, main),
    )
    found = gather(pieces, _fingerprint(package.one("", "custom-properties")))
    said = "".join(each for each in running if isinstance(each, str))
    remarks = (*walk.noted.remarks(), *_beside(package, main))
    return _with(found, said, whole, remarks)


def _with(
    found: FinishedText, running: str, whole: tuple[Obstacle, ...], remarks: tuple[Message, ...]
) -> FinishedText:
    """Return a file's text with what is said of the file as a whole."""
    return replace(
        found,
        around=f"{found.around}\n{running}",
        obstacles=(*found.obstacles, *whole),
        remarks=remarks,
        unmarked=found.unmarked and _with(found.unmarked, running, whole, remarks),
    )


def _notes(package: Package, main: str) -> Mapping[str, Mapping[str, Element]]:
    return {
        kind: {note.get(name("id"), ""): note for note in _children(package.one(main, kind))}
        for kind in ("footnotes", "endnotes")
    }


def _page_colour(document: Element, settings: Element | None) -> Colour:
    """Return the colour of the page, which Word shows only where the settings say so."""
    background = document.find(name("background"))
    shown = None if settings is None else settings.find(name("displayBackgroundShape"))
    if background is None or shown is None or not is_on(shown):
        return WHITE
    return of_digits(background.get(name("color"), "")) or WHITE


def _whole_file(body: Element, settings: Element | None) -> Iterator[Obstacle]:
    """Yield what may change the words of a file wherever they are."""
    for each in ("mailMerge", "linkStyles"):
        if settings is not None and settings.find(name(each)) is not None:
            yield Obstacle(WORD_FILLED())
    for section in body.iter(name("sectPr")):
        yield from _odd_columns(section)
        size, margins = section.find(name("pgSz")), section.find(name("pgMar"))
        if size is not None and margins is not None and _is_too_small(size, margins):
            yield Obstacle(WORD_PAGE_SIZE())
            return


def _odd_columns(section: Element) -> Iterator[Obstacle]:
    """Yield that columns go from right to left, or beyond the edge of the page."""
    columns, turned = section.find(name("cols")), section.find(name("bidi"))
    if columns is None:
        return
    each = columns.findall(name("col"))
    count = len(each) or _twips(columns, "num")
    if count > 1 and turned is not None and is_on(turned):
        yield Obstacle(WORD_COLUMNS_TURNED())
    between = sum(_twips(one, "space") + _twips(one, "w") for one in each)
    apart = _twips(columns, "space") * (count - 1)
    if max(between, apart) > _WIDEST_COLUMNS:
        yield Obstacle(WORD_PAGE_SIZE())


def _own_fonts(package: Package, main: str) -> Iterator[Obstacle]:
    """Yield that a file brings fonts: what they show for a letter is theirs to say."""
    tables = [part for part, _ in package.related(main, "fontTable")]
    if any(each.kind == "font" for part in tables for each in package.relations(part).values()):
        yield Obstacle(WORD_FONTS(), WITHOUT_FONTS())


def _sheet(body: Element) -> PageHead:
    """Return where words begin on the page on which they begin highest."""
    margins = [*body.iter(name("pgMar"))]
    tops = [_twips(each, "top") for each in margins]
    return PageHead(
        min(tops, default=0), max((_twips(each, "header") for each in margins), default=0)
    )


def _is_too_small(size: Element, margins: Element) -> bool:
    """Say whether a page leaves no room between its margins, or these are beyond its edge."""
    for whole, edges in (("w", ("left", "right")), ("h", ("top", "bottom"))):
        first, last = (_twips(margins, edge) for edge in edges)
        room = _twips(size, whole) - abs(first) - abs(last)
        if room < 1000 or (whole == "w" and min(first, last) < 0):  # noqa: PLR2004  # twips
            return True
    return False


def _twips(element: Element, of: str) -> int:
    said = element.get(name(of), "0")
    return int(said) if said.lstrip("-").isdigit() else 2000


def _beside(package: Package, main: str) -> Iterator[Message]:
    """Yield what a file brings beside its words."""
    kinds = {each.kind for each in package.relations(main).values()}
    if len(_children(package.one(main, "comments"))):
        yield WORD_COMMENTS()
    if "vbaProject" in kinds:
        yield WORD_MACROS()


def _children(element: Element | None) -> tuple[Element, ...]:
    return () if element is None else tuple(element)


def _fingerprint(properties: Element | None) -> str:
    for each in _children(properties):
        if each.get("name") == WORDS_HASH:
            return "".join(each.itertext())
    return ""
