"""The adoption record as somebody gives it, and all that keeps it from being one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from protocol_gen.issue import messages
from protocol_gen.lint.stand_ins import stand_in_for_value
from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.model.message import Message
from protocol_gen.readers.characters import composed, refused_in


@dataclass(frozen=True, slots=True)
class GivenRecord:
    """The parts of an adoption record as they were given; any of them may be missing or wrong.

    ``not_recorded`` are the parts of which somebody says that nobody wrote them down at the time;
    ``is_retrospective`` says that the council resolved an effect before the day of adoption.
    """

    approving_body: str = ""
    adopted_on: date | None = None
    minute_reference: str = ""
    effective_from: date | None = None
    next_review: date | None = None
    summary: str = ""
    not_recorded: frozenset[Recorded] = frozenset()
    is_retrospective: bool = False

    @classmethod
    def of(cls, record: AdoptionRecord) -> "GivenRecord":
        """Return a record as if it had just been given, whatever it says of its effect."""
        parts = {part.value: getattr(record, part.value) for part in Recorded}
        return cls(**parts, not_recorded=frozenset(record.not_recorded), is_retrospective=True)

    @property
    def lacking(self) -> tuple[Recorded, ...]:
        """The parts that are empty."""
        return tuple(part for part in Recorded if not getattr(self, part.value))

    def record(self) -> AdoptionRecord:
        """Return the adoption record.

        Raises:
            ValueError: where ``record_refusals`` finds anything.
        """
        given = {part.value: getattr(self, part.value) for part in Recorded}
        parts: dict[str, Any] = {
            name: composed(each) if isinstance(each, str) else each for name, each in given.items()
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
        words = stand_in_for_value(value) if isinstance(value, str) else ""
        if words:
            yield messages.RECORD_STAND_IN(words=words, part=messages.PARTS[part])
        for _, fault in refused_in(value, 1) if isinstance(value, str) else ():
            yield messages.RECORD_CHARACTER(part=messages.PARTS[part], fault=fault)
    yield from _wrong_days(given, today)


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
