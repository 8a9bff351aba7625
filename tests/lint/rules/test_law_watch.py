"""Law that has moved since adoption, that was to be looked at again, or was checked long ago."""

from datetime import date

import pytest
from tests.lint.planting import Pair, Project, found, words_found

from protocol_gen.lint.subject import Reviews
from protocol_gen.model.rules import Finding

IN_FORCE = Reviews(in_force="1.0", adopted_on=date(2026, 5, 12))
LATER = date(2026, 11, 1)


def law(**keys: str) -> str:
    """A clause that rests on an Act of England with further keys."""
    said = ", ".join(f"{key}: {value}" for key, value in keys.items())
    return f"""
- id: a
  text: All is well.
  basis:
  - {{reference: Some Act 2026, nations: england, {said}}}
"""


def watched(about: str = "The Bill may become law.", **keys: str) -> str:
    said = "".join(f", {key}: {value}" for key, value in keys.items())
    return f"""
- id: a
  text: All is well.
  watch:
  - {{about: {about}, look_again: 2027-06-01{said}}}
"""


def adopted(clauses: str, *, on: date, newest: str = "") -> Project:
    return Project(clauses, on=on, newest=newest, reviews=IN_FORCE)


def told(rule: str, project: Project) -> list[Finding]:
    return [each for each in found(project) if each.rule.id == rule]


# Law that has changed since


@pytest.mark.parametrize("key", ["valid_from", "repealed"])
@pytest.mark.parametrize(
    ("day", "count"),
    [("2026-05-12", 0), ("2026-05-13", 1), ("2026-10-31", 1), ("2026-11-01", 0)],
)
def test_law_that_moved_between_adoption_and_the_day_is_found(
    key: str, day: str, count: int
) -> None:
    project = adopted(law(**{key: day}), on=date(2026, 10, 31))

    assert len(told("law-changed", project)) == count


def test_the_message_says_which_law_and_both_days() -> None:
    (finding,) = told("law-changed", adopted(law(valid_from="2026-10-31"), on=LATER))

    assert str(finding.message) == (
        "Some Act 2026 applies since 2026-10-31, and version 1.0 in force was adopted on 2026-05-12"
    )


def test_a_council_on_an_earlier_library_is_told_what_the_newest_knows() -> None:
    project = adopted(law(), newest=law(valid_from="2026-10-31"), on=LATER)

    assert len(told("law-changed", project)) == 1


# What was to be looked at


PAIRS = (
    Pair(
        "law-changed",
        adopted(law(valid_from="2026-10-31"), on=LATER),
        Project(law(valid_from="2026-10-31"), on=LATER),
        "Some Act 2026",
    ),
    Pair(
        "law-changed",
        adopted(law(valid_from="2026-10-31"), on=LATER),
        adopted(law(valid_from="2026-10-31").replace("england", "wales"), on=LATER),
        "Some Act 2026",
    ),
    Pair(
        "law-to-watch",
        Project(watched(), on=date(2027, 6, 1)),
        Project(watched(), on=date(2027, 5, 31)),
        "The Bill may become law.",
    ),
    Pair(
        "law-to-watch",
        Project(watched(nations="[england, wales]"), on=date(2027, 6, 1)),
        Project(watched(nations="wales"), on=date(2027, 6, 1)),
        "The Bill may become law.",
    ),
    Pair(
        "law-to-watch",
        Project(watched(governance="council_committees"), on=date(2027, 6, 1)),
        Project(watched(governance="committee"), on=date(2027, 6, 1)),
        "The Bill may become law.",
    ),
    Pair(
        "law-to-watch",
        Project(
            law(watch="[{about: It is to be amended., look_again: 2027-06-01}]"),
            on=date(2028, 1, 1),
        ),
        Project(law(), on=date(2028, 1, 1)),
        "It is to be amended.",
    ),
    Pair(
        "law-check-old",
        Project(law(checked_on="2026-11-21"), on=date(2028, 11, 22)),
        Project(law(checked_on="2026-11-21"), on=date(2028, 11, 21)),
        "a",
    ),
    Pair(
        "law-check-old",
        Project(law(checked_on="2020-02-29"), on=date(2022, 3, 1)),
        Project(law(checked_on="2020-02-29"), on=date(2022, 2, 28)),
        "a",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def test_what_two_provisions_wait_for_is_told_once_at_the_first() -> None:
    clauses = watched() + watched().replace("id: a", "id: b")

    findings = told("law-to-watch", Project(clauses, on=date(2027, 6, 1)))

    assert [each.provision for each in findings] == ["a"]


def test_the_source_of_what_is_watched_is_told() -> None:
    (finding,) = told("law-to-watch", Project(watched(source="a page"), on=date(2027, 6, 1)))

    assert str(finding.message).endswith("The Bill may become law. (see a page)")


def test_checks_of_long_ago_are_one_notice_that_counts_provisions() -> None:
    clauses = law(checked_on="2020-03-01") + law(checked_on="2019-03-01").replace("id: a", "id: b")

    (finding,) = told("law-check-old", Project(clauses, on=date(2026, 1, 1)))

    assert "behind 2 provisions" in str(finding.message)
    assert "the oldest on 2019-03-01" in str(finding.message)


def test_the_check_of_a_law_that_is_repealed_is_not_too_old() -> None:
    gone = law(checked_on="2020-01-01", repealed="2025-12-31")

    assert told("law-check-old", Project(gone, on=date(2026, 1, 1))) == []
