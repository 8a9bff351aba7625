"""Kinds of council."""

import pytest
from tests.readers.reading import SMALL

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.readers.library.kinds import read_kind

TOWN = (SMALL / "kinds" / "town.yaml").read_text(encoding="utf-8")


def faults(text: str) -> list[str]:
    with pytest.raises(InvalidSourcesError) as caught:
        read_kind(text.encode(), "town.yaml", "town")
    return [str(each.message) for each in caught.value.errors]


def test_a_kind_has_its_facts_and_the_defaults_of_its_profiles() -> None:
    kind = read_kind(TOWN.encode(), "town.yaml", "town")

    assert kind.facts.name == "town"
    assert Nation.WALES in kind.facts.nations
    assert kind.facts.governance[0] is Governance.COUNCIL_COMMITTEES
    assert kind.defaults.get("terms") is not None


def test_a_form_of_governance_that_there_is_not_is_a_fault() -> None:
    (fault,) = faults(f"{TOWN}\nby_governance: {{comittee: {{}}}}\n")

    assert fault.startswith("no form of governance is called 'comittee'; did you mean committee")


def test_what_is_missing_is_told_by_what_it_is_for() -> None:
    found = faults("label: a town council\n")

    assert all("still needed: " in each for each in found)
    assert len(found) > 1
