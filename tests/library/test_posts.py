"""What the library says of posts: once, and of whom it is so."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from tests import projects, strategies

from protocol_gen.lint.rules.posts import unseen_posts
from protocol_gen.lint.subject import Subject
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.inlines import Inlines, OriginKind, plain
from protocol_gen.model.library import Body, KindOfPost, Post
from protocol_gen.model.walks import texts_in
from protocol_gen.resolver import Resolution
from protocol_gen.writers.text import TextWriter


def text_of(own: str) -> str:
    document = strategies.resolved(f"version: '1.0'\n{own}").document
    return TextWriter().write(document).decode()


def parish(clerk: str, form: str = "short") -> str:
    return text_of(
        "council_type: parish\nnation: england\ncouncil: {name: Testham Parish Council}\n"
        f"form: {form}\nroles: {{clerk: {clerk}}}\n"
    )


TITLES = (
    "Clerk and Responsible Financial Officer",
    "Clerk & RFO",
    "Clerk and Proper Officer",
    "Clerk, Proper Officer and Responsible Financial Officer",
)


@pytest.mark.parametrize("form", ["short", "middle", "full"])
@pytest.mark.parametrize("title", TITLES)
def test_no_sentence_says_of_a_post_what_its_title_says(title: str, form: str) -> None:
    text = parish(f"{{title: '{title}', short: Clerk}}", form)

    for post, says in (("Proper", "Proper Officer"), ("Responsible Financial", "R")):
        is_said = any(each in title for each in (post, "RFO" if says == "R" else post))
        assert (f"also the {post} Officer" in text or f"and the {post} Officer" in text) != is_said
    assert text.count(title) == 1


def test_a_title_that_says_nothing_of_other_posts_is_said_to_hold_them() -> None:
    assert "The Clerk to the Council is also the Proper Officer and the Responsible" in parish(
        "Clerk to the Council"
    )


@pytest.mark.parametrize(
    ("roles", "short", "full"),
    [
        (
            "responsible_financial_officer: Finance Manager",
            (
                "duties to the Clerk, who is also the Proper Officer, and to the Finance Manager, "
                "who is the Council’s responsible financial officer. Both must"
            ),
            "The Finance Manager is the Council’s responsible financial officer, and administers",
        ),
        (
            "responsible_financial_officer: Responsible Financial Officer",
            "also the Proper Officer, and to the Responsible Financial Officer. Both must",
            "The Responsible Financial Officer administers",
        ),
        (
            "proper_officer: Deputy Clerk",
            "who is also the Responsible Financial Officer, and to the Deputy Clerk. Both must",
            "The Clerk is also the Responsible Financial Officer, who administers",
        ),
        (
            (
                "clerk: {title: Clerk and Proper Officer, short: Clerk}, "
                "responsible_financial_officer: Bursar and RFO"
            ),
            "The law gives the Clerk and the Bursar and RFO duties of their own",
            "The Bursar and RFO administers",
        ),
    ],
)
def test_where_another_holds_one_of_the_posts_it_is_said_who_holds_which(
    roles: str, short: str, full: str
) -> None:
    own = "council_type: town\nnation: england\ncouncil: {name: Testham Town Council}\n"
    clerk = "" if "clerk:" in roles else "clerk: Clerk, "

    assert short in text_of(f"{own}form: short\nroles: {{{clerk}{roles}}}\n")
    assert full in text_of(f"{own}form: full\nroles: {{{clerk}{roles}}}\n")


def test_a_chief_executive_by_whose_title_the_other_post_is_said() -> None:
    text = text_of(
        "council_type: district\nnation: england\ncouncil: {name: Testham Council}\nform: full\n"
        "roles: {chief_executive: {title: Chief Executive and Head of Paid Service, "
        "short: Chief Executive}}\n"
    )

    assert "also the Head of Paid Service" not in text
    assert "The Chief Executive reports to the Council on how its work is" in text


@pytest.mark.parametrize(
    "facts",
    [
        "council_type: district\nnation: england\ngovernance: committee",
        "council_type: scottish_council\nnation: scotland\ngovernance: scotland_committee",
        "council_type: ni_district\nnation: northern_ireland",
        "council_type: community\nnation: wales",
    ],
)
def test_a_leader_who_is_named_is_printed_where_a_leader_acts(facts: str) -> None:
    own = f"{facts}\ncouncil: {{name: Testham Council}}\nform: full\n"
    with_leader = text_of(f"{own}roles: {{leader: Leader of the Council}}\n")

    letters = "A letter may go out in the name of the Leader of the Council" in with_leader
    assert letters or "The Clerk sends and receives official letters" in with_leader
    assert "may quote the Leader of the Council or" in with_leader
    assert "Leader of the Council" not in text_of(own)


HELD = {
    "monitoring_officer": "chief_executive",
    "chief_finance_officer": "chief_executive",
    "head_of_paid_service": "chief_finance_officer",
}
"""Posts with other holders than usual: who fills each."""
APART = {"county", "district", "unitary", "metropolitan", "london_borough", "county_borough"}
"""Kinds of council whose monitoring officer may not be the chief executive."""


@pytest.mark.parametrize("form", ["middle", "full", "traditional"])
@pytest.mark.parametrize("post", HELD)
@pytest.mark.parametrize("kind", strategies.kinds())
def test_no_sentence_names_one_person_by_two_posts(kind: str, post: str, form: str) -> None:
    """Nobody takes advice from themselves, or hears a concern about themselves."""
    facts = strategies.kinds()[kind].facts
    head = (
        f"council_type: {kind}\nnation: {facts.nations[0].value}\nform: {form}\nversion: '1.0'\n"
        "council: {name: Testham Council}\n"
    )
    usual = strategies.read(head).roles
    if not {post, HELD[post]} <= usual.keys() or (post == "monitoring_officer" and kind in APART):
        return

    resolution = strategies.resolved(f"{head}roles: {{{post}: {{held_by: {HELD[post]}}}}}\n")
    same_title = strategies.resolved(f"{head}roles: {{{post}: {usual[HELD[post]].title}}}\n")

    assert doubled(resolution) == doubled(same_title) == []


def doubled(resolution: Resolution) -> list[str]:
    """The texts in which two posts have one title."""
    return [
        plain(text)
        for provision in resolution.document.all_provisions
        for text in texts_in(provision)
        if len(named := set(_named(text))) > len({title for _, title in named})
    ]


def _named(text: Inlines) -> Iterator[tuple[str, str]]:
    """Yield each post that a text names, with its title."""
    for each in text:
        if each.origin.kind is OriginKind.ROLE:
            yield each.origin.name, re.sub("^the |s$", "", each.content.lower())


@pytest.mark.parametrize(
    ("facts", "says", "never"),
    [
        (
            "council_type: scottish_council\nnation: scotland",
            (
                "A concern about the Chief Finance Officer should go to the Chief Executive.",
                "should take advice from outside the Council before acting",
                "Chief Executive: duties as monitoring officer",
                "As monitoring officer, the Chief Executive:",
            ),
            "advice from the Chief Executive before",
        ),
        (
            "council_type: combined_authority\nnation: england",
            (
                "Where a question is about the Chief Executive, the Chair of the",
                "A concern about the Chief Finance Officer should go to the Chief Executive.",
            ),
            "the Chief Executive should arrange for advice",
        ),
    ],
)
def test_a_chief_executive_who_is_monitoring_officer_turns_to_somebody_else(
    facts: str, says: tuple[str, ...], never: str
) -> None:
    text = text_of(
        f"{facts}\ncouncil: {{name: Testham Council, in_text: the Council}}\nform: full\n"
        "roles: {monitoring_officer: {held_by: chief_executive}}\n"
    )

    assert [words for words in says if words not in text] == []
    assert never not in text


def test_posts_kinds_of_posts_and_bodies_are_three_types() -> None:
    roles = projects.workspace().library.vocabulary.roles

    assert isinstance(roles["monitoring_officer"], Post)
    assert isinstance(roles["corporate_director"], KindOfPost)
    assert isinstance(roles["cabinet"], Body)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (name, before, after)
        for name, kind in strategies.kinds().items()
        for before in kind.facts.governance
        for after in kind.facts.governance
        if before is not after
    ],
    ids=str,
)
def test_after_a_change_of_governance_every_post_that_was_written_in_is_seen(
    kind: str, before: Governance, after: Governance
) -> None:
    """It is printed, or check tells of it by its title."""
    facts = strategies.kinds()[kind].facts
    head = (
        f"council_type: {kind}\nnation: {facts.nations[0].value}\nform: full\nversion: '1.0'\n"
        "council: {name: Testham Council}\n"
    )
    usual = strategies.read(f"{head}governance: {before.value}\n").roles
    titles = {name: f"Post {at:02}" for at, name in enumerate(usual)}
    written = "".join(f"  {name}: {title}\n" for name, title in titles.items())

    own = strategies.read(f"{head}governance: {after.value}\nroles:\n{written}")
    resolution = projects.resolved(own)
    subject = Subject(
        document=resolution.document,
        profile=own,
        library=projects.workspace().library,
        kinds=tuple,
        topics=(),
        wordings={},
        today=date(2026, 7, 1),
    )
    told = {each.words for each in unseen_posts(subject)} & set(titles.values())
    text = TextWriter().write(resolution.document).decode().lower()

    assert {title for title in titles.values() if title.lower() not in text} == told
    assert told or after is Governance.LEADER_CABINET or kind == "scottish_council"


OFFICERS = {
    "chief_executive": {Nation.ENGLAND, Nation.SCOTLAND},
    "clerk": {Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND},
    "corporate_director": {*Nation},
    "deputy_clerk": {*Nation},
    "head_of_democratic_services": {*Nation} - {Nation.WALES},
    "head_of_human_resources": {*Nation},
    "head_of_service": {*Nation},
}
"""The posts of officers that no law of these nations names."""


def test_only_an_officers_post_that_no_law_names_takes_a_title_by_declaration() -> None:
    roles = projects.workspace().library.vocabulary.roles
    assert {
        name: {*each.retitled_in} for name, each in roles.items() if each.retitled_in
    } == OFFICERS
