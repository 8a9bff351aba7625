"""Each rule bites on a planted fault and is silent on its twin without it."""

from dataclasses import dataclass, replace
from datetime import date

import pytest
from tests import builders
from tests.lint.planting import Project, disturbing, found, found_in

from protocol_gen.lint import rules_by_id
from protocol_gen.model.document import Document, Paragraph, Provision
from protocol_gen.model.governance import Governance
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text
from protocol_gen.model.topics import Need, Topic


@dataclass(frozen=True)
class Pair:
    """A rule, a fault planted for it, its twin without the fault, and the words found."""

    rule: str
    planted: Project
    twin: Project
    words: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.words}"


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


def inserted(where: str) -> Project:
    """A project with one section, and a paragraph that the council put somewhere."""
    section = "- {id: a, heading: One}\n- {id: a.b, text: All is well.}"
    own = f"- {{insert: So it is., id: local.c, {where}, kind: choice, reason: why not}}"
    return Project(section, "numbering: {scheme: decimal}", own, "clauses: [a: [a.b]]")


WALES = "roles: {monitoring_officer: Monitoring Officer}"
BOTH_POSTS = (
    "roles: {chief_executive: Chief Executive, "
    "head_of_paid_service: {title: Head of Paid Service, held_by: chief_executive}}"
)
LAW = """
- id: a
  text: All is well.
  basis:
  - {reference: "Some Act 1990, section 1", nations: england, repealed: 2020-01-01}
"""
PICKED = """
- id: a
  wordings:
  - {name: old, text: All was well., withdrawn: It is over.}
  - {text: All is well.}
"""
PAIRS = (
    Pair(
        "foreign-law",
        text("The Public Services Ombudsman for Wales decides."),
        text("The arrangements of the council apply."),
        "Public Services Ombudsman for Wales",
    ),
    Pair(
        "foreign-law",
        text("See the Local Government and Elections (Wales) Act 2021."),
        text("See the Standing Orders (England) Regulations 2001."),
        "(Wales)",
    ),
    Pair(
        "foreign-law",
        Project(
            "- {id: a, text: The Moot Act 1999 holds.}\n"
            "- {id: b, text: All is well., basis: [{reference: Moot Act 1999, nations: wales}]}"
        ),
        Project(
            "- {id: a, text: The Moot Act 1999 holds.}\n"
            "- {id: b, text: All is well., basis: [{reference: Moot Act 1999, nations: england}]}"
        ),
        "Moot Act 1999",
    ),
    Pair(
        "repealed-law",
        text("See the Data Protection Act 1998."),
        text("See the Data Protection Act 2018."),
        "Data Protection Act 1998",
    ),
    Pair(
        "repealed-law",
        text("See the Audit Commission Act 1998."),
        replace(text("See the Audit Commission Act 1998."), on=date(2015, 3, 31)),
        "Audit Commission Act 1998",
    ),
    Pair(
        "repealed-law",
        Project(LAW),
        replace(Project(LAW), on=date(2019, 12, 31)),
        "Some Act 1990, section 1",
    ),
    Pair("withdrawn-wording", Project(PICKED, "wordings: {a: old}"), Project(PICKED), "old"),
    Pair(
        "dead-reference",
        change("Paragraph 9 applies."),
        change("Paragraph 9 of Schedule 2 applies."),
        "Paragraph 9",
    ),
    Pair("hand-placeholder", text("Ask XX."), text("See Part XX."), "XX"),
    Pair(
        "hand-placeholder",
        text("Ask [insert name]."),
        text("The code says “respect [for] all”."),
        "[insert name]",
    ),
    Pair("hand-placeholder", text("The day is TBC."), text("The day is known."), "TBC"),
    Pair("hand-placeholder", text("Ask ____."), text("Ask us."), "____"),
    Pair(
        "hand-placeholder",
        text("Lorem ipsum dolor."),
        text("All is well."),
        "Lorem ipsum",
    ),
    Pair(
        "hand-placeholder",
        profile("control: {owner: '{{ the clerk }}'}"),
        profile("control: {owner: Town Clerk}"),
        "{{ the clerk }}",
    ),
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
        "statutory-term",
        text("The duty is scrutiny and overview."),
        text("The duty is scrutiny."),
        "scrutiny and overview",
    ),
    Pair(
        "governance-term",
        text("It goes to each portfolio."),
        replace(text("It goes to each portfolio."), own="governance: leader_cabinet"),
        "portfolio",
    ),
    Pair(
        "governance-term",
        text("It is a matter for the overview and scrutiny committee."),
        text("Decisions are open to scrutiny."),
        "overview and scrutiny",
    ),
    Pair(
        "governance-term",
        text("The group leader is told."),
        replace(text("The group leader is told."), own="political_groups: true"),
        "group leader",
    ),
    Pair(
        "governance-term",
        text("The Leader is told."),
        text("The first speaker is told."),
        "The Leader",
    ),
    Pair(
        "governance-term",
        text("The directly elected mayor is told."),
        replace(text("The directly elected mayor is told."), own="governance: elected_mayor"),
        "directly elected mayor",
    ),
    Pair(
        "council-noun",
        text("It binds the Parish Council."),
        text("It binds the Town Council."),
        "the Parish Council",
    ),
    Pair(
        "council-noun",
        text("It is for the electoral division."),
        text("It is for the ward."),
        "electoral division",
    ),
    Pair(
        "foreign-name",
        change("It binds Otherby Parish Council."),
        change("It binds Testham Town Council."),
        "Otherby Parish Council",
    ),
    Pair(
        "foreign-name",
        profile("control: {contact: Otherby Town Council}"),
        profile("control: {contact: Testham Town Council}"),
        "Otherby Town Council",
    ),
    Pair(
        "foreign-name",
        change("Mae Cyngor Tref Arall yn dweud."),
        change("The Full Council says so."),
        "Cyngor Tref Arall",
    ),
    Pair(
        "foreign-name",
        change("It binds Ham Town Council."),
        change("It binds Testham Council and the British Council."),
        "Ham Town Council",
    ),
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
    Pair("gendered", text("Each has his/her view."), text("Each has their view."), "his/her"),
    Pair("gendered", text("She decides."), text("They decide."), "She"),
    Pair("gendered", text("The chairman decides."), text("His Majesty decides."), "chairman"),
    Pair(
        "gendered",
        Project("- {id: a, text: '{{ The chair }} decides.'}", "terms: {chair: Chairman}"),
        Project("- {id: a, text: '{{ The chair }} decides.'}", "terms: {chair: Chairperson}"),
        "Chairman",
    ),
    Pair(
        "known-slip",
        text("They help one and other."),
        text("They help one another."),
        "one and other",
    ),
    Pair("known-slip", text("They help the the public."), text("They help."), "the the"),
    Pair(
        "known-slip",
        change("It is a group of member's or friends."),
        change("It is a group of members or friends."),
        "member’s",
    ),
    Pair(
        "known-slip",
        change("Officer's advice is given."),
        change("An officer's advice is given."),
        "Officer’s",
    ),
    Pair(
        "known-slip",
        text("Boards, panels etc are told."),
        text("See the Boards etc. Act 2013."),
        "etc",
    ),
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three"),
            changes="- {at: a.i0, find: one, replace: one., kind: slip, reason: as it was}",
        ),
        items("one", "two", "three"),
        "one.",
    ),
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three", style="semicolons"),
            changes="- {at: a.i2, find: three., replace: three, kind: slip, reason: as it was}",
        ),
        items("one", "two", "three", style="semicolons-and"),
        "three",
    ),
    Pair(
        "list-punctuation",
        items("one", "two. It has more"),
        items("one", "two. It has more", style="sentences"),
        "two. It has more",
    ),
    Pair("full-stop", text("It breaks off"), text("It says “enough.”"), "It breaks off"),
    Pair("heading-punctuation", heading("Some rules:"), heading("Some rules"), "Some rules:"),
    Pair(
        "stem-count",
        items("one", "two", "three", stem="There are four main areas:"),
        items("one", "two", "three", stem="There are three main areas:"),
        "four",
    ),
    Pair(
        "stem-count",
        text("They have two areas: to see, to hear, and to speak."),
        text("They have three areas: to see, to hear, and to speak."),
        "two",
    ),
    Pair(
        "stem-count",
        text("They have four areas: to see, to hear and to speak."),
        text("They have three areas: to see, to hear and to speak."),
        "four",
    ),
    Pair(
        "stem-without-list",
        text("They are as follows:"),
        items("one", "two", stem="They are as follows:"),
        "They are as follows:",
    ),
    Pair(
        "all-caps",
        Project(heading("Some rules").clauses, "case: {headings: upper}"),
        heading("Some rules"),
    ),
    Pair("all-caps", heading("SOME RULES"), heading("NALC and SLCC"), "SOME RULES"),
    Pair(
        "headless-section",
        inserted("after: a"),
        inserted("under: a"),
    ),
    Pair(
        "stray-wrapper",
        Project(
            "- {id: w, text: Appendix 1}\n- {id: t, text: '{{ title }}'}\n"
            "- {id: a, text: All is well.}",
            outline="title_block: [w, t]\nclauses: [a]",
        ),
        Project(
            "- {id: w, text: 'Version: 1.0'}\n- {id: t, text: '{{ title }}'}\n"
            "- {id: a, text: See Appendix 1.}",
            outline="title_block: [w, t]\nclauses: [a]",
        ),
        "Appendix 1",
    ),
    Pair(
        "missing-number",
        Project(
            "- {id: a, text: All is well.}\n- {id: b, text: So it is.}",
            "numbering: {scheme: decimal, off: [b]}",
        ),
        Project(
            "- {id: a, text: All is well.}\n- {id: b, text: So it is.}",
            "numbering: {scheme: decimal}",
        ),
    ),
    Pair(
        "missing-number",
        Project("\n".join(f"- {{id: a{at}, text: All is well.}}" for at in range(12))),
        Project(
            "\n".join(f"- {{id: a{at}, text: All is well.}}" for at in range(12)),
            "numbering: {scheme: continuous}",
        ),
    ),
    Pair(
        "missing-control",
        profile("control: {status: adopted}"),
        profile(
            "control: {status: adopted, adopted_on: 2026-05-12, minute_reference: '7', "
            "approving_body: Full Council, owner: Town Clerk, next_review: 2030-05-01, "
            "contact: the office}"
        ),
    ),
    Pair("issued-version", replace(Project(), issued="1.0"), replace(Project(), issued="0.9.9")),
    Pair(
        "review-passed",
        profile("control: {next_review: 2026-06-30}"),
        profile("control: {next_review: 2026-07-01}"),
        "2026-06-30",
    ),
    Pair(
        "missing-topic",
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.REQUIRED}),),
        ),
        Project(
            "- {id: a, text: All is well., topic: review}",
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.REQUIRED}),),
        ),
        "review",
    ),
    Pair(
        "expected-topic",
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.COUNCIL_COMMITTEES: Need.EXPECTED}),),
        ),
        replace(
            Project(),
            topics=(Topic("review", "Review", {Governance.LEADER_CABINET: Need.EXPECTED}),),
        ),
        "review",
    ),
    Pair(
        "needless-silence",
        profile("silence: {gendered: the house style}"),
        replace(text("She decides."), own="silence: {gendered: the house style}"),
        "gendered",
    ),
)


def one(*provisions: Provision) -> Document:
    return builders.document(*provisions)


def paragraph(*inlines: Text | CrossReference) -> Provision:
    return replace(builders.provision("a"), blocks=(Paragraph(inlines),))


def cited(target: str) -> Document:
    origin = Origin(OriginKind.CROSS_REFERENCE, target)
    return one(paragraph(Text("See ", builders.LIBRARY), CrossReference(target, "1", origin)))


def nested(depth: int) -> Provision:
    below = (nested(depth - 1),) if depth > 1 else ()
    return builders.provision(f"a{depth}", "All is well.", *below, heading=f"Level {depth}")


MADE = (
    ("dead-reference", cited("gone"), cited("a")),
    (
        "duplicate-number",
        one(
            builders.provision("a", "All is well.", label="1"),
            builders.provision("b", "So it is.", label="1"),
        ),
        one(
            builders.provision("a", "All is well.", label="1"),
            builders.provision("b", "So it is.", label="2"),
        ),
    ),
    (
        "double-space",
        one(builders.provision("a", "All  is well.")),
        one(builders.provision("a", "All is well.")),
    ),
    (
        "double-space",
        one(builders.provision("a", "All is well. ")),
        one(builders.provision("a", "All is well.")),
    ),
    (
        "quote-mix",
        one(builders.provision("a", "It is the council's “own”.")),
        one(builders.provision("a", "It is the council’s “own”.")),
    ),
    ("heading-levels", one(nested(6)), one(nested(5))),
    (
        "empty-section",
        one(
            builders.provision("a", heading="One"),
            builders.provision("b", "All is well.", heading="Two"),
        ),
        one(
            builders.provision("a", "So it is.", heading="One"),
            builders.provision("b", "All is well.", heading="Two"),
        ),
    ),
    (
        "missing-number",
        one(
            builders.provision(
                "a", "", builders.item("a.x", "one", label="(a)"), builders.item("a.y", "two")
            ),
        ),
        one(
            builders.provision("a", "", builders.item("a.x", "one"), builders.item("a.y", "two")),
        ),
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_rule_bites_on_a_planted_fault_and_is_silent_on_its_twin(pair: Pair) -> None:
    bitten = [finding for finding in found(pair.planted) if finding.rule.id == pair.rule]

    assert [finding.words for finding in bitten] == [pair.words]
    assert all(finding.message.form in finding.rule.forms for finding in bitten)
    assert pair.rule not in {finding.rule.id for finding in found(pair.twin)}


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_twin_gives_no_false_alarm_of_any_rule(pair: Pair) -> None:
    others = {finding.rule.id for finding in disturbing(found(pair.planted))} - {pair.rule}

    assert {finding.rule.id for finding in disturbing(found(pair.twin))} <= others


@pytest.mark.parametrize(("rule", "planted", "twin"), MADE, ids=lambda value: str(value)[:20])
def test_a_rule_bites_on_a_document_that_no_resolver_makes(
    rule: str, planted: Document, twin: Document
) -> None:
    assert rule in {finding.rule.id for finding in found_in(planted)}
    assert rule not in {finding.rule.id for finding in found_in(twin)}


def test_every_rule_has_a_planted_fault() -> None:
    assert {pair.rule for pair in PAIRS} | {rule for rule, _, _ in MADE} == set(rules_by_id())
