import pytest
from tests.readers.reading import SMALL, library

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.readers.library.kinds import read_kind


def test_a_library_has_every_clause_by_id_those_below_others_too() -> None:
    read = library()

    assert read.version == "1.0"
    assert [child.id for child in read.clauses["principles"].clauses] == [
        "principles.respect",
        "principles.special",
    ]
    assert read.clauses["principles.respect"].location.file == "templates/clauses/all.yaml"


def test_names_that_only_one_of_several_has_are_found_in_any_file() -> None:
    read = library(
        clauses='- {id: more, text: "{{ more_words }}"}',
        phrases="- {name: more_words, wordings: [{key: wales, when: {nation: wales}, text: one}, "
        "{text: two}]}",
    )

    assert [wording.condition_source for wording in read.phrases["more_words"].wordings] == [
        "{nation: wales}",
        "",
    ]


def test_a_clause_keeps_its_text_as_it_was_written() -> None:
    read = library(clauses="- id: more\n  text: |\n    One {{members}}\n    more.\n\n    Two.\n")

    (wording,) = read.clauses["more"].wordings
    assert wording.sources == (("en", "One {{members}} more.\n\nTwo."),)
    assert not wording.is_by_name_only


def test_the_ordinary_wording_may_be_named_and_needs_no_pick() -> None:
    read = library(
        clauses="""
- id: more
  wordings:
  - {name: strict, choose: "Where {{ members }} want it.", text: Always.}
  - {name: ordinary, choose: Where trust is enough., text: Usually.}
"""
    )

    strict, usual = read.clauses["more"].wordings
    assert (strict.name, strict.choose_source) == ("strict", "Where {{ members }} want it.")
    assert (usual.name, usual.key) == ("", "default")
    assert not usual.is_by_name_only


def test_only_what_has_a_name_can_say_when_to_choose_it() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        library(clauses="- {id: more, wordings: [{choose: Never., text: One.}]}")

    (error,) = caught.value.errors
    assert "the one for all others is named 'ordinary'" in str(error.message)


def test_a_wording_has_name_condition_covers_and_reason_for_being_withdrawn() -> None:
    read = library(
        clauses="""
- id: more
  heading: [{key: clerk, when: {role: clerk}, text: One}, {text: Two}]
  after: roles
  note: A note.
  basis: [{reference: An Act, nations: wales, valid_from: 1972-10-26}]
  wordings:
  - {name: old, text: Old., withdrawn: Stale., covers: roles.views}
  - {text: New.}
"""
    )

    clause = read.clauses["more"]
    old, new = clause.wordings
    assert (old.name, old.withdrawn, old.covers) == ("old", "Stale.", ("roles.views",))
    assert old.is_by_name_only
    assert [wording.key for wording in (*clause.headings, old, new)] == [
        "clerk",
        "default",
        "old",
        "default",
    ]
    assert (new.name, new.condition) == ("", None)
    assert [wording.condition_source for wording in clause.headings] == ["{role: clerk}", ""]
    assert clause.after == ("roles",)
    assert [(each.reference, each.nations) for each in clause.basis] == [
        ("An Act", (Nation.WALES,))
    ]


def test_an_outline_has_parents_paragraphs_and_single_clauses() -> None:
    outline = library().outlines["local-short"]

    introduction, roles, principles = outline.clauses
    assert [entry.clause for entry in outline.title_block] == ["title.council", "title.document"]
    assert [entry.clause for entry in introduction.children or ()] == [
        "introduction.purpose",
        "introduction.character",
    ]
    assert [(entry.clause, entry.runs_on) for entry in roles.children or ()] == [
        ("roles.distinct", False),
        ("roles.advice", False),
        ("roles.views", True),
    ]
    assert principles.children is None


def test_faults_of_all_files_are_gathered_in_the_order_of_their_places() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        library(
            clauses='- {id: more, text: "{{ x }} {{ see y }}"}',
            phrases="- {name: more}",
            outlines="{summary: More., clauses: [z]}",
        )

    assert [str(error.location) for error in caught.value.errors] == [
        "templates/clauses/more.yaml:1:20",
        "templates/clauses/more.yaml:1:20",
        "templates/outlines/more.yaml:1:28",
        "templates/phrases/more.yaml:1:3",
    ]


def test_a_clause_with_a_fault_may_still_be_named_by_others() -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        library(clauses='- {id: more, txt: x}\n- {id: other, text: "{{ see more }}", after: more}')

    (error,) = caught.value.errors
    assert "no key 'txt'" in str(error.message)


def test_a_kind_of_council_has_facts_and_defaults() -> None:
    kind = read_kind((SMALL / "kinds/town.yaml").read_bytes(), "town.yaml", "town")

    assert kind.facts.label == "a town council"
    assert kind.facts.nations == (Nation.ENGLAND, Nation.WALES)
    assert kind.facts.governance == (Governance.COUNCIL_COMMITTEES,)
    assert not kind.facts.political_groups
    assert kind.defaults.get("title") is not None
