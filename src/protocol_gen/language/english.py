"""English: article, possessive, plural, counts, citations, marks and case.

``the``, ``a`` and ``an`` are its small words, the possessive is its one ending.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from protocol_gen.errors import MissingFormError
from protocol_gen.language.english_placeholders import read_placeholder
from protocol_gen.language.language import Cited, ListMarks, ReadPlaceholder, TitleSign
from protocol_gen.language.letter_case import capitalised, cased
from protocol_gen.language.messages import PLURAL_MISSING
from protocol_gen.model.drafting import Amount, NamedGap, WordRequest
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.period import Period
from protocol_gen.model.profile import Case
from protocol_gen.model.word import Word

if TYPE_CHECKING:
    from protocol_gen.language.words import Catalogue

_SOUNDS_CONSONANT: Final = re.compile(
    r"eu|ewe|(?:one|once)\b|uni(?:[cflotqv]|son)|us[aeu]|ur[aei]|ut[ei]|uk", re.IGNORECASE
)
"""Beginnings with a vowel letter that are spoken with a consonant: "a unit", "a one-off"."""
_SOUNDS_VOWEL: Final = re.compile(r"[aeiou]|hour|honest|honou?r|heir", re.IGNORECASE)
_SPELT_WITH_VOWEL = "AEFHILMNORSX"
NONE_WORDS: Final = frozenset(
    {
        "none", "no", "n/a", "na", "n.a", "n / a", "nil", "nobody", "no one", "no-one", "noone",
        "nothing", "vacant", "vacancy", "not applicable", "not any", "no such post", "no post",
    }
)  # fmt: skip
"""What people write where there is nothing or nobody, in small letters."""
_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

_SMALL_WORDS: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "nor",
        "of",
        "on",
        "onto",
        "or",
        "over",
        "the",
        "to",
        "up",
        "via",
        "with",
    ]
)
"""Words that a title-case heading leaves small, unless they come first."""


_MINUTE: Final = re.compile(
    r"^(?:\s*min(?:ute)?s?\b\.?:?(?: *(?:reference|ref|number|no)s?\b\.?:?)?[ #]*)+"
    r"(?!(?:of|at|from|in|for|on|to|and|the|book)\b)(?=\w)",
    re.IGNORECASE,
)
"""The word for a minute before its reference, not that of "minutes of 12 May"."""


def indefinite_article(word: str) -> str:
    """Return "an" before a vowel sound and "a" before any other.

    Letters said one by one (MP, RFO) go by the name of the first letter.
    """
    word = unicodedata.normalize("NFD", word)
    if re.match(r"(8|11|18)(?![0-9])|8[0-9]", word):
        return "an"
    first = re.split(r"[\s/’'-]", word.lstrip("(‘“'\""), maxsplit=1)[0]
    if len(first) > 1 and first.isupper():
        return "an" if first[0] in _SPELT_WITH_VOWEL else "a"
    if _SOUNDS_CONSONANT.match(first):
        return "a"
    return "an" if _SOUNDS_VOWEL.match(first) else "a"


def possessive(words: str) -> str:
    """Return the ending that makes words a possessive: ’ after an s, else ’s."""
    return "’" if words.endswith("s") else "’s"


def number_word(count: int) -> str:
    """Return a count in words up to twelve, in figures above."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


_CITED: Final = {
    Cited.SECTION: ("section ", ""),
    Cited.PARAGRAPH: ("paragraph ", ""),
    Cited.HEADING: ("the section headed “", "”"),
    Cited.WORDS: ("", ""),
}
"""What comes before and after a number or heading that is cited."""
_CITED_MANY: Final = {Cited.SECTION: "sections ", Cited.PARAGRAPH: "paragraphs "}
_MARKS: Final = {
    ListPunctuation.PLAIN: ListMarks("", ""),
    ListPunctuation.SEMICOLONS: ListMarks(";", ";"),
    ListPunctuation.SEMICOLONS_AND: ListMarks(";", "; and"),
    ListPunctuation.SEMICOLONS_OR: ListMarks(";", "; or"),
    ListPunctuation.SENTENCES: ListMarks(".", "."),
}

_PLURAL_ENDINGS: Final = (
    (r"(staff|personnel|workforce)$", r"\1"),
    (r"person$", "people"),
    (r"man$", "men"),
    (r"(ss|x|ch|sh)$", r"\1es"),
    (r"s$", "s"),
    (r"([^aeiou])y$", r"\1ies"),
    (r"$", "s"),
)
"""What a word ends in, and what takes its place; the first that fits."""
_PREPOSITIONS: Final = (" of ", " to ")


_ARTICLES: Final = frozenset({"a", "an", "the"})
"""What does not count at the head of words in alphabetical order."""


def plural(word: str) -> str:
    """Return the plural as English has it mostly.

    Of a title such as "Clerk to the Council" the first word takes it.
    """
    for preposition in _PREPOSITIONS:
        head, _, rest = word.partition(preposition)
        if rest:
            return plural(head) + preposition + rest
    for ending, many in _PLURAL_ENDINGS:
        if re.search(ending, word, re.IGNORECASE):
            return re.sub(ending, many, word, count=1, flags=re.IGNORECASE)
    return word


def typographic(raw: str) -> str:
    """Return ``raw`` with typewriter quotation marks and apostrophes made typographic."""
    if "'" not in raw and '"' not in raw:
        return raw
    raw = re.sub(r"(^|[\s(\[—–‘“])\"", r"\1“", raw).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“])'", r"\1‘", raw).replace("'", "’")


class English:
    """English as a language of documents."""

    tag: Final = "en"
    document_tags: Final = ("en-GB",)
    forms: Final = ()
    leaning: Final = ()

    none_words: Final = NONE_WORDS

    @property
    def words(self) -> "Catalogue":
        """The words around a text."""
        from protocol_gen.language.english_words import ENGLISH  # noqa: PLC0415  # not always asked

        return ENGLISH

    def read(self, inner: str, names: Mapping[str, NamedGap]) -> ReadPlaceholder:
        """Read "the clerk", "A member", "council's", "count", "See roles.chair"."""
        return read_placeholder(inner, names)

    def word(self, word: Word, asked: WordRequest, left: str) -> str:  # noqa: ARG002  # English looks right
        """Return a word with its article, ending and capital."""
        words = word.one if asked.amount is Amount.ONE else word.many
        if not words:
            raise MissingFormError(PLURAL_MISSING(word=word.one))
        if asked.after:
            words += possessive(words)
        if asked.definite and word.article:
            words = f"the {words}"
        elif asked.definite is False:
            words = f"{indefinite_article(words)} {words}"
        return capitalised(words) if asked.capital else words

    def cited(self, kind: Cited, cited: str, asked: WordRequest, left: str) -> tuple[str, str]:  # noqa: ARG002  # likewise
        """Return "section " or the like, and what closes it."""
        before, after = _CITED[kind]
        if asked.amount is Amount.MANY:
            before = _CITED_MANY.get(kind, before)
        return (capitalised(before) if asked.capital else before), after

    def count(self, number: int, asked: WordRequest) -> str:
        """Return a count in words up to twelve, in figures above."""
        word = number_word(number)
        return capitalised(word) if asked.capital else word

    def period(self, period: Period, asked: WordRequest) -> str:  # noqa: ARG002  # it begins with a figure
        """Return "5 working days"."""
        return period.notation

    def period_notation(self, written: str) -> str:
        """Return "five working days" as "5 working days"."""
        from protocol_gen.language.english_periods import period  # noqa: PLC0415  # not always asked

        return period(written)

    def date(self, day: date) -> str:
        """Return "12 May 2026"."""
        return f"{day.day} {self.words.months[day.month - 1]} {day.year}"

    def list_marks(self, style: ListPunctuation) -> ListMarks:
        """Return what ends the items of a list."""
        return _MARKS[style]

    def capitalised(self, words: str) -> str:
        """Return words with the first letter as a capital."""
        return capitalised(words)

    def cased(self, inlines: Inlines, case: Case) -> Inlines:
        """Return the same runs in another case."""
        return cased(inlines, case, _SMALL_WORDS)

    def typographic(self, raw: str) -> str:
        """Return text with typographic quotation marks and apostrophes."""
        return typographic(raw)

    def sort_key(self, words: str) -> tuple[str, ...]:
        """Return words for alphabetical order: without case, accents, signs or leading article."""
        folded = unicodedata.normalize("NFD", words.casefold().replace("-", " "))
        kept = "".join(each for each in folded if each.isalnum() or each.isspace())
        first, _, rest = kept.strip().partition(" ")
        return (rest if rest and first in _ARTICLES else kept.strip(), words)

    def suggest(self, words: str) -> Word:
        """Return the word with the plural that English mostly has."""
        return Word(words, plural(words))

    def title_signs(self, title: str) -> Iterable[TitleSign]:
        """Return what is odd about a title: an article, a plural, the name of a person."""
        from protocol_gen.language.english_titles import title_signs  # noqa: PLC0415  # not always asked

        return title_signs(title)

    def bare_minute(self, reference: str) -> str:
        """Return "12/26" of "Minute 12/26" and of "min. no. 12/26"."""
        return _MINUTE.sub("", reference)

    def council_name(self, words: str) -> Word:
        """Part "the Town Council" into its article and the rest."""
        first, _, rest = words.partition(" ")
        has_article = first.lower() == "the" and bool(rest)
        return Word(rest if has_article else words, article=has_article)
