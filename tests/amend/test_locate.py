"""Where in a document a motion applies: places by number, heading and count; words in them."""

import pytest
from tests.builders import document, item, provision

from protocol_gen.amend.locate import (
    cite_nearest,
    locate,
    names_provision,
    nearest_heading,
)
from protocol_gen.amend.messages import (
    ACROSS_TEXTS,
    COUNTED_TOO_FAR,
    ELSEWHERE_AT,
    HEADING_SHARED,
    HEADING_UNKNOWN,
    IN_A_HEADING,
    ITEM_WITHOUT_LETTER,
    NO_HEADING,
    NONE_TO_COUNT,
    NOTHING_NUMBERED,
    NUMBER_UNKNOWN,
    PART_OF_A_WORD,
    WORDS_AT,
    WORDS_ELSEWHERE,
    WORDS_MISSING,
    WORDS_MISSING_BUT,
    WORDS_REPEATED,
    WRITTEN_DIFFERENTLY,
)
from protocol_gen.amend.motion import CountedUnit, MotionPlace, Ordinal
from protocol_gen.amend.words_found import find_once, find_words
from protocol_gen.errors import MotionError
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Target

CLERK = provision("clerk", "The clerk replies in three days.", label="1.1", level=1)
RUN_ON = provision("clerk.more", "All are told.", form=ProvisionForm.RUN_ON)
LIST = provision(
    "list",
    "Members have:",
    item("list.a", "a say;", label="(a)", level=2),
    item("list.b", "a vote.", label="(b)", level=2),
    label="1.2",
    level=1,
)
DUTIES = provision("duties", "", CLERK, RUN_ON, LIST, heading="Duties", label="1")
ANNEX = provision("annex", "The clerk’s own words.", heading="Annex:")
HERE = document(DUTIES, ANNEX)


def refusal(place: MotionPlace, words: str = "") -> Message:
    with pytest.raises(MotionError) as refused:
        find_once(HERE, locate(HERE, place), words)
    return refused.value.message


# Places


@pytest.mark.parametrize(("said", "label"), [("I", "section I"), ("i", "paragraph i")])
def test_a_number_is_first_looked_for_as_it_is_written(said: str, label: str) -> None:
    roman = document(
        provision("duties", "", provision("clerk", "The clerk replies.", label="i", level=1),
                  heading="Duties", label="I")
    )  # fmt: skip

    assert locate(roman, MotionPlace(said)).label == label
    assert locate(document(*roman.provisions[0].provisions), MotionPlace("I")).ids == {"clerk"}


@pytest.mark.parametrize(
    ("place", "label", "ids"),
    [
        (MotionPlace(), "the protocol", {"duties", "clerk", "clerk.more", "list", "annex"}),
        (MotionPlace("1"), "section 1", {"duties", "clerk", "clerk.more", "list"}),
        (MotionPlace("1.1"), "paragraph 1.1", {"clerk", "clerk.more"}),
        (MotionPlace(heading="annex"), "the section headed ‘Annex’", {"annex"}),
    ],
)
def test_a_place_is_a_number_or_a_heading_with_what_is_below(
    place: MotionPlace, label: str, ids: set[str]
) -> None:
    scope = locate(HERE, place)

    assert scope.label == label
    assert {each for each in scope.ids if not each.startswith("list.")} == ids


def test_paragraphs_and_items_are_counted_within_a_place() -> None:
    second = locate(HERE, MotionPlace("1", ordinals=(Ordinal(CountedUnit.PARAGRAPH, 2),)))
    last = locate(HERE, MotionPlace("1.2", ordinals=(Ordinal(CountedUnit.ITEM, -1),)))

    assert (second.label, second.own[0].id) == ("the second paragraph of section 1", "list")
    assert (last.label, last.own[0].id) == ("the last item of paragraph 1.2", "list.b")


def test_the_words_of_a_heading_are_a_place_of_their_own() -> None:
    scope = locate(HERE, MotionPlace("1", in_heading=True))

    assert [(each.target, each.text) for each in scope.own] == [(Target.HEADING, "Duties")]


@pytest.mark.parametrize(
    ("place", "because"),
    [
        (MotionPlace("1.1", in_heading=True), NO_HEADING(place="paragraph 1.1")),
        (MotionPlace("1.9"), NUMBER_UNKNOWN(number="1.9", known=("1", "1.1", "1.2"))),
        (MotionPlace("99.1"), NUMBER_UNKNOWN(number="99.1", known=("1",))),
        (MotionPlace("1.1(c)"), ITEM_WITHOUT_LETTER(number="1.1(c)", above="1.1")),
        (
            MotionPlace(heading="Sports"),
            HEADING_UNKNOWN(heading="Sports", known=("Duties", "Annex:")),
        ),
        (
            MotionPlace("1.2", ordinals=(Ordinal(CountedUnit.ITEM, 3),)),
            COUNTED_TOO_FAR(place="paragraph 1.2", which="third", unit="item", count=2),
        ),
        (
            MotionPlace(heading="Annex", ordinals=(Ordinal(CountedUnit.ITEM, 1),)),
            NONE_TO_COUNT(place="the section headed ‘Annex’", unit="item"),
        ),
    ],
)
def test_a_place_that_is_not_there_is_refused_with_what_there_is(
    place: MotionPlace, because: Message
) -> None:
    assert refusal(place) == because


def test_a_heading_that_two_have_and_a_protocol_without_numbers_are_refused() -> None:
    twice = document(provision("a", "A.", heading="Aims"), provision("b", "B.", heading="Aims"))

    with pytest.raises(MotionError) as shared:
        locate(twice, MotionPlace(heading="Aims"))
    with pytest.raises(MotionError) as unnumbered:
        locate(twice, MotionPlace("4"))

    places = ("the section headed ‘Aims’",) * 2
    assert shared.value.message == HEADING_SHARED(heading="Aims", places=places)
    assert unnumbered.value.message == NOTHING_NUMBERED()


def test_a_place_names_a_provision_by_number_or_heading_alone() -> None:
    assert names_provision(MotionPlace("1"))
    assert names_provision(MotionPlace(heading="Annex"))
    assert not names_provision(MotionPlace(ordinals=(Ordinal(CountedUnit.ITEM, 1),)))


# Names for places


@pytest.mark.parametrize(
    ("id_", "cited", "heading"),
    [
        ("clerk", "paragraph 1.1", "Duties"),
        ("clerk.more", "paragraph 1.1", "Duties"),
        ("duties", "section 1", "Duties"),
        ("annex", "the section headed ‘Annex:’", "Annex"),
        ("title.document", "the title block", ""),
    ],
)
def test_a_provision_is_cited_by_the_nearest_number_or_heading(
    id_: str, cited: str, heading: str
) -> None:
    assert (cite_nearest(HERE, id_), nearest_heading(HERE, id_)) == (cited, heading)


# Words


def test_words_are_found_whole_and_whatever_their_quotation_marks() -> None:
    spots = locate(HERE, MotionPlace()).spots

    assert [each.spot.id for each in find_words(spots, "clerk's own")] == ["annex"]
    assert [each.spot.id for each in find_words(spots, "lerk")] == []


def test_words_that_appear_once_are_given_with_their_place() -> None:
    found = find_once(HERE, locate(HERE, MotionPlace("1.1")), "three")

    assert (found.spot.id, found.spot.text[found.start : found.end]) == ("clerk", "three")


def test_words_that_appear_twice_are_refused_with_both_places() -> None:
    places = (
        WORDS_AT(place="paragraph (a)", around="a say;"),
        WORDS_AT(place="paragraph (b)", around="a vote."),
    )

    assert refusal(MotionPlace("1.2"), "a") == WORDS_REPEATED(
        words="a", count=2, place="paragraph 1.2", places=places
    )


@pytest.mark.parametrize(
    ("place", "words", "hint"),
    [
        (MotionPlace("1"), "Duties", IN_A_HEADING(heading="Duties")),
        (MotionPlace("1.1"), "the Clerk", WRITTEN_DIFFERENTLY(written="The clerk")),
        (MotionPlace("1.1"), "day", PART_OF_A_WORD(around="The clerk replies in three days.")),
        (
            MotionPlace("1.1"),
            "days. All",
            ACROSS_TEXTS(end="e clerk replies in three days.", beginning="All are told."),
        ),
        (
            MotionPlace("1.2"),
            "told",
            WORDS_ELSEWHERE(places=(ELSEWHERE_AT(place="paragraph 1.1", around="All are told."),)),
        ),
    ],
)
def test_of_words_that_are_not_there_it_is_said_what_comes_nearest(
    place: MotionPlace, words: str, hint: Message
) -> None:
    label = locate(HERE, place).label

    assert refusal(place, words) == WORDS_MISSING_BUT(words=words, place=label, hint=hint)


def test_of_words_that_are_nowhere_it_is_said_how_the_place_reads() -> None:
    assert refusal(MotionPlace(heading="Annex"), "zebra") == WORDS_MISSING(
        words="zebra", place="the section headed ‘Annex’", text="The clerk’s own words."
    )
