"""What a page says of a number."""

from tests.builders import number, words

from protocol_gen.model.marks import Mark
from protocol_gen.page.flow import FlowHeading, Part, Renumbered
from protocol_gen.writers.html.numbered import Numbered

PART = Part("a", words("Aims"))


def test_a_node_that_no_version_numbers_has_nothing_to_say() -> None:
    assert Numbered.of(FlowHeading(2, None, PART)) is None


def test_a_number_comes_with_the_mark_of_its_node() -> None:
    node = FlowHeading(2, number("1"), PART, Mark.INSERTED)

    assert Numbered.of(node) == Numbered(number("1"), None, Mark.INSERTED)


def test_a_number_that_was_taken_away_is_still_said() -> None:
    before = Renumbered(number("1"))

    assert Numbered.of(FlowHeading(2, None, PART, renumbered=before)) == Numbered(
        None, before, None
    )
