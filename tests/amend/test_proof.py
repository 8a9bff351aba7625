"""A new document held against the old one and what was asked for: nothing more, nothing less."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests import builders
from tests.builders import document, item, provision

from protocol_gen.amend.messages import (
    MISPLACED,
    ORDER_CHANGED,
    OTHER_THAN_TEXT,
    STILL_THERE,
    WOULD_APPEAR,
    WOULD_DISAPPEAR,
    WOULD_READ,
)
from protocol_gen.amend.proof import (
    New,
    RequestedChange,
    TextKey,
    find_faults,
    named_otherwise,
)
from protocol_gen.amend.text_edits import Edit
from protocol_gen.model.document import Document, Paragraph
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text
from protocol_gen.model.profile import Side, Target

A = provision("a", "One two three.", label="1")
B = provision("b", "A stem:", item("b.x", "ex;"), item("b.y", "why."), label="2", heading="Bees")
OLD = document(A, B)


def asked(
    edits: Mapping[TextKey, Sequence[Edit]] | None = None,
    whole: Mapping[tuple[str, Target], str] | None = None,
    gone: Sequence[str] = (),
    new: Sequence[New] = (),
) -> RequestedChange:
    return RequestedChange(edits or {}, whole or {}, frozenset(gone), tuple(new))


TWO_TO_FIVE = asked({("a", Target.TEXT, 0): [Edit(4, 7, "five")]})


def test_a_document_with_just_the_words_asked_for_is_right() -> None:
    assert (
        find_faults(OLD, document(provision("a", "One five three.", label="1"), B), TWO_TO_FIVE)
        == ()
    )


def test_words_that_are_not_as_asked_for_are_named_with_those_that_were_wanted() -> None:
    (fault,) = find_faults(OLD, OLD, TWO_TO_FIVE)

    assert fault == WOULD_READ(place="paragraph 1", text="One two three.", wanted="One five three.")


def test_a_change_elsewhere_is_a_fault() -> None:
    wrong = document(
        provision("a", "One five three.", label="1"), replace(B, heading=builders.words("Wasps"))
    )

    assert find_faults(OLD, wrong, TWO_TO_FIVE) == (
        WOULD_READ(place="section 2", text="Wasps", wanted="Bees"),
    )


def test_what_goes_or_comes_without_being_asked_for_is_a_fault() -> None:
    less = document(A, provision("b", "A stem:", item("b.x", "ex;"), label="2", heading="Bees"))

    assert find_faults(OLD, less, asked()) == (WOULD_DISAPPEAR(text="why.", place="section 2"),)
    assert find_faults(less, OLD, asked()) == (WOULD_APPEAR(text="why.", place="section 2"),)


def test_another_order_is_a_fault() -> None:
    assert find_faults(OLD, document(B, A), asked()) == (ORDER_CHANGED(),)


def test_something_new_must_stand_beside_its_anchor() -> None:
    new = provision("local.c", "See.", label="2")
    wanted = asked(new=[New("local.c", Side.AFTER, "a", "See.")])

    assert find_faults(OLD, document(A, new, B), wanted) == ()
    assert find_faults(OLD, document(A, B, new), wanted) == (MISPLACED(text="See."),)


def test_marks_at_the_ends_of_a_list_may_change_when_items_come_or_go() -> None:
    less = document(A, provision("b", "A stem:", item("b.x", "ex."), label="2", heading="Bees"))

    assert find_faults(OLD, less, asked(gone=["b.y"])) == ()
    assert find_faults(OLD, OLD, asked(gone=["b.y"])) == (STILL_THERE(),)


def test_numbers_and_what_cites_them_may_change() -> None:
    def citing(number: str) -> Document:
        origin = Origin(OriginKind.CROSS_REFERENCE, "a")
        text = (Text("See ", origin), CrossReference("a", number, origin))
        return document(replace(A, blocks=(Paragraph(text),)), B)

    assert find_faults(citing("1.9"), citing("1.10"), asked()) == ()


def test_a_change_besides_the_text_is_a_fault() -> None:
    assert find_faults(OLD, replace(OLD, title="Code"), asked()) == (OTHER_THAN_TEXT(),)


CALLED = {"Clerk and Chief Officer": "Clerk"}
ASKS, TELLS = provision("a", "Ask the Clerk and Chief Officer."), provision("b", "Tell the Clerk.")
IN_FULL = provision("b", "Tell the Clerk and Chief Officer.")
OLD_NAMES = document(ASKS, TELLS)


def test_where_the_first_naming_goes_the_next_may_be_in_full() -> None:
    gone = replace(asked(gone=["a"]), said_once=CALLED)

    assert find_faults(document(ASKS, TELLS), document(IN_FULL), gone) == ()
    assert find_faults(document(ASKS, TELLS), document(IN_FULL), asked(gone=["a"])) != ()


def test_words_that_are_asked_for_are_not_taken_for_a_naming() -> None:
    edits = replace(asked({("b", Target.TEXT, 0): [Edit(0, 4, "Ask")]}), said_once=CALLED)
    wrong = document(ASKS, provision("b", "Ask the Clerk and Chief Officer."))

    assert find_faults(document(ASKS, TELLS), wrong, edits) != ()


def test_who_is_named_otherwise_for_it_is_told() -> None:
    gone = replace(asked(gone=["a"]), said_once=CALLED)
    edit = replace(asked({("a", Target.TEXT, 0): [Edit(8, 31, "Clerk")]}), said_once=CALLED)
    short = document(provision("a", "Ask the Clerk."), IN_FULL)
    told = ("Tell the Clerk and Chief Officer.",)

    assert tuple(text for _, text in named_otherwise(OLD_NAMES, document(IN_FULL), gone)) == told
    assert tuple(text for _, text in named_otherwise(OLD_NAMES, short, edit)) == told
    assert not any(named_otherwise(OLD_NAMES, document(TELLS), gone))
