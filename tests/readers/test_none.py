"""Whether a value says that there is none."""

import pytest
from tests.readers.reading import node

from protocol_gen.readers.none import says_none
from protocol_gen.readers.yaml_source import Map


@pytest.mark.parametrize("written", ["", "~", "null", "None", "'n/a'", "no", "false", "'[none]'"])
def test_a_value_says_none_in_any_word_for_it(written: str) -> None:
    read = node(f"a: {written}")

    assert isinstance(read, Map)
    assert says_none(read.entries[0][1])


@pytest.mark.parametrize("written", ["''", "Clerk", "[]", "{a: b}", "nonesuch", "No Place", "0"])
def test_anything_else_is_a_value_or_nothing_that_was_written(written: str) -> None:
    read = node(f"a: {written}")

    assert isinstance(read, Map)
    assert not says_none(read.entries[0][1])
