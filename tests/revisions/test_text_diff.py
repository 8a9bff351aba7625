from tests.builders import words

from protocol_gen.model.marks import Mark
from protocol_gen.revisions.text_diff import compare_inlines


def told(old: str, new: str) -> list[tuple[str, Mark | None]]:
    return [(each.content, each.mark) for each in compare_inlines(words(old), words(new))]


def test_only_the_words_that_differ_are_marked() -> None:
    assert told("reply within three days", "reply within five days") == [
        ("reply within ", None),
        ("three", Mark.DELETED),
        ("five", Mark.INSERTED),
        (" days", None),
    ]


def test_a_number_with_a_point_is_one_word() -> None:
    assert ("1.5", Mark.DELETED) in told("at 1.5 metres of it", "at 1.6 metres of it")


def test_what_is_the_same_has_no_mark() -> None:
    assert told("the same", "the same") == [("the same", None)]


def test_a_line_that_keeps_almost_nothing_is_replaced_at_once() -> None:
    old = "Members treat officers with courtesy and respect at all times and places."
    new = "Papers go out five clear days before a meeting, with the summons to it."

    assert [mark for _, mark in told(old, new)] == [Mark.DELETED, Mark.INSERTED]
