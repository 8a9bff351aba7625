"""The English of motions, read: what each asks for, and what is said of one that cannot be read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import projects

from protocol_gen.amend.motion import (
    EACH,
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    NewProvision,
    Ordinal,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.amend.motion_in_words import described
from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.errors import MotionError

AT = MotionPlace("4.2")
FIVE = Substitute(AT, "three", "five")
PRINCIPLES = MotionPlace(heading="Principles", ordinals=(Ordinal(CountedUnit.PARAGRAPH, 2),))
BULLET = MotionPlace("4.2", ordinals=(Ordinal(CountedUnit.ITEM, 1),))

READ: dict[str, Motion] = {
    "in 4.2 leave out 'three' and insert 'five'": FIVE,
    'In paragraph 4.2, leave out the word "three" and insert the word "five".': FIVE,
    "That in para. 4.2 the word ‘three’ be left out and the word ‘five’ be inserted instead": FIVE,
    "I move that in clause 4.2 “three” be deleted and “five” be substituted": FIVE,
    "in 4.2 delete 'three', insert 'five'": FIVE,
    "in 4.2 strike out 'three' and substitute 'five'": FIVE,
    "substitute 'five' for 'three' in 4.2": FIVE,
    "in 4.2, 'five' be substituted for 'three'": FIVE,
    "in 4.2 replace 'three' with 'five'": FIVE,
    "in 4.2 'three' be replaced by 'five'": FIVE,
    "amend 'three' to 'five' in paragraph 4.2": FIVE,
    "in 4.2 amend 'three' to read 'five'": FIVE,
    "amend 4.2 by leaving out 'three' and inserting 'five'": FIVE,
    "for 'three' in 4.2 substitute 'five'": FIVE,
    "4.2: omit 'three' and add 'five' in its place": FIVE,
    "in 4.2 (When things go wrong) change 'three' to 'five'": Substitute(
        MotionPlace("4.2", said="when things go wrong"), "three", "five"
    ),
    "omit the words 'in time' from 4.2": LeaveOut(AT, "in time"),
    "remove 'three' from 2.1(a)": LeaveOut(MotionPlace("2.1(a)"), "three"),
    "in sub-paragraph (a) of 2.1 delete 'three'": LeaveOut(MotionPlace("2.1(a)"), "three"),
    "in the first bullet of 4.2 leave out 'three'": LeaveOut(BULLET, "three"),
    "in 4.2, first bullet point, leave out 'three'": LeaveOut(BULLET, "three"),
    "in the section headed 'Principles', second paragraph, delete 'may'": LeaveOut(
        PRINCIPLES, "may"
    ),
    "in the second paragraph of the section headed “Principles” delete 'may'": LeaveOut(
        PRINCIPLES, "may"
    ),
    "in the heading of 4 leave out 'Our'": LeaveOut(MotionPlace("4", in_heading=True), "Our"),
    "throughout the protocol leave out 'staff'": LeaveOut(MotionPlace(), "staff", which=EACH),
    "in 4.2 leave out 'three' wherever it occurs": LeaveOut(AT, "three", which=EACH),
    "in 4.2 after 'Council' insert 'or a committee'": PutIn(
        AT, "or a committee", Where.AFTER, "Council"
    ),
    "insert 'promptly' before 'reply' in 4.2": PutIn(AT, "promptly", Where.BEFORE, "reply"),
    "at the end of 4.2 add 'It is kept.'": PutIn(AT, "It is kept.", Where.END),
    "add the words 'It is kept.' at the end of paragraph 4.2": PutIn(AT, "It is kept.", Where.END),
    "at the beginning of 4.2 insert 'As a rule,'": PutIn(AT, "As a rule,", Where.START),
    "amend paragraph 4.2 to read 'All reply.'": Reword(AT, "All reply."),
    "amend paragraph 4.2 to read as follows: All reply.": Reword(AT, "All reply."),
    "leave out paragraph 4.2 and insert 'All reply.'": Reword(AT, "All reply."),
    "omit paragraph 4.2": LeaveOutWhole(AT),
    "that paragraph 4.2 be deleted": LeaveOutWhole(AT),
    "delete the whole of section 4": LeaveOutWhole(MotionPlace("4")),
    "omit the first bullet of 4.2": LeaveOutWhole(BULLET),
    "after paragraph 4.2 insert a new paragraph: 'All reply.'": NewProvision(
        AT, Where.AFTER, "All reply."
    ),
    "after 4.2 insert the following new paragraph: The clerk replies; and all see it": NewProvision(
        AT, Where.AFTER, "The clerk replies; and all see it"
    ),
    "before section 4 add a new section headed 'Gifts': 'None.'": NewProvision(
        MotionPlace("4"), Where.BEFORE, "None.", "Gifts", CountedUnit.SECTION
    ),
    "at the end of 4.2 add a new bullet: 'To reply'": NewProvision(
        AT, Where.END, "To reply", kind=CountedUnit.ITEM
    ),
}


@pytest.mark.parametrize(("motion", "wanted"), READ.items(), ids=READ)
def test_a_motion_is_read_however_it_is_put(motion: str, wanted: Motion) -> None:
    assert read_motion(motion).ways == ((wanted,),)


@pytest.mark.parametrize(
    ("place", "number"),
    [
        ("in section IV", "IV"),
        ("in I", "I"),
        ("in xii", "xii"),
        ("in Part B", "B"),
        ("in II.3", "II.3"),
        ("in II(b)", "II(b)"),
        ("in A.3", "A.3"),
    ],
)
def test_a_number_may_be_roman_or_a_letter(place: str, number: str) -> None:
    motion = f"{place} leave out 'three'"

    assert read_motion(motion).ways == ((LeaveOut(MotionPlace(number), "three"),),)


def test_an_article_is_no_number() -> None:
    with pytest.raises(MotionError):
        read_motion("add to paragraph a sentence: 'None.'")


def test_an_apostrophe_closes_no_quotation() -> None:
    motion = "in 4.2 leave out 'the council's view' and insert \"the members' view\""

    wanted = Substitute(AT, "the council's view", "the members' view")
    assert read_motion(motion).ways == ((wanted,),)


def test_a_motion_about_several_places_is_read_part_by_part() -> None:
    motion = (
        "in 4.2 leave out 'a'; insert 'b; and c' after 'd'; and in 5 omit 'e' and in 6 omit 'f'"
    )

    (found,) = read_motion(motion).ways
    assert found == (
        LeaveOut(AT, "a"),
        PutIn(AT, "b; and c", Where.AFTER, "d"),
        LeaveOut(MotionPlace("5"), "e"),
        LeaveOut(MotionPlace("6"), "f"),
    )


REFUSED = {
    "": "there is no motion in these words",
    "make it shorter": "what is to be done",
    "in 4.2 leave out three and insert 'five'": "the place (in 4.2), the words",
    "in 4.2 leave out 'three": "is never closed",
    "in 4.2 insert 'five'": "before or after which words, or at the end",
    "in line 3 of 4.2 leave out 'three'": "only this was understood: the place (in 4.2)",
    "throughout 4.2 omit": "'throughout' goes with words only",
    "omit paragraph 4.2 throughout": "'throughout' goes with words only",
    "in 4.2 leave out 'a'; and tidy up": "understood: in 4.2, leave out 'a'. ",
    "change 5 to 3 days in 6.1": "it is not clear which number is the place: 5, 3 or 6.1; put the",
    "change 5 to '3'": "which number is the place: 5 or 3; put the words that change, figures too",
    "amend paragraph 5 to read '3'": "which number is the place: 5 or 3",
    "omit 5 from 6.1": "which number is the place: 5 or 6.1",
    "in 6.1 change 5 to 'three'": "only this was understood: the place (in 6.1)",
    "in 4.2 perhaps leave out 'three'": "only this was understood",
}


@pytest.mark.parametrize(("motion", "because"), REFUSED.items(), ids=REFUSED)
def test_of_a_motion_that_cannot_be_read_it_is_said_what_was_understood(
    motion: str, because: str
) -> None:
    with pytest.raises(MotionError, match=re.escape(because)):
        read_motion(motion)


@pytest.mark.parametrize("motion", REFUSED)
def test_what_would_be_right_is_said_and_is_right(motion: str) -> None:
    with pytest.raises(MotionError) as refused:
        read_motion(motion)

    right = str(refused.value).partition("a motion reads like: ")[2]
    assert len(read_motion(right).ways[0]) == 5


def test_every_motion_in_the_documents_can_be_read() -> None:
    page = (projects.ROOT / "docs" / "amending.md").read_text(encoding="utf-8")
    shown = re.findall(r"^\| `(.+?)` \|", page, re.MULTILINE)
    motions = [each for each in shown if not each.startswith("--")]

    assert len(motions) > 20
    assert all(read_motion(each) for each in motions)


WORDS = st.text(st.sampled_from("abc é5,.-’;:()"), min_size=1).map(str.strip).filter(bool)


@given(WORDS, WORDS)
def test_any_words_between_quotation_marks_are_taken_as_they_are(old: str, new: str) -> None:
    motion = f'in 4.2 leave out "{old}" and insert "{new}"'

    (found,) = read_motion(motion).ways

    assert found == (Substitute(AT, " ".join(old.split()), " ".join(new.split())),)
    assert old.split(maxsplit=1)[0] in described(found[0])


@given(st.text())
def test_anything_at_all_is_read_or_refused(motion: str) -> None:
    try:
        read_motion(motion)
    except MotionError as error:
        assert "a motion reads like" in str(error)  # noqa: PT017  # either will do
