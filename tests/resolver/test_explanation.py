"""How a document came about."""

from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, WORDINGS

from protocol_gen.model.library import ClauseLibrary
from protocol_gen.resolver import resolve
from protocol_gen.resolver.explanation import (
    EarlierTitle,
    Explanation,
    ProvisionExplained,
    Span,
    explain,
)

LIBRARY = sources_of.library(RESPECT, OUTLINE)


def explained(library: ClauseLibrary, own: str = "", changes: str = "") -> Explanation:
    profile = sources_of.profile(library, own, changes)
    return explain(resolve(library, profile), profile)


def provision(explanation: Explanation, id_: str) -> ProvisionExplained:
    (found,) = (each for each in explanation.provisions if each.id == id_)
    return found


def test_each_word_is_told_by_what_gave_it() -> None:
    found = provision(explained(LIBRARY), "intro.respect")

    assert [(span.text, span.origin, span.name) for span in found.spans] == [
        ("Members", "term", "member"),
        (" respect ", "library", "intro.respect"),
        ("an officer", "term", "officer"),
        (".", "library", "intro.respect"),
    ]


def test_a_wording_is_told_with_its_name_and_its_text_as_written() -> None:
    own = "wordings: {stem: polite}"

    found = provision(explained(sources_of.library(WORDINGS), own), "stem")

    assert found.wording is not None
    assert (found.wording.name, found.wording.source) == ("polite", "Please, {{ members }}:")
    assert found.wording.place.startswith("clauses.yaml:")


def test_a_clause_under_a_condition_tells_it_and_its_number() -> None:
    own = "governance: leader_cabinet\nroles: {leader: Leader}\nnumbering: {scheme: decimal}"

    explanation = explained(LIBRARY, own)

    assert "leader" in provision(explanation, "intro.lead").condition
    assert provision(explanation, "intro").number == "1"


def test_words_of_a_local_change_name_its_place_and_its_reason() -> None:
    changes = "- {at: intro.respect, find: respect, replace: honour, kind: choice, reason: ours}"

    found = provision(explained(LIBRARY, changes=changes), "intro.respect")

    (change,) = found.changes
    assert (change.kind, change.reason) == ("choice", "ours")
    assert Span("honour", "local change", "intro.respect", change.place) in found.spans


def test_what_is_left_out_is_told_beside_the_provisions() -> None:
    changes = "- {omit: duties.a, was: To listen, kind: choice, reason: ours}"

    explanation = explained(LIBRARY, changes=changes)

    assert [each.reason for each in explanation.omitted] == ["ours"]


def test_words_are_counted_by_what_gave_them() -> None:
    library = sources_of.library('- id: a\n  text: "{{ Members }} respect {{ an officer }}."')

    assert dict(explained(library).words) == {"term": 3, "library": 1, "number": 0}


def test_an_earlier_title_is_told_with_who_declares_it() -> None:
    earlier = "{title: Clerk, until: 2026-05-12, declared_by: Ann}"
    own = f"roles: {{clerk: {{title: Town Clerk, formerly: {earlier}}}}}"

    (found,) = explained(LIBRARY, own).earlier_titles

    assert found == EarlierTitle("clerk", "Town Clerk", "Clerk", "2026-05-12", "Ann")
