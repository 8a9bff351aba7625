"""What a way of governing rules out is nowhere in the document."""

import re

import pytest
from tests import projects, strategies

from protocol_gen.resolver import Resolution
from protocol_gen.writers.text import TextWriter

EXECUTIVE_WORDS = re.compile(r"\b(cabinet|portfolio|executive member|leader)\b", re.IGNORECASE)


def resolved(council_type: str, governance: str) -> Resolution:
    nation = strategies.kinds()[council_type].facts.nations[0].value
    return strategies.resolved(
        f"council_type: {council_type}\nnation: {nation}\ngovernance: {governance}\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\n"
    )


def text_of(council_type: str, governance: str) -> str:
    return TextWriter().write(resolved(council_type, governance).document).decode()


@pytest.mark.parametrize("council_type", ["county", "district", "unitary"])
def test_a_committee_system_speaks_of_no_cabinet_leader_or_portfolio(council_type: str) -> None:
    assert EXECUTIVE_WORDS.findall(text_of(council_type, "committee")) == []


def test_the_same_kind_with_a_cabinet_does() -> None:
    assert EXECUTIVE_WORDS.search(text_of("county", "leader_cabinet"))


def test_what_is_stale_is_offered_to_no_new_council() -> None:
    library = projects.workspace().library
    withdrawn = {
        wording.location
        for clause in library.clauses.values()
        for wording in clause.wordings
        if wording.withdrawn
    }

    offered = {
        choice.wording.location
        for name, kind in strategies.kinds().items()
        for governance in kind.facts.governance
        for decision in resolved(name, governance.value).decisions.values()
        for choice in (decision.text, decision.heading)
        if choice
    }

    assert withdrawn
    assert not withdrawn & offered
