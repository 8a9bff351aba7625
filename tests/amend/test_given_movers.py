"""Who moved a motion, when, and by which minute, as somebody types it."""

from dataclasses import replace
from datetime import date

import pytest

from protocol_gen.amend.given_movers import movers_as_given
from protocol_gen.amend.minutes import Movers
from protocol_gen.errors import MotionError

TODAY = date(2026, 7, 1)
MOVERS = Movers("Cllr Ann Ash", "Cllr Bob Beech", date(2026, 5, 12), "26/47", "Plainer words")
PARTS = ("moved_by", "seconded_by", "minute", "reason")


def with_other(part: str, said: str) -> Movers:
    parts = {each: getattr(MOVERS, each) for each in PARTS} | {part: said}
    return Movers(**parts, on=MOVERS.on)


def test_what_is_given_in_full_stays_as_it_is() -> None:
    assert movers_as_given(MOVERS, TODAY) == MOVERS
    assert movers_as_given(Movers(), TODAY) == Movers()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("none", ["None", "n/a", "-", "nobody", "NIL", " no one "])
def test_a_word_for_none_was_not_given(part: str, none: str) -> None:
    assert movers_as_given(with_other(part, none), TODAY) == with_other(part, "")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("gap", ["TBC", "xx", "[insert name]", "to be confirmed", "?", "unknown"])
def test_a_stand_in_is_refused_wherever_it_is_given(part: str, gap: str) -> None:
    with pytest.raises(MotionError, match="leave it out"):
        movers_as_given(with_other(part, gap), TODAY)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    given = Movers("“Cllr Ash”", "TBC", date(2027, 1, 1), "Minute 7")

    with pytest.raises(MotionError) as refused:
        movers_as_given(given, TODAY)

    for words in (
        "write Cllr Ash without them", "“TBC” is not who seconded it", "give 7 alone",
        "2027-01-01, is after today, 2026-07-01",
    ):  # fmt: skip
        assert words in str(refused.value)


def test_nobody_seconds_a_motion_of_their_own() -> None:
    with pytest.raises(MotionError, match="cannot both move a motion and second it"):
        movers_as_given(Movers("Cllr Ash", "cllr ash"), TODAY)


@pytest.mark.parametrize(("day", "is_right"), [("2026-07-01", True), ("2026-07-02", False)])
def test_what_was_resolved_was_resolved_by_today(day: str, is_right: bool) -> None:  # noqa: FBT001
    given = replace(MOVERS, on=date.fromisoformat(day))

    assert movers_as_given(given).on == given.on
    if is_right:
        assert movers_as_given(given, TODAY) == given
    else:
        with pytest.raises(MotionError, match="is after today"):
            movers_as_given(given, TODAY)
