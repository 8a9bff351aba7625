"""What a way of governing rules out is nowhere in the document."""

import re

import pytest

from protocol_gen.writers.text import TextWriter
from tests import projects, strategies

EXECUTIVE_WORDS = re.compile(r"\b(cabinet|portfolio|executive member|leader)\b", re.IGNORECASE)


def text_of(council_type: str, governance: str) -> str:
    nation = strategies.kinds()[council_type].facts.nations[0].value
    resolution = strategies.resolved(
        f"council_type: {council_type}\nnation: {nation}\ngovernance: {governance}\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\n"
    )
    return TextWriter().write(resolution.document).decode()


@pytest.mark.parametrize("council_type", ["county", "district", "unitary"])
def test_a_committee_system_speaks_of_no_cabinet_leader_or_portfolio(council_type: str) -> None:
    assert EXECUTIVE_WORDS.findall(text_of(council_type, "committee")) == []


def test_the_same_kind_with_a_cabinet_does() -> None:
    assert EXECUTIVE_WORDS.search(text_of("county", "leader_cabinet"))


def test_what_is_stale_is_offered_to_no_new_council() -> None:
    texts = [
        text_of(name, governance.value)
        for name, kind in strategies.kinds().items()
        for governance in kind.facts.governance
    ]
    withdrawn = [
        text
        for clause in projects.workspace().library.clauses.values()
        for wording in clause.wordings
        if wording.withdrawn
        for _, text in wording.sources
    ]

    assert withdrawn
    for text in withdrawn:
        beginning = re.split(r"\{\{", text)[0].strip() or text.split("}}")[1].split("{{")[0]
        assert not any(beginning in whole for whole in texts)
