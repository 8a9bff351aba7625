"""What people mean by their answers, and what they never print."""

from datetime import date

import pytest
from tests.papers.made_up import NEW, OLD, answers, library, meant, profile, text, values

from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.known_languages import language_for
from protocol_gen.model.library import SettingType
from protocol_gen.model.papers import Occasion, PaperAnswer
from protocol_gen.papers.known_answers import values_of
from protocol_gen.papers.meant_answers import (
    MeantAnswers,
    day_said,
    meant_answers,
    meant_occasion,
    refuse_wrong_words,
    words_of,
)
from protocol_gen.papers.messages import GivenWrongError
from protocol_gen.papers.report import report
from protocol_gen.readers.paper_answers import read_paper

NONE = ("nil", "Nil.", "none", "None", "n/a", "N/A", '"-"', "no", "nothing", "not applicable")
STAND_INS = ("TBC", "tbc", "xx", '"[insert the risks]"', '"?"', "to follow", "TBC by finance")
MATTERS = (
    "legal", "financial", "equality", "staffing", "data_protection", "well_being",
    "welsh_language", "risk",
)  # fmt: skip
NEEDED = ("author", "contact", "reasons", "report_to", "authority", "meeting", "item")


def read(lines: str) -> MeantAnswers:
    vocabulary = library().vocabulary
    given = read_paper(lines.encode(), "paper.yaml", vocabulary).answers
    return meant_answers(given, vocabulary, ENGLISH.papers)


def said(answer: PaperAnswer) -> str:
    return words_of(answer)


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize("matter", MATTERS)
def test_where_there_is_nothing_it_is_said_in_a_sentence(matter: str, none: str) -> None:
    sentence = said(read(f"{matter}: {none}").answers[matter])

    assert sentence.startswith(("There are no ", "No risks have been identified."))
    assert ("implications" in sentence) is (matter != "risk")
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("matter", "sentence"),
    [
        ("background_papers", "There are no background papers."),
        ("interests", "No interest was declared."),
        ("alternatives", "No alternatives were considered."),
        ("consultation", "Nobody was consulted."),
    ],
)
def test_what_is_no_implication_has_a_sentence_of_its_own(matter: str, sentence: str) -> None:
    assert said(read(f"{matter}: none").answers[matter]) == sentence


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize("name", NEEDED)
def test_what_everybody_has_cannot_be_none(name: str, none: str) -> None:
    assert read(f"{name}: {none}").answers == {}


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize("name", ["background", "authorised_officer"])
def test_what_need_not_be_said_is_left_out(name: str, none: str) -> None:
    found = read(f"{name}: {none}")

    assert (found.answers, found.values) == ({}, {name: ""})


@pytest.mark.parametrize("gap", STAND_INS)
def test_a_stand_in_answers_no_question(gap: str) -> None:
    settings = library().vocabulary.settings
    asked = [each.name for each in settings.values() if each.type is SettingType.QUESTION]

    assert read("\n".join(f"{name}: {gap}" for name in asked)).answers == {}


def test_a_gap_within_an_answer_is_kept_and_named() -> None:
    found = read("risk: The finance officer will say what the risk is, TBC next week.")

    (gap,) = found.unfinished.values()
    assert "risk" in found.answers
    assert str(gap).startswith("still needed: the risks of agreeing and of not agreeing")
    assert "“TBC”" in str(gap)


def test_an_answer_may_name_posts_and_trail_off() -> None:
    found = read('reasons: "The {{ clerk }} asked for this, and so on …"\naffected: None\n')

    assert set(found.answers) == {"reasons", "affected"}
    assert found.unfinished == {}


def test_what_is_no_answer_shows_as_a_gap_in_the_paper() -> None:
    given = answers("contact", "reasons", "consultation") | meant("risk: TBC\nlegal: n/a")

    found = report(library(), profile("english-parish"), values(), given)

    assert "risk" in found.open_questions
    assert "Risk\t[To be completed: the risks of agreeing" in text(found.document)
    assert "Legal\tThere are no legal implications." in text(found.document)


# The meeting


@pytest.mark.parametrize("gap", ["None", "TBC", "n/a", "-", "xx", "[insert body]"])
def test_what_stands_in_for_the_meeting_was_not_given(gap: str) -> None:
    occasion = meant_occasion(Occasion(gap, None, gap, gap), {}, "en-GB")

    assert occasion == Occasion()
    assert not {"meeting", "item", "report_of", "decision_maker"} & {*values_of(occasion, NEW, OLD)}


def test_what_is_given_with_marks_round_it_is_refused_all_at_once() -> None:
    with pytest.raises(GivenWrongError) as refused:
        refuse_wrong_words(Occasion('"Full Council"', None, "‘7’", "Clerk"), language_for("en"))

    assert "in the meeting: " in str(refused.value)
    assert "in the item: " in str(refused.value)
    assert "the post" not in str(refused.value)


def test_a_person_is_no_body_that_meets() -> None:
    with pytest.raises(GivenWrongError, match="'Mrs J Smith' names a person; give the body"):
        refuse_wrong_words(Occasion("Mrs J Smith"), language_for("en"))


def test_the_body_that_meets_may_be_answered_too() -> None:
    given = meant("meeting: Policy Committee")

    assert meant_occasion(Occasion(), given, "en-GB").meeting == "Policy Committee"
    assert meant_occasion(Occasion("Full Council"), given, "en-GB").meeting == "Full Council"


def test_days_that_are_answered_count_where_none_is_given() -> None:
    given = meant("meeting_date: 12 May 2026\nreview_by: 2030-05-31\neffective_from: 1 June 2026")

    occasion = meant_occasion(Occasion(), given, "en-GB")
    named = meant_occasion(Occasion(on=date(2026, 5, 13)), given, "en-GB")

    assert (occasion.on, occasion.review_by) == (date(2026, 5, 12), date(2030, 5, 31))
    assert occasion.effective_from is None
    assert named.on == date(2026, 5, 13)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12 May 2026", date(2026, 5, 12)),
        ("2026-05-12", date(2026, 5, 12)),
        ("12 may 2026", date(2026, 5, 12)),
        ("31 February 2026", None),
        ("May 2026", None),
        ("the annual meeting, 12 May 2026", None),
        ("12/05/2026", None),
        ("", None),
    ],
)
def test_a_day_is_what_the_language_writes_as_one(words: str, day: date | None) -> None:
    assert day_said(words, "en-GB") == day
