"""From when to when versions are in force, where one takes effect before another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.site.estate import ANYTOWN, DAY, estate

from protocol_gen.model.adoption import AdoptionRecord, Recorded
from protocol_gen.project import Workspace
from protocol_gen.site.editions import CouncilSite
from protocol_gen.site.publish import council_sites
from protocol_gen.site.version_status import period

__all__ = ["estate"]


def in_effect(root: Path, days: Sequence[date | None]) -> CouncilSite:
    """Return a council whose three versions take effect on these days."""
    project = Workspace(root)
    (council,) = council_sites(project, (project.council(ANYTOWN),), DAY)
    editions = tuple(
        replace(each, issued=replace(each.issued, record=_of(each.record, day)))
        for each, day in zip(council.editions, days, strict=True)
    )
    return replace(council, editions=editions)


def _of(record: AdoptionRecord, day: date | None) -> AdoptionRecord:
    lacking = () if day else (Recorded.ADOPTED_ON, Recorded.EFFECTIVE_FROM)
    return replace(record, adopted_on=day, effective_from=day, not_recorded=lacking)


def periods(council: CouncilSite) -> list[str]:
    return [period(council, each) for each in council.editions]


def test_a_version_superseded_before_it_took_effect_was_never_in_force(estate: Path) -> None:
    first, second, third = date(2025, 6, 1), date(2026, 6, 1), date(2026, 5, 1)

    council = in_effect(estate, (first, second, third))

    assert [council.never_held(each) for each in council.editions] == [False, True, False]
    assert periods(council) == [
        "1 June 2025 to 30 April 2026",
        "never: it was superseded before it took effect",
        "from 1 May 2026",
    ]


def test_where_a_day_was_not_recorded_the_end_is_not_known(estate: Path) -> None:
    council = in_effect(estate, (date(2025, 6, 1), None, date(2026, 5, 1)))

    assert periods(council) == ["from 1 June 2025", "until 30 April 2026", "from 1 May 2026"]
