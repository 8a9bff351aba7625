"""Words that no slip of the pen changes."""

import pytest

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.amendment import AmendmentKind
from protocol_gen.revisions.weighed import weighs

WORDS = words_for("en-GB").weighed
HEAVY = [
    ("they should tell", "they must tell"),
    ("they may tell", "they may not tell"),
    ("within 5 days", "within 50 days"),
    ("two members", "three members"),
    ("five days", "five working days"),
    ("the clerk decides", "the leader decides"),
    ("lawful requests", "unlawful requests"),
    ("approve or refuse", "approve and refuse"),
    ("they approve it", "they disapprove it"),
    ("members advise officers", "officers advise members"),
    ("in section 4", "in 4 hours"),
    ("is able to ask", "is free to ask"),
    ("only senior officers", "only junior officers"),
    ("reports to the clerk", "knows the clerk"),
    ("must report formally", "must report"),
    ("decides by resolution", "decides"),
    ("asks in writing", "asks"),
    ("seeks and considers views", "seeks views"),
    ("the agreement of the clerk", "the knowledge of the clerk"),
    ("a gift from a member", "a gift to a member"),
    ("given by the clerk", "given to the clerk"),
    ("responsible to members", "responsible for members"),
    ("a matter in their ward", "a matter in a ward"),
    ("speaks to an employee", "speaks to an employer"),
]
LIGHT = [
    ("to one and other", "to one another"),
    ("the chiar decides", "the chair decides"),
    ("members and and officers", "members and officers"),
    ("scrutiny and overview", "overview and scrutiny"),
    ("posts e g the clerk", "posts for example the clerk"),
    ("the electorate", "the electors"),
    ("his/her own views", "their own views"),
    ("councillors decide", "members decide"),
    ("the members decide", "members decide"),
    ("a member in her ward", "a member in their ward"),
    ("in an ward", "in a ward"),
    ("there advice is given", "their advice is given"),
]


def split(text: str) -> list[str]:
    return text.split()


@pytest.mark.parametrize(("old", "new"), HEAVY)
def test_whatever_has_a_meaning_of_its_own_weighs(old: str, new: str) -> None:
    assert weighs(old.split(), new.split(), AmendmentKind.EDITORIAL, WORDS)


@pytest.mark.parametrize(("old", "new"), LIGHT)
def test_letters_forms_and_small_words_do_not(old: str, new: str) -> None:
    assert not weighs(old.split(), new.split(), AmendmentKind.EDITORIAL, WORDS)


def test_a_number_of_a_provision_is_free_where_a_reference_is_said_to_change() -> None:
    old, new = (
        ["see", "section", "4", "within", "5", "days"],
        ["see", "section", "6", "within", "5", "days"],
    )
    assert not weighs(old, new, AmendmentKind.CROSS_REFERENCE, WORDS)
    assert weighs(old, new, AmendmentKind.EDITORIAL, WORDS)
    later = split("see section 4 within 9 days")
    assert weighs(old, later, AmendmentKind.CROSS_REFERENCE, WORDS)
