import pytest

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form
from protocol_gen.readers.faults import Faults, nearest

WRONG = Form("wrong", "wrong")


def test_faults_come_out_once_each_in_the_order_of_their_places() -> None:
    faults = Faults()
    for file, line, column in (("b", 1, 1), ("a", 10, 2), ("a", 9, 30), ("a", 10, 2)):
        faults.add(WRONG(), SourceLocation(file, line, column))

    with pytest.raises(InvalidSourcesError) as caught:
        faults.raise_any()

    assert str(caught.value) == "a:9:30: wrong\na:10:2: wrong\nb:1:1: wrong"


def test_without_a_fault_nothing_is_raised() -> None:
    Faults().raise_any()


@pytest.mark.parametrize(
    ("name", "known", "words"),
    [
        ("clrek", ["clerk", "leader"], "did you mean clerk?"),
        ("xyz", ["clerk", "leader"], "choose from clerk, leader"),
        ("xyz", [], "there is none"),
        ("xyz", map(str, range(20)), "there are 20, among them 0, 1, 10, 11"),
    ],
)
def test_what_would_be_right_is_the_nearest_or_all_there_is(
    name: str, known: list[str], words: str
) -> None:
    assert str(nearest(name, known)).startswith(words)
