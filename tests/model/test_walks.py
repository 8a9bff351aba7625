"""Walks over conditions and texts go to every one, in the order of reading."""

from dataclasses import fields
from typing import Any

import pytest
from tests.builders import provision, sample, words

from protocol_gen.model.document import Note, Paragraph, Quotation, Table
from protocol_gen.model.drafting import (
    DraftBlock,
    DraftDefinitions,
    DraftList,
    DraftNote,
    DraftParagraph,
    DraftQuotation,
    DraftTable,
)
from protocol_gen.model.governance import AllOf, AnyOf, Not, PoliticalGroups, RoleHeld
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import inlines_of, simple_conditions, texts_in, texts_of, with_texts

A: Any = ("a",)
B: Any = ("b",)
C: Any = ("c",)
D: Any = ("d",)
"""Any text will do."""
BLOCKS: list[DraftBlock] = [
    DraftParagraph(A),
    DraftList(lettered=True, items=(A, B)),
    DraftTable(A, (B,), ((C,), (D,)), row_headers=False),
    DraftDefinitions(((A, B), (C, D))),
    DraftQuotation((A, B), C),
    DraftNote("Note", (A, B)),
]


def test_the_tests_of_a_condition_are_found_at_any_depth() -> None:
    clerk, groups = RoleHeld("clerk"), PoliticalGroups(present=True)

    found = simple_conditions(AllOf((clerk, Not(AnyOf((groups, clerk))))))

    assert list(found) == [clerk, groups, clerk]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: type(block).__name__)
def test_every_text_of_a_block_is_found_in_order_and_can_be_changed(block: DraftBlock) -> None:
    found = list(texts_of(block))

    changed = with_texts(block, lambda text: text + D)

    assert found == [A, B, C, D][: len(found)]
    assert list(texts_of(changed)) == [text + D for text in found]
    assert len(fields(changed)) == len(fields(block))


def test_every_text_of_a_finished_block_is_found_in_order() -> None:
    a, b, c = words("a"), words("b"), words("c")

    assert list(inlines_of(Table(a, (b,), ((c,),)))) == [a, b, c]
    assert list(inlines_of(Quotation((a, b), c))) == [a, b, c]
    assert list(inlines_of(Note("Note", (a, b)))) == [a, b]


def test_the_texts_of_a_provision_are_its_own_alone() -> None:
    below = provision("a.b", "Below.")
    own = provision("a", "Own.", below, heading="Heading")

    assert [plain(text) for text in texts_in(own)] == ["Heading", "Own."]
    assert [type(each) for each in own.blocks] == [Paragraph]
    assert all(list(texts_in(each)) for each in sample().all_provisions)
