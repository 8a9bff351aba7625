"""Titles that look like a person's name or a plural."""

import pytest
from tests.lint.planting import Pair, profile, words_found

PAIRS = (
    Pair(
        "odd-title",
        profile("roles: {monitoring_officer: Jane Smith}"),
        profile("roles: {monitoring_officer: Monitoring Officer}"),
        "Jane Smith",
    ),
    Pair(
        "odd-title",
        profile("roles: {monitoring_officer: Priya Patel (Clerk)}"),
        profile("roles: {monitoring_officer: Monitoring Officer (Acting)}"),
        "Priya Patel (Clerk)",
    ),
    Pair(
        "odd-title",
        profile("roles: {scrutiny_committee: Scrutiny Widgets}"),
        profile("roles: {scrutiny_committee: Scrutiny Services}"),
        "Scrutiny Widgets",
    ),
    Pair(
        "odd-title",
        profile("control: {owner: Town Clerks}"),
        profile("control: {owner: Democratic Services}"),
        "Town Clerks",
    ),
    Pair(
        "odd-title",
        profile("roles: {clerk: TOWN CLERK}"),
        profile("roles: {clerk: Town Clerk and RFO}"),
        "TOWN CLERK",
    ),
    Pair(
        "odd-title",
        profile("roles: {clerk: Town Clerk’s}"),
        profile("roles: {clerk: Town Clerk}"),
        "Town Clerk’s",
    ),
    Pair(
        "odd-title",
        profile("terms: {chair: Chair men}"),
        profile("terms: {chair: Chairman}"),
        "Chair men",
    ),
    Pair(
        "odd-title",
        profile("terms: {member: jane smith}"),
        profile("terms: {member: elected member}"),
        "jane smith",
    ),
    Pair(
        "odd-title",
        profile("roles: {clerk: Town Clerk, leader: Town clerk}"),
        profile("roles: {clerk: Town Clerk, leader: {held_by: clerk}}"),
        "Town clerk",
    ),
    Pair(
        "odd-title",
        profile("roles: {clerk: Town Clerk}\ncontrol: {owner: Town clerk}"),
        profile("roles: {clerk: Town Clerk}\ncontrol: {owner: Town Clerk}"),
        "Town clerk",
    ),
    Pair(
        "odd-title",
        profile("roles: {clerk: {title: Town Clerk and RFO, short: town clerk}}"),
        profile("roles: {clerk: {title: Town Clerk and RFO, short: Town Clerk}}"),
        "town clerk",
    ),
    Pair(
        "odd-title",
        profile("delegation: {officer: Jane Smith, may_change: [numbering]}"),
        profile("delegation: {officer: the Monitoring Officer, may_change: [numbering]}"),
        "Jane Smith",
    ),
    Pair(
        "odd-title",
        profile("delegation: {officer: the Clerks, may_change: [numbering]}"),
        profile("delegation: {officer: the Clerk, may_change: [numbering]}"),
        "the Clerks",
    ),
    Pair(
        "odd-title",
        profile("terms: {chair: Leader}\nroles: {leader: Leader}"),
        profile("terms: {chair: Speaker}\nroles: {leader: Leader}"),
        "Leader",
    ),
    Pair(
        "odd-title",
        profile(
            "terms: {vice_chair: leader}\nroles: {leader: {title: Leader of It, short: Leader}}"
        ),
        profile(
            "terms: {vice_chair: deputy}\nroles: {leader: {title: Leader of It, short: Leader}}"
        ),
        "leader",
    ),
    Pair(
        "odd-title",
        profile("roles: {leader: Leader, cabinet: Leader and Cabinet}"),
        profile("roles: {leader: Leader, cabinet: Leaders’ Cabinet}"),
        "Leader and Cabinet",
    ),
    Pair(
        "odd-title",
        profile("roles: {leader: {title: Leader of It, short: Leader}, cabinet: Leader and Board}"),
        profile("roles: {leader: {title: Leader of It, short: Leader}, cabinet: Board}"),
        "Leader and Board",
    ),
)


CONTROL = "control: {{{key}: {value!r}}}"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("owner", "Jane Smith"),
        ("approving_body", "Councillor Smith"),
        ("contact", "Mrs J Smith, 01234 567890"),
        ("contact", "Cllr Ann Other (ann@testham.example)"),
        ("contact", "Jane Smith jane.smith@testham.example"),
        ("contact", "Mr A Jones, Guild Hall, Testham"),
    ],
)
def test_a_person_in_document_control_is_asked_about(key: str, value: str) -> None:
    planted = profile(CONTROL.format(key=key, value=value))

    assert words_found("odd-title", planted) == [value]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("owner", "Democratic Services"),
        ("owner", "Councillor Support Team"),
        ("approving_body", "Testham Full Council"),
        ("approving_body", "Cyngor Sir Brawf"),
        ("contact", "townclerk@testham.example"),
        ("contact", "ms.office@testham.example, 01234 567890"),
        ("contact", "The Town Clerk, Guild Hall, Testham, +44 (0)1234 567890"),
        ("contact", "Guild Hall"),
        ("contact", "Democratic Services, https://testham.example/Jane-Smith"),
    ],
)
def test_a_post_a_team_or_an_address_in_document_control_is_not(key: str, value: str) -> None:
    assert words_found("odd-title", profile(CONTROL.format(key=key, value=value))) == []


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def test_a_post_that_takes_the_title_of_its_holder_is_asked_about_once() -> None:
    planted = profile("roles: {leader: Jane Smith, monitoring_officer: {held_by: leader}}")

    assert words_found("odd-title", planted) == ["Jane Smith"]


def test_a_proper_name_is_not_asked_about() -> None:
    planted = profile("roles: {leader: {title: Glyn Taf, article: none}}")

    assert words_found("odd-title", planted) == []
