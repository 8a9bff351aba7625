"""Headings: their levels, what is under them, their case, what is no heading at all."""

import pytest
from tests import builders
from tests.lint.planting import Pair, Project, heading, words_found

from protocol_gen.model.document import Provision


def inserted(where: str) -> Project:
    """A project with one section, and a paragraph that the council put somewhere."""
    section = "- {id: a, heading: One}\n- {id: a.b, text: All is well.}"
    own = f"- {{insert: So it is., id: local.c, {where}, kind: choice, reason: why not}}"
    return Project(section, "numbering: {scheme: decimal}", own, "clauses: [a: [a.b]]")


def nested(depth: int) -> Provision:
    below = (nested(depth - 1),) if depth > 1 else ()
    return builders.provision(f"a{depth}", "All is well.", *below, heading=f"Level {depth}")


PAIRS = (
    Pair(
        "all-caps",
        Project(heading("Some rules").clauses, "case: {headings: upper}"),
        heading("Some rules"),
    ),
    Pair("all-caps", heading("SOME RULES"), heading("NALC and SLCC"), "SOME RULES"),
    Pair(
        "headless-section",
        inserted("after: a"),
        inserted("under: a"),
    ),
    Pair(
        "stray-wrapper",
        Project(
            "- {id: w, text: Appendix 1}\n- {id: t, text: '{{ title }}'}\n"
            "- {id: a, text: All is well.}",
            outline="title_block: [w, t]\nclauses: [a]",
        ),
        Project(
            "- {id: w, text: 'Version: 1.0'}\n- {id: t, text: '{{ title }}'}\n"
            "- {id: a, text: See Appendix 1.}",
            outline="title_block: [w, t]\nclauses: [a]",
        ),
        "Appendix 1",
    ),
    Pair("heading-levels", builders.document(nested(6)), builders.document(nested(5)), "Level 1"),
    Pair(
        "empty-section",
        builders.document(
            builders.provision("a", heading="One"),
            builders.provision("b", "All is well.", heading="Two"),
        ),
        builders.document(
            builders.provision("a", "So it is.", heading="One"),
            builders.provision("b", "All is well.", heading="Two"),
        ),
        "One",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
