"""The English forms of what fills a placeholder: article, capital, plural and so on."""

import re
import unicodedata
from typing import Final

_SOUNDS_CONSONANT: Final = re.compile(
    r"eu|ewe|(?:one|once)\b|uni(?:[cflotqv]|son)|us[aeu]|ur[aei]|ut[ei]|uk", re.IGNORECASE
)
"""Beginnings with a vowel letter that are spoken with a consonant: "a unit", "a one-off"."""
_SOUNDS_VOWEL: Final = re.compile(r"[aeiou]|hour|honest|honou?r|heir", re.IGNORECASE)
_SPELT_WITH_VOWEL = "AEFHILMNORSX"
_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip

LANGUAGE: Final = "en"
"""The language that these forms are of, as a BCP 47 tag."""

SMALL_WORDS: Final = frozenset(
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


def capitalised(words: str) -> str:
    """Return words with the first letter as a capital."""
    return words[:1].upper() + words[1:]


def number_word(count: int) -> str:
    """Return a count in words up to twelve, in figures above."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def cited(*, is_section: bool) -> str:
    """Return the noun before a number that is cited."""
    return "section" if is_section else "paragraph"


HEADED: Final = ("the section headed “", "”")
"""What stands around the heading of a provision that is cited and has no number."""

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
