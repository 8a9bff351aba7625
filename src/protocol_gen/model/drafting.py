"""Unfilled text: what a drafter writes, words with gaps in them.

The block types mirror those of ``model.document``; the difference is the text in them, which may
hold placeholders here and cannot hold them there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from protocol_gen.model.location import NOWHERE, SourceLocation


class Article(Enum):
    """What a placeholder puts before the word it is filled with."""

    NONE = ""
    DEFINITE = "the"
    INDEFINITE = "a"


class Gap(Enum):
    """What fills a placeholder."""

    TERM = "term"
    ROLE = "role"
    NAME = "name"
    PHRASE = "phrase"
    SETTING = "setting"
    COUNT = "count"
    REFERENCE = "see"


@dataclass(frozen=True, slots=True)
class Words:
    """Literal words. ``change`` is the place of the local change that put them there, or empty."""

    content: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A gap, in one of the closed set of forms.

    ``written`` is what stands between the braces, with single spaces ("the clerk's"); two
    placeholders mean the same exactly where that is equal. ``name`` is the term, role, name,
    phrase or setting, or the clause that a count or cross-reference points at (empty for a count
    of the clause's own sub-clauses).
    """

    written: str
    gap: Gap
    name: str
    article: Article = Article.NONE
    plural: bool = False
    capital: bool = False
    possessive: bool = False
    change: str = ""
    location: SourceLocation = NOWHERE


Piece: TypeAlias = Words | Placeholder
ClauseText: TypeAlias = tuple[Piece, ...]


def written(text: Iterable[Piece]) -> str:
    """Return unfilled text as a drafter writes it, placeholders in their braces."""
    return "".join(
        piece.content if isinstance(piece, Words) else f"{{{{ {piece.written} }}}}"
        for piece in text
    )


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """Running text."""

    text: ClauseText


@dataclass(frozen=True, slots=True)
class DraftList:
    """A list whose items are not clauses of their own, lettered or bulleted."""

    lettered: bool
    items: tuple[ClauseText, ...]


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table: one header row, then body rows of the same width."""

    caption: ClauseText
    header: tuple[ClauseText, ...]
    rows: tuple[tuple[ClauseText, ...], ...]
    row_headers: bool


@dataclass(frozen=True, slots=True)
class DraftDefinitions:
    """Words and what they mean."""

    entries: tuple[tuple[ClauseText, ClauseText], ...]


@dataclass(frozen=True, slots=True)
class DraftQuotation:
    """Words of another text, and whose they are."""

    paragraphs: tuple[ClauseText, ...]
    source: ClauseText


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A remark set apart from the text."""

    label: str
    paragraphs: tuple[ClauseText, ...]


DraftBlock: TypeAlias = (
    DraftParagraph | DraftList | DraftTable | DraftDefinitions | DraftQuotation | DraftNote
)
