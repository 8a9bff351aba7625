import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.profile import Position, Side
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile.positions import AFTER, BEFORE, UNDER, read_position
from protocol_gen.readers.shapes import Record

PLACE = Record("a place", BEFORE, AFTER, UNDER)


def read(written: str, faults: Faults) -> Position | None:
    values = PLACE.read(node(written), faults)
    assert values is not None
    return read_position(values, {"roles", "background"}, faults)


@pytest.mark.parametrize("side", Side)
def test_a_place_is_before_after_or_under_a_clause(side: Side) -> None:
    faults = Faults()

    assert read(f"{{{side.value}: roles}}", faults) == Position(side, "roles")
    assert lines(faults) == []


@pytest.mark.parametrize("written", ["{}", "{before: roles, after: background}"])
def test_there_is_exactly_one_place(written: str) -> None:
    faults = Faults()

    assert read(written, faults) is None
    assert lines(faults) == [
        "file.yaml:1:1: give exactly one place: before, after or under another clause"
    ]


def test_a_place_beside_an_unknown_clause_has_a_fault_there() -> None:
    faults = Faults()

    read("{after: rols}", faults)

    assert lines(faults) == ["file.yaml:1:9: the library has no clause 'rols'; did you mean roles?"]
