"""The two protocols as adopted give the defects that are known of them; corrected, no slip."""

from collections import Counter
from datetime import date
from functools import cache

import pytest
from tests.projects import (
    BRIDGEND,
    PRINCIPAL,
    SOURCES,
    profile,
    resolved,
    with_changes,
    workspace,
)

from protocol_gen.lint.lint import lint
from protocol_gen.lint.subject import Subject
from protocol_gen.model.profile import ChangeKind, LocalChange, Profile
from protocol_gen.model.rules import Finding, Severity
from protocol_gen.model.topics import Topic
from protocol_gen.project.check import chosen_wordings
from protocol_gen.readers.library.topics import read_topics

ADOPTED = {
    BRIDGEND: {
        "gendered": {"roles.chairs": 2, "roles.officers.advice": 1, "roles.officers.contrary": 1},
        "heading-punctuation": {"principles": 1},
        "known-slip": {
            "expectations.members.advice": 1,
            "expectations.members.commitment": 1,
            "expectations.members.information": 1,
            "introduction.covers": 1,
            "introduction.covers.roles": 1,
            "roles.chairs.relationships": 1,
            "roles.distinct": 1,
            "roles.members.management": 1,
        },
        "list-punctuation": {"expectations.members.comply": 1},
        "missing-control": {"": 1},
        "missing-number": {"": 1},
        "missing-topic": {"": 3},
        "role-alias": {"introduction.importance": 1},
        "stem-without-list": {"roles.summary": 1},
        "term-mix": {
            "expectations.members.comply": 1,
            "expectations.members.personal-issues": 1,
            "expectations.officers.comply": 1,
            "expectations.officers.influence": 1,
            "introduction.covers": 1,
            "introduction.covers.roles": 1,
            "introduction.importance": 1,
            "roles.chairs": 2,
            "roles.members.areas.performance": 1,
            "roles.members.areas.policy": 1,
            "roles.members.areas.represent": 1,
            "roles.members.clerk": 1,
            "roles.officers.contrary": 3,
        },
        "title-body-term": {"": 1},
    },
    PRINCIPAL: {
        "all-caps": {"introduction": 1},
        "full-stop": {"introduction.respect": 1, "introduction.responsibility": 1},
        "gendered": {
            "wrong.members.choice": 1,
            "wrong.officers.contacts": 1,
            "wrong.officers.decision": 2,
        },
        "known-slip": {
            "expectations.members.information": 1,
            "introduction.context": 2,
            "roles.chairs.additional": 1,
            "roles.job": 1,
            "roles.members.management": 1,
            "roles.officers.statutory": 1,
        },
        "list-punctuation": {
            "expectations.members.advice": 1,
            "expectations.officers.bullying": 1,
        },
        "missing-control": {"": 1},
        "missing-number": {"expectations": 1, "wrong.members": 1, "wrong.officers": 1},
        "missing-topic": {"": 1},
        "statutory-term": {"opposition.scrutiny": 1, "roles.officers.statutory": 1},
        "stem-without-list": {"roles.summary": 1},
        "stray-wrapper": {"local.wrapper": 1},
        "term-mix": {
            "introduction.respect": 1,
            "opposition": 1,
            "roles.chairs.additional": 3,
            "roles.officers.statutory": 1,
        },
        "title-body-term": {"": 1},
        "withdrawn-wording": {
            "wrong.members.chief": 1,
            "wrong.members.choice": 1,
            "wrong.officers.contacts": 1,
            "wrong.officers.decision": 1,
        },
    },
}
"""Warnings by rule and provision. What no rule can see, a thought said twice, say, is left out."""
NOT_SLIPS = {
    BRIDGEND: {
        "missing-control",
        "missing-number",
        "missing-topic",
        "stem-without-list",
        "title-body-term",
    },
    PRINCIPAL: {
        "all-caps",
        "gendered",
        "list-punctuation",
        "missing-control",
        "missing-number",
        "missing-topic",
        "statutory-term",
        "stem-without-list",
        "stray-wrapper",
        "title-body-term",
        "withdrawn-wording",
    },
}
"""What stays in the corrected draft: choices of the council and of the outline."""


@cache
def topics() -> tuple[Topic, ...]:
    name = "topics.yaml"
    return read_topics(workspace().read_template(name), name)


def warnings(own: Profile) -> list[Finding]:
    resolution = resolved(own)
    subject = Subject(
        document=resolution.document,
        profile=own,
        library=workspace().library,
        kinds=lambda: tuple(kind.facts for kind in workspace().kinds()),
        topics=topics(),
        wordings=chosen_wordings(resolution),
        today=date(2026, 7, 1),
    )
    return [each for each in lint(subject) if each.rule.severity is not Severity.NOTICE]


def is_no_slip(change: LocalChange) -> bool:
    return change.kind is not ChangeKind.SLIP


@pytest.mark.parametrize("council", SOURCES)
def test_the_adopted_text_gives_its_known_defects_and_no_others(council: str) -> None:
    found: dict[str, Counter[str]] = {}
    for finding in warnings(profile(council)):
        found.setdefault(finding.rule.id, Counter())[finding.provision] += 1

    assert {rule: dict(places) for rule, places in found.items()} == ADOPTED[council]


@pytest.mark.parametrize("council", SOURCES)
def test_no_slip_is_left_in_the_corrected_draft(council: str) -> None:
    own = with_changes(council, is_no_slip)
    corrected = warnings(own)

    choices = {change.location for change in own.changes}
    assert choices
    assert {finding.rule.id for finding in corrected} == NOT_SLIPS[council]
    assert not [each for each in corrected if each.location in choices][1:]


@pytest.mark.parametrize("council", SOURCES)
def test_what_a_slip_put_there_is_shown_at_the_slip(council: str) -> None:
    slips = {
        change.location for change in profile(council).changes if change.kind is ChangeKind.SLIP
    }
    kept = {finding.location for finding in warnings(with_changes(council, is_no_slip))}
    found = {finding.location for finding in warnings(profile(council))}

    assert found - kept <= slips
    assert len(found - kept) > len(slips) / 2
