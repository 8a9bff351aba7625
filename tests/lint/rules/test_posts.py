"""Posts that the council does not have, and one post under two names."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, Project, change, text, words_found

WALES = "roles: {monitoring_officer: Monitoring Officer}"
BOTH_POSTS = (
    "roles: {chief_executive: Chief Executive, "
    "head_of_paid_service: {title: Head of Paid Service, held_by: chief_executive}}"
)
PRESS = """
posts: {press: {title: Press, formerly: {title: Media, until: 2026-05-12, declared_by: Clerk}}}
control: {owner: Press}
"""
PAIRS = (
    Pair(
        "undefined-role",
        change("The Monitoring Officer advises."),
        replace(change("The Monitoring Officer advises."), own=WALES),
        "Monitoring Officer",
    ),
    Pair(
        "undefined-role",
        change("The Section 151 Officer advises."),
        change("The officer advises."),
        "Section 151 Officer",
    ),
    Pair(
        "role-alias",
        change("Ask the Clerk."),
        change("Ask the Town Clerk."),
        "Clerk",
    ),
    Pair(
        "role-alias",
        replace(change("Ask the Clerk."), own="roles: {clerk: Chief Clerk}"),
        replace(change("Ask the Clerk."), own="roles: {clerk: {title: Chief Clerk, short: Clerk}}"),
        "Clerk",
    ),
    Pair(
        "unlinked-role",
        Project(
            "- {id: a, text: '{{ The chief_executive }} acts.'}\n"
            "- {id: b, text: '{{ The head_of_paid_service }} reports.'}",
            BOTH_POSTS,
        ),
        Project(
            "- {id: a, text: '{{ The chief_executive }} acts.'}\n"
            "- {id: b, text: '{{ The head_of_paid_service }} reports.'}",
            BOTH_POSTS.replace(
                "chief_executive: Chief Executive",
                "chief_executive: Chief Executive and Head of Paid Service",
            ),
        ),
        "Head of Paid Service",
    ),
    Pair(
        "unlinked-role",
        Project(
            "- {id: a, text: '{{ The chief_executive }} acts.'}\n"
            "- {id: b, text: '{{ The head_of_paid_service }} reports.'}",
            BOTH_POSTS,
        ),
        Project(
            "- {id: a, text: '{{ The chief_executive }} is {{ the head_of_paid_service }}.'}\n"
            "- {id: b, text: '{{ The head_of_paid_service }} reports.'}",
            BOTH_POSTS,
        ),
        "Head of Paid Service",
    ),
    Pair(
        "unseen-post",
        Project(own="roles: {leader: Leader of the Council}"),
        Project(
            "- {id: a, text: '{{ The leader }} acts.'}",
            own="roles: {leader: Leader, cabinet: {held_by: leader}, monitoring_officer: Mon}\n"
            "control: {owner: Mon}",
        ),
        "Leader of the Council",
    ),
    Pair(
        "unseen-post",
        Project(own="posts: {porter: Porter}"),
        replace(change("Ask {{ the porter }}."), own="posts: {porter: Porter}"),
        "Porter",
    ),
    Pair(
        "unseen-post",
        Project(own=PRESS),
        replace(change("Ask {{ the press }}."), own=PRESS),
        "Media",
    ),
    Pair(
        "statutory-term",
        text("The duty is scrutiny and overview."),
        text("The duty is scrutiny."),
        "scrutiny and overview",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
