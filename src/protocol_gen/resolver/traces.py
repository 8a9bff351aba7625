"""Finished text beside the unfilled text that gave it, run by run.

Whoever writes a local change for words of the finished text finds here what the library has there.
"""

from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import ClauseText
from protocol_gen.model.location import SourceLocation


@frozen
class Run:
    """A word or a gap: as it is written, and what is printed for it."""

    written: str
    filled: str
    is_gap: bool
    change: str = ""
    """The place of the local change that wrote it, empty for the library's own."""


@frozen
class Stretch:
    """A stretch of text: what words are found in, and what it is after local changes.

    Where ``change`` is None, the two are the same. A change that leaves words out has no runs.
    """

    base: ClauseText
    runs: tuple[Run, ...]
    change: SourceLocation | None = None
    """The find-and-replace that turned ``base`` into ``runs``."""
    times: int = 1
    """How often that change is made."""


TracedText = tuple[Stretch, ...]
"""One text of a provision."""


@frozen
class Trace:
    """One provision: how its heading and its texts came about."""

    id: str
    heading: TracedText
    texts: tuple[TracedText, ...]
    owner: SourceLocation | None = None
    """The local change that gives the whole text: a replacement or an insertion."""
    heading_owner: SourceLocation | None = None
    is_inserted: bool = False
    """Whether it is the council's own, heading and all."""
    are_paragraphs: bool = True
    """Whether its texts are paragraphs, none a cell, a definition or an item."""


@frozen
class Origins:
    """A document traced: its provisions by id, and what the library has for each clause chosen."""

    traces: dict[str, Trace]
    library_texts: dict[str, str]
    """The unchanged text of a clause, as a replacement's ``was`` must have it."""
    library_headings: dict[str, str]
    library_wholes: dict[str, str]
    """The same with all below it, as the ``was`` of an omission must have it."""
    library_below: dict[str, frozenset[str]]
    """The clauses chosen with it and below it."""


def printed(text: TracedText) -> str:
    """Return what is printed of a text."""
    return "".join(run.filled for stretch in text for run in stretch.runs)
