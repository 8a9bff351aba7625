"""The turns of speech of motions in English: what each list takes for what."""

import re

import pytest

from protocol_gen.language.english_motions import BOTH, FILLERS, TURNS, WHICH


@pytest.mark.parametrize(
    ("said", "ordinal"),
    [("the first \ue000", "first"), ("\ue000 where it last occurs", "last")],
)
def test_one_of_several_is_counted(said: str, ordinal: str) -> None:
    found = re.search(WHICH, said)

    assert found
    assert ordinal in found.groups()


def test_both_places_are_two() -> None:
    assert re.search(BOTH, "in both places where it occurs")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("the heading \ue000", "the heading of the section headed \ue000"),
        ("following 8.7", " after 8.7"),
        ("the opening words of 4.2", "the first sentence of 4.2"),
        ("\ue000 to be followed by \ue001", " IN \ue001 after \ue000"),
    ],
)
def test_a_turn_of_speech_is_made_plain(said: str, plain: str) -> None:
    for pattern, for_it in TURNS:
        said = re.sub(pattern, for_it, said, flags=re.IGNORECASE)

    assert said.strip() == plain.strip()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("the words \ue000", "  \ue000"),
        ("the reference to \ue000", "   \ue000"),
        ("the whole of HERE", " HERE"),
        ("the first sentence: \ue000", "the first sentence \ue000"),
    ],
)
def test_what_says_nothing_is_left_out_but_no_place_is(said: str, left: str) -> None:
    for pattern, for_it in FILLERS:
        said = re.sub(pattern, for_it, said, flags=re.IGNORECASE)

    assert " ".join(said.split()) == " ".join(left.split())
