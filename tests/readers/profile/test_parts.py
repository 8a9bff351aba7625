"""The parts of a profile that are more than one value."""

from tests.readers.reading import library, lines, node

from protocol_gen.model.library import Outline, Scheme
from protocol_gen.model.profile import NumberingChoice
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.parts import (
    read_case,
    read_control,
    read_inclusions,
    read_numbering,
)
from protocol_gen.readers.shapes import Record, Values

PART = Record("a part", shape.NUMBERING_KEY, shape.CASE_KEY, shape.CONTROL_KEY)
OUTLINE = Outline("short", "", (), (), numbering=Scheme.DECIMAL)


def part(text: str) -> Values:
    values = PART.read(node(text), Faults())
    assert values is not None
    return values


def test_the_outline_says_how_provisions_are_numbered_where_the_profile_does_not() -> None:
    faults = Faults()

    assert read_numbering(part("{}"), OUTLINE, faults) == NumberingChoice(Scheme.DECIMAL)
    read = read_numbering(part("numbering: {prefix: '8.', start: 2}"), OUTLINE, faults)
    assert (read.scheme, read.prefix, read.start) == (Scheme.DECIMAL, "8.", 2)
    assert lines(faults) == []


def test_a_prefix_that_would_run_into_the_number_is_a_fault() -> None:
    faults = Faults()

    read_numbering(part("numbering: {prefix: 5C, start: 2}"), OUTLINE, faults)

    (line,) = lines(faults)
    assert line.startswith("file.yaml:1:21: '5C' would run into the number after it ('5C2'); end")


def test_what_is_not_written_is_as_usual() -> None:
    values = part("{}")

    assert read_case(values).headings
    assert read_control(values).owner == ""


def test_an_inclusion_is_an_id_or_has_its_place() -> None:
    faults = Faults()
    items = shape.INCLUDE.shape.read(
        node("[roles.views, {clause: roles.advice, after: roles.views}]"), faults
    )

    plain, placed = read_inclusions(items or (), library(), faults)

    assert (plain.clause, plain.position) == ("roles.views", None)
    assert placed.position is not None
    assert placed.position.clause == "roles.views"
    assert lines(faults) == []
