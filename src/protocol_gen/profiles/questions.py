"""The questions that ``new`` asks, made of their texts and the kinds of council.

The words are in ``templates/interview``. What is asked of whom comes from the kinds: a post is
asked for only where the kind has it, the form of governance only where the kind has several.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.interview import (
    AnswerTest,
    Comparison,
    Condition,
    InterviewText,
    QuestionText,
)
from protocol_gen.model.library import LocalText
from protocol_gen.profiles.interview_types import (
    AnswerDoubt,
    Choice,
    Consequence,
    Default,
    EndsWith,
    Interview,
    Is,
    IsNot,
    IsUnusual,
    KindDefaults,
    Mentions,
    Question,
    Situation,
    Test,
)
from protocol_gen.profiles.messages import NOT_IN_THIS_LANGUAGE, QUESTION_WITHOUT_KEY
from protocol_gen.profiles.profile_keys import is_known
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE

NAME: Final = "council.name"
NATION: Final = "nation"
KIND: Final = "council_type"
GOVERNANCE: Final = "governance"


def interview_for(
    text: InterviewText,
    kinds: Iterable[KindDefaults],
    keys: tuple[str, ...],
    language: str = LIBRARY_LANGUAGE,
) -> Interview:
    """Return the interview for a project with these kinds of council, in one language.

    ``keys`` are the keys that a profile may have.

    Raises:
        InvalidSourcesError: with every question for another key, and every text that is not there
            in the language.
    """
    maker = _QuestionMaker(tuple(sorted(kinds, key=_position)), language, [])
    faults = maker.faults
    written = [(each.key, each.location) for each in text.questions]
    written += [(each.key, each.location) for each in text.follows]
    faults += [
        SourceError(QUESTION_WITHOUT_KEY(key=key), location)
        for key, location in written
        if not is_known(key, keys)
    ]
    questions = tuple(maker.question(each) for each in text.questions)
    consequences = tuple(
        Consequence(each.key, maker.said(each.value), maker.situations(each.when), each.is_kinds)
        for each in text.follows
    )
    if faults:
        raise InvalidSourcesError(faults)
    return Interview(questions, consequences)


def _position(kind: KindDefaults) -> tuple[bool, int, str]:
    """Return what kinds are ordered by: those with a position first, the others by name."""
    position = kind.offer.position
    return position is None, position or 0, kind.facts.name


_OF_WORDS: Final[Mapping[Comparison, Callable[[str, tuple[str, ...]], Test]]] = {
    Comparison.IS: Is,
    Comparison.NOT: IsNot,
    Comparison.MENTIONS: Mentions,
    Comparison.ENDS: EndsWith,
}
"""The tests that compare an answer with words."""


@frozen
class _QuestionMaker:
    """The making of questions: the kinds in their order, the language, the faults found."""

    kinds: Sequence[KindDefaults]
    language: str
    faults: list[SourceError]

    def question(self, text: QuestionText) -> Question:
        """Return a question with what the kinds of council say of it."""
        return Question(
            text.key,
            self.said(text.text),
            self.said(text.help),
            choices=tuple(self._choices(text)),
            defaults=tuple(self._defaults(text)),
            when=tuple(self._when(text)),
            takes_own_words=text.takes_own_words,
            may_be_empty=text.may_be_empty,
            doubts=tuple(
                AnswerDoubt(each.oddity, each.lacks, self.said(each.says)) for each in text.doubts
            ),
        )

    def said(self, text: LocalText | None) -> str:
        """Return a text in the language of the interview; one that is not there is a fault."""
        if text is None:
            return ""
        if self.language not in text.by_language:
            message = NOT_IN_THIS_LANGUAGE(language=self.language)
            self.faults.append(SourceError(message, text.location))
        return text.by_language.get(self.language, "")

    # When

    def _when(self, text: QuestionText) -> Iterator[Situation]:
        """Yield the situations in which a question is asked."""
        exempt = tuple(kind.facts.name for kind in self.kinds if text.key in kind.offer.not_asked)
        before: Situation = (IsNot(KIND, exempt),) if exempt else ()
        for situation in self.situations(text.when):
            for where in self._where(text):
                yield (*before, *where, *situation)

    def _where(self, text: QuestionText) -> Iterator[Situation]:
        """Yield the kinds, and their governance, that a question is for."""
        if text.key == GOVERNANCE:
            several = (kind for kind in self.kinds if len(kind.facts.governance) > 1)
            yield (Is(KIND, tuple(kind.facts.name for kind in several)),)
        elif text.is_where_usual:
            yield from (each.when for each in self._usual(text.key))
        else:
            yield ()

    def situations(self, condition: Condition) -> tuple[Situation, ...]:
        """Return a condition with its tests of kinds as tests of their names."""
        return tuple(tuple(self._test(test) for test in part) for part in condition)

    def _test(self, test: AnswerTest) -> Test:
        match test.comparison:
            case Comparison.HAS:
                return Is(test.key, self._kinds_with(test.values))
            case Comparison.LACKS:
                having = self._kinds_with(test.values)
                others = (kind.facts.name for kind in self.kinds if kind.facts.name not in having)
                return Is(test.key, tuple(others))
            case Comparison.UNUSUAL:
                return IsUnusual(test.key)
            case _:
                return _OF_WORDS[test.comparison](test.key, test.values)

    def _kinds_with(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Return the kinds that have a usual answer for one of these keys."""
        return tuple(
            kind.facts.name
            for kind in self.kinds
            if any(key in values for values in kind.values.values() for key in keys)
        )

    # Choices

    def _choices(self, text: QuestionText) -> Iterator[Choice]:
        written = [
            Choice(each.value, self.said(each.label) or each.value, self.said(each.meaning))
            for each in text.choices
        ]
        match text.key:
            case "nation":
                there = {nation.value for kind in self.kinds for nation in kind.facts.nations}
                yield from (each for each in written if each.value in there)
            case "council_type":
                yield from map(self._kind, self.kinds)
            case "governance":
                yield from self._open(written, _governances)
            case "form":
                words = {each.value: each for each in written}
                forms = dict.fromkeys(form for kind in self.kinds for form in kind.facts.forms)
                offered = [words.get(form, Choice(form, form)) for form in forms]
                yield from self._open(offered, _forms)
            case _:
                yield from written

    def _kind(self, kind: KindDefaults) -> Choice:
        when = tuple((Is(NATION, (nation.value,)),) for nation in kind.facts.nations)
        label, meaning = self.said(kind.offer.label), self.said(kind.offer.meaning)
        return Choice(kind.facts.name, label, meaning, when)

    def _open(
        self, choices: Iterable[Choice], has: Callable[[KindDefaults], Sequence[str]]
    ) -> Iterator[Choice]:
        """Yield the choices, each open for the kinds that have it."""
        for each in choices:
            names = tuple(kind.facts.name for kind in self.kinds if each.value in has(kind))
            yield replace(each, when=((Is(KIND, names),),))

    # Usual answers

    def _defaults(self, text: QuestionText) -> Iterator[Default]:
        for usual in text.usual:
            if usual.value is None:
                yield from self._usual(text.key)
                continue
            for situation in self.situations(usual.when):
                yield Default(usual.value, situation, usual.is_guess)

    def _usual(self, key: str) -> Iterator[Default]:
        """Yield what the kinds give for a key, where they differ by how they are governed."""
        if key == KIND:
            yield from self._suggested()
            return
        for kind in self.kinds:
            is_kind = Is(KIND, (kind.facts.name,))
            match key:
                case "governance":
                    yield Default(kind.facts.governance[0].value, (is_kind,))
                case "political_groups":
                    yield Default(str(kind.facts.political_groups).lower(), (is_kind,))
                case _:
                    yield from _by_governance(kind, key)

    def _suggested(self) -> Iterator[Default]:
        """Yield the kinds that a council's name suggests; the longest words win."""
        named = [(words, kind.facts.name) for kind in self.kinds for words in kind.offer.names]
        for words, name in sorted(named, key=lambda each: -len(each[0])):
            yield Default(name, (Mentions(NAME, (words,)),), is_guess=True)


def _by_governance(kind: KindDefaults, key: str) -> Iterator[Default]:
    is_kind = Is(KIND, (kind.facts.name,))
    for governance, values in kind.values.items():
        if key in values:
            is_governed = (Is(GOVERNANCE, (governance.value,)),)
            when = (is_kind, *(is_governed if len(kind.facts.governance) > 1 else ()))
            yield Default(values[key], when)


def _governances(kind: KindDefaults) -> tuple[str, ...]:
    return tuple(each.value for each in kind.facts.governance)


def _forms(kind: KindDefaults) -> tuple[str, ...]:
    return tuple(kind.facts.forms)
