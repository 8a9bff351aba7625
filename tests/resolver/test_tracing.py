"""For every word of a document, the unfilled text that gave it."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.drafting import written
from protocol_gen.resolver.traces import Origins, Run
from protocol_gen.resolver.tracing import trace

LIBRARY = sources_of.library(RESPECT, OUTLINE)


def traced(changes: str = "") -> Origins:
    return trace(LIBRARY, sources_of.profile(LIBRARY, "", changes))


def test_a_text_is_words_and_gaps_and_what_is_printed_for_each() -> None:
    ((stretch,),) = traced().traces["intro.respect"].texts

    assert stretch.runs == (
        Run("{{ Members }}", "Members", is_gap=True),
        Run(" respect ", " respect ", is_gap=False),
        Run("{{ an officer }}", "an officer", is_gap=True),
        Run(".", ".", is_gap=False),
    )
    assert stretch.change is None


def test_found_words_are_a_stretch_with_what_the_library_has_there() -> None:
    change = "- {at: intro.respect, find: respect, replace: honour, kind: choice, reason: ours}"

    (text,) = traced(change).traces["intro.respect"].texts

    (changed,) = (each for each in text if each.change)
    assert written(changed.base) == "respect"
    assert [run.filled for run in changed.runs] == ["honour"]
    assert str(changed.change).startswith("changes.yaml:1:")


def test_a_replaced_text_belongs_to_its_change_and_its_heading_does_not() -> None:
    change = "- {at: intro.respect, replace: Ours., was: '{{ Members }} respect {{ an officer }}.',"

    found = traced(f"{change} kind: choice, reason: ours}}").traces["intro.respect"]

    assert str(found.owner).startswith("changes.yaml:1:")
    assert (found.heading_owner, found.is_inserted) == (None, False)


def test_an_inserted_provision_is_the_councils_own() -> None:
    change = "- {insert: To laugh, id: local.laugh, after: duties.a, kind: choice, reason: ours}"

    found = traced(change).traces["local.laugh"]

    assert found.is_inserted
    assert found.owner == found.heading_owner


def test_the_librarys_texts_are_kept_as_they_were_before_any_change() -> None:
    change = "- {omit: duties.a, was: To listen, kind: choice, reason: ours}"

    origins = traced(change)

    assert "duties.a" not in origins.traces
    assert origins.library_texts["duties.a"] == "To listen"


def test_a_document_with_a_fault_has_no_traces() -> None:
    with pytest.raises(InvalidSourcesError, match=r"duties\.z"):
        traced("- {at: duties.z, find: a, replace: b, kind: choice, reason: ours}")
