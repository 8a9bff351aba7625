"""What English has to say of a title."""

import pytest
from tests import strategies

from protocol_gen.language.english_titles import title_signs
from protocol_gen.language.language import TitleSign
from protocol_gen.profiles.kind_defaults import usual_values

TITLES = (
    "Clerk", "Town Clerk", "Parish Clerk and Responsible Financial Officer", "Clerk to the Council",
    "Clerk & RFO", "Proper Officer", "Chief Executive", "Head of Paid Service", "Clerk (Acting)",
    "Monitoring Officer",
    "Director of Children’s Services", "Director of Adult Services", "Head of Democratic Services",
    "Executive Director, Corporate Services", "Head of Legal Services", "Assistant Chief Executive",
    "Leader of the Council", "Lord Mayor", "Lady Mayoress", "Lord-Lieutenant", "Lord Provost",
    "Councillor", "Lead Councillor", "Councillor Champion", "Elected Member", "Chairman", "Chair",
    "Standards Committee", "Overview and Scrutiny Committee", "Cabinet", "Human Resources",
    "Democratic Services", "Section 151 Officer", "S151 Officer", "RFO", "Communications Team",
    "Director of Resources (Section 151 Officer)", "Corporate Director: Communities", "HR Lead",
    "Member’s Ward", "member of staff", "staff", "Returning Officer", "Governance Lawyer",
    "Cyngor Sir Ddinbych", "Testham Borough Council", "Harbour Master and Piermaster", "Boss",
    "Group Leader", "Political Assistant", "Head of Works", "Civic Mayor", "Provost", "Speaker",
    "Town Crier", "Mace Bearer", "elected member", "Elected member", "member of the public",
    "high steward", "town clerk", "staff member", "Alderman", "Foreman", "people officer",
    "Prif Weithredwr", "Pennaeth Gwasanaeth", "Town Sergeant",
)  # fmt: skip
"""Titles that councils have."""


@pytest.mark.parametrize("title", TITLES)
def test_a_usual_title_shows_nothing(title: str) -> None:
    assert [*title_signs(title)] == []


def test_the_titles_of_every_kind_of_council_show_nothing() -> None:
    usual = {
        value
        for kind in strategies.kinds().values()
        for governance in kind.facts.governance
        for key, value in usual_values(kind, governance).items()
        if key.startswith(("roles.", "terms."))
    }

    assert len(usual) > 20
    assert [title for title in sorted(usual) if [*title_signs(title)]] == []


@pytest.mark.parametrize(
    ("title", "sign"),
    [
        ("the Clerk", TitleSign.ARTICLE),
        ("The Town Clerk", TitleSign.ARTICLE),
        ("a Clerk", TitleSign.ARTICLE),
        ("An Officer", TitleSign.ARTICLE),
        ("Clerks", TitleSign.PLURAL),
        ("Town Clerks", TitleSign.PLURAL),
        ("Clerks to the Council", TitleSign.PLURAL),
        ("Heads of Service", TitleSign.PLURAL),
        ("Chairmen", TitleSign.PLURAL),
        ("Councillors", TitleSign.PLURAL),
        ("Portfolio Holders", TitleSign.PLURAL),
        ("Deputies", TitleSign.PLURAL),
        ("Mrs J Smith", TitleSign.PERSON),
        ("Mr. Smith", TitleSign.PERSON),
        ("Dr Jane Smith", TitleSign.PERSON),
        ("Cllr Ann Ash", TitleSign.PERSON),
        ("Mrs", TitleSign.PERSON),
        ("mrs j smith", TitleSign.PERSON),
        ("Mrs j smith", TitleSign.PERSON),
        ("MR SMITH", TitleSign.PERSON),
        ("clerk mr smith", TitleSign.PERSON),
        ("cllr ash", TitleSign.PERSON),
        ("j. smith", TitleSign.PERSON),
        ("J Smith", TitleSign.PERSON),
        ("J. R. Smith-Jones", TitleSign.PERSON),
        ("Clerk Clerk", TitleSign.REPETITION),
        ("Town town Clerk", TitleSign.REPETITION),
        ("Little Testham Parish Meeting", TitleSign.ELECTORS),
        ("community meeting", TitleSign.ELECTORS),
        ("Jane Smith", TitleSign.MAYBE_PERSON),
        ("Jane Smith (Clerk)", TitleSign.MAYBE_PERSON),
        ("Priya Patel, Town Clerk", TitleSign.MAYBE_PERSON),
        ("Siân Wyn Jones – Clerc", TitleSign.MAYBE_PERSON),
        ("Councillor Smith", TitleSign.MAYBE_PERSON),
        ("Lord Smith", TitleSign.MAYBE_PERSON),
        ("jane smith", TitleSign.MAYBE_PERSON),
        ("Jane smith (clerk)", TitleSign.MAYBE_PERSON),
        ("councillor smith", TitleSign.MAYBE_PERSON),
        ("Chair men", TitleSign.MAYBE_PLURAL),
        ("Chair women", TitleSign.MAYBE_PLURAL),
        ("Town Widgets", TitleSign.MAYBE_PLURAL),
        ("Clerk's", TitleSign.POSSESSIVE),
        ("Town Clerk’s", TitleSign.POSSESSIVE),
        ("CLERK", TitleSign.CAPITALS),
        ("TOWN CLERK and RFO", TitleSign.CAPITALS),
    ],
)
def test_what_is_odd_about_a_title_is_seen(title: str, sign: TitleSign) -> None:
    assert next(iter(title_signs(title))) is sign


@pytest.mark.parametrize("title", ["", "?", "123"])
def test_a_title_without_words_shows_nothing(title: str) -> None:
    assert [*title_signs(title)] == []
