"""Edits of printed words, and the find-and-replaces on unfilled text that make them."""

import pytest

from protocol_gen.amend.messages import (
    CHANGED_IN_SEVERAL_PLACES,
    REFERENCE_CUT,
    SAME_IN_TWO_TEXTS,
    SAME_WORDS,
)
from protocol_gen.amend.text_edits import (
    Edit,
    Replacement,
    apply_edits,
    check_apart,
    find_replacements,
    insert_after,
    insert_before,
    leave_words_out,
    write_runs,
)
from protocol_gen.errors import MotionError
from protocol_gen.model.drafting import ClauseText, Gap, Placeholder, Words, written
from protocol_gen.model.location import SourceLocation
from protocol_gen.resolver import times_found
from protocol_gen.resolver.traces import Run, Stretch, TracedText

CLERK = Placeholder("the clerk", Gap.ROLE, "clerk")
TEXT: TracedText = (
    Stretch(
        (Words("Ask "), CLERK, Words(" for the form and the key.")),
        (
            Run("Ask ", "Ask ", is_gap=False),
            Run("{{ the clerk }}", "the Town Clerk", is_gap=True),
            Run(" for the form and the key.", " for the form and the key.", is_gap=False),
        ),
    ),
)
PRINTED = "Ask the Town Clerk for the form and the key."
PLACE = SourceLocation("changes.yaml", 3, 3)


def edit(words: str, new: str, printed: str = PRINTED) -> Edit:
    return Edit(printed.index(words), printed.index(words) + len(words), new)


def replacements(*edits: Edit, text: TracedText = TEXT) -> list[tuple[str, str]]:
    base: ClauseText = tuple(piece for stretch in text for piece in stretch.base)
    found = find_replacements(text, edits, lambda find: times_found(find, [base]))
    return [(each.find, each.replace_with) for each in found]


# Printed words


@pytest.mark.parametrize(
    ("words", "left"),
    [("two ", "one three."), ("two", "one three."), ("one", "two three."), ("three", "one two.")],
)
def test_words_are_left_out_with_the_space_beside_them(words: str, left: str) -> None:
    text = "one two three."
    start = text.index(words)
    end = start + len(words.rstrip())

    assert apply_edits(text, [leave_words_out(text, start, end)]) == left


def test_words_are_inserted_with_a_space_but_marks_without() -> None:
    text = "one two."

    assert apply_edits(text, [insert_before(4, "and")]) == "one and two."
    assert apply_edits(text, [insert_before(4, "(")]) == "one (two."
    assert apply_edits(text, [insert_after(3, "or")]) == "one or two."
    assert apply_edits(text, [insert_after(3, ", or")]) == "one, or two."


def test_several_edits_of_one_text_do_not_move_one_another() -> None:
    assert apply_edits("a b c", [Edit(0, 1, "alpha"), Edit(4, 5, "gamma")]) == "alpha b gamma"


def test_two_edits_of_the_same_words_are_refused() -> None:
    with pytest.raises(MotionError) as refused:
        check_apart([Edit(0, 5, "x"), Edit(3, 8, "y")], "one two three")

    assert refused.value.message == SAME_WORDS(words="one t")


# Unfilled text


def test_words_that_occur_once_are_found_by_themselves() -> None:
    assert replacements(edit("form", "card")) == [("form", "card")]


def test_words_that_occur_twice_take_as_many_around_as_make_them_one() -> None:
    last = PRINTED.rindex("the")

    assert replacements(Edit(last, last + 3, "a")) == [("the key.", "a key.")]


def test_a_gap_stays_a_gap_unless_its_words_are_cut() -> None:
    assert replacements(edit("the Town Clerk for", "the Town Clerk about")) == [
        ("{{ the clerk }} for", "the Town Clerk about")
    ]
    assert replacements(edit("Town ", "")) == [("{{ the clerk }}", "the Clerk")]
    assert replacements(edit("Ask", "Tell")) == [("Ask", "Tell")]


def test_edits_apart_are_replacements_apart_and_edits_that_meet_become_one() -> None:
    last = PRINTED.rindex("the")
    near = [Edit(last, last + 3, "a"), edit("key", "fob")]

    assert replacements(edit("form", "card"), edit("and", "or")) == [
        ("form", "card"),
        ("and", "or"),
    ]
    assert replacements(*near) == [("the key.", "a fob.")]


def test_words_alike_in_two_texts_cannot_be_found() -> None:
    with pytest.raises(MotionError) as refused:
        find_replacements(TEXT, [edit("form", "card")], lambda _: 2)

    assert refused.value.message == SAME_IN_TWO_TEXTS()


def test_an_earlier_change_of_the_same_words_is_absorbed() -> None:
    text = _changed(times=1)

    (found,) = find_replacements(text, [Edit(4, 8, "card")], lambda _: 1)

    assert found == Replacement("form", "card", (PLACE,))


def test_an_earlier_change_in_several_places_is_not_undone_in_one() -> None:
    with pytest.raises(MotionError) as refused:
        find_replacements(_changed(times=2), [Edit(4, 8, "card")], lambda _: 1)

    assert refused.value.message == CHANGED_IN_SEVERAL_PLACES(change=str(PLACE), count=2)


def _changed(*, times: int) -> TracedText:
    """ "the slip", where the library has "the form"."""
    return (
        Stretch((Words("the "),), (Run("the ", "the ", is_gap=False),)),
        Stretch((Words("form"),), (Run("slip", "slip", is_gap=False),), PLACE, times),
    )


def test_a_cross_reference_is_left_out_whole_or_not_at_all() -> None:
    runs = [Run("{{ see roles }}", "paragraph 2", is_gap=True)]

    assert write_runs(runs, [Edit(0, 11, "")]) == ""
    with pytest.raises(MotionError) as refused:
        write_runs(runs, [Edit(0, 9, "")])
    assert refused.value.message == REFERENCE_CUT(words="paragraph 2")


def test_runs_without_edits_are_written_as_they_were() -> None:
    runs = [run for stretch in TEXT for run in stretch.runs]

    assert write_runs(runs, []) == written(TEXT[0].base)
