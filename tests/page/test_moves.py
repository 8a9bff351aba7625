"""What is said at both ends of a move."""

from dataclasses import replace

import pytest
from tests.builders import document, provision

from protocol_gen.model.document import Document, Provision
from protocol_gen.page.moves import moves
from protocol_gen.revisions import compare


def section(name: str, number: int, *below: Provision) -> Provision:
    return provision(name, "", *below, heading=name.title(), label=str(number))


def clause(name: str, label: str) -> Provision:
    return provision(name, f"Words of {name}.", label=label, level=1)


def said(old: Document, new: Document) -> dict[str, str]:
    return dict(moves(compare(old, new).document))


TWO = document(
    section("one", 1, clause("a", "1.1"), clause("b", "1.2")),
    section("two", 2, clause("c", "2.1"), clause("d", "2.2")),
)


def test_what_moved_into_another_section_says_so_at_both_ends() -> None:
    new = document(
        section("one", 1, clause("b", "1.1")),
        section("two", 2, clause("c", "2.1"), clause("a", "2.2"), clause("d", "2.3")),
    )
    assert said(TWO, new) == {"a~": "moved to 2.2", "a": "moved from 1.1"}


def test_a_moved_section_says_so_once_and_what_is_in_it_does_not() -> None:
    new = document(
        section("two", 1, clause("c", "1.1"), clause("d", "1.2")),
        section("one", 2, clause("a", "2.1"), clause("b", "2.2")),
    )
    ends = said(TWO, new)
    assert sorted(ends.values()) in (
        ["moved from 1", "moved to 2"],
        ["moved from 2", "moved to 1"],
    )


def test_what_left_a_section_that_moved_says_so_itself() -> None:
    new = document(
        section("two", 1, clause("c", "1.1")),
        section("one", 2, clause("a", "2.1"), clause("d", "2.2"), clause("b", "2.3")),
    )
    assert said(TWO, new)["d~"] == "moved to 2.2"
    assert said(TWO, new)["d"] == "moved from 2.2"


def test_what_changed_places_within_a_moved_section_says_so_itself() -> None:
    three = replace(TWO, provisions=(*TWO.provisions, section("three", 3, clause("e", "3.1"))))
    new = document(
        section("two", 1, clause("c", "1.1"), clause("d", "1.2")),
        section("three", 2, clause("e", "2.1")),
        section("one", 3, clause("b", "3.1"), clause("a", "3.2")),
    )
    ends = said(three, new)
    assert ends["one"] == "moved from 1"
    assert ends["one~"] == "moved to 3"
    assert sum(name.rstrip("~") in {"a", "b"} for name in ends) == 2


def test_a_place_without_a_number_is_called_by_its_heading_or_by_what_it_is_in() -> None:
    old = document(
        provision("one", "", provision("a", "A."), heading="One"),
        provision("two", "", provision("b", "B."), heading="Two"),
        provision("c", "C."),
    )
    new = document(
        provision("one", "", heading="One"),
        provision("two", "", provision("b", "B."), provision("a", "A."), heading="Two"),
    )
    new = replace(new, provisions=(provision("c", "C."), *new.provisions))
    ends = said(old, new)
    assert ends["a~"] == "moved to a place in “Two”"
    assert ends["a"] == "moved from a place in “One”"
    assert {ends["c"], ends["c~"]} == {"moved from another place", "moved to another place"}


def test_what_has_no_words_of_its_own_lets_what_is_in_it_say_so() -> None:
    def group(label: str) -> Provision:
        return provision("group", "", provision("g", "G.", label=label))

    old = document(group("1"), provision("x", "X.", label="2"), provision("y", "Y.", label="3"))
    new = document(provision("x", "X.", label="1"), provision("y", "Y.", label="2"), group("3"))
    assert said(old, new) == {"g~": "moved to 3", "g": "moved from 1"}


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_cannot_be_shown_as_one_at_its_place_did_not_move(language: str) -> None:
    old = document(provision("x", "X."), provision("a", "A."), provision("y", "Y."))
    other = provision("a", "A other.", language=language)
    new = document(provision("x", "X."), other, provision("y", "Y."))
    redline = compare(old, new)
    assert any(each.id == "a~" for each in redline.document.all_provisions)
    assert moves(redline.document) == {}


def test_what_is_no_redline_says_nothing() -> None:
    assert moves(TWO) == {}
