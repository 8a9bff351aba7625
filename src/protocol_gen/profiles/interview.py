"""The way through an interview: which question comes next, and what an answer means.

All of it is pure: a front keeps the answers and shows the questions.
"""

from collections.abc import Iterator
from typing import Final, assert_never

from protocol_gen.editing.yaml_values import NO_POST
from protocol_gen.errors import ProtocolError
from protocol_gen.language.known_languages import means_none
from protocol_gen.model.interview import Oddity
from protocol_gen.model.message import rendered
from protocol_gen.profiles.dotted_keys import ROLES
from protocol_gen.profiles.interview_types import (
    AnswerDoubt,
    Answers,
    Choice,
    EndsWith,
    Interview,
    Is,
    IsNot,
    IsUnusual,
    Mentions,
    Question,
    ShownQuestion,
    Situation,
    Test,
)
from protocol_gen.profiles.messages import ANSWER_NEEDED, CHOICE_NEEDED, CHOICE_UNKNOWN
from protocol_gen.readers.characters import composed


class NoAnswerError(ProtocolError):
    """What a person typed is no answer to the question."""


def asked(interview: Interview, answers: Answers) -> tuple[ShownQuestion, ...]:
    """Return the questions that these answers call for, answered or not, in their order."""
    return tuple(question for question, _ in _walk(interview, answers) if question is not None)


def settled(interview: Interview, answers: Answers) -> dict[str, str]:
    """Return the answers that still hold, with those that leave no choice filled in.

    An answer to a question that is not asked any more is dropped, and so is a choice that is no
    longer open. Keys that no question has are kept as they are.
    """
    keys = {question.key for question in interview.questions}
    kept = {key: value for key, value in answers.items() if key not in keys}
    for _, found in _walk(interview, answers):
        kept |= found
    return kept


def unanswered(interview: Interview, answers: Answers) -> ShownQuestion | None:
    """Return the first question that has no answer yet, or None at the end."""
    holding = settled(interview, answers)
    return next((each for each in asked(interview, answers) if each.key not in holding), None)


def with_defaults(interview: Interview, answers: Answers) -> dict[str, str]:
    """Return the answers with the usual ones where none is given; what is a guess stays open."""
    given = dict(answers)
    while True:
        open_ = [
            each
            for each in asked(interview, given)
            if each.key not in given and not each.is_guess and (each.default or each.may_be_empty)
        ]
        if not open_:
            return settled(interview, given)
        given[open_[0].key] = open_[0].default


def must_be_said(question: ShownQuestion) -> bool:
    """Whether no answer can be taken unseen: there is none, or it is but a guess."""
    return question.is_guess or not (question.default or question.may_be_empty)


def read_answer(question: ShownQuestion, text: str) -> str:
    """Return the value that a typed text means; nothing at all means the default.

    A choice may be given by its number, its value or its label.

    Raises:
        NoAnswerError: where it is no answer.
    """
    words = " ".join(composed(text).split())
    if not words:
        if question.default or question.may_be_empty:
            return question.default
        most = len(question.choices)
        raise NoAnswerError(CHOICE_NEEDED(most=most) if most else ANSWER_NEEDED())
    says_none = means_none(words)
    if question.may_be_empty and says_none:
        return ""
    for number, choice in enumerate(question.choices, 1):
        if words == str(number) or stands_for(words, choice, question):
            return choice.value
    if question.takes_own_words:
        return NO_POST if says_none and question.key.startswith(ROLES) else words
    raise NoAnswerError(CHOICE_UNKNOWN(given=words, most=len(question.choices)))


def stands_for(words: str, choice: Choice, question: ShownQuestion) -> bool:
    """Whether these words mean a choice; where they may be a person's own, capitals matter."""
    if question.takes_own_words and choice.label.lower() == choice.value.lower():
        return words in {choice.value, choice.label}
    return words.lower() in {choice.value.lower(), choice.label.lower()}


def _walk(
    interview: Interview, answers: Answers
) -> Iterator[tuple[ShownQuestion | None, dict[str, str]]]:
    """Yield each question that is asked, and the answer that holds; a forced one has no question.

    The answers of the way so far, not those given, decide what comes next.
    """
    so_far: dict[str, str] = {}
    for question in interview.questions:
        if not _any_holds(question.when, so_far):
            continue
        choices = _open_choices(question, so_far)
        if not question.takes_own_words and len(choices) == 1:
            so_far[question.key] = choices[0].value
            yield None, {question.key: choices[0].value}
            continue
        given = answers.get(question.key)
        found: dict[str, str] = {}
        if given is not None and (
            question.takes_own_words or given in {each.value for each in choices}
        ):
            found = {question.key: given}
            so_far |= found
        yield _in_the_light_of(question, choices, so_far), found


def _open_choices(question: Question, answers: Answers) -> tuple[Choice, ...]:
    """Return the choices that earlier answers leave; all, where the answers do not say."""
    found = tuple(each for each in question.choices if _any_holds(each.when, answers))
    return found or question.choices


def _in_the_light_of(
    question: Question, choices: tuple[Choice, ...], answers: Answers
) -> ShownQuestion:
    values = {each.value for each in choices}
    default = next(
        (
            each
            for each in question.defaults
            if _holds(each.when, answers) and (question.takes_own_words or each.value in values)
        ),
        None,
    )
    return ShownQuestion(
        question.key,
        question.text,
        question.help,
        choices,
        default.value if default else "",
        default.is_guess if default else False,
        question.takes_own_words,
        question.may_be_empty,
    )


def doubt(interview: Interview, key: str, answer: str) -> str:
    """Say what makes one look twice at an answer that may yet be right; empty where nothing does.

    Whoever gives it again means it.
    """
    doubts = (
        each for question in interview.questions if question.key == key for each in question.doubts
    )
    first = next((each for each in doubts if _is_odd(each, answer)), None)
    return rendered(first.says, {"answer": answer}) if first else ""


def _is_odd(about: AnswerDoubt, answer: str) -> bool:
    match about.oddity:
        case Oddity.EMPTY:
            return not answer
        case Oddity.LOWER_CASE:
            return answer == answer.lower()
        case None:
            return not any(word.lower() in answer.lower() for word in about.lacks)


def profile_values(interview: Interview, answers: Answers, usual: Answers) -> dict[str, str]:
    """Return what a profile says after these answers; ``usual`` is what holds for the kind.

    An empty answer says nothing. What follows from answers is there too, so that it can be changed.
    """
    said = {key: value for key, value in answers.items() if value}
    for each in interview.consequences:
        if _any_holds(each.when, said, usual):
            value = rendered(each.value, said)
            said.setdefault(each.key, usual.get(each.key, value) if each.is_kinds else value)
    return said


_NOTHING: Final[Answers] = {}


def _any_holds(
    situations: tuple[Situation, ...], answers: Answers, usual: Answers = _NOTHING
) -> bool:
    return any(_holds(situation, answers, usual) for situation in situations)


def _holds(situation: Situation, answers: Answers, usual: Answers = _NOTHING) -> bool:
    return all(_is_so(test, answers, usual) for test in situation)


def _is_so(test: Test, answers: Answers, usual: Answers) -> bool:
    answer = answers.get(test.key, "")
    match test:
        case Is(_, values):
            return answer in values
        case IsNot(_, values):
            return answer not in values
        case Mentions(_, words):
            return any(f" {each.lower()} " in f" {answer.lower()} " for each in words)
        case EndsWith(_, endings):
            return answer.lower().endswith(tuple(each.lower() for each in endings))
        case IsUnusual(key):
            return bool(answer) and answer != usual.get(key)
        case _:
            assert_never(test)
