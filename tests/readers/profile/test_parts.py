"""The parts of a profile that are more than one value."""

import pytest
from tests.readers.reading import library, lines, node

from protocol_gen.language.known_languages import language_for
from protocol_gen.model.levels import NumberingForm, Scheme
from protocol_gen.model.library import Outline
from protocol_gen.model.period import Period, Setting, unit_names
from protocol_gen.model.profile import NumberingChoice
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.messages import SETTING_NOT_A_PERIOD
from protocol_gen.readers.profile.names_and_roles import WordReader
from protocol_gen.readers.profile.parts import (
    read_case,
    read_control,
    read_inclusions,
    read_numbering,
    read_settings,
)
from protocol_gen.readers.shapes import Record, Values

PART = Record("a part", shape.NUMBERING_KEY, shape.CASE_KEY, shape.CONTROL_KEY)
DECIMAL = NumberingForm.named(Scheme.DECIMAL)
OUTLINE = Outline("short", "", (), (), numbering=DECIMAL)


def part(text: str) -> Values:
    values = PART.read(node(text), Faults())
    assert values is not None
    return values


def settings(text: str, faults: Faults) -> dict[str, Setting]:
    written = shape.SETTINGS.shape.read(node(text), faults) or {}
    return read_settings(written, {}, WordReader(library(), language_for("en-GB"), {}, faults))


def test_the_outline_says_how_provisions_are_numbered_where_the_profile_does_not() -> None:
    faults = Faults()

    assert read_numbering(part("{}"), OUTLINE, faults) == NumberingChoice(DECIMAL)
    read = read_numbering(part("numbering: {prefix: '8.', start: 2}"), OUTLINE, faults)
    assert (read.form, read.prefix, read.start) == (DECIMAL, "8.", 2)
    assert lines(faults) == []


def test_a_prefix_that_would_run_into_the_number_is_a_fault() -> None:
    faults = Faults()

    read_numbering(part("numbering: {prefix: 5C, start: 2}"), OUTLINE, faults)

    (line,) = lines(faults)
    assert line.startswith("file.yaml:1:21: '5C' would run into the number after it ('5C2'); end")


def test_what_is_not_written_is_as_usual() -> None:
    values = part("{}")

    assert read_case(values).headings
    assert read_control(values, language_for("en"), Faults()).owner == ""


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


@pytest.mark.parametrize("written", ["5 working days", "two weeks", "a month"])
def test_the_periods_that_the_message_offers_are_taken(written: str) -> None:
    message = str(SETTING_NOT_A_PERIOD(given="soon", units=unit_names()))
    faults = Faults()

    read = settings(f"notice: {written}", faults)

    assert written in message
    assert isinstance(read["notice"], Period)
    assert lines(faults) == []


def test_what_is_no_period_is_told_what_one_is() -> None:
    faults = Faults()

    settings("notice: soon", faults)

    (line,) = lines(faults)
    assert "'soon' is not a period; write a number and a unit, such as" in line
