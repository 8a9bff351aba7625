"""What a motion means for a draft: its edits, rewordings, omissions and new provisions."""

from collections.abc import Sequence

import pytest
from tests.builders import document, item, provision

from protocol_gen.amend.clashes import check_clashes
from protocol_gen.amend.messages import (
    BESIDE_WHAT,
    CHANGED_AND_TAKEN_OUT,
    DRAFT_CHANGED,
    DRAFT_LOST,
    ENDS_WITH_LIST,
    NO_LIST,
    NOT_A_SECTION,
    NOT_AN_ITEM,
    NOT_ONE_TEXT,
    NOTHING_BESIDE,
    ONLY_OTHERS,
    ONLY_PART,
    PLACE_GONE,
    SAME_PROVISION,
    THERE_ALREADY,
)
from protocol_gen.amend.motion import (
    EACH,
    CountedUnit,
    LeaveOut,
    LeaveOutWhole,
    Motion,
    MotionPlace,
    MoveBeside,
    NewProvision,
    Ordinal,
    PutIn,
    Reword,
    Substitute,
    Where,
)
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.motion_shown import shown
from protocol_gen.amend.proof import New, Rewording
from protocol_gen.amend.text_edits import Edit
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.message import Message
from protocol_gen.model.profile import Side, Target

CLERK = provision("clerk", "The clerk replies in three days.", label="1.1", level=1)
LIST = provision(
    "list",
    "Members have:",
    item("list.a", "a say;", label="(a)", level=2),
    item("list.b", "a vote.", label="(b)", level=2),
    label="1.2",
    level=1,
)


def section(*below: Provision) -> Document:
    return document(provision("duties", "", *below, heading="Duties", label="1"))


HERE = section(CLERK, LIST)
CLERK_AT, LIST_AT = MotionPlace("1.1"), MotionPlace("1.2")
FIRST_ITEM = MotionPlace("1.2", ordinals=(Ordinal(CountedUnit.ITEM, 1),))


def planned(*motions: Motion, draft: Document = HERE, used: Sequence[str] = ()) -> MotionPlan:
    plan = MotionPlan(draft, HERE, {*used, *(each.id for each in HERE.all_provisions)})
    for motion in motions:
        plan.add(motion)
    check_clashes(plan)
    return plan


def test_words_replaced_are_an_edit_of_their_text() -> None:
    plan = planned(Substitute(CLERK_AT, "three", "five"))

    assert plan.edits == {("clerk", Target.TEXT, 0): [Edit(21, 26, "five")]}
    assert [each.label for each in plan.minuted] == ["paragraph 1.1"]


def test_throughout_is_an_edit_wherever_the_words_appear() -> None:
    plan = planned(Substitute(LIST_AT, "a", "one", which=EACH))

    assert list(plan.edits) == [("list.a", Target.TEXT, 0), ("list.b", Target.TEXT, 0)]


@pytest.mark.parametrize(
    ("words", "edit"),
    [
        ("All are told.", Edit(32, 32, " All are told.")),
        ("of work", Edit(31, 31, " of work")),
    ],
)
def test_a_sentence_goes_after_the_last_stop_and_other_words_before_it(
    words: str, edit: Edit
) -> None:
    plan = planned(PutIn(CLERK_AT, words, Where.END))

    assert plan.edits == {("clerk", Target.TEXT, 0): [edit]}


def test_a_text_and_a_heading_can_be_reworded() -> None:
    plan = planned(Reword(CLERK_AT, "Ask."), Reword(MotionPlace("1", in_heading=True), "Tasks"))

    assert plan.rewordings == [
        Rewording("clerk", Target.TEXT, "Ask."),
        Rewording("duties", Target.HEADING, "Tasks"),
    ]


def test_what_is_left_out_goes_with_all_below_it() -> None:
    plan = planned(LeaveOutWhole(LIST_AT))

    assert plan.removed == ["list"]
    assert plan.gone() == {"list", "list.a", "list.b"}


@pytest.mark.parametrize(
    ("motion", "side", "anchor"),
    [
        (NewProvision(CLERK_AT, Where.BEFORE, "Calls are noted."), Side.BEFORE, "clerk"),
        (NewProvision(CLERK_AT, Where.AFTER, "Calls are noted."), Side.AFTER, "clerk"),
        (NewProvision(MotionPlace("1"), Where.END, "Calls are noted."), Side.UNDER, "duties"),
        (
            NewProvision(LIST_AT, Where.END, "Calls are noted.", kind=CountedUnit.ITEM),
            Side.AFTER,
            "list.b",
        ),
    ],
)
def test_a_new_provision_has_an_anchor_and_an_id_of_its_first_words(
    motion: NewProvision, side: Side, anchor: str
) -> None:
    plan = planned(motion)

    assert plan.new == [New("local.calls-are-noted", side, anchor, "Calls are noted.")]


def test_an_id_that_was_ever_used_is_not_used_again() -> None:
    motion = NewProvision(CLERK_AT, Where.AFTER, "Calls are noted.")

    (new,) = planned(motion, used=["local.calls-are-noted"]).new

    assert new.id == "local.calls-are-noted-2"


def test_each_provision_is_shown_before_and_after_with_its_changes_in_words() -> None:
    after = section(provision("clerk", "The clerk replies in five days.", label="1.1"), LIST)

    (found,) = shown(planned(Substitute(CLERK_AT, "three", "five")), after)

    assert found.place == "paragraph 1.1"
    assert found.marked == "The clerk replies in [leave out: three] [insert: five] days."
    assert (found.before, found.after) == (
        "The clerk replies in three days.",
        "The clerk replies in five days.",
    )


REFUSED: list[tuple[Motion, Message]] = [
    (PutIn(LIST_AT, "Words.", Where.END), ENDS_WITH_LIST(place="paragraph 1.2")),
    (PutIn(MotionPlace("1"), "Words.", Where.END), ONLY_OTHERS(place="section 1")),
    (Reword(LIST_AT, "Words."), NOT_ONE_TEXT(place="paragraph 1.2")),
    (LeaveOutWhole(MotionPlace("1", in_heading=True)), ONLY_PART(place="the heading of section 1")),
    (
        NewProvision(MotionPlace("1", in_heading=True), Where.AFTER, "Words."),
        NOTHING_BESIDE(place="the heading of section 1"),
    ),
    (NewProvision(MotionPlace(), Where.AFTER, "Words."), BESIDE_WHAT()),
    (
        NewProvision(CLERK_AT, Where.AFTER, "Words.", kind=CountedUnit.ITEM),
        NOT_AN_ITEM(place="paragraph 1.1"),
    ),
    (
        NewProvision(CLERK_AT, Where.END, "Words.", kind=CountedUnit.ITEM),
        NO_LIST(place="paragraph 1.1"),
    ),
    (NewProvision(CLERK_AT, Where.END, "Words."), NOT_A_SECTION(place="paragraph 1.1")),
]


@pytest.mark.parametrize(("motion", "because"), REFUSED, ids=[m.code for _, m in REFUSED])
def test_what_cannot_be_done_at_a_place_is_refused(motion: Motion, because: Message) -> None:
    with pytest.raises(MotionError) as refused:
        planned(motion)

    assert refused.value.message == because


@pytest.mark.parametrize("where", [Where.START, Where.END], ids=lambda each: each.name)
def test_what_is_alone_stands_at_both_ends_already(where: Where) -> None:
    with pytest.raises(MotionError) as refused:
        planned(MoveBeside(MotionPlace("1"), where, MotionPlace()))

    assert refused.value.message == THERE_ALREADY(
        place="section 1", side=where.value, other="the protocol"
    )


def test_parts_that_are_about_the_same_words_are_refused() -> None:
    change, omission = LeaveOut(CLERK_AT, "three"), LeaveOutWhole(CLERK_AT)

    with pytest.raises(MotionError) as both:
        planned(change, omission)
    with pytest.raises(MotionError) as twice:
        planned(omission, omission)

    assert both.value.message == CHANGED_AND_TAKEN_OUT(place="paragraph 1.1")
    assert twice.value.message == SAME_PROVISION()


def test_a_draft_that_has_changed_since_the_version_meant_is_refused() -> None:
    other = section(provision("clerk", "Ask.", label="1.1", level=1), LIST)

    with pytest.raises(MotionError) as changed:
        planned(LeaveOut(CLERK_AT, "three"), draft=other)
    with pytest.raises(MotionError) as lost:
        planned(LeaveOut(CLERK_AT, "three"), draft=section(LIST))
    with pytest.raises(MotionError) as gone:
        planned(LeaveOutWhole(CLERK_AT), draft=section(LIST))

    assert changed.value.message == DRAFT_CHANGED(
        place="paragraph 1.1", version="1.0", now="Ask.", words="three", count=0
    )
    assert lost.value.message == DRAFT_LOST(place="paragraph 1.1", version="1.0")
    assert gone.value.message == PLACE_GONE(place="paragraph 1.1")
