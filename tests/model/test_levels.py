"""Levels of numbers, and the schemes that have names."""

import pytest

from protocol_gen.model.document import NumberLevel, NumberStyle
from protocol_gen.model.levels import (
    MOST_LEVELS,
    SCHEME_LEVELS,
    CountedKind,
    LevelChoice,
    NumberingForm,
    Scheme,
    is_name,
    lists_in,
    with_counters,
)


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda scheme: scheme.value)
def test_a_scheme_is_its_levels_and_knows_its_name(scheme: Scheme) -> None:
    form = NumberingForm.named(scheme)

    assert form.levels == SCHEME_LEVELS[scheme]
    assert form.scheme is scheme
    assert len(form.levels) <= MOST_LEVELS


def test_no_two_schemes_are_the_same_levels() -> None:
    assert len(set(SCHEME_LEVELS.values())) == len(Scheme)


def test_a_level_for_appendices_is_known_as_such() -> None:
    appendix = LevelChoice((CountedKind.APPENDIX,), "Appendix %1")

    assert appendix.is_appendix
    assert not LevelChoice((CountedKind.HEADING,), "%1").is_appendix


def test_a_list_begins_with_the_first_level_and_where_one_says_so() -> None:
    own = NumberLevel(NumberStyle.DECIMAL, "%1", begins_list=True)

    assert lists_in((own, NumberLevel(NumberStyle.DECIMAL, "%2"), own)) == (range(2), range(2, 3))
    assert lists_in(()) == ()


def test_a_label_repeats_the_counters_that_it_names() -> None:
    assert with_counters("%1.%3", ("5", "b", "iv")) == "5.iv"


@pytest.mark.parametrize(
    ("text", "named"),
    [("Appendix %1", True), ("Section 16.%1", True), ("XIV.%1", False), ("5C.%1.%2", False)],
)
def test_a_label_with_a_word_is_a_name(text: str, *, named: bool) -> None:
    assert is_name(NumberLevel(NumberStyle.DECIMAL, text)) is named
