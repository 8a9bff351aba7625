from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import projects

from protocol_gen.profiles import interview
from protocol_gen.profiles.interview_types import (
    Answers,
    Choice,
    Default,
    Interview,
    Is,
    IsNot,
    Mentions,
    Question,
    ShownQuestion,
)
from protocol_gen.profiles.new import NewCouncils
from protocol_gen.project import Workspace

YES, NO = Choice("true", "yes"), Choice("false", "no")
INTERVIEW = Interview(
    (
        Question("name", "Name?", ""),
        Question(
            "pet",
            "Pet?",
            "",
            choices=(Choice("cat", "a cat"), Choice("fish", "a fish")),
            defaults=(
                Default("cat", (Mentions("name", ("Puss",)),), is_guess=True),
                Default("fish"),
            ),
            takes_own_words=False,
        ),
        Question("claws", "Claws?", "", (YES, NO), when=((Is("pet", ("cat",)),),)),
        Question(
            "food",
            "Food?",
            "",
            choices=(
                Choice("flakes", "flakes", when=((Is("pet", ("fish",)),),)),
                Choice("mice", "mice", when=((Is("pet", ("cat",)),),)),
                Choice("milk", "milk", when=((IsNot("pet", ("fish",)),),)),
            ),
            takes_own_words=False,
        ),
        Question("remark", "Remark?", "", may_be_empty=True),
    )
)


def keys(answers: Answers) -> list[str]:
    return [each.key for each in interview.asked(INTERVIEW, answers)]


def question(key: str, answers: Answers) -> ShownQuestion:
    return next(each for each in interview.asked(INTERVIEW, answers) if each.key == key)


def test_a_question_is_asked_where_earlier_answers_call_for_it() -> None:
    assert keys({"pet": "cat"}) == ["name", "pet", "claws", "food", "remark"]
    assert "claws" not in keys({"pet": "fish"})


def test_a_question_that_leaves_no_choice_is_answered_and_not_asked() -> None:
    answers = interview.settled(INTERVIEW, {"name": "x", "pet": "fish"})

    assert answers["food"] == "flakes"
    assert "food" not in keys({"pet": "fish"})


def test_an_answer_that_no_longer_fits_is_dropped() -> None:
    answers = {"name": "x", "pet": "fish", "claws": "true", "food": "mice"}

    assert interview.settled(INTERVIEW, answers) == {"name": "x", "pet": "fish", "food": "flakes"}


def test_what_no_question_asks_is_kept() -> None:
    assert interview.settled(INTERVIEW, {"look.cover": "true"})["look.cover"] == "true"


def test_the_first_default_that_holds_is_offered() -> None:
    assert question("pet", {"name": "Puss in Boots"}).default == "cat"
    assert question("pet", {"name": "Puss in Boots"}).is_guess
    assert question("pet", {"name": "Pussy"}).default == "fish"


def test_the_interview_goes_on_at_the_first_gap_and_ends_without_one() -> None:
    answers = {"name": "x", "pet": "fish", "remark": ""}

    assert interview.unanswered(INTERVIEW, {"name": "x"}) == question("pet", {"name": "x"})
    assert interview.unanswered(INTERVIEW, answers) is None


def test_the_usual_answers_fill_all_gaps_but_those_that_must_be_said() -> None:
    assert interview.with_defaults(INTERVIEW, {}) == {
        "pet": "fish",
        "food": "flakes",
        "remark": "",
    }
    assert "pet" not in interview.with_defaults(INTERVIEW, {"name": "Puss"})


@pytest.mark.parametrize("typed", ["1", "cat", "A Cat", " a  cat "])
def test_a_choice_is_made_by_its_number_its_value_or_its_label(typed: str) -> None:
    assert interview.read_answer(question("pet", {}), typed) == "cat"


@pytest.mark.parametrize("typed", ["0", "3", "dog", "-1"])
def test_what_is_no_choice_is_refused(typed: str) -> None:
    with pytest.raises(
        interview.NoAnswerError, match="is not one of the choices; type a number from 1 to 2"
    ):
        interview.read_answer(question("pet", {}), typed)


def test_own_words_keep_their_capitals() -> None:
    asked = ShownQuestion(
        "terms.member", "", "", (Choice("member", "member"),), "", is_guess=False,
        takes_own_words=True, may_be_empty=False,
    )  # fmt: skip

    assert interview.read_answer(asked, "Member") == "Member"
    assert interview.read_answer(asked, "Elected  Member") == "Elected Member"
    assert interview.read_answer(asked, "1") == "member"


@pytest.mark.parametrize("typed", ["none", "None", "n/a", "nobody", "-", "(vacant)"])
def test_a_post_that_the_council_does_not_have_is_none_in_any_word(typed: str) -> None:
    asked = ShownQuestion(
        "roles.deputy_clerk", "", "", (), "", is_guess=False, takes_own_words=True,
        may_be_empty=False,
    )  # fmt: skip

    assert interview.read_answer(asked, typed) == "none"
    assert interview.read_answer(replace(asked, may_be_empty=True), typed) == ""


def test_nothing_is_the_default_or_an_answer_that_may_be_empty_or_else_refused() -> None:
    assert interview.read_answer(question("pet", {}), "") == "fish"
    assert interview.read_answer(question("remark", {}), " ") == ""
    assert interview.read_answer(replace(question("remark", {}), default="x"), "none") == ""
    with pytest.raises(interview.NoAnswerError, match="an answer is needed here"):
        interview.read_answer(question("name", {}), "")


# The questions of the program

MAKING = NewCouncils(Workspace(projects.ROOT))


@given(st.data())
def test_any_way_through_the_interview_ends_and_going_over_it_again_changes_nothing(
    data: st.DataObject,
) -> None:
    answers: dict[str, str] = {}
    while (asked := interview.unanswered(MAKING.interview, answers)) is not None:
        offered = [each.value for each in asked.choices] or ["Testham Council"]
        answers[asked.key] = data.draw(st.sampled_from(offered))

    assert len(interview.asked(MAKING.interview, answers)) <= 20
    settled = interview.settled(MAKING.interview, answers)
    assert interview.settled(MAKING.interview, settled) == settled


def test_every_question_and_choice_that_is_offered_explains_itself() -> None:
    for each in MAKING.interview.questions:
        assert each.text.endswith("?"), each.key
        assert each.help.endswith("."), each.key
        for choice in each.choices:
            assert not choice.meaning or choice.meaning.endswith("."), choice.value


def test_every_question_is_one_of_a_profile_s_keys() -> None:
    for each in MAKING.interview.questions:
        section, _, _ = each.key.partition(".")
        assert section in {"nation", "council_type", "governance", "political_groups",
                           "committees", "form", "council", "terms", "roles", "settings",
                           "control"}  # fmt: skip


@pytest.mark.parametrize("kind", ["parish", "town", "community"])
def test_a_local_council_is_asked_whether_it_has_committees(kind: str) -> None:
    nation = "wales" if kind == "community" else "england"
    answers = {"council.name": "Testham Council", "nation": nation, "council_type": kind}

    (asked,) = [
        each for each in interview.asked(MAKING.interview, answers) if each.key == "committees"
    ]

    assert asked.default == "true"
    assert interview.read_answer(asked, "no") == "false"


def test_no_other_council_is_asked_whether_it_has_committees() -> None:
    for name, kind in MAKING.kinds.items():
        if "council_committees" not in {each.value for each in kind.facts.governance}:
            answers = {"nation": kind.facts.nations[0].value, "council_type": name}
            keys = {each.key for each in interview.asked(MAKING.interview, answers)}
            assert "committees" not in keys
