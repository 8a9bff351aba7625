"""Periods that nobody is likely to have meant."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.message import Form
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.rules import Rule, Severity

LONG: Final = Form(
    "odd-period", "is {period} meant? That is longer than such a period usually is (at most {most})"
)

_DAYS: Final = {
    Unit.HOUR: 1 / 24,
    Unit.WORKING_HOUR: 1 / 8,
    Unit.DAY: 1,
    Unit.CLEAR_DAY: 1,
    Unit.WORKING_DAY: 1.4,
    Unit.WEEK: 7,
    Unit.MONTH: 30.4,
    Unit.YEAR: 365.25,
}
"""About how many days a unit is."""
_MOST: Final = {
    "review_cycle": Period(6, Unit.YEAR),
    "reply_time": Period(2, Unit.MONTH),
    "briefing_notice": Period(2, Unit.MONTH),
}
"""The longest that councils choose, with room to spare, by setting."""


@rule(
    Rule(
        "odd-period",
        Severity.WARNING,
        why="A period with a slip in its number or unit binds the council once it is adopted.",
        mend="Give the period that the council means; where it is right, silence the rule.",
        forms=(LONG,),
        fields=("settings",),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "A review less often than every 6 years; a reply to an enquiry, or the notice of a "
            "briefing, of more than 2 months."
        ),
        matters=(
            "“30 years” for “3 years” reads as a promise that nobody will ever review the "
            "protocol, and nobody notices it in a long text."
        ),
        mending="Write the period that is meant under `settings`.",
        before="`settings: {review_cycle: 30 years}`",
        after="`settings: {review_cycle: 3 years}`",
        silence="The council reviews all its protocols once in eight years",
    ),
)
def odd_periods(subject: Subject) -> Iterator[Found]:
    """Ask about periods that are far longer than councils choose."""
    for name, most in _MOST.items():
        period = subject.profile.settings.get(name)
        if isinstance(period, Period) and _days(period) > _days(most):
            message = LONG(period=period.notation, most=most.notation)
            yield subject.at_key(message, f"settings.{name}", period.notation)


def _days(period: Period) -> float:
    return period.number * _DAYS[period.unit]
