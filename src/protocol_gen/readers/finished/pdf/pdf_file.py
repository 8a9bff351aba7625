"""A PDF file as a whole: its words as a reader sees them, and what in it is not understood."""

import logging
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import combinations

import pypdf

from protocol_gen.errors import ForeignFileError
from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.finished_text import PAGE_END, FinishedText, Obstacle
from protocol_gen.readers.finished.messages import (
    PDF_BROKEN,
    PDF_COVER,
    PDF_DRAWING,
    PDF_FONTS,
    PDF_LINE_THROUGH,
    PDF_LOCKED,
    PDF_MIRRORED,
    PDF_NOTE_OVER,
    PDF_NOTED,
    PDF_OTHER_SIGN,
    PDF_PICTURE,
    PDF_PICTURED,
    PDF_SQUEEZED,
    PDF_STRUCTURE,
    PDF_TOO_LONG,
    PDF_WORDS_OVER_WORDS,
)
from protocol_gen.readers.finished.pdf.changing import changing
from protocol_gen.readers.finished.pdf.objects import LIGATURES, page_key, tidy
from protocol_gen.readers.finished.pdf.printed import (
    Box,
    Figure,
    FigureKind,
    PrintedFile,
    PrintedPage,
    PrintedRun,
)
from protocol_gen.readers.finished.pdf.reading_order import (
    BULLETS,
    PrintedLine,
    lines_as_filed,
    lines_as_read,
    middle_of,
    sheet_as_read,
)
from protocol_gen.readers.finished.pdf.running_lines import without_running
from protocol_gen.readers.finished.pdf.tag_tree import Marks, marks_of
from protocol_gen.readers.finished.pdf.zones import Zone, zones

MOST_PAGES = 1000
"""A longer file is no protocol."""
_FINGERPRINT = re.compile(rb"<protocol-gen:words>([^<]*)</protocol-gen:words>")
_BULLET_SIGNS = re.compile(f"(?<!\\S)[{''.join(sorted(BULLETS))}](?=\\s|$)")
_FIGURES = {
    FigureKind.PICTURE: PDF_PICTURE,
    FigureKind.DRAWING: PDF_DRAWING,
    FigureKind.LINE_THROUGH: PDF_LINE_THROUGH,
    FigureKind.COVER: PDF_COVER,
    FigureKind.NOTE: PDF_NOTE_OVER,
    FigureKind.MIRRORED: PDF_MIRRORED,
    FigureKind.HEAPED: PDF_WORDS_OVER_WORDS,
    FigureKind.SQUEEZED: PDF_SQUEEZED,
    FigureKind.OTHER_SIGN: PDF_OTHER_SIGN,
}


def read_pdf(content: bytes, file: str) -> FinishedText:
    """Return what a PDF says to who sees it; ``file`` is its name for messages.

    Raises:
        ForeignFileError: where it is broken, protected by a password, or far too long.
    """
    from protocol_gen.readers.finished.pdf import painting  # noqa: PLC0415  # slow to load

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        printed = painting.paint(content, MOST_PAGES)
    except painting.LockedPdfError:
        reason = PDF_LOCKED()
    except painting.TooLongPdfError:
        reason = PDF_TOO_LONG()
    except Exception:  # noqa: BLE001  # a broken file can fail the library anywhere
        reason = PDF_BROKEN()
    else:
        return _read(printed)
    raise ForeignFileError(file, reason)


@frozen
class _Structure:
    """What a file says of itself: the fingerprint of its words, its pages' keys, its marks.

    ``obstacles`` is what makes some programs show something else.
    """

    fingerprint: str = ""
    keys: tuple[int, ...] = ()
    marks: Marks | None = None
    obstacles: tuple[Obstacle, ...] = ()


def _read(printed: PrintedFile) -> FinishedText:
    structure = _structure(printed)
    if structure.marks is None or not structure.fingerprint:  # others write such elements too
        found = _as_printed(printed.pages)
    else:
        found = _by_marks(printed.pages, structure.keys, structure.marks)
    noted = (PDF_NOTED(),) if any(page.is_noted for page in printed.pages) else ()
    odd_fonts = (Obstacle(PDF_FONTS()),) if printed.has_odd_fonts else ()
    laid_over = (each for page in printed.pages for each in page.laid_over)
    return replace(
        found,
        astray=tidy("\n".join((found.astray, *laid_over))),
        fingerprint=structure.fingerprint,
        is_wrapped=True,
        obstacles=(*found.obstacles, *structure.obstacles, *odd_fonts),
        remarks=(*found.remarks, *noted),
    )


def _structure(printed: PrintedFile) -> _Structure:
    """Return what a file says of itself; where that cannot be read, all is judged, and it hinders.

    For then nobody has looked for what makes some programs show something else.
    """
    try:
        reader = pypdf.PdfReader(BytesIO(printed.content))
        keys = tuple(page_key(page) for page in reader.pages)
        obstacles = tuple(Obstacle(each) for each in changing(reader))
        if len(keys) != len(printed.pages):
            return _Structure(obstacles=obstacles)
        return _Structure(_fingerprint(reader), keys, marks_of(reader), obstacles)
    except Exception:  # noqa: BLE001  # a broken file can fail the library anywhere
        return _Structure(obstacles=(Obstacle(PDF_STRUCTURE()),))


def _fingerprint(reader: pypdf.PdfReader) -> str:
    metadata = reader.root_object.get("/Metadata")
    if metadata is None:
        return ""
    found = _FINGERPRINT.search(metadata.get_object().get_data())
    return found[1].decode("utf-8", "replace").strip() if found else ""


def _by_marks(pages: Sequence[PrintedPage], keys: Sequence[int], marks: Marks) -> FinishedText:
    """Return the protocol's own text, what is among it and over it, and what is around it."""
    text = ""
    obstacles: list[Obstacle] = []
    others: dict[Zone, list[str]] = {zone: [] for zone in Zone}
    pictured = False
    for number, page in enumerate(zones(pages, keys, marks), 1):
        for zone, found in page.runs.items():
            others[zone] += [line.text for line in lines_as_filed(found)]
        pictured |= bool(page.figures_around)
        runs = page.runs[Zone.TEXT]
        lines = lines_as_read(runs)
        said, spots = _page_text(runs, lines, page.figures_within, number, len(text))
        obstacles += spots
        text += said
    return FinishedText(
        text,
        is_marked=True,
        around=_joined(others[Zone.AROUND]),
        contents=_joined(others[Zone.AMONG]).replace("\n", " "),
        astray=_joined(others[Zone.OVER]),
        obstacles=tuple(obstacles),
        remarks=(PDF_PICTURED(),) if pictured else (),
    )


def _as_printed(pages: Sequence[PrintedPage]) -> FinishedText:
    """Return all that is printed; lines that are alike on every page are around the text."""
    kept, running = without_running([page.runs for page in pages])
    text = ""
    obstacles: list[Obstacle] = []
    middle = middle_of(page.runs for page in pages)
    for number, (runs, page) in enumerate(zip(kept, pages, strict=True), 1):
        text += PAGE_END if text else ""
        lines = sheet_as_read(runs, middle)
        said, spots = _page_text(runs, lines, page.figures, number, len(text))
        obstacles += spots
        text += said
    return FinishedText(text, is_marked=False, around=_joined(running), obstacles=tuple(obstacles))


def _page_text(
    runs: Sequence[PrintedRun],
    lines: Sequence[PrintedLine],
    figures: Iterable[Figure],
    number: int,
    begins: int,
) -> tuple[str, tuple[Obstacle, ...]]:
    """Return the lines of a page, and what among them is not understood.

    ``begins`` is how much of the text is before it.
    """
    said = [_plain(line.text) + "\n" for line in lines]
    found = [(_FIGURES[each.kind](page=number), each.box) for each in figures]
    found += [
        (PDF_WORDS_OVER_WORDS(page=number), one.box)
        for one, other in combinations(runs, 2)
        if one.box.covers(other.box)
    ]
    spots = (Obstacle(what, at=begins + _before(box, lines, said)) for what, box in found)
    return "".join(said), tuple(dict.fromkeys(spots))


def _before(figure: Box, lines: Sequence[PrintedLine], said: Sequence[str]) -> int:
    """Return how much of a page is before a figure: half of a line that it touches."""
    at = 0
    for line, words in zip(lines, said, strict=True):
        if figure.meets(line.box):
            return at + len(words) // 2
        if line.box.middle < figure.middle:
            at += len(words)
    return at


def _joined(lines: Iterable[str]) -> str:
    return tidy("\n".join(_plain(line) for line in lines))


def _plain(line: str) -> str:
    return _BULLET_SIGNS.sub(" ", line.translate(LIGATURES)).strip()
