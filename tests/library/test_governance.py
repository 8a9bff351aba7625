"""What a way of governing rules out is nowhere in the document."""

import re

import pytest
from tests import projects, strategies

from protocol_gen.resolver import Resolution
from protocol_gen.writers.text import TextWriter

EXECUTIVE_WORDS = re.compile(r"\b(cabinet|portfolio|executive member|leader)\b", re.IGNORECASE)


def resolved(council_type: str, governance: str) -> Resolution:
    nation = strategies.kinds()[council_type].facts.nations[0].value
    return strategies.resolved(
        f"council_type: {council_type}\nnation: {nation}\ngovernance: {governance}\n"
        "version: '1.0'\ncouncil: {name: Testham Council}\n"
    )


def text_of(council_type: str, governance: str) -> str:
    return TextWriter().write(resolved(council_type, governance).document).decode()


@pytest.mark.parametrize("council_type", ["county", "district", "unitary"])
def test_a_committee_system_speaks_of_no_cabinet_leader_or_portfolio(council_type: str) -> None:
    assert EXECUTIVE_WORDS.findall(text_of(council_type, "committee")) == []


def test_the_same_kind_with_a_cabinet_does() -> None:
    assert EXECUTIVE_WORDS.search(text_of("county", "leader_cabinet"))


def test_what_is_stale_is_offered_to_no_new_council() -> None:
    library = projects.workspace().library
    withdrawn = {
        wording.location
        for clause in library.clauses.values()
        for wording in clause.wordings
        if wording.withdrawn
    }

    offered = {
        choice.wording.location
        for name, kind in strategies.kinds().items()
        for governance in kind.facts.governance
        for decision in resolved(name, governance.value).decisions.values()
        for choice in (decision.text, decision.heading)
        if choice
    }

    assert withdrawn
    assert not withdrawn & offered


def traditional(council_type: str, governance: str, own: str = "") -> str:
    nation = strategies.kinds()[council_type].facts.nations[0].value
    resolution = strategies.resolved(
        f"council_type: {council_type}\nnation: {nation}\ngovernance: {governance}\n"
        f"form: traditional\nversion: '1.0'\ncouncil: {{name: Testham Council}}\n{own}"
    )
    return TextWriter().write(resolution.document).decode()


def test_no_office_is_made_of_the_word_for_members() -> None:
    text = traditional("county", "leader_cabinet", "terms: {member: Councillor}\n")

    assert "Members of the Cabinet, Chairs and Vice-Chairs" in text
    assert "As individual Members of the Council, all Councillors" in text
    assert "Councillors of the C" not in text


@pytest.mark.parametrize("council_type", ["unitary", "county_borough"])
def test_an_elected_mayor_and_their_cabinet_are_named_where_a_leader_would_be(
    council_type: str,
) -> None:
    text = traditional(council_type, "elected_mayor", "roles: {leader: Leader of the Council}\n")

    assert "The Elected Mayor, members of the Cabinet, Chairs and Vice-Chairs" in text
    assert "concerned is the Chief Executive, the matter should be raised with the Elected" in text
    assert "Leader" not in text


def test_posts_with_duties_in_law_are_named_where_there_is_no_head_of_paid_service() -> None:
    text = traditional("county_borough", "leader_cabinet")

    assert (
        "The Monitoring Officer and the Chief Finance Officer, among others, have responsibilities "
        "in law"
    ) in text


def test_a_combined_authority_is_no_council() -> None:
    for form in ("short", "middle", "full", "traditional"):
        text = TextWriter().write(
            strategies.resolved(
                "council_type: combined_authority\nnation: england\nversion: '1.0'\n"
                f"form: {form}\ncouncil: {{name: Testham Combined Authority}}\n"
            ).document
        )
        assert "the Authority" in text.decode()
        assert "the Council" not in text.decode()


LOCAL = ("parish", "town", "community")


def of_local_council(council_type: str, form: str, own: str = "") -> str:
    nation = strategies.kinds()[council_type].facts.nations[0].value
    resolution = strategies.resolved(
        f"council_type: {council_type}\nnation: {nation}\nform: {form}\nversion: '1.0'\n"
        f"council: {{name: Testham Council}}\n{own}"
    )
    return TextWriter().write(resolution.document).decode()


@pytest.mark.parametrize("form", ["short", "middle", "full", "traditional"])
@pytest.mark.parametrize("council_type", LOCAL)
def test_a_council_without_committees_has_no_body_of_some_members_either(
    council_type: str, form: str
) -> None:
    some = re.compile(r"\b(panels?|sub-committees?|working groups?|boards?)\b")

    assert some.findall(of_local_council(council_type, form, "committees: false\n")) == []
    if form == "full":
        assert "panel" in some.findall(of_local_council(council_type, form))


@pytest.mark.parametrize("council_type", LOCAL)
def test_the_traditional_form_of_a_new_council_has_no_slip_of_the_one_that_was_adopted(
    council_type: str,
) -> None:
    text = of_local_council(council_type, "traditional")

    assert "The reputation and integrity of the" in text
    assert "integrity of the Parish Council is" not in text
    assert not re.search(r"reputation and integrity of [\w ]+ is ", text)
