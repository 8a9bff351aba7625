"""Words given in one line: what keeps them from being printed as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.project.given_values import faults_in_minute, faults_in_words


@pytest.mark.parametrize("said", ["Full Council", "the “Old” Hall", "Members'", "26/47", ""])
def test_usual_words_have_no_fault(said: str) -> None:
    assert list(faults_in_words(said, "the body")) == []


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("“Full Council”", "write Full Council without them"),
        ("'Full Council'.", "write Full Council. without them"),
        ("Full\u200b Council", "the zero width space U+200B is not allowed"),
    ],
)
def test_what_would_be_printed_with_the_words_is_told(said: str, wrong: str) -> None:
    (message,) = faults_in_words(said, "the body")

    assert str(message).startswith("in the body: ")
    assert wrong in str(message)


@pytest.mark.parametrize("said", ["26/47", "M12", "C.7(a)", "minutes of 12 May", "Minute book 3"])
def test_a_reference_that_reads_on_from_the_word_minute_is_right(said: str) -> None:
    assert list(faults_in_minute(said)) == []


@pytest.mark.parametrize("reference", ["26/47", "C/12", "7", "FC12.3"])
@pytest.mark.parametrize(
    "before", ["minute ", "Minute no. ", "MINUTE ", "Min. ", "minutes: ", "Minute ref ", "Mins #"]
)
def test_the_word_for_a_minute_is_not_said_twice(before: str, reference: str) -> None:
    (message,) = faults_in_minute(f"{before}{reference}")

    assert f"give {reference} alone" in str(message)


@given(st.lists(st.sampled_from(["minute", "Min.", "no.", "ref:", "#", "of", "26/47", "C7"])))
def test_what_is_told_would_be_right(words: list[str]) -> None:
    said = " ".join(words)

    for message in faults_in_minute(said):
        assert list(faults_in_minute(str(message.facts["bare"]))) == []
