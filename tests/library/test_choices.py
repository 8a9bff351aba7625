"""Every kind of council has choices of its own, whatever it is and however it decides."""

from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from tests import projects, strategies

from protocol_gen.resolver.offered_wordings import (
    OfferedWording,
    offered_wordings,
    offers_a_choice,
)

CHOICES_AT_LEAST = 40
KINDS = [
    (kind.facts.name, nation.value, governance.value)
    for kind in strategies.kinds().values()
    for nation in kind.facts.nations
    for governance in kind.facts.governance
]


def of_council(kind: str, nation: str, governance: str, picks: Mapping[str, str]) -> str:
    """A profile with the full form, and with these wordings."""
    return (
        f"council_type: {kind}\nnation: {nation}\ngovernance: {governance}\nform: full\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\n"
        f"wordings: {{{', '.join(f'{id_}: {name}' for id_, name in picks.items())}}}\n"
    )


@cache
def offered(kind: str, nation: str, governance: str) -> Mapping[str, tuple[OfferedWording, ...]]:
    profile = strategies.read(of_council(kind, nation, governance, {}))
    return offered_wordings(projects.workspace().library, profile)


def picks(choices: Mapping[str, tuple[OfferedWording, ...]]) -> Iterator[dict[str, str]]:
    """Yield picks of all clauses at once, until each wording was picked: first, second, …"""
    for at in range(1, max(map(len, choices.values()))):
        yield {id_: each[min(at, len(each) - 1)].name for id_, each in choices.items()}


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "nation", "governance"), KINDS)
def test_every_kind_of_council_has_a_choice_in_many_clauses_of_its_full_form(
    kind: str, nation: str, governance: str
) -> None:
    assert len(offered(kind, nation, governance)) >= CHOICES_AT_LEAST


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "nation", "governance"), KINDS)
def test_whatever_is_offered_can_be_picked_all_at_once(
    kind: str, nation: str, governance: str
) -> None:
    choices = offered(kind, nation, governance)

    for picked in picks(choices):
        resolution = strategies.resolved(of_council(kind, nation, governance, picked))

        got = {
            id_: each.text.wording.name for id_, each in resolution.decisions.items() if each.text
        }
        assert {id_: name for id_, name in picked.items() if got.get(id_, name) != name} == {}


def test_each_choice_says_when_to_take_either_side() -> None:
    clauses = projects.workspace().library.clauses.values()
    offering = [each for each in clauses if offers_a_choice(each)]

    silent = [each.id for each in offering if not each.wordings[-1].choose]

    assert offering
    assert silent == []
