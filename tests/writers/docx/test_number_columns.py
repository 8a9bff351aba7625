"""Where numbers hang, and where the text beside them begins."""

from tests.builders import LEGAL, number

from protocol_gen.model.document import NumberLevel, NumberStyle
from protocol_gen.writers.docx.number_columns import indents_of
from protocol_gen.writers.docx.oxml import Indent

DECIMAL = NumberStyle.DECIMAL


def test_numbers_that_repeat_another_hang_at_the_margin_and_letters_under_their_stem() -> None:
    assert indents_of(LEGAL, ()) == (
        Indent(851, 851),
        Indent(851, 851),
        Indent(1418, 567),
        Indent(1985, 567),
    )


def test_a_long_number_moves_the_column_of_all_that_hang_at_the_margin() -> None:
    first, second, *_ = indents_of(LEGAL, [number("10.10.10", 1)])

    assert first == second == Indent(1254, 1254)


def test_a_level_that_shows_nothing_has_no_column_and_the_next_hangs_at_the_margin() -> None:
    levels = (NumberLevel(DECIMAL, ""), NumberLevel(DECIMAL, "%2"))

    assert indents_of(levels, ()) == (Indent(0), Indent(851, 851))


def test_an_appendix_runs_into_its_heading_and_numbers_in_it_hang_as_all_others() -> None:
    levels = (
        *LEGAL[:2],
        NumberLevel(NumberStyle.UPPER_LETTER, "Appendix %1", begins_list=True, on_new_page=True),
        NumberLevel(DECIMAL, "%2"),
    )

    indents = indents_of(levels, [number("Appendix A", 2)])

    assert indents[2:] == (Indent(0), Indent(851, 851))
