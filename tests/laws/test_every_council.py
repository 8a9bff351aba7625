"""Every kind of council that there can be, one by one: none left to chance."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import projects, strategies
from tests.effort import chance, examples

from protocol_gen.lint.lint import lint
from protocol_gen.lint.subject import Subject
from protocol_gen.model.document import Document, Paragraph, ProvisionForm
from protocol_gen.model.drafting import Gap, placeholders_of
from protocol_gen.model.governance import (
    ClausePresent,
    Condition,
    Governance,
    Nation,
    RoleHeld,
    RoleHeldBy,
    TitleSays,
)
from protocol_gen.model.inlines import CrossReference, plain
from protocol_gen.model.levels import Scheme
from protocol_gen.model.library import Clause, Wording
from protocol_gen.model.post_law import PostFact
from protocol_gen.model.profile import Role
from protocol_gen.model.rules import Severity
from protocol_gen.model.topics import Topic
from protocol_gen.model.walks import simple_conditions, texts_of
from protocol_gen.model.word import Word
from protocol_gen.project.check import chosen_wordings
from protocol_gen.readers.library.kinds import CouncilKind
from protocol_gen.readers.library.post_law import read_post_law
from protocol_gen.readers.library.topics import read_topics
from protocol_gen.readers.yaml_source import Map
from protocol_gen.resolver import Resolution
from protocol_gen.resolver.selection import Selector
from protocol_gen.writers.text import TextWriter

pytestmark = pytest.mark.slow

EXECUTIVE = {Governance.LEADER_CABINET, Governance.ELECTED_MAYOR, Governance.SCOTLAND_EXECUTIVE}
LED = {Governance.LEADER_CABINET, Governance.SCOTLAND_EXECUTIVE}
MAYORAL = {Governance.ELECTED_MAYOR, Governance.COMBINED_AUTHORITY}
SCRUTINISED = EXECUTIVE | {Governance.COMBINED_AUTHORITY}

LAW_OF = {
    Nation.ENGLAND: r"Localism Act|\(England\)|for England\b",
    Nation.WALES: r"\(Wales\)|for Wales\b|Welsh|Measure 20",
    Nation.SCOTLAND: r"Scotland|Scottish",
    Nation.NORTHERN_IRELAND: r"Northern Ireland",
}
"""Words that only the law of one nation has."""


ANSWERS = "settings: {only_employee: yes, meetings_recorded: yes, receipt_page: yes}\n"


@dataclass(frozen=True)
class Council:
    """One combination of what may be so of a council."""

    council_type: str
    nation: Nation
    governance: Governance
    groups: bool
    form: str
    committees: bool = True
    only_employee: bool = False
    """Whether the clerk works alone; such a council records its meetings and has members sign."""

    def __str__(self) -> str:
        groups = "groups" if self.groups else "no-groups"
        parts = [self.council_type, self.nation.value, self.governance.value, groups, self.form]
        parts += [] if self.committees else ["no-committees"]
        parts += ["only-employee"] if self.only_employee else []
        return "-".join(parts)

    def profile(self, numbering: str = "") -> str:
        return (
            f"council_type: {self.council_type}\nnation: {self.nation.value}\n"
            f"governance: {self.governance.value}\n"
            f"political_groups: {'yes' if self.groups else 'no'}\nform: {self.form}\n"
            f"version: '1.0'\ncouncil: {{name: Testham Council}}\n{numbering}"
            f"{'' if self.committees else 'committees: no'}\n"
            f"{ANSWERS if self.only_employee else ''}"
        )


def councils() -> Iterator[Council]:
    for name, kind in strategies.kinds().items():
        facts = kind.facts
        for nation, governance, groups, form in product(
            facts.nations, facts.governance, (True, False), sorted(facts.forms)
        ):
            council = Council(name, nation, governance, groups, form)
            yield council
            if governance is Governance.COUNCIL_COMMITTEES:
                yield replace(council, committees=False)
                yield replace(council, only_employee=True)


COUNCILS = tuple(councils())
NEW_COUNCILS = tuple(council for council in COUNCILS if council.form != "traditional")


@cache
def resolved(council: Council) -> Resolution:
    return strategies.resolved(council.profile())


def text_of(council: Council) -> str:
    return TextWriter().write(resolved(council).document).decode()


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_every_council_has_a_whole_document(council: Council) -> None:
    check_whole(text_of(council))


def check_whole(text: str) -> None:
    assert "{{" not in text
    assert "  " not in text.replace("\n  ", "\n")
    assert not re.search(r"\b(the|an?) (the|an?)\b", text, re.IGNORECASE)
    assert not re.search(r" [,.;:]", text)


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_every_cross_reference_is_alive(council: Council) -> None:
    check_references(resolved(council).document)


def check_references(document: Document) -> None:
    ids = {provision.id for provision in document.all_provisions}

    targets = [
        inline.target
        for provision in document.all_provisions
        for block in provision.blocks
        for inline in getattr(block, "text", ())
        if isinstance(inline, CrossReference)
    ]

    assert set(targets) <= ids


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_nothing_is_said_of_what_the_council_does_not_have(council: Council) -> None:
    text = text_of(council)
    ruled_out = {
        r"\bcabinet": council.governance in EXECUTIVE,
        r"\bportfolio": council.governance in EXECUTIVE,
        r"\b(?<!group )leader\b(?!ship)(?! of (a|their|each|its|the) (political )?group)": (
            council.governance in LED or council.groups
        ),
        r"\bLeader of the Council\b": council.governance in LED,
        r"\bscrutiny\b": council.governance in SCRUTINISED,
        r"\belected mayor\b": council.governance in MAYORAL,
        r"\bpolitical groups?\b|\bgroup leader": council.groups,
        r"\bopposition\b": council.groups,
        r"(?<!for a standards )\bcommittee": council.committees,
    }

    said = {
        pattern: re.findall(pattern, text, re.IGNORECASE)
        for pattern, is_allowed in ruled_out.items()
        if not is_allowed and re.search(pattern, text, re.IGNORECASE)
    }

    assert said == {}


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_no_law_of_another_nation_is_cited(council: Council) -> None:
    text = text_of(council)

    cited = {
        nation.value: re.findall(pattern, text)
        for nation, pattern in LAW_OF.items()
        if nation is not council.nation and re.search(pattern, text)
    }

    assert cited == {}


@pytest.mark.parametrize("council", NEW_COUNCILS, ids=str)
def test_no_local_council_is_left_without_its_clerk(council: Council) -> None:
    is_local = council.governance is Governance.COUNCIL_COMMITTEES

    assert bool(re.search(r"\b(Town )?Clerk\b", text_of(council))) is is_local


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_every_required_topic_is_there_and_no_rule_finds_anything(council: Council) -> None:
    assert findings(council.profile(), resolved(council)) == []


def findings(profile: str, resolution: Resolution) -> list[str]:
    subject = Subject(
        document=resolution.document,
        profile=strategies.read(profile),
        library=projects.workspace().library,
        kinds=lambda: tuple(kind.facts for kind in strategies.kinds().values()),
        topics=topics(),
        wordings=chosen_wordings(resolution),
        today=date(2026, 1, 1),
        post_law=post_law,
    )
    return [
        f"{finding.rule.id}: {finding.message}"
        for finding in lint(subject)
        if finding.rule.severity is not Severity.NOTICE
    ]


@cache
def post_law() -> tuple[PostFact, ...]:
    content = projects.workspace().read_template("post_law.yaml")
    return read_post_law(content, "templates/post_law.yaml", tuple(strategies.kinds()))


@cache
def topics() -> tuple[Topic, ...]:
    content = projects.workspace().read_template("topics.yaml")
    return read_topics(content, "templates/topics.yaml")


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda scheme: scheme.value)
def test_every_council_is_whole_and_in_order_in_every_scheme(scheme: Scheme) -> None:
    """A usual run tries other councils with each scheme."""
    drawn = chance(list(Scheme).index(scheme)).sample(COUNCILS, examples(len(COUNCILS), 30))
    for council in drawn:
        profile = council.profile(f"numbering: {{scheme: {scheme.value}}}\n")
        resolution = strategies.resolved(profile)

        check_numbers(resolution.document, council)
        check_references(resolution.document)
        check_whole(TextWriter().write(resolution.document).decode())
        found = [each.split(":")[0] for each in findings(profile, resolution)]
        assert set(found) <= UNNUMBERED if scheme is Scheme.NONE else not found, council


@settings(max_examples=examples(200, 25))
@given(st.sampled_from(COUNCILS), strategies.levels())
def test_every_council_is_whole_whatever_its_levels(
    council: Council, levels: list[dict[str, object]]
) -> None:
    resolution = strategies.resolved(
        council.profile(f"numbering: {json.dumps({'levels': levels})}\n")
    )

    check_references(resolution.document)
    check_whole(TextWriter().write(resolution.document).decode())


CITED = tuple(council for council in COUNCILS if council.form in {"middle", "full"})


@pytest.mark.parametrize("council", CITED, ids=str)
def test_every_provision_of_a_middle_or_full_form_can_be_cited(council: Council) -> None:
    """A definition is cited by its word, a table by the paragraph before it."""
    document = resolved(council).document

    for provision in document.all_provisions:
        is_text = not provision.blocks or isinstance(provision.blocks[0], Paragraph)
        if is_text and provision.form in {ProvisionForm.BLOCK, ProvisionForm.ITEM}:
            assert provision.number, provision.id


UNNUMBERED = {"missing-number"}
"""What the lint says, rightly, of a protocol without numbers."""


def check_numbers(document: Document, council: Council) -> None:
    cited = [p.number.citation for p in document.all_provisions if p.number]
    assert len(cited) == len(set(cited)), council
    tops = [p.number.label for p in document.all_provisions if p.number and p.number.level == 0]
    assert tops == [str(at) for at in range(1, len(tops) + 1)], council


# The library has nothing in it that no council can have


@cache
def used() -> frozenset[str]:
    """Every clause and phrase that stands in some council's document."""
    clauses = {id_ for council in COUNCILS for id_ in resolved(council).decisions}
    phrases = {name for council in COUNCILS for name in resolved(council).phrases}
    return frozenset(clauses | phrases)


def conditions() -> Iterator[tuple[str, Condition]]:
    library = projects.workspace().library
    for clause in library.clauses.values():
        if clause.condition:
            yield str(clause.location), clause.condition
        for wording in (*clause.wordings, *clause.headings):
            if wording.condition:
                yield str(wording.location), wording.condition
    for phrase in library.phrases.values():
        for wording in phrase.wordings:
            if wording.condition:
                yield str(wording.location), wording.condition


ONE_WORD = "terms: {officer: employee, staff_member: employee}\n"
"""One word for officers and for staff, who have two in every kind of council."""


@cache
def selectors() -> tuple[tuple[Selector, ...], tuple[Selector, ...]]:
    """Every council with every post that there can be, and with none at all; under a mayor too,
    and with one word for officers and staff.
    """
    library = projects.workspace().library
    posts = {name: Role(Word(name, name)) for name in library.vocabulary.roles}
    profiles = [
        strategies.read(f"{council.profile()}{terms}")
        for council in COUNCILS
        if council.form == "full"
        for terms in ("", "terms: {chair: Mayor}\n", ONE_WORD)
    ]
    return (
        tuple(Selector(library, replace(own, roles=posts), []) for own in profiles),
        tuple(Selector(library, replace(own, roles={}), []) for own in profiles),
    )


def test_every_condition_is_true_of_some_council_and_false_of_another() -> None:
    """A condition on another clause, or on one person in two posts, goes by the profile."""
    every = [selector for selectors_ in selectors() for selector in selectors_]

    idle = [
        place
        for place, condition in conditions()
        if not any(
            isinstance(test, ClausePresent | RoleHeldBy | TitleSays)
            for test in simple_conditions(condition)
        )
        and len({selector.holds(condition) for selector in every}) == 1
    ]

    assert idle == []


def test_every_wording_is_some_council_s_or_can_be_picked_by_name() -> None:
    """The first wording that holds is taken: a later one may hold and never be reached.

    The last one has no condition. The reader asks for it, for kinds of council that may yet come.
    """
    taken = taken_wordings()

    unreached = [
        str(wording.location)
        for wordings in groups_of_wordings()
        for wording in wordings
        if not wording.name
        and wording.condition is not None
        and str(wording.location) not in taken
        and not is_reached(wording, wordings)
    ]

    assert not unreached, "\n".join(unreached)


def test_a_wording_behind_its_like_is_never_reached() -> None:
    duty = projects.workspace().library.clauses["equality.duty"]
    first = duty.wordings[0]
    like = replace(first, name="like")

    assert is_reached(first, (first, like))
    assert not is_reached(like, (first, like))


@cache
def taken_wordings() -> frozenset[str]:
    """The places of all wordings that some council has with the usual posts of its kind."""
    of_clauses = (
        choice
        for council in COUNCILS
        for decision in resolved(council).decisions.values()
        for choice in (decision.text, decision.heading)
    )
    of_phrases = (choice for council in COUNCILS for choice in resolved(council).phrases.values())
    return frozenset(str(each.wording.location) for each in (*of_clauses, *of_phrases) if each)


def groups_of_wordings() -> Iterator[Sequence[Wording]]:
    """All wordings of which the first that holds is taken."""
    library = projects.workspace().library
    for clause in library.clauses.values():
        yield from (clause.wordings, clause.headings)
    yield from (phrase.wordings for phrase in library.phrases.values())


def is_reached(wording: Wording, wordings: Sequence[Wording]) -> bool:
    """Whether some council takes it that lacks one post or other, or leaves a clause out."""
    tests = [
        test for each in wordings if each.condition for test in simple_conditions(each.condition)
    ]
    if any(isinstance(test, ClausePresent | RoleHeldBy | TitleSays) for test in tests):
        return True  # what stands beside it decides, and that is the profile's to say
    lacking = {test.role for test in tests if isinstance(test, RoleHeld)}
    for selector in (each for both in selectors() for each in both):
        for post in (*sorted(lacking), ""):
            roles = {name: role for name, role in selector._profile.roles.items() if name != post}
            tried = Selector(
                projects.workspace().library, replace(selector._profile, roles=roles), []
            )
            choice = tried.choose(wordings)
            if choice is not None and choice.wording is wording:
                return True
    return False


COMMITTEES_OF_OTHERS = {"concern-member.referral", "statutory-officers.democratic"}
"""The standards committee of a principal council, and a post that only those have."""


def test_no_text_that_a_council_without_committees_can_have_speaks_of_one() -> None:
    """Whatever posts it has, whatever clauses it takes in, one by one."""
    library = projects.workspace().library
    choosers = [
        Selector(library, replace(own, roles=posts), [])
        for council in COUNCILS
        if council.form == "full" and not council.committees
        for own in [strategies.read(council.profile())]
        for posts in all_but_one(own.roles)
    ]

    said = {
        clause.id
        for clause in library.clauses.values()
        for selector in choosers
        if clause.condition is None or selector.holds(clause.condition)
        for wordings in (clause.wordings, clause.headings)
        if (choice := selector.choose(wordings))
        and any("committee" in text.lower() for text in printed(choice.wording))
    }
    spoken = {
        name
        for name, phrase in library.phrases.items()
        for selector in choosers
        if (choice := selector.choose(phrase.wordings))
        and any("committee" in text.lower() for text in printed(choice.wording))
    }

    assert said == COMMITTEES_OF_OTHERS
    assert spoken == set()


def all_but_one(usual: Mapping[str, Role]) -> Iterator[dict[str, Role]]:
    """Yield the usual posts, all there are, none, and all but one; never a committee."""
    named = projects.workspace().library.vocabulary.roles
    every = {name: Role(Word(name, name)) for name in named if not name.endswith("_committee")}
    yield from (dict(usual), every, {})
    for left_out in every:
        yield {name: role for name, role in every.items() if name != left_out}


def printed(wording: Wording) -> list[str]:
    """The words of a wording's texts, without what stands between braces."""
    return [re.sub(r"\{\{.*?\}\}", "", text) for _, text in wording.sources]


def test_every_clause_stands_in_some_document_or_is_there_to_be_taken_in() -> None:
    library = projects.workspace().library
    held = {role for kind in strategies.kinds().values() for role in kind_roles(kind)}

    unused = [
        clause.id
        for clause in library.clauses.values()
        if clause.id not in used()
        and "no outline has it" not in clause.note.lower()
        and not needs_other_posts(clause, held)
    ]

    assert unused == []


def kind_roles(kind: CouncilKind) -> Iterator[str]:
    roles = kind.defaults.get("roles")
    assert isinstance(roles, Map)
    yield from (name.value for name, _ in roles.entries)


def needs_other_posts(clause: Clause, held: set[str]) -> bool:
    """Whether a clause is for councils with a post that no kind has by default."""
    tests = simple_conditions(clause.condition) if clause.condition else ()
    return any(isinstance(test, RoleHeld) and test.role not in held for test in tests)


def test_every_phrase_is_used_or_named_in_a_clause_that_is() -> None:
    """Every wording of a clause is reached, as is shown above."""
    library = projects.workspace().library
    clauses = (clause for clause in library.clauses.values() if clause.id in used())
    named = {
        gap.name
        for clause in clauses
        for wording in (*clause.wordings, *clause.headings)
        for _, blocks in wording.texts
        for block in blocks
        for text in texts_of(block)
        for gap in placeholders_of(text)
        if gap.gap is Gap.PHRASE
    }

    assert [name for name in library.phrases if name not in used() | named] == []


def test_every_term_and_post_is_spoken_of_by_some_document() -> None:
    library = projects.workspace().library
    said = {
        (inline.origin.kind.value, inline.origin.name)
        for council in COUNCILS
        for provision in resolved(council).document.all_provisions
        for block in provision.blocks
        for inline in getattr(block, "text", ())
    } | {
        (inline.origin.kind.value, inline.origin.name)
        for council in COUNCILS
        for provision in resolved(council).document.all_provisions
        for inline in provision.heading
    }

    terms = [name for name in library.vocabulary.terms if ("term", name) not in said]
    assert terms == []


def test_sentences_are_short() -> None:
    """Over 35 words there are few, and those are named in the library report."""
    long = set()
    for council in NEW_COUNCILS:
        for provision in resolved(council).document.all_provisions:
            for block in provision.blocks:
                text = plain(getattr(block, "text", ()))
                for sentence in re.split(r"(?<=[.?!:]) ", text):
                    if len(sentence.split()) > 35:
                        long.add(provision.id)

    assert len(long) <= 3, sorted(long)


def test_the_enumeration_has_every_kind_and_every_governance() -> None:
    assert {council.council_type for council in COUNCILS} == set(strategies.kinds())
    assert {council.governance for council in COUNCILS} >= set(Governance) - {
        Governance.JOINT_COMMITTEE
    }
    assert {council.nation for council in COUNCILS} == set(Nation)
    assert all(one != other for one, other in pairwise(COUNCILS))
