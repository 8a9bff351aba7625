"""How motions put a provision elsewhere: each form says what is moved, and where to."""

import re

import pytest

from protocol_gen.language.english_moves import BEFORE_WORDS, MOVED, START_WORDS


def facts(said: str) -> dict[str, str]:
    for form in MOVED:
        pattern = form.replace("FIRST", r"(?P<first>[\d.]+)").replace("SECOND", r"[\d.]+")
        found = re.fullmatch(pattern, said)
        if found:
            return {name: words for name, words in found.groupdict().items() if words}
    return {}


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("move 5.4 after 5.2", {"side": "after"}),
        ("5.4 be placed so that it follows 5.2", {"side": "follows"}),
        ("5.4 to be moved to the start of the section", {"end": "start"}),
        ("5.4 should be moved to become 5.1", {"number": "5.1"}),
        ("5.4 becomes the first paragraph of 5", {"nth": "first", "kind": "paragraph"}),
    ],
)
def test_it_is_said_where_a_provision_goes(said: str, where: dict[str, str]) -> None:
    assert facts(said) == {"first": "5.4", **where}


@pytest.mark.parametrize(
    "said", ["5.4 be deleted", "5.4 may be moved after 5.2", "do not move 5.4"]
)
def test_what_moves_nothing_is_no_move(said: str) -> None:
    assert facts(said) == {}


def test_before_is_not_after_and_the_start_is_not_the_end() -> None:
    assert {"before", "precedes"} <= BEFORE_WORDS
    assert "follows" not in BEFORE_WORDS
    assert "end" not in START_WORDS
