"""What on the pages is the protocol's own text, and what is around it, by the marks of the file.

Marks only tell protocol from furniture. What is printed among the protocol's lines, whatever the
file calls it, is seen there.
"""

from collections.abc import Iterator, Sequence
from enum import Enum

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box, PrintedPage, PrintedRun, box_around
from protocol_gen.readers.finished.pdf.tag_tree import Marks


class Zone(Enum):
    """Where a run belongs."""

    TEXT = "text"
    AMONG = "among the text, of another element"
    OVER = "laid over"
    AROUND = "around"


@frozen
class ZonedPage:
    """A page with its key in the file's structure, and where on it the protocol's text is."""

    page: PrintedPage
    key: int
    band: Box | None

    @classmethod
    def of(cls, page: PrintedPage, key: int, marks: Marks) -> "ZonedPage":
        """Return a page with the place of the protocol's text on it."""
        own = [run.box for run in page.runs if (key, run.mark) in marks.article]
        return cls(page, key, box_around(own) if own else None)


def zones(
    pages: Sequence[PrintedPage], keys: Sequence[int], marks: Marks
) -> Iterator[tuple[ZonedPage, dict[Zone, list[PrintedRun]]]]:
    """Yield each page with its runs by zone.

    Between the first and the last line of the protocol all is seen among its text, but for what
    the file calls no part of it and stands above or below the page's text.
    """
    zoned = [ZonedPage.of(page, key, marks) for page, key in zip(pages, keys, strict=True)]
    own = [place for place, each in enumerate(zoned) if each.band]
    first, last = (own[0], own[-1]) if own else (len(zoned), -1)
    for place, each in enumerate(zoned):
        found: dict[Zone, list[PrintedRun]] = {zone: [] for zone in Zone}
        for run in each.page.runs:
            found[_zone(run, each, marks, (place > first, place < last))].append(run)
        yield each, found


def _zone(run: PrintedRun, page: ZonedPage, marks: Marks, inner: tuple[bool, bool]) -> Zone:
    """Return the zone of a run; ``inner`` says whether text comes on earlier and on later pages."""
    if (page.key, run.mark) in marks.article:
        return Zone.TEXT
    is_between = _is_between(run, page.band, inner)
    if run.is_artifact:
        band = page.band
        is_within = band is None or band.top < run.box.middle < band.bottom
        return Zone.OVER if is_between and is_within else Zone.AROUND
    if (page.key, run.mark) in marks.others:
        return Zone.AMONG if is_between else Zone.AROUND
    return Zone.OVER if is_between or page.band else Zone.AROUND


def _is_between(run: PrintedRun, band: Box | None, inner: tuple[bool, bool]) -> bool:
    """Whether a run stands behind the first line of the text and before the last."""
    is_after_first, is_before_last = inner
    if band is None:
        return is_after_first and is_before_last
    is_below = is_after_first or run.box.middle > band.top
    is_above = is_before_last or run.box.middle < band.bottom
    return is_below and is_above
