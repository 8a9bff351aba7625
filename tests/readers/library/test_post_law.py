"""The law about posts, read from its file."""

from datetime import date

import pytest

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.legal_reference import LegalReference
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.readers.library.post_law import read_post_law

LAW = "nations: england, reference: Some Act"


def read(facts: str, groups: str = "{}") -> tuple[PostFact, ...]:
    content = f"groups: {groups}\nfacts:\n{facts}".encode()
    return read_post_law(content, "post_law.yaml", ("parish", "town", "county"))


def test_a_fact_is_read_with_its_law_and_the_councils_it_is_about() -> None:
    (fact,) = read(
        "- {id: a, apart: {one: clerk, other: [leader, cabinet]}, kinds: [local, county],\n"
        "   governance: committee, nations: [england, wales], reference: 'Some Act, section 2',\n"
        "   valid_from: 2012-05-04, repealed: 2030-01-01, checked_on: 2026-11-30, source: the Act}",
        "{local: [parish, town]}",
    )

    assert (fact.id, fact.demand, fact.posts) == ("a", Demand.APART, ("clerk",))
    assert fact.others == ("leader", "cabinet")
    assert fact.kinds == ("parish", "town", "county")
    assert fact.governance == (Governance.COMMITTEE,)
    assert fact.law == LegalReference(
        "Some Act, section 2",
        (Nation.ENGLAND, Nation.WALES),
        date(2012, 5, 4),
        date(2030, 1, 1),
        date(2026, 11, 30),
        "the Act",
    )
    assert fact.is_checked


@pytest.mark.parametrize(
    ("demand", "read_as"),
    [("has: clerk", Demand.HAS), ("has_none: [clerk]", Demand.HAS_NONE)],
)
def test_it_says_what_a_council_has_or_has_not(demand: str, read_as: Demand) -> None:
    (fact,) = read(f"- {{id: a, {demand}, {LAW}}}")

    assert (fact.demand, fact.posts, fact.is_checked) == (read_as, ("clerk",), False)


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        (f"- {{id: a, {LAW}}}", "post_law.yaml:3:3: a fact says one thing"),
        (f"- {{id: a, has: clerk, has_none: leader, {LAW}}}", "a fact says one thing"),
        (
            f"- {{id: a, has: clerk, kinds: parrish, {LAW}}}",
            "no kind of council and no group of kinds is called 'parrish'; did you mean parish?",
        ),
        (
            f"- {{id: a, has: clerk, {LAW}}}\n- {{id: a, has: leader, {LAW}}}",
            "post_law.yaml:4:8: the fact 'a' appears twice",
        ),
        ("- {id: a, has: clerk, nations: england}", "still needed: the law, with its section"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(facts: str, fault: str) -> None:
    with pytest.raises(InvalidSourcesError) as error:
        read(facts)

    assert fault in str(error.value)
