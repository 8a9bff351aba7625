"""Which posts a title says that its holder fills."""

import pytest

from protocol_gen.model.governance import Facts, Governance, Nation
from protocol_gen.model.library import Post, Vocabulary
from protocol_gen.model.profile import CouncilNames, Profile, Role
from protocol_gen.model.titles import title_says
from protocol_gen.model.word import Word

RFO = "responsible_financial_officer"
VOCABULARY = Vocabulary(
    roles={
        "clerk": Post("clerk", "clerks"),
        RFO: Post(RFO, f"{RFO}s", known_as=("RFO", "Responsible Finance Officer")),
    }
)


def says(title: str) -> bool:
    names = CouncilNames("Testham Council", Word("Council"), Word("Council"))
    facts = Facts(Nation.ENGLAND, "parish", Governance.COUNCIL_COMMITTEES, political_groups=False)
    roles = {"clerk": Role(Word(title)), RFO: Role(Word("Responsible Financial Officer"), "clerk")}
    profile = Profile("x", facts, names, "Protocol", "1.0", "en-GB", "short", roles=roles)
    return title_says(VOCABULARY, profile, RFO, "clerk")


@pytest.mark.parametrize(
    "title",
    [
        "Clerk and Responsible Financial Officer",
        "Responsible Financial Officer and Clerk",
        "Clerk & responsible financial officer",
        "Clerk/RFO",
        "Clerk (RFO)",
        "Clerk and Responsible Finance Officer",
    ],
)
def test_a_title_says_the_post_that_it_names_by_any_of_its_names(title: str) -> None:
    assert says(title)


@pytest.mark.parametrize("title", ["Clerk", "Clerk to the Council", "Clerk and RFOs", "TRFO"])
def test_a_title_without_it_does_not(title: str) -> None:
    assert not says(title)


def test_a_post_that_is_not_there_is_never_said() -> None:
    names = CouncilNames("Testham Council", Word("Council"), Word("Council"))
    facts = Facts(Nation.ENGLAND, "parish", Governance.COUNCIL_COMMITTEES, political_groups=False)
    profile = Profile("x", facts, names, "Protocol", "1.0", "en-GB", "short")

    assert not title_says(VOCABULARY, profile, RFO, "clerk")
