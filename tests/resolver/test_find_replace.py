"""Words found and replaced within a provision."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults, made, text

from protocol_gen.model.document import Paragraph
from protocol_gen.model.inlines import OriginKind


def test_a_find_and_replace_may_hold_placeholders_and_keeps_origins() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {at: intro.respect, find: "respect {{ an officer }}", replace: "trust {{ officers }}",
       kind: choice, reason: ours}
    """

    document = made(library, changes=changes)

    assert "Members trust officers." in text(document)
    (provision,) = (p for p in document.all_provisions if p.id == "intro.respect")
    (block,) = provision.blocks
    assert isinstance(block, Paragraph)
    kinds = [(each.content, each.origin.kind, bool(each.origin.change)) for each in block.text]
    assert kinds == [
        ("Members", OriginKind.TERM, False),
        (" ", OriginKind.LIBRARY, False),
        ("trust ", OriginKind.LOCAL_CHANGE, True),
        ("officers", OriginKind.TERM, True),
        (".", OriginKind.LIBRARY, False),
    ]


def test_changes_of_one_clause_are_made_together() -> None:
    library = sources_of.library("- id: a\n  text: one two")
    changes = """
    - {at: a, find: one, replace: two, kind: choice, reason: swap}
    - {at: a, find: two, replace: one, kind: choice, reason: swap}
    """

    assert text(made(library, changes=changes)) == "two one\n"


def test_a_find_matches_whole_words_only() -> None:
    library = sources_of.library("- id: a\n  text: another other")
    changes = "- {at: a, find: other, replace: third, kind: choice, reason: ours}"

    assert text(made(library, changes=changes)) == "another third\n"


@pytest.mark.parametrize(("find", "count"), [("three", 0), ("one", 2)])
def test_a_find_must_match_exactly_as_often_as_it_says(find: str, count: int) -> None:
    library = sources_of.library("- id: a\n  text: one and one")
    changes = f"- {{at: a, find: {find}, replace: x, kind: choice, reason: ours}}"

    (fault,) = faults(library, changes=changes)

    assert f"found {count} times" in fault


def test_changing_a_term_does_not_break_a_change() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = '- {at: intro.respect, find: "{{ Members }}", replace: All, kind: choice, reason: x}'

    document = made(library, "terms: {member: councillor}", changes)

    assert "All respect an officer." in text(document)
