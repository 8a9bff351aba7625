"""The review that a protocol promises of itself, held against the day on which it is adopted."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from protocol_gen.model.document import Document
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.message import Message
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.profile import Profile
from protocol_gen.model.walks import texts_in
from protocol_gen.project import messages

CYCLE: Final = "review_cycle"
"""The library's setting for how often a protocol is reviewed at the latest."""
_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS: Final = {Unit.DAY: 1, Unit.CLEAR_DAY: 1, Unit.WEEK: 7}


def cycle_notes(
    document: Document, profile: Profile, adopted_on: date | None, next_review: date | None
) -> Iterator[Message]:
    """Yield that the next review is later than the text of the protocol itself allows."""
    cycle = profile.settings.get(CYCLE)
    if not adopted_on or not next_review or not isinstance(cycle, Period) or not _says(document):
        return
    latest = day_after(adopted_on, cycle)
    if latest and next_review > latest:
        yield messages.REVIEW_BEYOND_CYCLE(review=next_review, latest=latest, cycle=cycle.notation)


def day_after(day: date, period: Period) -> date | None:
    """Return the day so long after another; None for hours and working days, which no review has.

    The last day of a month stands for one that the later month has not.
    """
    if period.unit in _DAYS:
        return day + timedelta(days=period.number * _DAYS[period.unit])
    if period.unit not in _MONTHS:
        return None
    months = day.year * 12 + day.month - 1 + period.number * _MONTHS[period.unit]
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _says(document: Document) -> bool:
    return any(
        inline.origin.kind is OriginKind.SETTING and inline.origin.name == CYCLE
        for provision in document.all_provisions
        for text in texts_in(provision)
        for inline in text
    )
