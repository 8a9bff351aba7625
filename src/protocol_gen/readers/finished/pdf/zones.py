"""What on the pages is the protocol's own text, and what is around it, by the marks of the file.

Marks only tell protocol from furniture. What is printed among the protocol's lines, whatever the
file calls it, is seen there.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import (
    Box,
    Figure,
    PrintedPage,
    PrintedRun,
    box_around,
)
from protocol_gen.readers.finished.pdf.tag_tree import Marks


class Zone(Enum):
    """Where a run belongs."""

    TEXT = "text"
    AMONG = "among the text, of another element"
    OVER = "laid over"
    AROUND = "around"


@frozen
class ZonedPage:
    """A page's runs by zone; its figures that hinder who reads the text, and those that do not."""

    runs: Mapping[Zone, Sequence[PrintedRun]]
    figures_within: tuple[Figure, ...] = ()
    figures_around: tuple[Figure, ...] = ()


def zones(pages: Sequence[PrintedPage], keys: Sequence[int], marks: Marks) -> Iterator[ZonedPage]:
    """Yield each page by zone.

    Between the first and the last line of the protocol all is seen among its text, but for what
    stands above or below the page's text and is called no part of it by the file, or, of figures,
    is at the same place on most pages, as a crest is.
    """
    bands = [_band(page, key, marks) for page, key in zip(pages, keys, strict=True)]
    own = [place for place, band in enumerate(bands) if band]
    first, last = (own[0], own[-1]) if own else (len(bands), -1)
    running = _running(pages)
    for number, (page, key, band) in enumerate(zip(pages, keys, bands, strict=True)):
        place = _Place(key, band, is_after_first=number > first, is_before_last=number < last)
        runs: dict[Zone, list[PrintedRun]] = {zone: [] for zone in Zone}
        for run in page.runs:
            runs[_zone(run, place, marks)].append(run)
        within = tuple(each for each in page.figures if _hinders(each, place, running))
        around = tuple(each for each in page.figures if each not in within)
        yield ZonedPage(runs, within, around)


@frozen
class _Place:
    """A page's key in the file's structure, where on it the text is, and whether it goes on."""

    key: int
    band: Box | None
    is_after_first: bool
    is_before_last: bool

    def is_between(self, box: Box) -> bool:
        """Whether something stands behind the first line of the text and before the last."""
        if self.band is None:
            return self.is_after_first and self.is_before_last
        is_below = self.is_after_first or box.middle > self.band.top
        is_above = self.is_before_last or box.middle < self.band.bottom
        return is_below and is_above

    def is_beside_text(self, box: Box) -> bool:
        """Whether something is at the height of text on the page."""
        band = self.band
        return band is not None and box.top < band.bottom and box.bottom > band.top


def _band(page: PrintedPage, key: int, marks: Marks) -> Box | None:
    own = [run.box for run in page.runs if (key, run.mark) in marks.article]
    return box_around(own) if own else None


def _zone(run: PrintedRun, page: _Place, marks: Marks) -> Zone:
    if (page.key, run.mark) in marks.article:
        return Zone.TEXT
    is_between = page.is_between(run.box)
    if run.is_artifact:
        band = page.band
        is_within = band is None or band.top < run.box.middle < band.bottom
        return Zone.OVER if is_between and is_within else Zone.AROUND
    if (page.key, run.mark) in marks.others:
        return Zone.AMONG if is_between else Zone.AROUND
    return Zone.OVER if is_between or page.band else Zone.AROUND


def _hinders(figure: Figure, page: _Place, running: Container[Figure]) -> bool:
    if page.is_beside_text(figure.box):
        return True
    return page.is_between(figure.box) and _rounded(figure) not in running


def _running(pages: Sequence[PrintedPage]) -> frozenset[Figure]:
    """Return the figures that are at the same place on more than half of the pages."""
    seen = Counter(each for page in pages for each in {_rounded(one) for one in page.figures})
    return frozenset(each for each, count in seen.items() if count > max(1, len(pages) / 2))


def _rounded(figure: Figure) -> Figure:
    box = figure.box
    return Figure(
        figure.kind, Box(round(box.left), round(box.top), round(box.right), round(box.bottom))
    )
