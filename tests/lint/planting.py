"""Small projects with a fault planted in them, and what the lint finds there."""

import re
from dataclasses import dataclass, replace
from datetime import date

from tests import sources_of, strategies

from protocol_gen.lint import Subject, lint
from protocol_gen.model.document import Document
from protocol_gen.model.rules import Finding, Severity
from protocol_gen.model.topics import Topic
from protocol_gen.project.check import chosen_wordings
from protocol_gen.resolver import resolve

TODAY = date(2026, 7, 1)
VOCABULARY = """
version: "1.0"
terms:
  member: {plural: members}
  officer: {plural: officers}
  chair: {plural: chairs}
  protocol: {plural: protocols}
  ward: {plural: wards}
roles:
  cabinet: {}
  clerk: {}
  leader: {}
  monitoring_officer: {}
  chief_executive: {}
  head_of_paid_service: {}
  group_leader: {}
  scrutiny_committee: {}
settings:
  reply_time: {type: period, default: 5 working days}
  office_hours: {type: text, default: 9am to 5pm}
"""
KIND = """
label: a town council
nations: [england, wales, scotland, northern_ireland]
governance: [council_committees, leader_cabinet, elected_mayor]
political_groups: false
forms: {short: usual}
defaults:
  title: Protocol
  terms: {member: member, officer: officer, chair: Chair, protocol: protocol, ward: ward}
  roles: {clerk: Town Clerk}
"""


@dataclass(frozen=True)
class Project:
    """A library of some clauses, a profile's own keys, its local changes, and the day."""

    clauses: str = "- {id: a, text: All is well.}"
    own: str = ""
    changes: str = ""
    outline: str = ""
    topics: tuple[Topic, ...] = ()
    on: date = TODAY
    issued: str = ""

    def subject(self) -> Subject:
        """Return what the rules look at."""
        outline = self.outline or f"clauses: [{', '.join(_ids(self.clauses))}]"
        library = sources_of.library(self.clauses, outline, vocabulary=VOCABULARY)
        profile = sources_of.profile(library, self.own, self.changes, kind=KIND)
        resolution = resolve(library, profile)
        return Subject(
            document=resolution.document,
            profile=profile,
            library=library,
            kinds=tuple(kind.facts for kind in strategies.kinds().values()),
            topics=self.topics,
            wordings=chosen_wordings(resolution),
            today=self.on,
            issued=self.issued,
        )


def _ids(clauses: str) -> list[str]:
    return re.findall(r"^- \{?id: ([\w.]+)", clauses, re.MULTILINE)


def found(project: Project) -> tuple[Finding, ...]:
    """Return what the rules find in a project."""
    return lint(project.subject())


def found_in(document: Document) -> tuple[Finding, ...]:
    """Return what the rules find in a document that no resolver made."""
    return lint(replace(Project().subject(), document=document, wordings={}))


def disturbing(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that are more than notices."""
    return tuple(each for each in findings if each.rule.severity is not Severity.NOTICE)
