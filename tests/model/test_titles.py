"""Which posts a title says that its holder fills."""

import pytest

from protocol_gen.model.governance import Facts, Governance, Nation
from protocol_gen.model.library import KindOfPost, Post, Vocabulary
from protocol_gen.model.profile import CouncilNames, Profile, Role
from protocol_gen.model.titles import are_of_one_post, title_says
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


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Bursar", "bursar", True),
        ("Bursar", "Bursar (RFO)", True),
        ("Bursar and Responsible Financial Officer", "Bursar", True),
        ("Bursar", "Bursar of the School", False),
        ("Bursar (Parks)", "Bursar (Streets)", False),
        ("Bursar (Deputy RFO)", "Bursar", False),
        ("Bursar (RFO)", "Bursar and RFO", False),
        ("Head of Service", "Head of Service (RFO)", False),
        ("Head of Service", "Head of Service", False),
    ],
)
def test_two_titles_are_one_apart_from_a_statutory_post_that_one_of_them_names(
    one: str,
    other: str,
    is_one: bool,  # noqa: FBT001  # a column of the table
) -> None:
    names = CouncilNames("Testham Council", Word("Council"), Word("Council"))
    facts = Facts(Nation.ENGLAND, "parish", Governance.COUNCIL_COMMITTEES, political_groups=False)
    heads = KindOfPost("head_of_service", "heads_of_service")
    vocabulary = Vocabulary(roles={**VOCABULARY.roles, "head_of_service": heads})
    titles = {"clerk": one, RFO: other, "head_of_service": "Head of Service"}
    roles = {name: Role(Word(title)) for name, title in titles.items()}
    profile = Profile("x", facts, names, "Protocol", "1.0", "en-GB", "short", roles=roles)

    assert are_of_one_post(vocabulary, profile, "clerk", RFO) is is_one
    assert not are_of_one_post(vocabulary, profile, "clerk", "leader")
