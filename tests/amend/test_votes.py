"""Votes that minutes count: more for than against carries a motion, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.amend.motion_reader import read_motion
from protocol_gen.errors import MotionError

ASKED = "in 4.2 leave out 'three' and insert 'five'"
FORMS = (
    "{motion}. Carried by {more} votes to {less}.",
    "It was resolved ({more} for, {less} against) that {motion}",
    "{motion}. For: {more}, Against: {less}, Abstentions: 2.",
    "{motion}. Vote: For {more}, Against {less}. Motion carried.",
    "{motion}. Carried {more}-{less}.",
    "{motion}. Carried ({more}/{less}).",
    "{motion} (vote: {more} in favour, {less} against)",
    "{motion}. On a vote of {more} to {less} the motion was carried.",
    "RESOLVED (by {more} votes to {less}, with 1 abstention): That {motion}",
    (
        "Moved by Cllr Ash, seconded by Cllr Beech, and on being put to the vote declared CARRIED "
        "({more} for, {less} against, 3 abstentions): {motion}"
    ),
)
COUNTS = st.integers(0, 99)


@given(st.sampled_from(FORMS), COUNTS, COUNTS)
def test_a_motion_is_carried_where_more_votes_were_for_it(
    form: str, in_favour: int, against: int
) -> None:
    said = form.format(motion=ASKED, more=in_favour, less=against)

    if in_favour > against:
        assert read_motion(said).ways == read_motion(ASKED).ways
    else:
        with pytest.raises(MotionError, match="this was not resolved"):
            read_motion(said)


@pytest.mark.parametrize(
    "said",
    [
        f"{ASKED}. For 5, against 5. Carried on the Chair's casting vote.",
        f"{ASKED} (five for, five against; carried by the Chairman's casting vote)",
        f"{ASKED}. For: 20, Against: 20, Chair’s casting vote for. Carried.",
    ],
)
def test_a_casting_vote_carries_a_tie(said: str) -> None:
    assert read_motion(said).ways == read_motion(ASKED).ways


@pytest.mark.parametrize(
    "said",
    [
        f"{ASKED}. For 5, against 5. Lost on the Chair's casting vote.",
        f"{ASKED}. For 5, against 5. The Chair's casting vote was cast against.",
        f"{ASKED}. For 5, against 6. Carried on the Chair's casting vote.",
        f"{ASKED}. Lost by 7 votes to 3.",
        f"{ASKED}. Defeated 7 to 3.",
        f"{ASKED}. Rejected by 7 votes to 3.",
    ],
)
def test_votes_do_not_carry_what_was_not_carried(said: str) -> None:
    with pytest.raises(MotionError):
        read_motion(said)
