"""Which words of amendments are said of what."""

from dataclasses import fields, replace

import pytest
from tests.language.catalogue_parts import optional_words

from protocol_gen.language import amendment_words
from protocol_gen.language.amendment_words import (
    DifferenceWords,
    KindWord,
    KindWords,
)
from protocol_gen.language.english_words import ENGLISH
from protocol_gen.language.sentences import Counted, Sentence, Tally
from protocol_gen.model.amendment import AmendmentKind, LibraryChange, Route


def test_no_word_can_be_left_out() -> None:
    assert optional_words(amendment_words) == set()


@pytest.mark.parametrize(
    ("old", "new", "told"), [("", "b", "+b"), ("a", "", "-a"), ("a", "b", "a>b")]
)
def test_a_difference_is_told_by_what_was_and_is_there(old: str, new: str, told: str) -> None:
    words = DifferenceWords(Sentence("+{new}"), Sentence("-{old}"), Sentence("{old}>{new}"))

    assert words.told(old, new) == told


def test_each_kind_of_amendment_has_its_words() -> None:
    counted = Tally(Counted("one"), Counted("1"), 9)
    kinds = KindWords(
        **{
            each.name: KindWord(each.name, each.name, counted, each.name, each.name)
            for each in fields(KindWords)
        }
    )

    assert {kind: kinds.of(kind).within for kind in AmendmentKind} == {
        kind: kind.name.lower() for kind in AmendmentKind
    }


def test_each_route_has_its_sentence() -> None:
    schedule = replace(ENGLISH.schedule, by_council="council", by_officer="officer")

    assert {route: schedule.route(route) for route in Route} == {
        Route.COUNCIL: "council",
        Route.DELEGATED: "officer",
    }


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (LibraryChange("Why."), "Reworded in the library of clauses: Why."),
        (LibraryChange(), "Reworded in the library of clauses, which gives no reason."),
        (LibraryChange("Why.", is_new=True), "New in the library of clauses: Why."),
        (LibraryChange(is_new=True), "New in the library of clauses, which gives no reason."),
    ],
    ids=str,
)
def test_what_is_new_in_the_library_is_not_said_to_be_reworded(
    change: LibraryChange, said: str
) -> None:
    assert ENGLISH.schedule.library(change) == said
