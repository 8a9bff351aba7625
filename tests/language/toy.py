"""A made-up language that is not like English; it lives in the tests alone.

Its nouns have a gender. Its article is ``il``, but after a vowel it leans on the word before and
closes the space (``tani’l klerko``). The small word ``ko`` becomes ``kos`` before a vowel, and
``gan`` wants a form of its own, ``soft``, which somebody must have written. ``sin`` behind a noun
goes by its gender. It puts the unit before the number, the year before the day, and counts nothing
without its noun.

    {{ ko il clerk }}, {{ Gan members }}, {{ il protocol sin }}, {{ see roles.chair }}, {{ count }}
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import FunctionType
from typing import Any, Final

from protocol_gen.errors import MissingFormError
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.language import Cited, ListMarks, ReadPlaceholder, TitleSign
from protocol_gen.language.letter_case import capitalised, cased
from protocol_gen.language.messages import FORM_MISSING, PLURAL_MISSING
from protocol_gen.language.words import Catalogue
from protocol_gen.model.drafting import Amount, Gap, NamedGap, Placeholder, WordRequest
from protocol_gen.model.inlines import Inlines
from protocol_gen.model.library import ListPunctuation
from protocol_gen.model.message import Form
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.profile import Case
from protocol_gen.model.word import Word

COUNT_ALONE: Final = Form("toy-count-alone", "nothing is counted without its noun")
_VOWELS: Final = "aeiou"
_SMALL: Final = {"ko": ("ko", "kos", ""), "gan": ("gan", "gan", "soft")}
"""Before a consonant, before a vowel, and the form of the noun that the small word wants."""
_SIN: Final = {"m": "sin", "f": "sina"}
_CITED: Final = {
    Cited.SECTION: ("", " sekto"),
    Cited.PARAGRAPH: ("", " para"),
    Cited.HEADING: ("sekto «", "»"),
    Cited.WORDS: ("", ""),
}
_UNITS: Final = {unit: f"{unit.value.replace('_', '-')}i" for unit in Unit}


class Toy:
    """The made-up language."""

    tag: Final = "qaa"
    document_tags: Final = ("qaa",)
    forms: Final = ("soft",)
    leaning: Final = ("’l",)
    none_words: Final = frozenset({"neniu"})

    def __init__(self, words: Catalogue | None = None) -> None:
        self.words: Catalogue = turned(ENGLISH) if words is None else words

    def read(self, inner: str, names: Mapping[str, NamedGap]) -> ReadPlaceholder:
        capital = inner[:1].isupper()
        match (inner[:1].lower() + inner[1:]).split(" "):
            case ["count", *clause]:
                return ReadPlaceholder(Placeholder(inner, Gap.COUNT, "".join(clause)))
            case [*small, "see", clause] if len(small) < 2:
                asked = WordRequest(small="".join(small), capital=capital)
                return ReadPlaceholder(Placeholder(inner, Gap.REFERENCE, clause, asked))
            case parts:
                return _named(parts, inner, names, capital=capital)

    def word(self, word: Word, asked: WordRequest, left: str) -> str:
        article = asked.definite and word.article
        noun = _form(word, asked.amount, "" if article else _SMALL.get(asked.small, ("",) * 3)[2])
        if asked.after:
            noun += f" {_SIN[word.gender or 'm']}"
        small = _small(asked.small, "l" if article else noun)
        words = f"{_after(small or left.rstrip(), noun)}" if article else noun
        if small:
            words = small + words if words.startswith("’") else f"{small} {words}"
        return capitalised(words) if asked.capital else words

    def cited(self, kind: Cited, cited: str, asked: WordRequest, left: str) -> tuple[str, str]:  # noqa: ARG002  # as every language
        before, after = _CITED[kind]
        small = _small(asked.small, before or cited)
        before = f"{small} {before}" if small else before
        return (capitalised(before) if asked.capital else before), after

    def count(self, number: int, asked: WordRequest) -> str:  # noqa: ARG002  # as every language
        raise MissingFormError(COUNT_ALONE())

    def period(self, period: Period, asked: WordRequest) -> str:  # noqa: ARG002  # as every language
        return f"{_UNITS[period.unit]} {period.number}"

    def period_notation(self, written: str) -> str:
        return written.replace("semajnoj", "weeks")

    def date(self, day: date) -> str:
        return f"{day.year} {self.words.months[day.month - 1]} {day.day}"

    def list_marks(self, style: ListPunctuation) -> ListMarks:
        return ListMarks(" /", " /") if "semicolons" in style.value else ListMarks("", "")

    def capitalised(self, words: str) -> str:
        return capitalised(words)

    def cased(self, inlines: Inlines, case: Case) -> Inlines:
        return cased(inlines, case, ("il", "ko"))

    def typographic(self, raw: str) -> str:
        return raw.replace("'", "’")

    def sort_key(self, words: str) -> tuple[str, ...]:
        return (words[::-1],)

    def suggest(self, words: str) -> Word:
        return Word(words)

    def title_signs(self, title: str) -> tuple[TitleSign, ...]:
        return (TitleSign.ARTICLE,) if title.startswith("il ") else ()

    def bare_minute(self, reference: str) -> str:
        return reference.removeprefix("minuto ")

    def council_name(self, words: str) -> Word:
        return Word(words.removeprefix("il "), article=words.startswith("il "))


def _named(
    parts: list[str], inner: str, names: Mapping[str, NamedGap], *, capital: bool
) -> ReadPlaceholder:
    small = parts.pop(0) if parts[0] in _SMALL else ""
    definite = parts[0] == "il"
    after = "sin" if parts[-1] == "sin" else ""
    rest = parts[definite : -1 if after else None]
    known = names.get("_".join(rest))
    if known is None:
        return ReadPlaceholder(None, "_".join(rest))
    asked = WordRequest(known.amount, definite or None, small, after, capital)
    return ReadPlaceholder(Placeholder(inner, known.gap, known.name, asked))


def _form(word: Word, amount: Amount, form: str) -> str:
    is_one = amount is Amount.ONE
    if not (word.one if is_one else word.many):
        raise MissingFormError(PLURAL_MISSING(word=word.one))
    forms = word.forms if is_one else word.many_forms
    if form and form not in forms:
        raise MissingFormError(FORM_MISSING(word=word.one if is_one else word.many, form=form))
    return forms[form] if form else word.one if is_one else word.many


def _small(small: str, before: str) -> str:
    if not small:
        return ""
    consonant, vowel, _ = _SMALL[small]
    return vowel if before[:1].lower() in _VOWELS else consonant


def _after(left: str, noun: str) -> str:
    """Put the article before a noun: after a vowel it leans on the word before."""
    return f"’l {noun}" if left[-1:].lower() in _VOWELS and left else f"il {noun}"


def turned(words: Any) -> Any:  # noqa: ANN401  # any catalogue
    """Return a catalogue with each of its words marked as this language's."""
    if isinstance(words, str):
        return f"q·{words}"
    if isinstance(words, tuple):
        return tuple(map(turned, words))
    if isinstance(words, Mapping):
        return {key: turned(value) for key, value in words.items()}
    if isinstance(words, FunctionType):
        loaded = turned(words())
        return lambda: loaded
    if is_dataclass(words) and not isinstance(words, type):
        said = {each.name: turned(getattr(words, each.name)) for each in fields(words)}
        said |= {"language": Toy.tag} if "language" in said and "months" in said else {}
        said |= {"takes_labels": False} if "takes_labels" in said else {}
        return type(words)(**said)
    return words
