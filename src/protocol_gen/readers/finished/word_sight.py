"""Whether a reader sees the words of a Word file: hidden, white, tiny, condensed away, or doubtful.

What is not on the lists here is taken for something that may change what is seen.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.page.sign_fonts import shows_pictures
from protocol_gen.readers.finished.messages import WORD_DOUBTFUL, WORD_IN_SIGNS
from protocol_gen.readers.finished.word_colours import (
    BLACK,
    WHITE,
    Colour,
    Theme,
    contrast,
    highlight,
)
from protocol_gen.readers.finished.word_effects import filling, is_plain
from protocol_gen.readers.finished.word_elements import is_on, local, name
from protocol_gen.readers.finished.word_styles import Marks

_RUN_HARMLESS: Final = frozenset(
    "rStyle rFonts b bCs i iCs caps smallCaps outline shadow emboss imprint noProof snapToGrid "  # noqa: SIM905
    "color kern szCs highlight u effect bdr shd vertAlign cs em lang oMath webHidden ins del "
    "moveFrom moveTo rPrChange vanish strike dstrike sz spacing w position fitText rtl "
    "ligatures numForm numSpacing stylisticSets cntxtAlts eastAsianLayout".split()
)
"""Properties of words that change no word, or are looked at here."""
_PARAGRAPH_HARMLESS: Final = frozenset(
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd "  # noqa: SIM905
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN "
    "bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split()
)
_UNSEEN, _PALE = 1.3, 1.9
"""Contrasts below which words are not seen, and below which somebody might not see them."""
_SMALLEST, _SMALL = 5, 9
"""Half points, likewise."""
_FARTHEST: Final = 8000
"""Twips by which a paragraph may be moved in and still be on the page."""
_BEYOND: Final = 1500
"""Twips by which it may be moved out."""
_LOWEST_LINE: Final = 160
_LOWEST_SHARE: Final = 160
"""Parts of a line of its own height, which has 240."""
_FARTHEST_SIGNS: Final = 4000
"""Hundredths of a letter, by which a paragraph may be moved."""
_USUAL_SIZE: Final = 20
_PARTS: Final = re.compile(r"([+-]?\d{1,9}(?:\.\d{1,9})?)([a-z%]*)")
_POINTS: Final = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "pi": 12.0}


class Sight(Enum):
    """Whether words are seen."""

    SEEN = "seen"
    HIDDEN = "hidden"
    """As hidden words are: a switch of Word's, that shows them again."""
    UNSEEN = "unseen"
    """White, tiny or condensed: they are on the page, and nobody sees them."""
    IN_SIGNS = "in signs"
    """In a font that shows pictures for letters."""
    DOUBTFUL = "doubtful"


DOUBTS: Final = {Sight.DOUBTFUL: WORD_DOUBTFUL, Sight.IN_SIGNS: WORD_IN_SIGNS}
"""What is said of words that are there, and may be read as something else."""


class Eye:
    """Looks at the words of one file."""

    def __init__(self, theme: Theme, page: Colour = WHITE) -> None:
        """Take the colours, and that of the page."""
        self.theme = theme
        self.page = page

    def words(self, marks: Marks, grounds: Iterable[Element | None] = ()) -> Sight:
        """Return whether words are seen; ``grounds`` are the shadings behind, the nearest first."""
        if "vanish" in marks and is_on(marks["vanish"]):
            return Sight.HIDDEN
        found = {*self._by_colour(marks, grounds), *_by_size(marks)}
        if Sight.UNSEEN in found:
            return Sight.UNSEEN
        if self._has_odd_signs(marks):
            return Sight.IN_SIGNS
        is_odd = any(each not in _RUN_HARMLESS and not is_plain(marks[each]) for each in marks)
        return Sight.DOUBTFUL if is_odd or found else Sight.SEEN

    def ground(self, marks: Marks, grounds: Iterable[Element | None]) -> Colour:
        """Return the colour behind words."""
        pen = highlight(marks.get("highlight"))
        shades = (self.theme.ground(each) for each in (marks.get("shd"), *grounds))
        return pen or next((shade for shade in shades if shade), self.page)

    def _has_odd_signs(self, marks: Marks) -> bool:
        """Say whether words are in a font that shows pictures for letters."""
        if "rFonts" not in marks:
            return False
        said = {local(key): each for key, each in marks["rFonts"].attrib.items()}
        fonts = [said.get("ascii", ""), said.get("hAnsi", "")]
        if "asciiTheme" in said or "hAnsiTheme" in said:
            fonts += self.theme.fonts
        return any(map(shows_pictures, fonts))

    def _by_colour(self, marks: Marks, grounds: Iterable[Element | None]) -> Iterator[Sight]:
        ground, ink = self.ground(marks, grounds), self.theme.text(marks.get("color"))
        pen = highlight(marks.get("highlight"))
        if ink is None and pen and contrast(BLACK, pen) < _PALE:
            yield Sight.DOUBTFUL  # programs do not agree whether letters turn white there
        for each in (ink, filling(marks.get("textFill"))):
            if each is not None:
                yield from _by_contrast(contrast(each, ground))


def _by_contrast(found: float) -> Iterator[Sight]:
    if found < _PALE:
        yield Sight.UNSEEN if found < _UNSEEN else Sight.DOUBTFUL


def _by_size(marks: Marks) -> Iterator[Sight]:
    """Yield what the size of letters, their width, distance and height on the line come to."""
    size = _number(marks, "sz", _USUAL_SIZE)
    width = _number(marks, "w", 100)
    closer = -_number(marks, "spacing", 0)
    if size < _SMALL:
        yield Sight.UNSEEN if size < _SMALLEST else Sight.DOUBTFUL
    if width < 50:  # noqa: PLR2004  # percent
        yield Sight.UNSEEN if width < 15 else Sight.DOUBTFUL  # noqa: PLR2004  # likewise
    if closer > 2 * size:
        yield Sight.UNSEEN if closer >= 4 * size else Sight.DOUBTFUL
    if abs(_number(marks, "position", 0)) > size or _switched(marks, "rtl"):
        yield Sight.DOUBTFUL
    if "fitText" in marks or "eastAsianLayout" in marks:
        yield Sight.DOUBTFUL


def is_odd_paragraph(marks: Marks) -> bool:
    """Say whether a paragraph may be elsewhere, cut off, or the other way round."""
    if any(each not in _PARAGRAPH_HARMLESS for each in marks) or _switched(marks, "bidi"):
        return True
    return _is_cut_off(marks) or _is_off_page(marks)


def _is_cut_off(marks: Marks) -> bool:
    """Say whether the lines of a paragraph are so low that they cut off their words."""
    spacing = marks.get("spacing")
    line = None if spacing is None else spacing.get(name("line"))
    if spacing is None or line is None or spacing.get(name("lineRule")) == "atLeast":
        return False
    return _measure(line) < (
        _LOWEST_LINE if spacing.get(name("lineRule")) == "exact" else _LOWEST_SHARE
    )


def _is_off_page(marks: Marks) -> bool:
    """Say whether a paragraph is moved so far that it may begin outside of the page."""
    if "ind" not in marks:
        return False
    said = {local(each): _measure(text) for each, text in marks["ind"].attrib.items()}
    left, right = said.get("left", said.get("start", 0)), said.get("right", said.get("end", 0))
    first = left + said.get("firstLine", 0) - said.get("hanging", 0)
    signs = [abs(far) for each, far in said.items() if each.endswith("Chars")]
    return (
        min(left, right, first) < -_BEYOND
        or max(left, first) + max(right, 0) > _FARTHEST
        or max(signs, default=0) > _FARTHEST_SIGNS
    )


def regions(table_style: Iterable[Element]) -> Iterator[tuple[Marks, Element | None]]:
    """Yield the marks that a table's style has for parts of a table, each with its shading."""
    for style in table_style:
        for each in style.findall(name("tblStylePr")):
            words = each.find(name("rPr"))
            marks = {} if words is None else {local(mark.tag): mark for mark in words}
            yield marks, each.find(f"{name('tcPr')}/{name('shd')}")


def _switched(marks: Marks, switch: str) -> bool:
    return switch in marks and is_on(marks[switch])


def _number(marks: Marks, of: str, default: int) -> int:
    per_point = 2 if of in {"sz", "position"} else 20
    return _measure(marks[of].get(name("val")), per_point) if of in marks else default


def _measure(text: str | None, per_point: int = 20) -> int:
    """Return a measure in the parts of a point that it is in where it names no unit."""
    found = _PARTS.fullmatch(text or "")
    if not found:
        return 0
    points = _POINTS.get(found[2])
    return round(float(found[1]) * (points * per_point if points else 1))
