"""One thing under two words."""

import pytest
from tests.lint.planting import Pair, change, profile, words_found

PAIRS = (
    Pair(
        "term-mix",
        change("All councillors agree."),
        change("All members agree."),
        "councillors",
    ),
    Pair(
        "term-mix",
        change("They and Members agree."),
        change("They agree. Members do too."),
        "Members",
    ),
    Pair(
        "term-mix",
        change("All of {{ Members }} agree."),
        change("All of {{ members }} agree."),
        "Members",
    ),
    Pair(
        "term-mix",
        change("The chair agrees."),
        change("The Chair agrees."),
        "chair",
    ),
    Pair(
        "term-mix",
        change("In the council all agree."),
        change("In another council all agree."),
        "council",
    ),
    Pair(
        "term-mix",
        change("They sit on Committees."),
        change("They sit on the Standards Committee."),
        "Committees",
    ),
    Pair(
        "term-mix",
        change("They keep to this policy."),
        change("They keep to this protocol."),
        "this policy",
    ),
    Pair(
        "title-body-term",
        profile("title: Protocol for Councillors and Officers"),
        profile("title: Protocol for Members and Officers"),
        "Councillors",
    ),
    Pair(
        "title-body-term",
        profile("title: For Member\nterms: {member: councillor, officer: member of staff}"),
        profile("title: For Member\nterms: {member: member, officer: member of staff}"),
        "Member",
    ),
    Pair(
        "derived-term",
        profile("terms: {chair: Chairman, vice_chair: Vice-Chair}"),
        profile("terms: {chair: Chairman, vice_chair: Deputy Chairman}"),
        "Vice-Chair",
    ),
    Pair(
        "derived-term",
        profile("terms: {chair: Mayor of Testham, vice_chair: Depute}"),
        profile("terms: {chair: Mayor of Testham, vice_chair: Deputy Mayor}"),
        "Depute",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
