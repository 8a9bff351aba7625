"""A whole document: what has no effect is a fault."""

import pytest
from tests import sources_of
from tests.resolver.resolving import OUTLINE, RESPECT, faults


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("lists: {intro.respect: sentences}", "has no list under it"),
        ("numbering: {scheme: flat, off: [intro.respect]}", "has no number in this scheme anyway"),
        ("numbering: {scheme: none, start: 4}", "nothing is numbered"),
        ("include: [intro.lead]\nexclude: [intro.lead]", "both included and left out"),
    ],
)
def test_a_choice_without_effect_is_a_fault(own: str, words: str) -> None:
    library = sources_of.library(RESPECT, OUTLINE)

    assert any(words in fault for fault in faults(library, f"roles: {{leader: Leader}}\n{own}"))
