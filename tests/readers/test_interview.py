"""Files of ``templates/interview`` to questions, and every fault with its place."""

from textwrap import dedent

import pytest

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.interview import AnswerTest, Comparison, InterviewText, Oddity
from protocol_gen.readers.interview import read_interview

QUESTION = "- {key: terms.member, text: Which word?, help: One word.}"


def read(*texts: str) -> InterviewText:
    files = [(f"{at}.yaml", dedent(text).encode()) for at, text in enumerate(texts)]
    return read_interview(files)


def question(more: str) -> str:
    return f"questions:\n{QUESTION[:-1]}, {more}}}"


def test_the_questions_of_all_files_come_in_their_order() -> None:
    text = read(f"questions:\n{QUESTION}", "questions: [{key: form, text: {en: How?}, help: So.}]")

    assert [each.key for each in text.questions] == ["terms.member", "form"]
    assert text.questions[1].text.by_language == {"en": "How?"}
    assert text.questions[0].takes_own_words
    assert not text.questions[0].may_be_empty


def test_a_choice_is_a_value_or_has_a_label_and_a_meaning() -> None:
    (asked,) = read(question("choices: [member, {value: x, label: y, meaning: z}]")).questions

    plain, whole = asked.choices
    assert (plain.value, plain.label) == ("member", None)
    assert whole.label is not None
    assert (whole.value, whole.label.by_language) == ("x", {"en": "y"})


def test_a_usual_answer_is_a_value_or_the_kind_s() -> None:
    (asked,) = read(question("usual: [kind, {value: x, guess: true}]")).questions

    assert [(each.value, each.is_guess) for each in asked.usual] == [(None, False), ("x", True)]


@pytest.mark.parametrize(
    ("written", "test"),
    [
        ("{form: full}", AnswerTest("form", Comparison.IS, ("full",))),
        ("{form: [full, short]}", AnswerTest("form", Comparison.IS, ("full", "short"))),
        ("{form: {not: full}}", AnswerTest("form", Comparison.NOT, ("full",))),
        ("{form: {mentions: [a, b]}}", AnswerTest("form", Comparison.MENTIONS, ("a", "b"))),
        ("{form: {unusual: true}}", AnswerTest("form", Comparison.UNUSUAL, ())),
        ("{council_type: {has: x.y}}", AnswerTest("council_type", Comparison.HAS, ("x.y",))),
    ],
)
def test_a_condition_tests_an_earlier_answer(written: str, test: AnswerTest) -> None:
    (asked,) = read(question(f"when: {written}")).questions

    assert asked.when == ((test,),)


def test_of_a_list_of_conditions_one_must_hold() -> None:
    (asked,) = read(question("when: [{form: full, nation: wales}, {form: short}]")).questions

    assert [len(part) for part in asked.when] == [2, 1]


def test_a_doubt_is_of_an_oddity_or_of_words_that_are_lacking() -> None:
    (asked,) = read(question("doubts: [{is: empty, say: a}, {lacks: b, say: c}]")).questions

    assert [(e.oddity, e.lacks) for e in asked.doubts] == [(Oddity.EMPTY, ()), (None, ("b",))]


def test_what_follows_has_its_value_and_its_condition() -> None:
    (follow,) = read(
        "follows: [{key: a.b, value: 'V-{c}', when: {c: {ends: d}}, kind_first: true}]"
    ).follows

    assert (follow.key, follow.value.by_language, follow.is_kinds) == ("a.b", {"en": "V-{c}"}, True)


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        (
            ("questions:\n- {key: form, text: How?}",),
            "0.yaml:2:3: a question is incomplete; still needed: what it is for",
        ),
        ((f"questions:\n{QUESTION}", f"questions:\n{QUESTION}"), "1.yaml:2:9: .* already"),
        ((question("doubts: [{say: a}]"),), "0.yaml:2:68: a doubt needs either"),
        ((question("when: {form: {nto: x}}"),), "a test of an answer has no key 'nto'"),
        ((question("choices: [[a]]"),), "0.yaml:2:69"),
        ((question("usual: [usually]"),), "a usual answer"),
        (
            ("questions:\n- {key: form, text: {qaa: How?}, help: So.}",),
            "'qaa' is not a language that texts are written in",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(texts: tuple[str, ...], fault: str) -> None:
    with pytest.raises(InvalidSourcesError, match=fault):
        read(*texts)
