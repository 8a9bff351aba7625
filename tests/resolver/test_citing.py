"""How a text cites other provisions: one, or all from one to another."""

import pytest
from tests import sources_of
from tests.resolver.resolving import faults, made, text

from protocol_gen.model.inlines import CrossReference
from protocol_gen.model.library import ClauseLibrary

OUTLINE = """
clauses:
- one: [one.a, one.b]
- two: [two.a]
"""


def library(said: str) -> ClauseLibrary:
    clauses = f"""
- id: one
  heading: First
- id: one.a
  text: "{said}"
- id: one.b
  text: "Two:"
  clauses:
  - id: one.b.x
    text: item
  - id: one.b.y
    text: item
- id: two
  heading: Second
- id: two.a
  text: Last.
"""
    return sources_of.library(clauses, OUTLINE)


@pytest.mark.parametrize(
    ("said", "scheme", "expected"),
    [
        ("See {{ see two }}.", "decimal", "See section 2."),
        ("See {{ see one.b to two.a }}.", "decimal", "See paragraphs 1.2 to 2.1."),
        ("{{ See one to two }}.", "decimal", "Sections 1 to 2."),
        ("See {{ see one.b.x to one.b.y }}.", "full", "See paragraphs 1.2(a) to 1.2(b)."),
        ("See {{ see one.b to two }}.", "decimal", "See paragraph 1.2 to section 2."),
        (
            "{{ See one to two }}.",
            "none",
            "The section headed “First” to the section headed “Second”.",
        ),
    ],
)
def test_one_or_all_from_one_to_another_are_cited(said: str, scheme: str, expected: str) -> None:
    document = made(library(said), f"numbering: {{scheme: {scheme}}}")

    assert expected in text(document)


def test_both_ends_of_several_are_references_that_can_be_followed() -> None:
    document = made(library("See {{ see one.b to two.a }}."), "numbering: {scheme: decimal}")

    found = [
        inline.target
        for provision in document.all_provisions
        for block in provision.blocks
        for inline in getattr(block, "text", ())
        if isinstance(inline, CrossReference)
    ]
    assert found == ["one.b", "two.a"]


def test_several_are_cited_in_their_order() -> None:
    (fault,) = faults(library("See {{ see two.a to one.b }}."), "numbering: {scheme: decimal}")

    assert "'one.b' does not come after it" in fault


def test_the_last_of_several_must_be_there() -> None:
    (fault,) = faults(library("See {{ see one.b to two.a }}."), "exclude: [two]")

    assert "'one.a' refers to 'two.a', which is not in the document" in fault


def test_a_provision_that_stands_for_another_is_where_it_stands() -> None:
    clauses = """
- id: one
  text: "See {{ see two to three }}."
- id: two
  text: Two.
- id: three
  wordings:
  - {covers: four, text: Three and four.}
- id: four
  text: Four.
"""
    library = sources_of.library(clauses, "clauses: [one, two, three, four]")

    document = made(library, "numbering: {scheme: decimal}")

    assert "See paragraphs 2 to 3." in text(document)
