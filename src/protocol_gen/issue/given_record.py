"""The adoption record as somebody gives it, and all that keeps it from being one."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from protocol_gen.frozen import frozen
from protocol_gen.issue import messages
from protocol_gen.language.english import typographic
from protocol_gen.language.language import Language, TitleSign
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.model.message import Form, Message
from protocol_gen.project.given_values import faults_in_minute, faults_in_words
from protocol_gen.readers.characters import composed


@frozen
class GivenRecord:
    """The parts of an adoption record as they were given; any of them may be missing or wrong.

    ``not_recorded`` are the parts of which somebody says that nobody wrote them down at the time;
    ``is_retrospective`` says that the council resolved an effect before the day of adoption, and
    ``is_readopted`` that it adopted the text of the version before once more.
    """

    approving_body: str = ""
    adopted_on: date | None = None
    minute_reference: str = ""
    effective_from: date | None = None
    next_review: date | None = None
    summary: str = ""
    not_recorded: frozenset[Recorded] = frozenset()
    is_retrospective: bool = False
    is_readopted: bool = False

    @classmethod
    def of(cls, record: AdoptionRecord) -> "GivenRecord":
        """Return a record as if it had just been given, whatever it says of effect and text."""
        parts = {part.value: getattr(record, part.value) for part in Recorded}
        unrecorded = frozenset(record.not_recorded)
        return cls(**parts, not_recorded=unrecorded, is_retrospective=True, is_readopted=True)

    @property
    def lacking(self) -> tuple[Recorded, ...]:
        """The parts that are empty."""
        return tuple(part for part in Recorded if not getattr(self, part.value))

    def record(self) -> AdoptionRecord:
        """Return the adoption record, its marks and apostrophes as on the pages around it.

        Raises:
            ValueError: where ``record_refusals`` finds anything.
        """
        given = {part.value: getattr(self, part.value) for part in Recorded}
        parts: dict[str, Any] = {
            name: typographic(composed(each)) if isinstance(each, str) else each
            for name, each in given.items()
        }
        return AdoptionRecord(**parts, not_recorded=self.lacking)


def record_refusals(given: GivenRecord, today: date) -> Iterator[Message]:
    """Yield why what was given cannot be the record of an adoption, as seen on a day."""
    for part in Recorded:
        value = getattr(given, part.value)
        if not value and part not in given.not_recorded:
            yield messages.GAPS[part]()
        if value and part in given.not_recorded:
            yield messages.GIVEN_ALL_THE_SAME(part=messages.PARTS[part])
        if isinstance(value, str):
            yield from _wrong_words(value, messages.PARTS[part])
    yield from faults_in_minute(given.minute_reference)
    yield from _wrong_days(given, today)


def body_refusals(body: str, language: Language) -> Iterator[Message]:
    """Yield why a body cannot be the one that adopted a document in a language."""
    for sign in language.title_signs(body):
        if sign in _NO_BODY:
            yield _NO_BODY[sign](body=body)


def record_notes(given: GivenRecord, language: Language, today: date) -> Iterator[Message]:
    """Yield what is likely a mistake in a record, and need not be one."""
    for sign in language.title_signs(given.approving_body):
        if sign in _DOUBTFUL_BODY:
            yield _DOUBTFUL_BODY[sign](body=given.approving_body)
    if given.next_review and given.next_review < today:
        yield messages.REVIEW_PAST(review=given.next_review, today=today)


_DOUBTFUL_BODY: Final[Mapping[TitleSign, Form]] = {
    TitleSign.MAYBE_PERSON: messages.BODY_MAYBE_PERSON,
    TitleSign.ELECTORS: messages.BODY_OF_ELECTORS,
}
_NO_BODY: Final[Mapping[TitleSign, Form]] = {
    TitleSign.PERSON: messages.BODY_OF_PERSON,
    TitleSign.REPETITION: messages.BODY_REPEATS,
}


def _wrong_words(value: str, part: str) -> Iterator[Message]:
    words = stand_in_for_value(value)
    if words:
        yield messages.RECORD_STAND_IN(words=words, part=part)
    yield from faults_in_words(value, part)


def _wrong_days(given: GivenRecord, today: date) -> Iterator[Message]:
    adopted, effective, review = given.adopted_on, given.effective_from, given.next_review
    if adopted and adopted > today:
        yield messages.NOT_YET_ADOPTED(day=adopted, today=today)
    if adopted and effective and effective < adopted and not given.is_retrospective:
        yield messages.EFFECT_TOO_EARLY(effective=effective, day=adopted)
    if adopted and review and review <= adopted:
        yield messages.REVIEW_BEFORE_ADOPTION(review=review, day=adopted)
    if effective and review and review <= effective:
        yield messages.REVIEW_BEFORE_EFFECT(review=review, day=effective)
