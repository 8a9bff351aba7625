"""Small projects with a fault planted in them, and what the lint finds there."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from tests import sources_of, strategies
from tests.writers.html.pages import read

from protocol_gen.lint.lint import lint
from protocol_gen.lint.subject import Reviews, Subject
from protocol_gen.model.document import Document
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.post_law import PostFact
from protocol_gen.model.rules import Finding, Severity
from protocol_gen.model.topics import Topic
from protocol_gen.page.fonts_at_hand import FontsAtHand, signs_of
from protocol_gen.project.check import chosen_wordings
from protocol_gen.resolver import resolve

TODAY = date(2026, 7, 1)
SIGNS_OF = cache(partial(signs_of, read))
VOCABULARY = """
version: "1.0"
terms:
  member: {plural: members}
  officer: {plural: officers}
  chair: {plural: chairs}
  vice_chair: {plural: vice_chairs, follows: [{as: "Vice-{chair}"}]}
  protocol: {plural: protocols}
  ward: {plural: wards}
roles:
  cabinet: {}
  clerk: {}
  leader: {}
  monitoring_officer: {}
  chief_finance_officer: {known_as: Section 151 Officer}
  corporate_director: {is: kind_of_post}
  chief_executive: {}
  head_of_paid_service: {}
  group_leader: {}
  scrutiny_committee: {}
  principal_council: {is: body}
settings:
  reply_time: {type: period, default: 5 working days}
  review_cycle: {type: period, default: 4 years}
  office_hours: {type: text, default: 9am to 5pm}
"""
KIND = """
label: a town council
nations: [england, wales, scotland, northern_ireland]
governance: [council_committees, leader_cabinet, elected_mayor, committee]
political_groups: false
forms: {short: usual}
defaults:
  title: Protocol
  terms: {member: member, officer: officer, chair: Chair, vice_chair: Vice-Chair,
    protocol: protocol, ward: ward}
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
    post_law: tuple[PostFact, ...] = ()
    reviews: Reviews = Reviews()
    newest: str = ""
    """The clauses of today's library, where the project's may be an earlier one."""
    nation: str = "england"

    def subject(self) -> Subject:
        """Return what the rules look at."""
        outline = self.outline or f"clauses: [{', '.join(_ids(self.clauses))}]"
        library = sources_of.library(self.clauses, outline, vocabulary=VOCABULARY)
        head = sources_of.PROFILE.replace("england", self.nation)
        profile = sources_of.profile(library, self.own, self.changes, kind=KIND, head=head)
        resolution = resolve(library, profile)
        return Subject(
            document=resolution.document,
            profile=profile,
            library=library,
            kinds=lambda: tuple(kind.facts for kind in strategies.kinds().values()),
            topics=self.topics,
            wordings=chosen_wordings(resolution),
            today=self.on,
            issued=self.issued,
            reviews=self.reviews,
            post_law=lambda: self.post_law,
            newest=_of_today(self.newest) if self.newest else None,
            fonts=FontsAtHand(resolution.document.look.font, SIGNS_OF),
        )


@dataclass(frozen=True)
class Pair:
    """A rule, a fault planted for it, its twin without the fault, and the words found.

    A document is planted as it is where no resolver would make it.
    """

    rule: str
    planted: Project | Document
    twin: Project | Document
    words: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.words}"


def _ids(clauses: str) -> list[str]:
    return re.findall(r"^- \{?id: ([\w.]+)", clauses, re.MULTILINE)


def _of_today(clauses: str) -> ClauseLibrary:
    vocabulary = VOCABULARY.replace('version: "1.0"', 'version: "2.0"')
    return sources_of.library(clauses, vocabulary=vocabulary)


def found(planted: Project | Document) -> tuple[Finding, ...]:
    """Return what the rules find in a project, or in a document that no resolver made."""
    if isinstance(planted, Document):
        return lint(replace(Project().subject(), document=planted, wordings={}))
    return lint(planted.subject())


def words_found(rule: str, planted: Project | Document) -> list[str]:
    """Return the words that one rule finds."""
    return [finding.words for finding in found(planted) if finding.rule.id == rule]


def disturbing(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings that are more than notices."""
    return tuple(each for each in findings if each.rule.severity is not Severity.NOTICE)


# What a test plants


def text(words: str) -> Project:
    return Project(f"- {{id: a, text: {words!r}}}")


def change(words: str, **keys: str) -> Project:
    """A project in which a local change put these words."""
    own = "\n".join(f"{key}: {value}" for key, value in keys.items())
    return Project(
        "- {id: a, text: 'All {{ members }} and {{ the clerk }} sit on committees.'}",
        own,
        f"- {{insert: {words!r}, id: local.b, after: a, kind: choice, reason: why not}}",
    )


def profile(own: str) -> Project:
    return Project(own=own)


def heading(words: str) -> Project:
    return Project(f"- id: a\n  heading: {words!r}\n  text: All is well.")


def items(*texts: str, style: str = "plain", stem: str = "The areas are:") -> Project:
    rows = "\n".join(f"  - {{id: a.i{at}, text: {each!r}}}" for at, each in enumerate(texts))
    return Project(f"- id: a\n  text: {stem!r}\n  clauses:\n{rows}", f"lists: {{default: {style}}}")
