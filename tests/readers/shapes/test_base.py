"""What is said of a node that is not of the shape."""

import pytest
from tests.readers.reading import node

from protocol_gen.readers.shapes.base import found, not_a_mapping, shortened


@pytest.mark.parametrize(
    ("written", "said"),
    [("~", "nothing"), ("a b", "'a b'"), ("[a]", "a list"), ("{a: b}", "a mapping")],
)
def test_a_node_is_called_what_it_is(written: str, said: str) -> None:
    assert str(found(node(written))) == said


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 60 + "…"


def test_a_key_and_its_value_that_ran_into_one_word_are_told_apart() -> None:
    assert str(not_a_mapping("a thing", node("name:Ball"))) == (
        "expected a thing (a mapping), found 'name:Ball'; a space is missing after the colon; "
        "write 'name: Ball'"
    )
    assert str(not_a_mapping("a thing", node("Ball"))) == (
        "expected a thing (a mapping), found 'Ball'"
    )
