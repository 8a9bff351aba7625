"""Law about posts: a table by nation and kind, each combination tried, each fact with its twin."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations

import pytest
from tests import projects, strategies
from tests.lint.planting import Pair, Project, found, words_found

from protocol_gen.lint.rules.post_law import doubtful_posts, unlawful_posts
from protocol_gen.lint.subject import Subject
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.legal_reference import LegalReference
from protocol_gen.model.library import KindOfPost
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.model.profile import Role
from protocol_gen.model.word import Word
from protocol_gen.readers.library.post_law import read_post_law

TODAY = date(2026, 12, 1)
READ = LegalReference("Some Act 2001, section 2", (Nation.ENGLAND,), checked_on=TODAY, source="it")
UNREAD = replace(READ, checked_on=None, source="")
APART = PostFact("a", Demand.APART, ("monitoring_officer",), READ, ("chief_finance_officer",))
HAS = PostFact("b", Demand.HAS, ("scrutiny_committee",), READ)
HAS_NONE = PostFact("c", Demand.HAS_NONE, ("monitoring_officer",), READ)


def planted(fact: PostFact, **roles: str) -> Project:
    given = ", ".join(f"{name}: {title}" for name, title in roles.items())
    return Project(own=f"roles: {{{given}}}", post_law=(fact,))


LAWYER, TREASURER = "Head of Law", "Head of Finance"
DIRECTOR = "held_by: corporate_director}"
"""One of several: two posts that directors hold may well be two persons."""

MO, CFO, HOPS = "monitoring_officer", "chief_finance_officer", "head_of_paid_service"
CE, SO, HDS = "chief_executive", "scrutiny_officer", "head_of_democratic_services"

PAIRS = (
    Pair(
        "post-law",
        planted(
            APART,
            monitoring_officer="{held_by: chief_finance_officer}",
            chief_finance_officer=TREASURER,
        ),
        planted(APART, monitoring_officer=LAWYER, chief_finance_officer=TREASURER),
        TREASURER,
    ),
    Pair(
        "post-law", planted(HAS), planted(HAS, scrutiny_committee="Scrutiny"), "scrutiny committee"
    ),
    Pair(
        "post-law",
        planted(HAS_NONE, monitoring_officer=LAWYER),
        planted(HAS_NONE, monitoring_officer="none"),
        LAWYER,
    ),
    Pair(
        "post-law-in-doubt",
        planted(replace(HAS_NONE, law=UNREAD), monitoring_officer=LAWYER),
        planted(replace(HAS_NONE, law=UNREAD)),
        LAWYER,
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


@pytest.mark.parametrize(
    ("monitoring", "finance", "is_one"),
    [
        ("Director of Resources", "Director of Resources", True),
        ("Director of Law and Section 151 Officer", "Treasurer", True),
        ("Director of Law (Monitoring Officer)", "Director of Law", True),
        ("Manager (Law)", "Manager (Money)", False),
        ("Solicitor", "Treasurer and Monitoring Officer", True),
        ("DIRECTOR OF LAW AND SECTION 151 OFFICER", "Treasurer", True),
        ("Solicitor", "Cyfreithiwr â MONITORING OFFICER", True),
        ("{held_by: clerk}", "{held_by: clerk}", True),
        ("{title: Solicitor, held_by: clerk}", "{title: Treasurer, held_by: clerk}", True),
        ("Solicitor and Deputy Section 151 Officer", "Treasurer", False),
        ("Solicitor", "Treasurer and Deputy Monitoring Officer", False),
        ("Solicitor", "Assistant to the Monitoring Officer", False),
        ("Solicitor", "Treasurer", False),
        (f"{{title: Solicitor, {DIRECTOR}", f"{{title: Treasurer, {DIRECTOR}", False),
        (f"{{title: Solicitor, {DIRECTOR}", "Treasurer", False),
    ],
)
def test_one_person_is_seen_however_the_profile_says_it(
    monitoring: str,
    finance: str,
    is_one: bool,  # noqa: FBT001  # a column of the table
) -> None:
    titles = {"monitoring_officer": monitoring, "chief_finance_officer": finance}
    project = planted(APART, corporate_director="Director", **titles)

    assert bool(words_found("post-law", project)) is is_one


@pytest.mark.parametrize(
    ("titles", "is_one"),
    [
        ({MO: "Chief Executive"}, True),
        ({MO: "Chief Executive and Monitoring Officer"}, True),
        ({CE: "Chief Executive and Monitoring Officer"}, True),
        ({CE: '"Chief Executive, Head of Paid Service and Monitoring Officer"'}, True),
        ({CE: "Chief Executive and Deputy Monitoring Officer"}, False),
        ({CE: "Chief Executive and Head of Paid Service"}, False),
    ],
)
def test_what_is_so_of_a_second_and_of_a_third_post_is_so_of_all_three(
    titles: dict[str, str],
    is_one: bool,  # noqa: FBT001  # a column of the table
) -> None:
    usual = {CE: "Chief Executive", MO: "Monitoring Officer", HOPS: f"{{held_by: {CE}}}"}
    fact = replace(APART, posts=(MO,), others=(HOPS,))

    assert bool(words_found("post-law", planted(fact, **{**usual, **titles}))) is is_one


def test_a_finding_says_where_and_when_the_law_was_read() -> None:
    (finding,) = (each for each in found(planted(HAS)) if each.rule.id == "post-law")

    facts = finding.message.plain_facts()
    assert facts["reference"] == "Some Act 2001, section 2"
    assert (facts["source"], facts["checked_on"]) == ("it", "2026-12-01")


def test_whoever_holds_a_post_of_a_kind_is_of_that_kind() -> None:
    fact = replace(APART, posts=("corporate_director",), others=("monitoring_officer",))
    titles = {"corporate_director": "Director", "chief_finance_officer": "Treasurer"}

    held = planted(
        fact, monitoring_officer="{title: Solicitor, held_by: corporate_director}", **titles
    )
    other = planted(fact, monitoring_officer="{held_by: chief_finance_officer}", **titles)

    assert words_found("post-law", held) == ["Director"]
    assert words_found("post-law", other) == []


def test_a_fact_holds_between_its_dates_in_its_nations_and_for_its_councils() -> None:
    def found(fact: PostFact) -> bool:
        return bool(words_found("post-law", planted(fact)))

    before, after = (Project().on + timedelta(days=days) for days in (-1, 1))

    assert found(HAS)
    assert found(replace(HAS, law=replace(READ, valid_from=Project().on, repealed=after)))
    assert not found(replace(HAS, law=replace(READ, valid_from=after)))
    assert not found(replace(HAS, law=replace(READ, repealed=before)))
    assert not found(replace(HAS, law=replace(READ, nations=(Nation.WALES,))))
    assert not found(replace(HAS, kinds=("parish",)))
    assert not found(replace(HAS, governance=(Governance.ELECTED_MAYOR,)))


# The table


STATUTORY = (CE, HOPS, MO, CFO, SO, HDS, "proper_officer", "clerk", "responsible_financial_officer")
LOCAL = {"parish", "town", "community"}
ENGLISH = {"county", "district", "unitary", "metropolitan", "london_borough"}
SCRUTINY = ({SO, HOPS}, {SO, MO}, {SO, CFO})
NOT_TOGETHER = {
    Nation.ENGLAND: ({MO, CFO}, {MO, HOPS}, *SCRUTINY),
    Nation.WALES: ({MO, CFO}, {HDS, CE}, {HDS, CFO}),
    Nation.SCOTLAND: ({MO, CFO},),
    Nation.NORTHERN_IRELAND: (),
}
"""Plain law, for principal councils. A combined authority and a local council know {MO, CFO}."""
PERHAPS_NOT = {Nation.WALES: ({MO, CE},), Nation.NORTHERN_IRELAND: ({SO, CE}, {SO, CFO})}
"""What nobody has read in the law itself."""


@dataclass(frozen=True)
class Council:
    kind: str
    nation: Nation
    governance: Governance

    def __str__(self) -> str:
        return f"{self.kind}-{self.nation.value}-{self.governance.value}"

    def subject(self) -> Subject:
        return subject_of(self.kind, self.nation, self.governance)

    def apart(self) -> tuple[set[str], ...]:
        if self.kind in LOCAL or self.kind == "combined_authority":
            return ({MO, CFO},)
        return NOT_TOGETHER[self.nation]

    def perhaps_apart(self) -> tuple[set[str], ...]:
        return () if self.kind in LOCAL else PERHAPS_NOT.get(self.nation, ())


@cache
def law() -> tuple[PostFact, ...]:
    content = projects.workspace().read_template("post_law.yaml")
    return read_post_law(content, "post_law.yaml", tuple(strategies.kinds()))


@cache
def subject_of(kind: str, nation: Nation, governance: Governance) -> Subject:
    profile = strategies.read(
        f"council_type: {kind}\nnation: {nation.value}\ngovernance: {governance.value}\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\n"
    )
    resolution = strategies.resolved(
        "council_type: parish\nnation: england\nversion: '1.0'\ncouncil: {name: Testham Council}\n"
    )
    return Subject(
        document=resolution.document,
        profile=profile,
        library=projects.workspace().library,
        kinds=lambda: (),
        topics=(),
        wordings={},
        today=TODAY,
        post_law=law,
    )


def councils() -> Iterator[Council]:
    for kind, read in strategies.kinds().items():
        for nation in read.facts.nations:
            for governance in read.facts.governance:
                yield Council(kind, nation, governance)


COUNCILS = tuple(councils())


def with_roles(subject: Subject, roles: dict[str, Role]) -> Subject:
    return replace(subject, profile=replace(subject.profile, roles=roles))


def said(subject: Subject, code: str) -> set[frozenset[str]]:
    """The posts that a rule says may not be together."""
    return {
        frozenset(str(found.message.facts[name]).replace(" ", "_") for name in ("one", "other"))
        for rule in (unlawful_posts, doubtful_posts)
        for found in rule(subject)
        if found.message.code == code
    }


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_who_may_hold_which_posts_together(council: Council) -> None:
    subject = council.subject()
    everybody = {post: Role(Word(f"Holder of {at}")) for at, post in enumerate(STATUTORY)}
    for pair in combinations(STATUTORY, 2):
        one, other = pair
        for roles in (
            {**everybody, one: Role(everybody[other].word, other)},
            {**everybody, other: Role(everybody[one].word, one)},
            {**everybody, one: everybody[other]},
            {**everybody, one: Role(Word("The One"), CE), other: Role(Word("The Other"), CE)},
        ):
            together = {frozenset(pair)}
            if roles[one].held_by == roles[other].held_by == CE:
                together |= {frozenset({CE, one}), frozenset({CE, other})}
            tried = with_roles(subject, roles)

            assert said(tried, "post-law") == {
                each for each in together if set(each) in council.apart()
            }
            assert said(tried, "post-law-in-doubt") == {
                each for each in together if set(each) in council.perhaps_apart()
            }


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_nobody_is_found_where_each_post_has_its_own_holder(council: Council) -> None:
    everybody = {post: Role(Word(f"Holder of {at}")) for at, post in enumerate(STATUTORY)}
    tried = with_roles(council.subject(), everybody)

    assert said(tried, "post-law") | said(tried, "post-law-in-doubt") == set()


def required(council: Council) -> set[str]:
    """What such a council must have, as the table has it."""
    executive = {
        Governance.LEADER_CABINET: {"leader", "cabinet", "scrutiny_committee"},
        Governance.ELECTED_MAYOR: {"elected_mayor", "cabinet", "scrutiny_committee"},
    }
    if council.kind in LOCAL:
        return {"responsible_financial_officer"}
    if council.kind == "combined_authority":
        return {HOPS, MO, CFO, "scrutiny_committee"}
    if council.kind in ENGLISH - {"district"}:
        executive = {governance: {*posts, SO} for governance, posts in executive.items()}
    return {
        Nation.ENGLAND: {HOPS, MO, CFO, *executive.get(council.governance, set())},
        Nation.WALES: {
            CE,
            MO,
            CFO,
            HDS,
            "standards_committee",
            *executive.get(council.governance, set()),
        },
        Nation.SCOTLAND: {HOPS, MO, CFO},
        Nation.NORTHERN_IRELAND: {CE, CFO},
    }[council.nation]


def impossible(council: Council) -> set[str]:
    """What such a council cannot have, as the table has it."""
    none: set[str] = set()
    if council.governance not in {Governance.ELECTED_MAYOR, Governance.COMBINED_AUTHORITY}:
        none |= {"elected_mayor"}
    if council.kind in LOCAL:
        none |= {HOPS, MO, CFO, SO, "cabinet", "executive_member", "independent_person"}
    if council.nation is not Nation.ENGLAND:
        none |= {"independent_person"}
    if council.nation is Nation.NORTHERN_IRELAND:
        none |= {HOPS, MO}
    if council.kind == "county_borough":
        none |= {HOPS}
    if council.governance is Governance.COMMITTEE:
        none |= {"cabinet", "executive_member"}
    return none


def named(subject: Subject, *codes: str) -> set[str]:
    return {
        str(found.message.facts["role"])
        for rule in (unlawful_posts, doubtful_posts)
        for found in rule(subject)
        if found.message.code in codes
    }


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_what_a_council_must_have_and_cannot_have(council: Council) -> None:
    vocabulary = projects.workspace().library.vocabulary.roles
    everything = {post: Role(Word(f"Holder of {at}")) for at, post in enumerate(vocabulary)}
    with_all, with_none = (with_roles(council.subject(), each) for each in (everything, {}))
    lacking = ("post-law-lacking", "post-law-in-doubt-lacking")
    too_many = ("post-law-impossible", "post-law-in-doubt-impossible")

    assert named(with_none, *lacking) == required(council)
    assert named(with_none, *too_many) == set()
    assert named(with_all, *lacking) == set()
    assert named(with_all, *too_many) == impossible(council)


@pytest.mark.parametrize("council", COUNCILS, ids=str)
def test_the_usual_posts_of_every_kind_are_lawful(council: Council) -> None:
    assert [*unlawful_posts(council.subject()), *doubtful_posts(council.subject())] == []


@pytest.mark.parametrize("fact", law(), ids=lambda fact: fact.id)
def test_each_fact_bites_and_is_silent_on_its_twin(fact: PostFact) -> None:
    concerned = [each for each in COUNCILS if fact.concerns(each.subject().profile.facts)]
    assert concerned
    for council in concerned:
        subject = replace(council.subject(), post_law=lambda: (fact,))
        rule = unlawful_posts if fact.is_checked else doubtful_posts
        lawful, unlawful = twins(fact)

        assert list(rule(with_roles(subject, lawful))) == []
        assert len(list(rule(with_roles(subject, unlawful)))) == 1


def twins(fact: PostFact) -> tuple[dict[str, Role], dict[str, Role]]:
    """Posts as the fact has them, and the same with one thing against it."""
    roles = {post: Role(Word(f"Holder of {post[::-1]}")) for post in (*fact.posts, *fact.others)}
    one = fact.posts[0]
    match fact.demand:
        case Demand.APART:
            return roles, {**roles, one: Role(Word("The One"), fact.others[0])}
        case Demand.HAS:
            return roles, {post: role for post, role in roles.items() if post != one}
        case Demand.HAS_NONE:
            return {}, {one: roles[one]}


def test_every_fact_names_what_there_is_and_says_where_it_comes_from() -> None:
    vocabulary = projects.workspace().library.vocabulary.roles
    for fact in law():
        assert {*fact.posts, *fact.others} <= set(vocabulary)
        assert set(fact.kinds) <= set(strategies.kinds())
        assert bool(fact.law.checked_on) is bool(fact.law.source)
        assert fact.law.checked_on is None or fact.law.checked_on <= TODAY
        assert not (set(fact.posts) & set(fact.others))
    assert any(isinstance(entry, KindOfPost) for entry in vocabulary.values())


def test_a_post_that_the_council_cannot_have_is_not_called_by_its_holder_s_title() -> None:
    council = next(
        each for each in COUNCILS if each.nation is Nation.WALES and "county" in each.kind
    )
    subject = with_roles(
        council.subject(),
        {
            MO: Role(Word("Head of Law")),
            "independent_person": Role(Word("Head of Law"), held_by=MO),
        },
    )

    words = [str(each.message) for each in unlawful_posts(subject) if each.message.code]
    assert any("cannot have the post or body “independent person”" in each for each in words)
    assert not any("cannot have the post or body “Head of Law”" in each for each in words)
