"""A motion as the minutes have it."""

import pytest

from protocol_gen.amend.minutes import Minuted, Movers, proposal, resolution
from protocol_gen.amend.motion import MotionPlace, Reword

AT = MotionPlace("4.2")


@pytest.mark.parametrize(
    ("new", "end"),
    [
        ("All are given training.", "to read ‘All are given training.’"),
        ("Who is told?", "to read ‘Who is told?’"),
        ("All of the members’ aides.", "to read “All of the members’ aides.”"),
        ("training", "to read ‘training’."),
    ],
)
def test_a_sentence_that_ends_with_a_quoted_one_has_one_stop(new: str, end: str) -> None:
    minuted = [Minuted(Reword(AT, new), "paragraph 4.2")]

    for sentence in (resolution, proposal):
        assert sentence(minuted, Movers(), "en-GB").endswith(end)


def test_names_and_quoted_words_have_marks_as_the_sentence_around_them() -> None:
    minuted = [Minuted(Reword(AT, "Whoever can't attend says so"), "paragraph 4.2")]

    for sentence in (resolution, proposal):
        said = sentence(minuted, Movers("Cllr O'Neill", "Cllr D'Arcy"), "en-GB")

        assert "'" not in said
        assert "Cllr O’Neill" in said
        assert "“Whoever can’t attend says so”" in said
