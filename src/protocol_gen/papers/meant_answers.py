"""What people's answers mean: a word for none says that there is nothing, a stand-in says nothing.

Each comes in many forms ("n/a", "-", "TBC"), and none of them is ever printed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.amendment_words import PapersWords
from protocol_gen.language.known_languages import language_for, means_none
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.lint.stand_ins import gap_in_value, stand_in_for_value
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.library import SettingEntry, SettingType, Vocabulary
from protocol_gen.model.message import Message
from protocol_gen.model.papers import Occasion, PaperAnswer
from protocol_gen.model.walks import texts_of
from protocol_gen.papers.answers import NOT_APPLYING
from protocol_gen.papers.messages import (
    ANSWER_UNFINISHED,
    MEETING_OF_PERSON,
    PARTS,
    GivenWrongError,
)
from protocol_gen.project.given_values import faults_in_words

_NEEDED: Final = frozenset(
    {
        "meeting", "meeting_date", "item", "report_of", "author", "contact", "reasons",
        "effective_from", "review_by", "decision_maker", "decided_on", "authority", "report_to",
    }
)  # fmt: skip
"""Questions that always have an answer: nothing, nobody and never are none."""


@frozen
class MeantAnswers:
    """The answers as papers print them.

    ``values`` has what people said does not apply. ``unfinished`` says which answers have a gap of
    their own, by question.
    """

    answers: Mapping[str, PaperAnswer]
    values: Mapping[str, str] = field(default_factory=dict)
    unfinished: Mapping[str, Message] = field(default_factory=dict)


def meant_answers(
    given: Mapping[str, PaperAnswer], vocabulary: Vocabulary, words: PapersWords
) -> MeantAnswers:
    """Return answers as they are meant; what is no answer is not there."""
    answers: dict[str, PaperAnswer] = {}
    values: dict[str, str] = {}
    unfinished: dict[str, Message] = {}
    for name, answer in given.items():
        entry, said = vocabulary.settings[name], words_of(answer)
        if means_none(said):
            if entry.default == NOT_APPLYING:
                values[name] = ""
            elif (nothing := _nothing(entry, said, words)) is not None:
                answers[name] = _sentence(nothing, answer)
            continue
        if entry.type is SettingType.QUESTION and _only_stands_in(said):
            continue
        answers[name] = answer
        gap = next(_gaps(answer), "")
        if gap:
            unfinished[name] = ANSWER_UNFINISHED(asked=str(entry.default), name=name, words=gap)
    return MeantAnswers(answers, values, unfinished)


def words_of(answer: PaperAnswer) -> str:
    """Return the words of an answer that is a single line without gaps; of any other, nothing."""
    match answer.blocks:
        case (DraftParagraph((Words(said),)),):
            return said
        case _:
            return ""


def _only_stands_in(said: str) -> bool:
    """Whether there is no answer but words that stand in for one: "TBC", "TBC by finance"."""
    return bool(stand_in_for_value(said)) and len(said.split()) <= _FEW


_FEW: Final = 3


def _nothing(entry: SettingEntry, said: str, words: PapersWords) -> str | None:
    """Return the sentence by which a paper says that there is nothing; None where it cannot be."""
    if entry.name in _NEEDED:
        return None
    return words.nothing.of(entry.name) if entry.type is SettingType.QUESTION else said


def _sentence(said: str, answer: PaperAnswer) -> PaperAnswer:
    return replace(answer, blocks=(DraftParagraph((Words(said),)),))


def _gaps(answer: PaperAnswer) -> Iterator[str]:
    for block in answer.blocks:
        for text in texts_of(block):
            said = (piece.content if isinstance(piece, Words) else " " for piece in text)
            gap = gap_in_value("".join(said))
            if gap:
                yield gap


# What is said of the meeting


def refuse_wrong_words(given: Occasion, language: Language) -> None:
    """Refuse what was given of the meeting and would not be printed as it is meant.

    Raises:
        GivenWrongError: with everything that is wrong.
    """
    faults = tuple(
        fault
        for name, part in PARTS.items()
        for fault in faults_in_words(getattr(given, name), part())
    )
    if TitleSign.PERSON in language.title_signs(given.meeting):
        faults = (*faults, MEETING_OF_PERSON(meeting=given.meeting))
    if faults:
        raise GivenWrongError(faults)


def meant_occasion(given: Occasion, answers: Mapping[str, PaperAnswer], language: str) -> Occasion:
    """Return what is known of the meeting: what was given, and the body and days in answers.

    The day of effect stays as it is answered: in words it may be one before the decision.
    """
    return replace(
        given,
        meeting=_answer(given.meeting) or _line(answers, "meeting"),
        item=_answer(given.item),
        report_of=_answer(given.report_of),
        on=given.on or _day(answers, ("meeting_date", "decided_on"), language),
        review_by=given.review_by or _day(answers, ("review_by",), language),
    )


def _line(answers: Mapping[str, PaperAnswer], name: str) -> str:
    return words_of(answers[name]) if name in answers else ""


def _answer(said: str) -> str:
    return "" if means_none(said) or stand_in_for_value(said) else said


def _day(answers: Mapping[str, PaperAnswer], names: tuple[str, ...], language: str) -> date | None:
    """Return the first day that is named in answers, as a language writes days or as YYYY-MM-DD."""
    days = (day_said(_line(answers, name), language) for name in names)
    return next(filter(None, days), None)


def day_said(text: str, language: str) -> date | None:
    """Return the day that a text is; None for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    speaks = language_for(language)
    parts = text.split()
    numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
    months = [month.casefold() for month in speaks.words.months]
    found = [months.index(part.casefold()) + 1 for part in parts if part.casefold() in months]
    if len(numbers) != 2 or len(found) != 1:  # noqa: PLR2004  # the day and the year
        return None
    try:
        day = date(max(numbers), found[0], min(numbers))
    except ValueError:
        return None
    return day if speaks.date(day).casefold() == text.casefold() else None
