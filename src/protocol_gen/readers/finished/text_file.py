"""Text files, whoever saved them: ours, mailed, or copied from a PDF or a word processor."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from protocol_gen.page.furniture import TEXT_HEAD_END
from protocol_gen.readers.finished.finished_text import PAGE_END, FinishedText

_MOST_HEAD_LINES: Final = 40
"""Lines at the beginning of a text file among which its head must end."""
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
_QUOTED: Final = re.compile(r"^(?:>[ ]?)+")
_OF_MAIL: Final = re.compile(
    r"(?:From|To|Cc|Sent|Date|Subject|Oddi wrth|At|Anfonwyd|Dyddiad|Pwnc): "
    r"|-{3,} ?(?:Original|Forwarded)",
    re.IGNORECASE,
)
_MAIL_LINES: Final = 20
"""Lines at the beginning of a mail among which it says from whom it is."""
_PAGE_LINE: Final = re.compile(
    r"(?:^|\W)(?:page|tudalen|p\.) ?[0-9]+(?: ?(?:of|o|/) ?[0-9]+)?\s*$"
    r"|^\s*[0-9]+ ?(?:of|o|/) ?[0-9]+\s*$",
    re.IGNORECASE,
)
"""A line that numbers a page."""
_LONGEST_RUNNING: Final = 160
_DEEPEST_RUNNING: Final = 3
"""Lines that the head or the foot of a page may have."""


def read_text(text: str) -> FinishedText:
    """Return a text file: below the head that our own files have, or else all of it.

    Lines may end where the paper, or a mail, does. What runs on the pages of a text copied from a
    PDF is not part of it; where one ends, a form feed is left. Beside the text there must be
    nothing but our own furniture, for nothing tells it apart; only in a mail there may be what
    belongs to one.
    """
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    is_mailed = _is_mailed(lines)
    if _is_quoted(lines):
        lines = [_QUOTED.sub("", line) for line in lines]
    above = [each.strip() for each in lines[:_MOST_HEAD_LINES]]
    at = above.index(TEXT_HEAD_END) if TEXT_HEAD_END in above else -1
    pages = _pages(lines[at + 1 :])
    running = _running(pages, is_foot=False) + _running(pages, is_foot=True)
    return FinishedText(
        PAGE_END.join("\n".join(page) for page in pages),
        is_marked=False,
        around="\n".join(lines[: max(at, 0)]),
        contents="\n".join(dict.fromkeys(running)),
        is_wrapped=True,
        is_copied=len(pages) > 1,
        is_alone=not is_mailed,
    )


def _is_quoted(lines: Sequence[str]) -> bool:
    said = [line for line in lines if line.strip()]
    return sum(line.startswith(">") for line in said) * 2 > len(said)


def _is_mailed(lines: Sequence[str]) -> bool:
    heads = sum(bool(_OF_MAIL.match(line)) for line in lines[:_MAIL_LINES])
    return heads > 1 or _is_quoted(lines)


def _pages(lines: Sequence[str]) -> list[list[str]]:
    """Return the lines of each page: one ends with a form feed, or with a line that numbers it."""
    pages: list[list[str]] = [[]]
    for line in lines:
        before, *after = line.split("\f")
        pages[-1] += [before] if before.strip() or not after else []
        pages += [[each] if each.strip() else [] for each in after]
        if _PAGE_LINE.search(line) and not after and _ends_pages(line, lines):
            pages.append([])
    return [page for page in pages if any(line.strip() for line in page)]


def _ends_pages(line: str, lines: Sequence[str]) -> bool:
    """Say whether a line numbers a page where there are no form feeds."""
    return not any("\f" in each for each in lines) and len(line.strip()) <= _LONGEST_RUNNING


def _running(pages: list[list[str]], *, is_foot: bool) -> list[str]:
    """Take the running head or foot out of the pages and return it.

    A line belongs to it that begins, or ends, more than half of the pages, numbers left aside.
    """
    taken: list[str] = []
    for _ in range(_DEEPEST_RUNNING):
        edges = [(page, _edge(page, is_foot=is_foot)) for page in pages]
        alike = Counter(_shape(page[at]) for page, at in edges if at is not None)
        shape, count = max(alike.items(), key=lambda each: each[1], default=("", 0))
        if count < 2 or count * 2 <= len(pages):  # noqa: PLR2004  # what appears once does not run
            break
        for page, at in edges:
            if at is not None and _shape(page[at]) == shape:
                taken.append(page.pop(at))
    return taken


def _edge(page: Sequence[str], *, is_foot: bool) -> int | None:
    """Return the place of the first or the last line of a page that has words."""
    said = [at for at, line in enumerate(page) if line.strip()]
    return said[-1 if is_foot else 0] if said else None


def _shape(line: str) -> str:
    return " ".join(re.sub(r"[0-9]+", "#", line).split())
