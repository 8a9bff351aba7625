"""What a post was called before: who says so, and of which posts nobody but the council can."""

from datetime import date

import pytest
from tests.readers.profile.test_names_and_roles import roles
from tests.readers.reading import lines

from protocol_gen.model.amendment import FormerTitle
from protocol_gen.model.governance import Nation
from protocol_gen.readers.faults import Faults

CLERK = "title: Town Clerk, formerly: {title: Parish Clerk, until: 2026-05-12, declared_by: Ann}"


def test_an_earlier_title_has_its_plural_a_day_and_a_name() -> None:
    faults = Faults()
    read = roles(f"{{clerk: {{{CLERK}}}}}", faults)
    day = date(2026, 5, 12)
    assert lines(faults) == []
    assert read["clerk"].formerly == (
        FormerTitle("Parish Clerk", "Parish Clerks", "Town Clerk", day, "Ann"),
    )


def test_there_may_be_several_and_a_plural_of_their_own() -> None:
    said = (
        "{clerk: {title: Town Clerk, formerly: ["
        "{title: Clerk, until: 2020-01-01, declared_by: Ann}, "
        "{title: Officer in Charge, plural: Officers in Charge, until: 2026-05-12, declared_by: Bo}"
        "]}}"
    )
    first, second = roles(said, Faults())["clerk"].formerly
    assert (first.title, second.many) == ("Clerk", "Officers in Charge")


def test_a_post_without_a_title_of_its_own_was_called_as_its_holder_was() -> None:
    read = roles(f"{{clerk: {{{CLERK}}}, chief_executive: {{held_by: clerk}}}}", Faults())
    assert read["chief_executive"].formerly == read["clerk"].formerly


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CLERK.replace("until: 2026-05-12, ", ""), "key-missing"),
        (CLERK.replace(", declared_by: Ann", ""), "key-missing"),
        (CLERK.replace("Parish", "Town"), "former-title-same"),
        (CLERK.replace("Parish Clerk", "Monitoring Officer"), "former-title-of-law"),
        (CLERK.replace("title: Town Clerk,", "title: Clerk and RFO,"), "former-title-of-law"),
        (
            CLERK.replace("title: Town Clerk,", "held_by: chief_executive,"),
            "former-title-of-holder",
        ),
    ],
)
def test_what_is_no_declaration_of_an_earlier_title(text: str, code: str) -> None:
    faults = Faults()
    roles(f"{{clerk: {{{text}}}, chief_executive: Chief Executive}}", faults)
    assert {each.message.code for each in faults.errors} == {code}


@pytest.mark.parametrize("post", ["monitoring_officer", "leader", "head_of_paid_service"])
def test_no_earlier_title_can_be_declared_of_what_the_law_or_the_council_names(post: str) -> None:
    faults = Faults()
    roles(f"{{{post}: {{{CLERK}}}}}", faults)
    assert {each.message.code for each in faults.errors} == {"former-post-of-law"}


@pytest.mark.parametrize(
    ("nation", "codes"), [(Nation.ENGLAND, set()), (Nation.WALES, {"former-post-of-law"})]
)
def test_a_post_that_the_law_of_one_nation_names_is_free_in_another(
    nation: Nation, codes: set[str]
) -> None:
    faults = Faults()
    said = "formerly: {title: Chief Officer, until: 2026-05-12, declared_by: Ann}"
    roles(f"{{chief_executive: {{title: Chief Executive, {said}}}}}", faults, nation)
    assert {each.message.code for each in faults.errors} == codes
