"""What the interview asks decides what a protocol contains, as a clerk expects it."""

import re

import pytest
from tests import strategies

from protocol_gen.writers.text import TextWriter

FORMS = ("short", "middle", "full")
PARISH = (
    "council_type: parish\nnation: england\nversion: '1.0'\n"
    "council: {name: Testham Parish Council}\n"
)


def text_of(form: str, answers: str = "") -> str:
    document = strategies.resolved(f"{PARISH}form: {form}\n{answers}\n").document
    return TextWriter().write(document).decode()


@pytest.mark.parametrize("form", FORMS)
def test_a_clerk_who_is_the_only_employee_has_no_colleagues_in_the_protocol(form: str) -> None:
    others = re.compile(
        r"(any|and) other employees?|of other employees|Concerns about an officer|An employee with"
    )

    usual = text_of(form)
    alone = text_of(form, "settings: {only_employee: yes}")

    assert others.search(usual)
    assert not others.search(alone)
    assert "public meeting, in the press or on social media" in alone
    assert "Instructions to the Clerk" in alone


@pytest.mark.parametrize("form", FORMS)
def test_a_committee_for_staff_is_named_only_where_the_council_says_that_it_has_one(
    form: str,
) -> None:
    named = text_of(form, "roles: {staffing_committee: Personnel Committee}")

    assert "Personnel Committee" in named
    assert "responsible for staffing" not in text_of(form)
    assert "must be raised in confidence with the Chair of the Council." in text_of(form)


@pytest.mark.parametrize("form", FORMS)
def test_a_council_that_records_its_meetings_says_so(form: str) -> None:
    said = "The Council records its public meetings. The Chair must say so at the start"

    assert said in text_of(form, "settings: {meetings_recorded: true}")
    assert said not in text_of(form, "settings: {meetings_recorded: no}")
    assert said not in text_of(form)


@pytest.mark.parametrize("form", FORMS)
def test_members_sign_on_a_page_of_its_own_where_the_council_wants_one(form: str) -> None:
    signed = text_of(form, "settings: {receipt_page: yes}")

    assert signed.count("Signature:") == 16
    assert signed.index("Receipt by councillors") > signed.index("Adoption, advice and review") or (
        form == "full"
    )
    assert "Signature:" not in text_of(form)


@pytest.mark.parametrize("form", FORMS)
def test_groups_and_committees_are_spoken_of_only_where_there_are_any(form: str) -> None:
    groups = text_of(form, "political_groups: true")
    none = text_of(form, "political_groups: false\ncommittees: false")

    assert re.search("political group", groups, re.IGNORECASE)
    assert not re.search("political group|committee", none, re.IGNORECASE)
