"""What a language must answer. English is one such value; filling and reading ask, never know.

A language *chooses* among forms that somebody wrote, by what a text asks for and by what is already
written on the left. It never makes a form up, and it never falls back to another language.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import NamedGap, Placeholder, WordRequest
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.message import Message
from protocol_gen.model.period import Period
from protocol_gen.model.profile import Case
from protocol_gen.model.word import Word

if TYPE_CHECKING:
    from protocol_gen.language.words import Catalogue


class Cited(Enum):
    """What a cross-reference cites."""

    SECTION = "section"
    """A number with a heading, of the first level."""
    PARAGRAPH = "paragraph"
    """Any other number."""
    HEADING = "heading"
    """The heading of a provision without a number."""
    WORDS = "words"
    """A number that is cited with all that is said of it: "Appendix B, paragraph 3"."""


class TitleSign(Enum):
    """What shows that the title of a post is none, or not that of one holder."""

    ARTICLE = "article"
    """It begins with an article, which the text adds itself."""
    REPETITION = "repetition"
    """A word comes twice, one right after the other."""
    PLURAL = "plural"
    PERSON = "person"
    MAYBE_PLURAL = "maybe plural"
    """It looks like a plural and may be none; so with a name below."""
    MAYBE_PERSON = "maybe person"
    POSSESSIVE = "possessive"
    """It ends as what belongs to somebody does: "Clerk's"."""
    CAPITALS = "capitals"
    """A word of it is in capitals throughout, and no abbreviation."""
    ELECTORS = "electors"
    """It names a meeting of electors, which is no council and no body of one."""


@frozen
class ReadPlaceholder:
    """What the inside of a pair of braces was read as.

    ``placeholder`` is None where no name is known; ``name`` is then what looks like a name.
    """

    placeholder: Placeholder | None
    name: str = ""
    faults: tuple[Message, ...] = ()


@frozen
class ListMarks:
    """What the items of a list end with: all but the last two, and the last but one."""

    between: str
    before_last: str


class Language(Protocol):
    """One language: what it makes of a placeholder, a word, a count, a date; and its own words."""

    @property
    def tag(self) -> str:
        """The primary tag, which texts and words by language are written under: "en"."""
        ...

    @property
    def document_tags(self) -> tuple[str, ...]:
        """The tags that a document in it may have, the usual one first: "en-GB"."""
        ...

    @property
    def forms(self) -> tuple[str, ...]:
        """The names of a noun's other forms, in the order in which a profile lists them."""
        ...

    @property
    def leaning(self) -> tuple[str, ...]:
        """The beginnings that lean on the word before, and close the space before them."""
        ...

    @property
    def none_words(self) -> frozenset[str]:
        """What people write in a form where there is nothing or nobody, in small letters."""
        ...

    @property
    def words(self) -> "Catalogue":
        """The words around a text, complete."""
        ...

    def read(self, inner: str, names: Mapping[str, NamedGap]) -> ReadPlaceholder:
        """Read what is between braces, single spaces only: small words, article, name, ending.

        The placeholder has no location yet.
        """
        ...

    def word(self, word: Word, asked: WordRequest, left: str) -> str:
        """Return a word as a text asks for it, after what is written on its left.

        Raises:
            MissingFormError: where the form asked for was not written.
        """
        ...

    def cited(self, kind: Cited, cited: str, asked: WordRequest, left: str) -> tuple[str, str]:
        """Return the words before and after a number or heading that is cited.

        Where several are asked for, ``cited`` is the first number and the last.
        """
        ...

    def count(self, number: int, asked: WordRequest) -> str:
        """Return a count in words.

        Raises:
            MissingFormError: where the language cannot count without the noun that is counted.
        """
        ...

    def period(self, period: Period, asked: WordRequest) -> str:
        """Return a period in words: "5 working days"."""
        ...

    def period_notation(self, written: str) -> str:
        """Return a period as people write it in the notation of source files.

        Any other text comes back as it is.
        """
        ...

    def date(self, day: date) -> str:
        """Return a date in words: "12 May 2026"."""
        ...

    def list_marks(self, style: ListPunctuation) -> ListMarks:
        """Return what the items of a list end with in a style."""
        ...

    def capitalised(self, words: str) -> str:
        """Return words as they begin a sentence."""
        ...

    def cased(self, inlines: Inlines, case: Case) -> Inlines:
        """Return the same runs in another case."""
        ...

    def typographic(self, raw: str) -> str:
        """Return text with typewriter quotation marks and apostrophes made typographic."""
        ...

    def sort_key(self, words: str) -> tuple[str, ...]:
        """Return what words are put in alphabetical order by; a leading article does not count."""
        ...

    def suggest(self, words: str) -> Word:
        """Return the word that words without more mean: what a person may leave unwritten.

        For readers and the interview; filling never asks it.
        """
        ...

    def title_signs(self, title: str) -> Iterable[TitleSign]:
        """Return what is odd about a title that a profile gives; nothing, for a usual one."""
        ...

    def bare_minute(self, reference: str) -> str:
        """Return a minute's reference without the word for a minute that stands before it."""
        ...

    def council_name(self, words: str) -> Word:
        """Return a council's name as a word, its article separate from it."""
        ...
