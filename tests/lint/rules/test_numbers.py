"""Provisions without a number, and two with the same."""

import pytest
from tests import builders
from tests.lint.planting import Pair, Project, words_found

PAIRS = (
    Pair(
        "missing-number",
        Project(
            "- {id: a, text: All is well.}\n- {id: b, text: So it is.}",
            "numbering: {scheme: decimal, off: [b]}",
        ),
        Project(
            "- {id: a, text: All is well.}\n- {id: b, text: So it is.}",
            "numbering: {scheme: decimal}",
        ),
    ),
    Pair(
        "missing-number",
        Project("\n".join(f"- {{id: a{at}, text: All is well.}}" for at in range(12))),
        Project(
            "\n".join(f"- {{id: a{at}, text: All is well.}}" for at in range(12)),
            "numbering: {scheme: continuous}",
        ),
    ),
    Pair(
        "duplicate-number",
        builders.document(
            builders.provision("a", "All is well.", label="1"),
            builders.provision("b", "So it is.", label="1"),
        ),
        builders.document(
            builders.provision("a", "All is well.", label="1"),
            builders.provision("b", "So it is.", label="2"),
        ),
        "1",
    ),
    Pair(
        "missing-number",
        builders.document(
            builders.provision(
                "a", "", builders.item("a.x", "one", label="(a)"), builders.item("a.y", "two")
            ),
        ),
        builders.document(
            builders.provision("a", "", builders.item("a.x", "one"), builders.item("a.y", "two")),
        ),
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
