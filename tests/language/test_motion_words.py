"""A motion in a line."""

from datetime import date

import pytest

from protocol_gen.language.motion_words import motion_in_a_line
from protocol_gen.model.amendment import MotionFacts

DAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            MotionFacts("Cllr Ash", "Cllr Beech", DAY, "26/47"),
            "Moved by Cllr Ash, seconded by Cllr Beech, 12 May 2026, minute 26/47.",
        ),
        (MotionFacts(seconded_by="Cllr Beech Jr."), "Seconded by Cllr Beech Jr."),
        (MotionFacts("Cllr O'Brien"), "Moved by Cllr O’Brien."),
        (MotionFacts(on=DAY, minute="7"), "12 May 2026, minute 7."),
        (MotionFacts(), ""),
    ],
)
def test_what_is_known_of_a_motion_is_said_in_a_line(facts: MotionFacts, line: str) -> None:
    assert motion_in_a_line(facts, "en-GB") == line
