"""What a council may choose, as it would read."""

from tests import sources_of
from tests.resolver.resolving import OUTLINE

from protocol_gen.resolver.offered_wordings import OfferedWording, offered_wordings

CHOICES = """
- id: intro
  heading: Introduction
- id: intro.respect
  wordings:
  - {name: must, choose: "Where {{ members }} want a duty.", text: "{{ Members }} must reply."}
  - {name: leader, choose: Where there is one., text: "{{ The leader }} replies."}
  - {name: adopted, text: Words of one council.}
  - {name: gone, choose: Never., withdrawn: Stale., text: Old.}
  - {key: lead, when: {governance: leader_cabinet}, text: "{{ Members }} reply to all."}
  - {name: ordinary, choose: Where an aim is enough., text: "{{ Members }} should reply."}
- id: intro.lead
  text: One text.
- id: duties
  text: No more.
"""


def offered(own: str = "") -> tuple[OfferedWording, ...]:
    library = sources_of.library(CHOICES, OUTLINE)
    found = offered_wordings(library, sources_of.profile(library, own))
    assert found.keys() == {"intro.respect"}
    return found["intro.respect"]


def test_each_wording_is_filled_and_the_ordinary_one_comes_first() -> None:
    ordinary, must, *_ = offered()

    assert must == OfferedWording("must", "Where members want a duty.", "Members must reply.")
    assert (ordinary.name, ordinary.choose) == ("ordinary", "Where an aim is enough.")


def test_what_names_a_post_that_the_council_lacks_is_not_offered() -> None:
    with_leader = offered("governance: leader_cabinet\nroles: {leader: Leader}")

    assert "leader" in [each.name for each in with_leader]
    assert "leader" not in [each.name for each in offered()]


def test_wordings_of_one_council_and_those_withdrawn_are_not_offered() -> None:
    assert {"adopted", "gone"}.isdisjoint(each.name for each in offered())


def test_a_condition_that_holds_decides_which_wording_is_the_ordinary_one() -> None:
    led, *_ = offered("governance: leader_cabinet\nroles: {leader: Leader}")
    others, *_ = offered()

    assert (led.name, led.reads) == ("ordinary", "Members reply to all.")
    assert others.reads == "Members should reply."
