"""The keys of the library's files: which are needed, and what form their values have."""

from typing import Any

import pytest
from tests.readers.reading import lines, node

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.shape import (
    CLAUSE,
    COVERS,
    ID,
    KIND,
    LIBRARY,
    NAME,
    NAME_OF_TOPIC,
    OUTLINE,
    PHRASE,
    SCHEME,
    VERSION,
    WORDING,
    WORDING_NAME,
)
from protocol_gen.readers.shapes import Pattern, Record

NEEDED = {
    "library": (LIBRARY, {"version", "terms", "roles"}),
    "clause": (CLAUSE, {"id"}),
    "wording": (WORDING, {"text"}),
    "phrase": (PHRASE, {"name", "wordings"}),
    "outline": (OUTLINE, {"summary", "clauses"}),
    "kind": (
        KIND,
        {"label", "nations", "governance", "political_groups", "forms", "defaults"},
    ),
}


@pytest.mark.parametrize("what", NEEDED)
def test_these_keys_are_needed_and_no_others(what: str) -> None:
    record, needed = NEEDED[what]
    schema: dict[str, Any] = record.schema()

    assert set(schema["required"]) == needed


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [
        (ID, "roles.vice-chair.2", "Roles.a"),
        (ID, "a.b", "a..b"),
        (NAME, "vice_chair", "vice-chair"),
        (NAME_OF_TOPIC, "press-releases", "press releases"),
        (WORDING_NAME, "2-days", "2_days"),
        (VERSION, "1.0.12", "1.x"),
    ],
)
def test_names_have_one_form(pattern: Pattern, right: str, wrong: str) -> None:
    assert pattern.read(node(f"'{right}'"), Faults()) == right
    assert pattern.read(node(f"'{wrong}'"), Faults()) is None


def read(record: Record, text: str) -> tuple[Any, list[str]]:
    faults = Faults()
    return record.read(node(text), faults), lines(faults)


def test_one_clause_that_a_wording_covers_needs_no_list() -> None:
    values, faults = read(WORDING, "{text: Listen., covers: duties.b}")

    assert (values[COVERS], faults) == (("duties.b",), [])


def test_an_outline_without_a_scheme_numbers_nothing() -> None:
    values, _ = read(OUTLINE, "{summary: usual, clauses: []}")

    assert values[SCHEME] is None


def test_a_key_that_a_clause_does_not_have_is_a_fault() -> None:
    _, (fault,) = read(CLAUSE, "{id: a, texts: Listen.}")

    assert "texts" in fault
