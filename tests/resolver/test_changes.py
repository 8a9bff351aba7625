"""Whole provisions replaced, omitted and inserted."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults, made, text

from protocol_gen.errors import InvalidSourcesError


def test_a_replacement_whose_text_has_moved_on_is_a_fault() -> None:
    library = sources_of.library("- id: a\n  text: The new text.")
    changes = "- {at: a, replace: Mine., was: The old text., kind: choice, reason: ours}"

    (fault,) = faults(library, changes=changes)

    assert "no longer, what 'was' says" in fault


def test_inserted_clauses_stand_as_their_neighbours_do() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {insert: To laugh, id: local.laugh, after: duties.a, kind: choice, reason: ours}
    - {insert: A closing paragraph., heading: Closing, id: local.end, after: duties,
       kind: choice, reason: ours}
    """

    document = made(library, "numbering: {scheme: decimal}", changes)

    assert "Members have three duties:\n\n- To listen\n- To laugh\n- To decide" in text(document)
    assert "3 Closing\n\nA closing paragraph." in text(document)


def test_an_omission_says_what_it_displaces() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = "- {omit: duties.a, was: To listen, kind: choice, reason: ours}"

    document = made(library, changes=changes)

    assert "duties.a" not in [p.id for p in document.all_provisions]


@pytest.mark.parametrize("was", ["One duty", "One duty\n\nMembers listen."])
def test_a_section_that_is_omitted_is_named_by_its_heading_or_all_its_text(was: str) -> None:
    clauses = "- {id: one, heading: One duty}\n- {id: one.a, text: Members listen.}\n"
    other = "- {id: two, heading: Two, text: All is well.}"
    library = sources_of.library(clauses + other, "clauses: [one: [one.a], two]")
    changes = f"- {{omit: one, was: {was!r}, kind: choice, reason: ours}}".replace("'", '"')

    document = made(library, changes=changes)

    assert [p.id for p in document.all_provisions] == ["two"]


def test_a_wrong_omission_of_a_section_says_that_its_heading_is_enough() -> None:
    clauses = "- {id: one, heading: One duty}\n- {id: one.a, text: Members listen.}\n"
    library = sources_of.library(clauses, "clauses: [one: [one.a]]")
    changes = "- {omit: one, was: Members, kind: choice, reason: ours}"

    with pytest.raises(InvalidSourcesError, match="its heading is enough: 'One duty'"):
        made(library, changes=changes)


def test_insertions_after_one_clause_stand_as_they_are_written() -> None:
    library = sources_of.library("- id: a\n  text: One.")
    changes = """
    - {insert: Two., id: local.two, after: a, kind: choice, reason: ours}
    - {insert: Three., id: local.three, after: a, kind: choice, reason: ours}
    - {insert: Two and a half., id: local.half, after: local.two, kind: choice, reason: ours}
    """

    assert text(made(library, changes=changes)).split("\n\n") == [
        "One.",
        "Two.",
        "Two and a half.",
        "Three.\n",
    ]


def test_what_is_moved_stands_beside_its_new_neighbour_with_all_below_it() -> None:
    clauses = "- {id: one, heading: One}\n- {id: one.a, text: Members listen.}\n"
    other = "- {id: two, heading: Two, text: All is well.}"
    library = sources_of.library(clauses + other, "clauses: [one: [one.a], two]")
    changes = "- {move: one, after: two, kind: choice, reason: ours}"

    document = made(library, changes=changes)

    assert [p.id for p in document.all_provisions] == ["two", "one", "one.a"]


@pytest.mark.parametrize("beside", ["one.a", "one"])
def test_nothing_is_moved_beside_what_is_below_it(beside: str) -> None:
    clauses = "- {id: one, heading: One}\n- {id: one.a, text: Members listen.}\n"
    library = sources_of.library(clauses, "clauses: [one: [one.a]]")
    changes = f"- {{move: one, after: {beside}, kind: choice, reason: ours}}"

    (fault,) = faults(library, changes=changes)

    assert f"one cannot go beside {beside}" in fault


def test_a_move_of_what_is_not_there_is_a_fault() -> None:
    library = sources_of.library("- {id: a, text: One.}\n- {id: b, text: Two.}", "clauses: [a]")
    changes = "- {move: b, after: a, kind: choice, reason: ours}"

    (fault,) = faults(library, changes=changes)

    assert "b" in fault


def test_library_clauses_are_moved_under_a_heading_of_the_councils_own() -> None:
    """Without rewriting the outline: the heading is inserted, and what belongs to it moved."""
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
- {heading: What we owe, id: local.owe, before: intro, kind: choice, reason: Ours.}
- {move: duties, under: local.owe, kind: choice, reason: Ours.}
"""

    document = made(library, "numbering: {scheme: full}", changes)

    numbers = {p.id: p.number.label for p in document.all_provisions if p.number}
    assert numbers == {
        "local.owe": "1",
        "duties": "1.1",
        "duties.a": "(a)",
        "duties.b": "(b)",
        "intro": "2",
        "intro.respect": "2.1",
    }
