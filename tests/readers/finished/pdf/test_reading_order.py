"""The order in which a reader meets the lines of a page."""

from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.readers.finished.pdf.printed import Box, PrintedRun
from protocol_gen.readers.finished.pdf.reading_order import (
    halves,
    lines_as_filed,
    lines_as_read,
    middle_of,
    rows,
    sheet_as_read,
)


def run(text: str, left: float, top: float, width: float = 100) -> PrintedRun:
    return PrintedRun(text, Box(left, top, left + width, top + 10), 1, is_artifact=False)


def read(*runs: PrintedRun) -> list[str]:
    return [line.text for line in lines_as_read(runs)]


def test_what_stands_behind_one_another_is_one_line_and_close_pieces_one_word() -> None:
    assert read(run("5.1", 0, 0, 20), run("Members", 40, 0)) == ["5.1 Members"]
    assert read(run("mem", 0, 0, 20), run("bers", 21, 0)) == ["members"]


def test_columns_and_cells_are_read_as_they_are_filed() -> None:
    cells = [run("a", 0, 0), run("b", 0, 20), run("c", 200, 0), run("d", 200, 20), run("e", 0, 40)]

    assert read(*cells) == ["a", "b", "c", "d", "e"]


def test_a_line_that_is_filed_last_and_stands_first_is_read_first() -> None:
    assert read(run("b", 0, 20), run("c", 0, 40), run("a", 0, 0)) == ["a", "b", "c"]


def test_rows_go_from_left_to_right() -> None:
    (row,) = rows([run("b", 200, 1), run("a", 0, 0)])

    assert row.text == "a b"


@given(st.permutations(range(6)))
def test_lines_below_one_another_are_read_as_they_stand_however_they_are_filed(
    order: list[int],
) -> None:
    assert read(*(run(str(each), 0, 20 * each) for each in order)) == [*"012345"]


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=8))
def test_no_run_is_lost(places: list[tuple[int, int]]) -> None:
    runs = [run(f"w{number}", *place) for number, place in enumerate(places)]

    for lines in (lines_as_read(runs), lines_as_filed(runs), rows(runs)):
        assert sorted(run.text for line in lines for run in line.runs) == [run.text for run in runs]


def test_what_stands_above_all_comes_first_wherever_the_file_has_it() -> None:
    stamped = [run("a", 0, 20), run("b", 0, 40), run("c", 0, 60), run("stamp", 300, 0)]

    assert read(*stamped) == ["stamp", "a", "b", "c"]


def test_a_cell_is_read_to_its_end_though_the_file_has_what_is_below_the_table_first() -> None:
    below = run("below", 0, 60)
    cells = [run("a", 0, 0), run("b", 200, 0), run("c", 200, 12)]

    assert read(below, *cells) == ["a b", "c", "below"]


def test_a_bullet_that_is_filed_apart_keeps_nothing_from_being_read() -> None:
    columns = [run("a", 10, 0), run("b", 10, 20), run("c", 10, 40), run("d", 200, 0)]

    assert read(*columns, run("•", 0, 20, 5)) == ["a", "b", "c", "d"]


def test_columns_whose_lines_are_not_level_are_read_one_by_one() -> None:
    first = [run(sign, 0, 40 * at + 20) for at, sign in enumerate("abc")]
    second = [run(sign, 200, 40 * at) for at, sign in enumerate("def")]

    assert read(*first, *second) == [*"abcdef"]


def test_two_pages_on_a_sheet_are_read_one_by_one_if_so_filed() -> None:
    cover = [run("cover", 0, 100), run("title", 0, 120)]
    second = [run("a", 300, 0), run("b", 300, 20), run("c", 300, 40), run("d", 300, 130)]

    def sheet(*runs: PrintedRun) -> list[str]:
        return [line.text for line in sheet_as_read(runs, 250)]

    assert sheet(*cover, *second) == ["cover", "title", "a", "b", "c", "d"]
    assert sheet(*second, *cover) != ["a", "b", "c", "d", "cover", "title"]


def test_a_sheet_is_two_pages_where_it_is_wider_than_high_and_nothing_crosses_its_middle() -> None:
    wide = [run("a", 0, 0), run("b", 300, 0)]
    crossed = [*wide, run("c", 100, 40, 200)]

    assert middle_of([wide]) == 200
    assert middle_of([[run("a", 0, 0), run("b", 0, 600)]]) is None
    assert halves(wide, 200) == ([wide[0]], [wide[1]])
    assert halves(crossed, 200) == (crossed,)
