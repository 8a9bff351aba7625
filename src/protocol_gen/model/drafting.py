"""Unfilled text: what a drafter writes, words with gaps in them.

The block types mirror those of ``model.document``; the difference is the text in them, which may
hold placeholders here and cannot hold them there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from protocol_gen.frozen import frozen
from protocol_gen.model.location import NOWHERE, SourceLocation


class Gap(Enum):
    """What fills a placeholder."""

    TERM = "term"
    ROLE = "role"
    NAME = "name"
    PHRASE = "phrase"
    SETTING = "setting"
    COUNT = "count"
    REFERENCE = "see"


class Amount(Enum):
    """Whether a text asks for the word for one or for many."""

    ONE = "one"
    MANY = "many"


@frozen
class WordRequest:
    """What a text asks of the word that fills a placeholder: the same for every language.

    ``definite`` is yes ("the"), no ("a") or None for the bare word. ``small`` is a small word
    that belongs to the noun and changes with it or changes it; ``after`` is what follows the noun
    inside the braces: an ending or a demonstrative.
    """

    amount: Amount = Amount.ONE
    definite: bool | None = None
    small: str = ""
    after: str = ""
    capital: bool = False


@frozen
class NamedGap:
    """What a name between braces stands for."""

    gap: Gap
    name: str
    amount: Amount = Amount.ONE


@frozen
class Words:
    """Literal words. ``change`` is the place of the local change that put them there, or empty."""

    content: str
    change: str = ""


@frozen
class Placeholder:
    """A gap, and what is asked of the word that fills it.

    ``written`` is what is between the braces, with single spaces ("the clerk's"); two
    placeholders mean the same exactly where that is equal. ``name`` is the term, role, name,
    phrase or setting, or the clause that a count or cross-reference points at (empty for a count
    of the clause's own sub-clauses).
    """

    written: str
    gap: Gap
    name: str
    asked: WordRequest = WordRequest()
    lead: str = ""
    """The space before it, in a language where what fills it may close that space."""
    change: str = ""
    location: SourceLocation = NOWHERE
    until: str = ""
    """The last clause of those that a cross-reference points at, where it is to several."""

    def at(self, location: SourceLocation) -> "Placeholder":
        """Return it at another place."""
        return Placeholder(
            self.written,
            self.gap,
            self.name,
            self.asked,
            self.lead,
            self.change,
            location,
            self.until,
        )


@frozen
class Choices:
    """Whole texts of which a number or a gender decides.

    ``by`` counts items, and ``ways`` has a text for each exact number; or it is a word, and
    ``ways`` has a text for each gender.
    """

    written: str
    by: Placeholder
    ways: tuple[tuple[str, "ClauseText"], ...]
    lead: str = ""
    change: str = ""
    location: SourceLocation = NOWHERE


Piece: TypeAlias = Words | Placeholder | Choices
ClauseText: TypeAlias = tuple[Piece, ...]


def written(text: Iterable[Piece]) -> str:
    """Return unfilled text as a drafter writes it, placeholders in their braces."""
    return "".join(
        piece.content if isinstance(piece, Words) else f"{piece.lead}{{{{ {piece.written} }}}}"
        for piece in text
    )


def with_leads(text: Iterable[Piece]) -> ClauseText:
    """Return a text with the space before each gap as the gap's lead."""
    pieces: list[Piece] = []
    for piece in text:
        before = pieces[-1] if pieces else None
        if isinstance(piece, Words) or not isinstance(before, Words):
            pieces.append(piece)
        elif before.content.endswith(" "):
            words = replace(before, content=before.content[:-1])
            pieces[-1:] = [words] if words.content else []
            pieces.append(replace(piece, lead=" "))
        else:
            pieces.append(piece)
    return tuple(pieces)


def without_gaps(text: Iterable[Piece]) -> ClauseText:
    """Return the literal words of a text; it is never left empty where it was not."""
    pieces = tuple(text)
    words = tuple(piece for piece in pieces if isinstance(piece, Words))
    return words or ((Words("…"),) if pieces else ())


def placeholders_of(text: Iterable[Piece]) -> Iterator[Placeholder]:
    """Yield every placeholder of a text, those in all ways of a choice too."""
    for piece in text:
        match piece:
            case Placeholder():
                yield piece
            case Choices(_, by, ways):
                yield by
                for _, way in ways:
                    yield from placeholders_of(way)
            case Words():
                pass


@frozen
class DraftParagraph:
    """Running text."""

    text: ClauseText


@frozen
class DraftList:
    """A list whose items are not clauses of their own, lettered or bulleted."""

    lettered: bool
    items: tuple[ClauseText, ...]


@frozen
class DraftTable:
    """A table: one header row, then body rows of the same width."""

    caption: ClauseText
    header: tuple[ClauseText, ...]
    rows: tuple[tuple[ClauseText, ...], ...]
    row_headers: bool


@frozen
class DraftDefinitions:
    """Words and what they mean."""

    entries: tuple[tuple[ClauseText, ClauseText], ...]


@frozen
class DraftQuotation:
    """Words of another text, and whose they are."""

    paragraphs: tuple[ClauseText, ...]
    source: ClauseText


@frozen
class DraftNote:
    """A remark set apart from the text. An empty label is the language's own word for a note."""

    label: str
    paragraphs: tuple[ClauseText, ...]


DraftBlock: TypeAlias = (
    DraftParagraph | DraftList | DraftTable | DraftDefinitions | DraftQuotation | DraftNote
)
