"""Remarks that cut a value short, and those that do not."""

import pytest
from tests.readers.reading import lines

from protocol_gen.readers.faults import Faults
from protocol_gen.readers.yaml_source import read_yaml

CUT = {
    "title: Clerk #1": 14,
    "title:  #1": 9,
    "a: b\n\ntitle: Clerk  #1 of two": 15,
    "- Clerk #1": 9,
    "-  #1": 4,
    "a: {b: c #1\n}": 10,
    "[a, b #1\n]": 7,
}
WHOLE = (
    "title: Clerk # the first",
    "title: Clerk#1",
    "title: 'Clerk #1'",
    "title: 'Clerk' #1",
    "#1\na: b",
    "a: b\n  #1\n",
    "a: b # see #1",
    "a: |\n  one #1\n  two\n",
    "title: Clerk #",
    "a: #\n  b: c",
)


@pytest.mark.parametrize(("text", "column"), CUT.items(), ids=CUT)
def test_a_remark_without_a_space_is_told_at_its_sign(text: str, column: int) -> None:
    faults = Faults()

    read_yaml(text.encode(), "file.yaml", faults)

    (said,) = lines(faults)
    assert f":{column}: '#" in said
    assert "is read as a remark" in said


@pytest.mark.parametrize("text", WHOLE)
def test_other_remarks_and_values_are_let_be(text: str) -> None:
    faults = Faults()

    read_yaml(text.encode(), "file.yaml", faults)

    assert lines(faults) == []
