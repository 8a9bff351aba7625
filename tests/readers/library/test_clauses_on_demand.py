"""Clauses of a library known to have no fault, each read when it is first asked for."""

import pickle

import pytest
from tests import sources_of

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.readers.library.clauses_on_demand import ClausesOnDemand
from protocol_gen.readers.library.reader import (
    LibrarySources,
    read_checked_library,
    read_library,
)

CLAUSES = """
- id: a
  text: "The {{ clerk }} has:"
  clauses:
  - {id: a.one, text: one part}
  - {id: a.two, text: another}
- id: b
  text: Bold.
"""
BROKEN = "- {id: c, text: 'The {{ nobody }} is here.'}\n"


def sources(clauses: str) -> LibrarySources:
    return LibrarySources(
        ("library.yaml", sources_of.VOCABULARY.encode()),
        (("clauses.yaml", clauses.encode()),),
        (("phrases.yaml", b"[]"),),
        (("usual.yaml", b"summary: usual\nclauses: [a, b]"),),
    )


def on_demand(clauses: str) -> ClauseLibrary:
    return read_checked_library(sources(clauses))


def test_clauses_on_demand_are_those_of_the_library_read_whole() -> None:
    whole = read_library(sources(CLAUSES))

    found = on_demand(CLAUSES)

    assert isinstance(found.clauses, ClausesOnDemand)
    assert list(found.clauses) == list(whole.clauses)
    assert len(found.clauses) == len(whole.clauses)
    assert found == whole


def test_a_clause_is_read_once_and_one_below_it_is_the_same_that_it_holds() -> None:
    clauses = on_demand(CLAUSES).clauses

    assert clauses["a.two"] is clauses["a"].clauses[1]
    assert clauses["a"] is clauses["a"]
    assert "a.three" not in clauses
    assert clauses.get("a.three") is None


def test_a_fault_in_a_clause_is_told_with_its_place_to_whoever_asks_for_it() -> None:
    clauses = on_demand(CLAUSES + BROKEN).clauses

    assert clauses["b"].id == "b"
    with pytest.raises(InvalidSourcesError) as raised:
        clauses["c"]
    (fault,) = raised.value.errors
    assert str(fault.location) == "clauses.yaml:9:17"


def test_they_go_to_another_process_as_they_are() -> None:
    clauses = on_demand(CLAUSES).clauses

    assert pickle.loads(pickle.dumps(clauses)) == clauses  # noqa: S301  # of this test's own making
