"""What runs on, what stands over nothing, and that nothing is lost."""

from dataclasses import replace
from itertools import product

import pytest
from tests import projects, sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults, made, text

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.document import Document, ProvisionForm
from protocol_gen.model.drafting import DraftParagraph, Words
from protocol_gen.model.levels import NumberingForm, Scheme
from protocol_gen.model.profile import (
    ChangeKind,
    Insert,
    Mention,
    NumberingChoice,
    Position,
    Side,
)
from protocol_gen.page.flow import FlowParagraph, body_flow
from protocol_gen.resolver.draft import DraftProvision
from protocol_gen.resolver.structure import with_appendices_last


def test_clauses_of_one_paragraph_run_on_and_only_those_present() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    alone = text(made(library))
    both = text(made(library, "roles: {leader: Leader}"))

    assert "\n\nMembers respect an officer.\n\n" in alone
    assert "\n\nMembers respect an officer. The Leader leads.\n\n" in both


def test_a_paragraph_whose_first_clause_is_left_out_begins_with_the_next() -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    document = made(library, "roles: {leader: Leader}\nexclude: [intro.respect]")

    assert "\n\nThe Leader leads.\n\n" in text(document)


def test_a_clause_that_leans_on_another_must_come_after_it() -> None:
    clauses = """
    - id: one
      text: One.
    - id: two
      text: Two.
    - id: three
      after: one
      text: However, three.
    """
    library = sources_of.library(clauses)

    (fault,) = faults(library)

    assert "must come directly after one, but comes after two" in fault
    assert "three" in text(made(library, "exclude: [two]"))


def test_a_heading_over_nothing_is_left_out() -> None:
    library = sources_of.library(RESPECT, "clauses: [{intro: [intro.lead]}, duties]")

    assert "Introduction" not in text(made(library))
    assert "Introduction" in text(made(library, "roles: {leader: Leader}"))


@pytest.mark.slow
@pytest.mark.parametrize("council", projects.SOURCES)
def test_an_insertion_anywhere_is_printed_once_or_is_a_fault(council: str) -> None:
    own = projects.profile(council)
    document = projects.resolution(council).document
    before = {p.id: text_beside(document, p.id) for p in document.all_provisions}

    for anchor, side in product(before, Side):
        insert = Insert(
            id="local.zebra",
            position=Position(side, anchor),
            heading=(),
            blocks=(DraftParagraph((Words("A zebra."),)),),
            runs_on=False,
            kind=ChangeKind.CHOICE,
            reason="",
        )
        try:
            changed = projects.resolved(replace(own, changes=(*own.changes, insert))).document
        except InvalidSourcesError:
            continue
        assert text(changed).count("A zebra") == 1, (anchor, side)
        for id_, neighbours in before.items():
            assert text_beside(changed, id_) == neighbours, (anchor, side, id_)


@pytest.mark.parametrize("council", projects.SOURCES)
def test_leaving_out_any_clause_joins_nothing_that_was_apart(council: str) -> None:
    own = replace(projects.profile(council), changes=(), lists={})
    own = replace(own, wordings={key: each for key, each in own.wordings.items() if each.is_usual})
    own = replace(own, numbering=NumberingChoice(NumberingForm.named(Scheme.NONE)))
    before = paragraphs(projects.resolved(own).document)

    for id_ in [id_ for group in before for id_ in group]:
        try:
            without = projects.resolved(replace(own, exclude=(Mention(id_),))).document
        except InvalidSourcesError:
            continue
        for group in paragraphs(without):
            assert any(set(group) <= set(was) for was in before), (id_, group)


def paragraphs(document: Document) -> list[tuple[str, ...]]:
    """The provisions that make each paragraph, by their ids."""
    return [
        tuple(part.id for part in node.parts if part.id)
        for node in body_flow(document)
        if isinstance(node, FlowParagraph)
    ]


def text_beside(document: Document, id_: str) -> tuple[str, ...]:
    """The provisions whose words stand in one paragraph with those of one."""
    return next((group for group in paragraphs(document) if id_ in group), ())


def test_what_runs_on_after_an_insertion_is_said_so() -> None:
    library = sources_of.library(RESPECT, OUTLINE)
    changes = """
    - {insert: They listen., id: local.listen, after: intro.respect, runs_on: true,
       kind: choice, reason: ours}
    """

    document = made(library, "roles: {leader: Leader}", changes)

    assert "Members respect an officer. They listen. The Leader leads." in text(document)
    apart = changes.replace("runs_on: true,", "")
    (fault,) = faults(library, "roles: {leader: Leader}", apart)
    assert "is in the middle of a paragraph; place it after 'intro.lead'" in fault


def test_a_text_that_changes_empty_is_a_fault() -> None:
    library = sources_of.library("- id: a\n  text: One.")
    changes = "- {at: a, find: One., replace: '', kind: choice, reason: ours}"

    (fault,) = faults(library, changes=changes)

    assert "nothing is left of a text of 'a'" in fault


def test_appendices_come_last_in_the_order_of_their_names() -> None:
    drafts = [DraftProvision(id_, ProvisionForm.BLOCK, None, (), ()) for id_ in "abcd"]

    ordered = with_appendices_last(tuple(drafts), ("c", "x", "a"))

    assert [draft.id for draft in ordered] == ["b", "d", "c", "a"]
