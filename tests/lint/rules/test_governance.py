"""Words of a form of governance, and of a kind of council, that is not this one's."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, change, text, words_found

PAIRS = (
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
        replace(text("The Leader is told."), own="governance: elected_mayor", nation="wales"),
        replace(text("The Leader is told."), own="governance: leader_cabinet"),
        "The Leader",
    ),
    Pair(
        "governance-term",
        text("The directly elected mayor is told."),
        replace(
            text("The directly elected mayor is told."),
            own="governance: elected_mayor",
            nation="wales",
        ),
        "directly elected mayor",
    ),
    Pair(
        "governance-term",
        replace(text("The Planning Committee is told."), own="committees: false"),
        text("The Planning Committee is told."),
        "Committee",
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
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


ORDINARY = (
    "The Executive Director for Finance reports.",
    "Ask the executive director.",
    "The executive team meets weekly.",
    "The executive and senior management team meets.",
    "Papers are kept in a locked filing cabinet.",
    "The Cabinet Office issues guidance.",
    "The council manages its property portfolio.",
    "Keep a portfolio of evidence.",
    "The training portfolio is kept by the Town Clerk.",
    "A planning application may be subject to call-in by the Secretary of State.",
    "A working group meeting is not open to the public.",
    "A focus group meeting is arranged.",
    "The youth group leader is told.",
    "The county council's overview and scrutiny committee may ask.",
    "The Cabinet of Exampleshire County Council decides.",
    "The elected mayor of the combined authority speaks.",
    "The directly elected mayor of Otherby is invited.",
    "The health scrutiny committee of the county council meets.",
    "The Leader of the Opposition speaks.",
    "The Leader of the Independent Group speaks.",
    "Ask the Leader of the county council.",
)


OUT_OF_PLACE = (
    "The Executive decides.",
    "Ask the executive.",
    "The Cabinet decides.",
    "Each portfolio holder reports.",
    "The overview and scrutiny committee meets.",
    "Call-in is possible.",
    "A group meeting is private.",
    "The group leader is told.",
    "The elected mayor is told.",
    "The elected mayor of the council is told.",
    "The Leader of the Council is told.",
    "Ask the Leader.",
    "The Deputy Leader acts.",
    "The executive member for finance decides.",
    "The portfolio holder for the training portfolio decides.",
    "The Cabinet of Testham Town Council decides.",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_use_of_a_word_gives_no_alarm(text: str) -> None:
    assert words_found("governance-term", change(text)) == []


@pytest.mark.parametrize("text", OUT_OF_PLACE)
def test_what_the_council_does_not_have_is_found(text: str) -> None:
    assert words_found("governance-term", change(text)) != []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The council or one of its committees decides.", {"committees"}),
        ("A sub-committee meets.", {"committee"}),
        ("The Staffing Committee meets.", {"Committee"}),
        ("It may be referred to a standards committee.", set()),
        ("The joint committee of both councils meets.", set()),
        ("The county council's planning committee decides.", set()),
        ("The Committee on Standards in Public Life advises.", set()),
        ("The committee of the village hall lets it.", set()),
        ("The hall management committee lets it.", set()),
    ],
)
def test_a_council_without_committees_is_told_of_each(said: str, words: set[str]) -> None:
    planted = text(said)

    own = replace(planted, own="committees: false")

    assert set(words_found("governance-term", own)) == words
    assert words_found("governance-term", planted) == []
