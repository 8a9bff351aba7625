"""The words of a finished file beside the adopted ones: the same, or different and where."""

from dataclasses import replace

import pytest
from tests.builders import document, item, provision

from protocol_gen.model.message import Form
from protocol_gen.readers.finished.finished_text import Boundary, FinishedText, Obstacle, gather
from protocol_gen.readers.finished.messages import OPEN_AND_LOOK
from protocol_gen.verify.adopted import Adopted
from protocol_gen.verify.text_match import (
    MOST_SPOTS,
    BlindSpot,
    Difference,
    TextMatch,
    likeness,
    match,
)

ADOPTED = Adopted(
    document(
        provision(
            "duties",
            "",
            provision("duties.clerk", "The clerk replies in three days.", label="1.1", level=1),
            provision("duties.list", "Members have:", item("a", "a say;"), item("b", "a vote.")),
            heading="Duties",
            label="1",
        ),
        title="Protocol",
    )
)
TITLE = "Testham Town Council\nProtocol\nVersion: 1.0"
BODY = "1 Duties\n1.1 The clerk replies in three days.\nMembers have:\na say;\na vote."
TEXT = f"{TITLE}\n{BODY}"
PICTURE = Form("a-picture", "a picture")()


def marked(text: str, around: str = "", contents: str = "", astray: str = "") -> FinishedText:
    """A file that tells the protocol's own text apart."""
    return FinishedText(text, is_marked=True, around=around, contents=contents, astray=astray)


def pasted(text: str) -> FinishedText:
    """A file in which the text is among others."""
    return FinishedText(text, is_marked=False)


def printed(text: str) -> FinishedText:
    """A file whose lines end where the paper does."""
    return FinishedText(text, is_marked=False, is_wrapped=True)


def hindered(text: str, at: int | None, *, is_marked: bool = True) -> FinishedText:
    """A file with something in it that its reader does not understand."""
    return FinishedText(text, is_marked, obstacles=(Obstacle(PICTURE, at=at),))


# The same words


def test_the_adopted_words_alone_are_a_match() -> None:
    assert match(marked(TEXT), ADOPTED) == TextMatch()


def test_spaces_and_the_ends_of_lines_do_not_count() -> None:
    assert match(marked(TEXT.replace(" ", "\n  ")), ADOPTED) == TextMatch()


def test_our_own_furniture_around_the_text_is_not_mentioned() -> None:
    assert match(marked(TEXT, around="Contents\n1 Duties\nPage 3 of 4"), ADOPTED) == TextMatch()


def test_a_title_that_is_wrapped_on_a_cover_is_our_own_furniture() -> None:
    first, rest = "Exampleshire", "District"
    adopted = Adopted(replace(ADOPTED.document, council=f"{first} {rest}"))

    assert match(marked(TEXT, around=f"{first}\n{rest}"), adopted) == TextMatch()
    assert match(marked(TEXT, around=f"{rest}\n{first}"), adopted).around == (rest, first)


def test_words_of_others_around_the_text_keep_each_word_between_them() -> None:
    said = "Accept all of them, or read page 3"

    assert match(marked(TEXT, around=said), ADOPTED).around == (said,)


def test_other_words_around_the_text_are_given_and_are_no_difference() -> None:
    assert match(marked(TEXT, around="Home News"), ADOPTED) == TextMatch(around=("Home News",))


def test_a_text_pasted_among_others_is_found_in_one_run() -> None:
    found = match(pasted(f"Home News\n{TEXT}\nContact us"), ADOPTED)

    assert found == TextMatch(around=("Home News", "Contact us"))


def test_contents_may_follow_the_title_of_a_pasted_text() -> None:
    assert match(pasted(f"{TITLE}\nContents\n1 Duties 3\n{BODY}"), ADOPTED).differences == ()
    assert match(pasted(f"{TITLE}\nContents\n1 Fees 3\n{BODY}"), ADOPTED).differences != ()


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("replies in three", "replies\nin three"),
        TEXT.replace("replies", "re\u00ad\nplies"),
        TEXT.replace("a say;", "· a say;").replace("a vote.", "· a vote."),
        TEXT.replace("1 Duties", "1. Duties"),
    ],
)
def test_lines_of_print_may_end_anywhere_and_begin_with_a_sign(text: str) -> None:
    assert match(printed(text), ADOPTED) == TextMatch()


# Other words


def test_other_words_are_a_difference_with_their_place_and_what_comes_before() -> None:
    found = match(marked(TEXT.replace("three", "five")), ADOPTED)

    place, after = "1.1 “Duties”", "The clerk replies in"
    assert found.differences == (Difference(place, after, "three", "five"),)


def test_words_left_out_and_words_added_are_differences() -> None:
    without = match(marked(TEXT.replace("a vote.", "")), ADOPTED)
    more = match(marked(f"{TEXT}\nAnd a cake."), ADOPTED)

    assert [(each.adopted, each.found) for each in without.differences] == [("a vote.", "")]
    assert [(each.adopted, each.found) for each in more.differences] == [("", "And a cake.")]


def test_a_difference_in_the_title_is_in_the_title_block() -> None:
    (difference,) = match(marked(TEXT.replace("1.0", "1.1")), ADOPTED).differences

    assert (difference.place, difference.adopted, difference.found) == (
        "title block",
        "1.0",
        "1.1",
    )


def test_what_is_added_around_a_changed_text_that_was_pasted_is_no_difference() -> None:
    found = match(pasted(f"Home\n{TEXT.replace('three', 'five')}\nContact"), ADOPTED)

    assert [(each.adopted, each.found) for each in found.differences] == [("three", "five")]


def test_a_number_printed_close_to_its_heading_in_the_contents_is_no_difference() -> None:
    close = f"{TITLE}\nContents\n1Duties\n{BODY}"
    other = f"{TITLE}\nContents\n1Rights\n{BODY}"

    assert not match(printed(close), ADOPTED).differences
    assert match(printed(other), ADOPTED).differences


def test_words_laid_over_the_pages_or_put_into_the_contents_are_differences() -> None:
    stamped = match(marked(TEXT, astray="REPEALED"), ADOPTED)
    listed = match(marked(TEXT, contents="1 Duties\n2 Fees"), ADOPTED)

    assert stamped.differences == (Difference("laid over a page", "", "", "REPEALED"),)
    assert listed.differences == (Difference("contents", "", "", "2 Fees"),)


# How alike


def test_likeness_goes_from_the_same_words_to_none_of_them() -> None:
    same = likeness(marked(TEXT), ADOPTED)
    changed = likeness(marked(TEXT.replace("three", "five")), ADOPTED)
    other = likeness(marked("A fox jumps."), ADOPTED)

    assert same == 1
    assert 0.9 < changed < same
    assert other <= 0.1
    assert likeness(marked(""), ADOPTED) == 0


# What cannot be judged


def test_what_the_reader_does_not_understand_is_told_with_its_place() -> None:
    found = match(hindered(TEXT, TEXT.index(" in three")), ADOPTED)

    (spot,) = found.blind_spots
    assert found.differences == ()
    assert (spot.place, spot.after) == ("1.1 “Duties”", "1.1 The clerk replies")
    assert str(spot.remedy) == "open the file there and look"


def test_what_has_no_place_hinders_wherever_it_is() -> None:
    found = match(hindered(TEXT, None, is_marked=False), ADOPTED)

    assert found.blind_spots == (BlindSpot("", "", PICTURE, OPEN_AND_LOOK()),)


@pytest.mark.parametrize("at", [0, 4, len("Home \n" + TEXT), len("Home \n" + TEXT) + 4])
def test_before_and_after_a_text_among_others_it_hinders_nothing(at: int) -> None:
    found = match(hindered(f"Home \n{TEXT}\nNews", at, is_marked=False), ADOPTED)

    assert found == TextMatch(around=("Home", "News"))


def test_what_is_not_understood_is_told_beside_a_difference_too() -> None:
    found = match(hindered(TEXT.replace("three", "two"), 10), ADOPTED)

    assert (len(found.differences), len(found.blind_spots)) == (1, 1)


@pytest.mark.parametrize("end", ["after", "before"])
def test_where_the_marks_hold_a_part_of_the_text_the_words_decide(end: str) -> None:
    first, last = BODY.split("Members have:")
    marks = (Boundary.START, first, "Members have:", Boundary.END, last)
    pieces = marks if end == "after" else (first, Boundary.START, "Members have:", last)

    found = gather((f"{TITLE}\n", *pieces, *((Boundary.END,) if end == "before" else ())))

    assert found.is_marked
    assert match(found, ADOPTED) == TextMatch()


def test_where_the_marks_hold_more_than_the_text_it_is_a_difference() -> None:
    found = gather((Boundary.START, TEXT, "\nAnd a fee.", Boundary.END))

    assert match(found, ADOPTED).differences


def test_a_page_of_the_text_outside_the_text_is_there_twice() -> None:
    long = " ".join(f"Word{number}" for number in range(80))
    adopted = Adopted(document(provision("duties", long, heading="Duties"), title="Protocol"))
    text = f"{TITLE}\nDuties\n{long}"
    twice = match(printed(f"{long}\n{text}"), adopted)

    assert match(printed(text), adopted).differences == ()
    assert [each.place for each in twice.differences] == ["outside the text"]
    assert match(printed(f"{long[:200]}\n{text}"), adopted).differences == ()
    assert match(pasted(f"{long}\n{text}"), adopted).differences == ()


def test_of_many_obstacles_some_are_told() -> None:
    many = tuple(Obstacle(Form("odd", f"{number}")(), at=len(TITLE) + 5) for number in range(999))

    found = match(FinishedText(TEXT, is_marked=True, obstacles=many), ADOPTED)

    assert not found.differences
    assert len(found.blind_spots) == MOST_SPOTS
