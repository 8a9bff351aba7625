"""The review that a protocol promises of itself."""

from datetime import date

import pytest
from tests import projects

from protocol_gen.model.period import Period, Unit
from protocol_gen.project.council_folders import Council
from protocol_gen.project.review_cycle import cycle_notes, day_after

COUNTY = Council("example-county", projects.ROOT / "profiles/example-county/profile.yaml")
ADOPTED = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (4, Unit.YEAR, date(2030, 5, 12)),
        (18, Unit.MONTH, date(2027, 11, 12)),
        (2, Unit.WEEK, date(2026, 5, 26)),
        (30, Unit.DAY, date(2026, 6, 11)),
        (9999, Unit.YEAR, None),
        (5, Unit.WORKING_DAY, None),
    ],
)
def test_a_period_after_a_day(number: int, unit: Unit, expected: date | None) -> None:
    assert day_after(ADOPTED, Period(number, unit)) == expected


def test_a_month_that_is_shorter_ends_with_its_last_day() -> None:
    assert day_after(date(2028, 2, 29), Period(1, Unit.YEAR)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("review", "told"),
    [(date(2035, 5, 12), True), (date(2030, 5, 13), True), (date(2030, 5, 12), False)],
)
def test_a_review_later_than_the_text_allows_is_told(
    review: date,
    told: bool,  # noqa: FBT001  # a column of the table
) -> None:
    profile = projects.workspace().profile(COUNTY)
    document = projects.resolved(profile).document

    notes = list(cycle_notes(document, profile, ADOPTED, review))

    assert bool(notes) is told
    assert not any(cycle_notes(document, profile, None, review))
