"""How the items of a list end."""

from dataclasses import replace

import pytest
from tests import builders
from tests.lint.planting import Pair, Project, items, words_found

from protocol_gen.model.document import Document, ListBlock, ListItem
from protocol_gen.model.inlines import Text
from protocol_gen.model.library import ListPunctuation

PAIRS = (
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three"),
            changes="- {at: a.i0, find: one, replace: one., kind: slip, reason: as it was}",
        ),
        items("one", "two", "three"),
        "one.",
    ),
    Pair(
        "list-punctuation",
        replace(
            items("one", "two", "three", style="semicolons"),
            changes="- {at: a.i2, find: three., replace: three, kind: slip, reason: as it was}",
        ),
        items("one", "two", "three", style="semicolons-and"),
        "three",
    ),
    Pair(
        "list-punctuation",
        items("one", "two. It has more"),
        items("one", "two. It has more", style="sentences"),
        "two. It has more",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


def listed(*lists: tuple[str, ...]) -> Document:
    blocks = tuple(
        ListBlock(tuple(ListItem("", (Text(each, builders.LIBRARY),)) for each in texts))
        for texts in lists
    )
    return builders.document(replace(builders.provision("a"), blocks=blocks))


@pytest.mark.parametrize(
    "texts",
    [
        ("one", "boards, panels etc.", "three"),
        ("one", "two", "at 5 p.m."),
        ("one;", "meetings, e.g. Friday talks; and", "three."),
        ("at 5 p.m. Monday", "two"),
        ("one", "two", "work by Smith Ltd."),
        ("one", "two", "three."),
        ("one;", "two."),
        ("one,", "two, and", "three."),
        ("one (see above).", "two “as before”."),
        ("Is it one?", "Is it two?", "It is three."),
        ("only one;",),
    ],
)
def test_a_right_list_gives_no_alarm(texts: tuple[str, ...]) -> None:
    assert words_found("list-punctuation", listed(texts)) == []


@pytest.mark.parametrize(
    ("texts", "wrong"),
    [
        (("one", "two.", "three"), "two."),
        (("one;", "two", "three."), "two"),
        (("one;", "two; and", "three"), "three"),
        (("One.", "Two.", "Three"), "Three"),
        (("one;", "two;", "three;"), "three;"),
        (("one", "It is two. It is more"), "It is two. It is more"),
    ],
)
def test_a_wrong_one_does(texts: tuple[str, ...], wrong: str) -> None:
    assert words_found("list-punctuation", listed(texts)) == [wrong]


@pytest.mark.parametrize("style", [each.value for each in ListPunctuation])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_list_within_a_list_gives_no_alarm_wherever_it_is(style: str, at: int) -> None:
    inner = "\n    clauses:\n    - {id: a.x, text: four}\n    - {id: a.y, text: five}"
    rows = "".join(
        f"  - id: a.i{each}\n    text: {'these:' + inner if each == at else 'one'}\n"
        for each in range(3)
    ).replace("these:", "'these:'")
    clauses = f"- id: a\n  text: 'The areas are:'\n  clauses:\n{rows}"

    assert words_found("list-punctuation", Project(clauses, f"lists: {{default: {style}}}")) == []


def test_two_lists_in_one_provision_may_end_in_different_ways() -> None:
    assert words_found("list-punctuation", listed(("one;", "two."), ("One.", "Two."))) == []
