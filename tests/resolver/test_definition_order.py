"""Definitions are in the order of the alphabet, by the word that is printed."""

import pytest
from tests import sources_of
from tests.resolver.resolving import made, text

from protocol_gen.model.document import DefinitionList, Document
from protocol_gen.model.inlines import plain
from protocol_gen.model.library import ClauseLibrary

TERMS = """
- id: words
  heading: Definitions
- id: words.clerk
  text: [{definitions: {"{{ The clerk }}": The head of the staff.}}]
- id: words.several
  text: [{definitions: {Working day: A day of work., "{{ Member }}": A person., "A Éclair": Cake.}}]
- id: words.council
  text: [{definitions: {"{{ The council }}": "{{ council_name }}."}}]
- id: words.law
  text: A reference to a law includes that law as amended.
- id: words.zone
  text: [{definitions: {Zone: A part.}}]
- id: words.area
  text: [{definitions: {Area: A place.}}]
"""
OUTLINE = """
title_block: []
clauses:
- words: [words.clerk, words.several, words.council, words.law, words.zone, words.area]
"""


@pytest.fixture
def library() -> ClauseLibrary:
    return sources_of.library(TERMS, OUTLINE)


def terms(document: Document) -> list[str]:
    return [
        plain(entry.term)
        for provision in document.all_provisions
        for block in provision.blocks
        if isinstance(block, DefinitionList)
        for entry in block.entries
    ]


@pytest.mark.parametrize(
    ("clerk", "expected"),
    [
        ("Clerk", ["The Clerk", "The Council", "A Éclair", "Member", "Working day"]),
        (
            "Proper Officer",
            ["The Council", "A Éclair", "Member", "Working day", "The Proper Officer"],
        ),
        ("Town Clerk", ["The Council", "A Éclair", "Member", "Working day", "The Town Clerk"]),
    ],
)
def test_the_word_as_printed_decides(
    library: ClauseLibrary, clerk: str, expected: list[str]
) -> None:
    assert terms(made(library, f"roles: {{clerk: {clerk}}}")) == [*expected, "Area", "Zone"]


def test_a_post_with_a_short_form_is_where_the_title_that_is_printed_puts_it() -> None:
    outline = OUTLINE.replace("- words:", "- who\n- words:")
    own = "roles: {clerk: {title: Proper Officer and Clerk, short: Clerk}}"
    named_before = '- id: who\n  text: "{{ The clerk }} answers."\n' + TERMS

    first = terms(made(sources_of.library(TERMS, OUTLINE), own))
    later = terms(made(sources_of.library(named_before, outline), own))

    assert first.index("The Proper Officer and Clerk") > first.index("Member")
    assert later[0] == "The Clerk"


def test_what_is_no_definition_stays_where_it_is(library: ClauseLibrary) -> None:
    written = text(made(library, "roles: {clerk: Town Clerk}"))

    assert written.index("Working day") < written.index("A reference") < written.index("Area")


def test_what_a_council_inserts_is_where_it_says(library: ClauseLibrary) -> None:
    changes = """
    - {insert: “Ward” is a part of the area., id: local.ward, after: words.clerk, kind: choice,
       reason: ours}
    """

    written = text(made(library, "roles: {clerk: Town Clerk}", changes))

    assert written.index("Working day") < written.index("Town Clerk") < written.index("“Ward”")


def test_a_clause_that_leans_on_a_definition_stays_after_it() -> None:
    leaning = TERMS.replace("- id: words.area\n", "- id: words.area\n  after: [words.zone]\n")

    assert terms(made(sources_of.library(leaning, OUTLINE)))[-2:] == ["Zone", "Area"]
