"""References to nothing, and gaps left to be filled by hand."""

from dataclasses import replace

import pytest
from tests import builders
from tests.lint.planting import Pair, change, profile, text, words_found

from protocol_gen.model.document import Document, Paragraph
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text


def cited(target: str) -> Document:
    see = Text("See ", builders.LIBRARY)
    reference = CrossReference(target, "1", Origin(OriginKind.CROSS_REFERENCE, target))
    citing = replace(builders.provision("a"), blocks=(Paragraph((see, reference)),))
    return builders.document(citing)


PAIRS = (
    Pair(
        "dead-reference",
        change("Paragraph 9 applies."),
        change("Paragraph 9 of Schedule 2 applies."),
        "Paragraph 9",
    ),
    Pair("hand-placeholder", text("Ask XX."), text("See Part XX."), "XX"),
    Pair(
        "hand-placeholder",
        text("Ask [insert name]."),
        text("The code says “respect [for] all”."),
        "[insert name]",
    ),
    Pair("hand-placeholder", text("The day is TBC."), text("The day is known."), "TBC"),
    Pair("hand-placeholder", text("Ask ____."), text("Ask us."), "____"),
    Pair(
        "hand-placeholder",
        text("Lorem ipsum dolor."),
        text("All is well."),
        "Lorem ipsum",
    ),
    Pair(
        "hand-placeholder",
        profile("control: {owner: '{{ the clerk }}'}"),
        profile("control: {owner: Town Clerk}"),
        "{{ the clerk }}",
    ),
    Pair("dead-reference", cited("gone"), cited("a"), "1"),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
