"""Who moved and seconded a motion, as minutes say it: the names, and no word besides."""

import re

import pytest

from protocol_gen.language.english_movers import LINKS, OUTCOME, SECONDED_ASIDE, TAIL_LINKS, WHO


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Proposed by: Cllr Ash Seconded", {"moved": "Cllr Ash"}),
        ("Cllr A. Ash moved", {"moved": "Cllr A. Ash"}),
        ("On a motion from Councillor Warren, seconded", {"moved": "Councillor Warren"}),
        ("(Cllr Ash/Cllr Beech)", {"moved": "Cllr Ash", "seconded": "Cllr Beech"}),
        ("The following amendment was moved by Cllr Ash and", {"moved": "Cllr Ash"}),
        ("Seconder: Cllr Beech.", {"seconded": "Cllr Beech"}),
        ("Cyng. Bevan proposed", {"moved": "Cyng. Bevan"}),
        ("Amendment 2 (Cllr Ward):", {"moved": "Cllr Ward"}),
    ],
)
def test_a_name_is_told_whole(said: str, who: dict[str, str]) -> None:
    found = next(match for each in WHO if (match := re.match(each, said)))

    assert {name.rstrip("2"): each for name, each in found.groupdict().items() if each} == who


@pytest.mark.parametrize(
    "said",
    ["RESOLVED unanimously", "Members agreed", "carried nemine contradicente", "All in favour"],
)
def test_what_was_carried_is_known(said: str) -> None:
    assert any(re.fullmatch(each, said) for each in OUTCOME)


@pytest.mark.parametrize(
    "said", ["if the Clerk agrees", "subject to legal advice", "not", "unless"]
)
def test_a_condition_is_nothing_that_is_said_around_motions(said: str) -> None:
    assert not any(re.match(each, said) for each in (*WHO, *OUTCOME, *LINKS, *TAIL_LINKS))


def test_a_seconder_may_be_named_in_the_middle() -> None:
    found = re.search(SECONDED_ASIDE, "an amendment to 25.3, seconded by Cllr Beech, to delete")

    assert found
    assert found["seconded"] == "Cllr Beech"
