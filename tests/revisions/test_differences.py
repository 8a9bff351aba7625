from tests.builders import provision

from protocol_gen.revisions.differences import differences


def test_each_place_has_what_went_and_what_came() -> None:
    old = provision("a", "Members reply within three days.", heading="Replies")
    new = provision("a", "Members reply within five days.", heading="Replies")

    assert differences(old, new) == (("three", "five"),)


def test_what_is_the_same_has_no_difference() -> None:
    assert differences(provision("a", "Text."), provision("a", "Text.")) == ()
