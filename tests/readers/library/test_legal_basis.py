"""The law behind a clause, and what is about to change in it."""

from datetime import date

import pytest
from tests import sources_of

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.legal_reference import LegalReference, WatchedChange
from protocol_gen.model.library import Clause


def clause(keys: str) -> Clause:
    return sources_of.library(f"- {{id: a, text: All is well., {keys}}}").clauses["a"]


def test_a_reference_has_its_dates_source_and_what_is_watched() -> None:
    read = clause(
        "basis: [{reference: Some Act, nations: [england, wales], valid_from: 2020-01-01, "
        "repealed: 2030-01-01, checked_on: 2026-11-30, source: it, "
        "watch: [{about: It may end., look_again: 2027-04-01, source: there}]}]"
    )

    assert read.basis == (
        LegalReference(
            "Some Act",
            (Nation.ENGLAND, Nation.WALES),
            date(2020, 1, 1),
            date(2030, 1, 1),
            date(2026, 11, 30),
            "it",
            (WatchedChange("It may end.", date(2027, 4, 1), source="there"),),
        ),
    )


def test_a_clause_is_watched_for_some_nations_and_ways_of_deciding() -> None:
    read = clause(
        "watch: [{about: It may end., look_again: 2027-04-01, nations: england, "
        "governance: [committee, elected_mayor]}]"
    )

    (watch,) = read.watch

    assert watch.concerns(Nation.ENGLAND, Governance.COMMITTEE)
    assert not watch.concerns(Nation.WALES, Governance.COMMITTEE)
    assert not watch.concerns(Nation.ENGLAND, Governance.LEADER_CABINET)


def test_what_is_watched_needs_a_day() -> None:
    with pytest.raises(
        InvalidSourcesError, match="still needed: the day on which somebody is to look again"
    ):
        clause("watch: [{about: It may end.}]")
