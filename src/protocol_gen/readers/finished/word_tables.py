"""The tables of a Word file: what their styles and cells do to the words in them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from protocol_gen.readers.finished.finished_text import Obstacle, Piece
from protocol_gen.readers.finished.messages import WORD_COVERED_CELL, WORD_ODD_TABLE
from protocol_gen.readers.finished.word_elements import is_on, local, name, text_of, value
from protocol_gen.readers.finished.word_sight import regions
from protocol_gen.readers.finished.word_styles import Marks, WordStyles

Look: TypeAlias = tuple[Marks, tuple[Element | None, ...]]
"""What a table says of the words in it, and the shadings behind them."""
_LOWEST_ROW: Final = 200
"""Twips below which a row of an exact height cuts off its words."""
_LINE: Final = 220
_SIGN: Final = 90
"""Twips that a line, and a letter in it, take of a cell."""
_SLACK: Final = 60
_USUAL_WIDTH: Final = 9000
_FARTHEST: Final = 8000
_BEYOND: Final = 1500
"""Twips by which a table may be moved in, and out, and still be on the page."""
_WIDEST: Final = 24000
_ODD_CELL: Final = ("cellDel", "cellMerge", "tcFitText")


class Tables:
    """The tables and cells that are open at a place, the innermost last."""

    def __init__(self, styles: WordStyles) -> None:
        """Take the styles; begin outside of all tables."""
        self._styles = styles
        self._open: list[Element] = []

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Be in a table, or in a cell."""
        self._open.append(element)
        yield
        self._open.pop()

    def looks(self) -> tuple[Look, ...]:
        """Return each way in which words here may look: one, or as the parts of a table have it."""
        if not self._open:
            return (({}, ()),)
        grounds = [_shading(each) for each in reversed(self._open)]
        tables = [each for each in self._open if each.tag == name("tbl")]
        path = f"{name('tblPr')}/{name('tblStyle')}"
        style = (value(tables[-1], path) if tables else "") or ""
        chain = tuple(self._styles.chain(style))
        own = self._styles.of_table(style)
        shades = [each.find(f"{name('tcPr')}/{name('shd')}") for each in chain]
        shades += [each.find(f"{name('tblPr')}/{name('shd')}") for each in chain]
        plain: Look = (own, (*grounds, *shades))
        parts = (
            (({**own, **marks}), (*grounds, shade, *shades)) for marks, shade in regions(chain)
        )
        return (plain, *parts)

    def obstacles(self, table: Element) -> Iterator[Obstacle]:
        """Yield that a table is not simply where it is."""
        properties = table.find(name("tblPr"))
        if properties is None:
            return
        if _is_off_page(table, properties):
            yield Obstacle(WORD_ODD_TABLE())
        turned = properties.find(name("bidiVisual"))
        if properties.find(name("tblpPr")) is not None or (turned is not None and is_on(turned)):
            yield Obstacle(WORD_ODD_TABLE())

    def is_gone(self, row: Element) -> bool:
        """Say whether a row is tracked as taken out."""
        return row.find(f"{name('trPr')}/{name('del')}") is not None

    def is_hidden(self, row: Element) -> bool:
        """Say whether a row is hidden."""
        hidden = row.find(f"{name('trPr')}/{name('hidden')}")
        return hidden is not None and is_on(hidden)

    def row_obstacles(self, row: Element) -> Iterator[Obstacle]:
        """Yield that a row is hidden, or so low that its words are cut off."""
        if self.is_hidden(row):
            yield Obstacle(WORD_COVERED_CELL(words=_said(row)))
        if _is_cut_off(row) or _whole(row, f"{name('trPr')}/{name('wBefore')}", "w") > _FARTHEST:
            yield Obstacle(WORD_ODD_TABLE())

    def cell(self, cell: Element, inside: Iterable[Piece]) -> Iterator[Piece]:
        """Yield what is in a cell; nothing of one that another covers, if it has words."""
        properties = cell.find(name("tcPr"))
        marks = {} if properties is None else {local(each.tag): each for each in properties}
        merged = [marks[each] for each in ("vMerge", "hMerge") if each in marks]
        if any(each.get(name("val"), "continue") == "continue" for each in merged):
            yield "\n"
            if _said(cell):
                yield Obstacle(WORD_COVERED_CELL(words=_said(cell)))
            return
        if any(each in marks for each in _ODD_CELL):
            yield Obstacle(WORD_ODD_TABLE())
        yield from inside


def _shading(element: Element) -> Element | None:
    return element.find(f"{name(f'{local(element.tag)}Pr')}/{name('shd')}")


def _said(element: Element) -> str:
    return " ".join(text_of(element).split())[:80]


def _is_off_page(table: Element, properties: Element) -> bool:
    """Say whether a table is moved so far, or is so wide, that words may be outside of the page."""
    indent = _whole(properties, name("tblInd"), "w")
    columns = table.findall(f"{name('tblGrid')}/{name('gridCol')}")
    wide = sum(_digits(each.get(name("w"))) for each in columns)
    return not -_BEYOND <= indent <= _FARTHEST or wide > _WIDEST


def _is_cut_off(row: Element) -> bool:
    """Say whether a row of an exact height has more words than lines for them."""
    height = row.find(f"{name('trPr')}/{name('trHeight')}")
    if height is None or height.get(name("hRule")) != "exact":
        return False
    high = _digits(height.get(name("val")))
    cells = row.findall(name("tc"))
    return high < _LOWEST_ROW or any(
        _LINE * _lines_of(each, _USUAL_WIDTH // len(cells)) > high + _SLACK for each in cells
    )


def _lines_of(cell: Element, width: int) -> int:
    """Return about how many lines the words of a cell take."""
    wide = _whole(cell, f"{name('tcPr')}/{name('tcW')}", "w") or width
    paragraphs = ("".join(each.itertext()) for each in cell.iter(name("p")))
    return sum(1 + len(each.strip()) * _SIGN // max(wide, _SIGN) for each in paragraphs)


def _whole(element: Element, path: str, key: str) -> int:
    found = element.find(path)
    return 0 if found is None else _digits(found.get(name(key)))


def _digits(text: str | None) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else 0
