"""The words of a PDF without tags of ours: all that its pages print, from top to bottom."""

import re
from collections import Counter
from collections.abc import Sequence

import pypdf

from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.pdf.objects import tidy
from protocol_gen.readers.finished.pdf.page_content import remarks_on

_BULLET_SIGNS = re.compile("(?<!\\S)[•◦▪▫●○■□‣\u2043∙\uf0b7\uf0a7](?=\\s|$)")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
"""Letters drawn as one."""
_DEEPEST_RUNNING = 3
"""Lines that the head or the foot of a page may have."""


def read_untagged(reader: pypdf.PdfReader, fingerprint: str) -> FinishedText:
    """Return all that is printed; lines that are alike on every page are around the text."""
    painted = [page.extract_text().translate(_LIGATURES) for page in reader.pages]
    seen = [_as_seen(page, words) for page, words in zip(reader.pages, painted, strict=True)]
    text, around = _without_running(seen)
    return FinishedText(
        text,
        is_marked=False,
        around=around,
        astray=tidy("\n".join(each for page in reader.pages for each in remarks_on(page))),
        fingerprint=fingerprint,
        is_wrapped=True,
        painted=_without_running(painted)[0],
    )


def _as_seen(page: pypdf.PageObject, painted: str) -> str:
    """Return the lines of a page from top to bottom.

    Where that way to read leaves anything out, they are in the order of their painting.
    """
    seen = page.extract_text(
        extraction_mode="layout",
        layout_mode_space_vertically=False,
        layout_mode_strip_rotated=False,
    ).translate(_LIGATURES)
    is_whole = Counter("".join(seen.split())) == Counter("".join(painted.split()))
    return seen if is_whole else painted


def _without_running(texts: Sequence[str]) -> tuple[str, str]:
    """Return the lines of all pages without running heads and feet, and those."""
    pages = [[line for line in text.split("\n") if line.strip()] for text in texts]
    running = _running(pages, is_foot=False) + _running(pages, is_foot=True)
    text = "\n".join(line for page in pages for line in page)
    return tidy(_BULLET_SIGNS.sub(" ", text)), tidy("\n".join(dict.fromkeys(running)))


def _running(pages: list[list[str]], *, is_foot: bool) -> list[str]:
    """Take the running head or foot out of the pages and return it.

    A line belongs to it that begins, or ends, more than half of the pages, numbers left aside.
    """
    taken: list[str] = []
    for _ in range(_DEEPEST_RUNNING):
        edge = [(page, page[-1 if is_foot else 0]) for page in pages if page]
        alike = Counter(_shape(line) for _, line in edge)
        shape, count = max(alike.items(), key=lambda each: each[1], default=("", 0))
        if count < 2 or count * 2 <= len(pages):  # noqa: PLR2004  # what appears once does not run
            break
        for page, line in edge:
            if _shape(line) == shape:
                taken.append(line)
                del page[-1 if is_foot else 0]
    return taken


def _shape(line: str) -> str:
    return " ".join(re.sub(r"[0-9]+", "#", line).split())
