"""Levels of numbers as they are written: each number as the first one looks."""

import pytest
from tests.readers.reading import lines, node

from protocol_gen.model.document import NumberStyle
from protocol_gen.model.levels import NumberingForm, Scheme
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.numbering_form import LEVELS, read_levels, written_levels


def read(text: str) -> tuple[NumberingForm, list[str]]:
    faults = Faults()
    values = LEVELS.read(node(text), faults)
    form = read_levels(values, faults) if values else NumberingForm()
    return form, lines(faults)


def texts(text: str) -> list[tuple[str, NumberStyle]]:
    form, faults = read(text)
    assert faults == []
    return [(level.text, level.style) for level in form.levels]


@pytest.mark.parametrize(
    ("first", "text", "style"),
    [
        ("'1'", "%1", NumberStyle.DECIMAL),
        ("'1.'", "%1.", NumberStyle.DECIMAL),
        ("(1)", "(%1)", NumberStyle.DECIMAL),
        ("(a)", "(%1)", NumberStyle.LOWER_LETTER),
        ("A", "%1", NumberStyle.UPPER_LETTER),
        ("i.", "%1.", NumberStyle.LOWER_ROMAN),
        ("I", "%1", NumberStyle.UPPER_ROMAN),
        ("Appendix A", "Appendix %1", NumberStyle.UPPER_LETTER),
        ("Part I", "Part %1", NumberStyle.UPPER_ROMAN),
        ("'8.1'", "8.%1", NumberStyle.DECIMAL),
    ],
)
def test_a_number_is_read_from_how_the_first_one_looks(
    first: str, text: str, style: NumberStyle
) -> None:
    assert texts(f"[{{counts: heading, number: {first}}}]") == [(text, style)]


def test_what_comes_before_its_own_counter_repeats_the_levels_above() -> None:
    levels = """
    - {counts: heading, number: A}
    - {counts: paragraph, number: A.1}
    - {counts: item, number: A-1/i}
    """

    assert [text for text, _ in texts(levels)] == ["%1", "%1.%2", "%1-%2/%3"]


def test_a_level_without_a_number_counts_as_the_one_below_repeats_it() -> None:
    levels = "[{counts: heading}, {counts: paragraph, number: A.1}]"

    assert texts(levels) == [("", NumberStyle.UPPER_LETTER), ("%1.%2", NumberStyle.DECIMAL)]


def test_a_level_that_does_not_start_again_begins_a_list_and_so_does_an_appendix() -> None:
    levels = """
    - {counts: heading, number: "1"}
    - {counts: paragraph, number: "1", restart: false, start: 4}
    - {counts: item, number: (a)}
    - {counts: appendix, number: Appendix A}
    - {counts: paragraph, number: A1}
    """

    form, faults = read(levels)

    assert faults == []
    assert [level.text for level in form.levels] == ["%1", "%1", "(%2)", "Appendix %1", "%1%2"]
    assert [level.goes_on for level in form.levels] == [False, True, False, False, False]
    assert form.levels[1].start == 4


@pytest.mark.parametrize(
    ("levels", "place", "said"),
    [
        ("[{counts: heading, number: Part}]", "1:28", "'Part' shows no number"),
        ("[{counts: heading, number: '5A.1'}]", "1:28", "of 1 levels above it in its list, and"),
        (
            "[{counts: heading, number: '1'}, {counts: item, number: (a)(i)}]",
            "1:57",
            "repeats as 'a' the number of a level that counts with '1'",
        ),
        (
            "[{counts: heading, number: '1'}, {counts: item, restart: no, number: '1.1'}]",
            "1:70",
            "repeats the numbers of 1 levels above it in its list, and there are 0",
        ),
        ("[{counts: heading, number: '1', restart: no}]", "1:42", "the first level is never"),
        ("[{counts: [appendix, heading], number: A}]", "1:11", "by one level alone"),
        (f"[{', '.join(['{counts: item}'] * 10)}]", "1:146", "10 levels, and a list has at most 9"),
        ("[{counts: section, number: '1'}]", "1:11", "unknown value 'section'; choose from app"),
        ("[{counts: item, number: 'a%'}]", "1:25", "'a%' is not a number as the first one looks"),
        ("[{number: '1'}]", "1:2", "still needed: what is counted"),
        ("[{counts: item, form: '1'}]", "1:17", "a level of numbers has no key 'form'"),
    ],
)
def test_what_cannot_be_counted_is_told_with_its_place(levels: str, place: str, said: str) -> None:
    _, faults = read(levels)

    assert len(faults) == 1, faults
    assert f":{place}:" in faults[0]
    assert said in faults[0]


def test_levels_that_are_a_scheme_have_its_name() -> None:
    levels = """
    - {counts: [heading, paragraph], number: "1"}
    - {counts: [heading, paragraph], number: "1.1"}
    """

    form, _ = read(levels)

    assert form.scheme is Scheme.DECIMAL


def test_levels_are_written_as_they_are_read() -> None:
    levels = """
    - {counts: heading}
    - {counts: [heading, paragraph], number: "1.1"}
    - {counts: item, number: (a), restart: false, start: 3}
    - {counts: appendix, number: Appendix A}
    - {counts: paragraph, number: A.1}
    """
    form, _ = read(levels)

    written = [
        "{" + ", ".join(f"{key}: '{value}'" if isinstance(value, str)
                        else f"{key}: [{', '.join(value)}]"
                        for key, value in each.items()) + "}"
        for each in written_levels(form)
    ]  # fmt: skip

    assert read(f"[{', '.join(written)}]") == (form, [])
