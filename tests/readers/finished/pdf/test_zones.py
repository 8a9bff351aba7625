"""What on the pages is the protocol's text, and what is around it."""

from protocol_gen.readers.finished.pdf.printed import (
    Box,
    Figure,
    FigureKind,
    PrintedPage,
    PrintedRun,
)
from protocol_gen.readers.finished.pdf.tag_tree import Marks
from protocol_gen.readers.finished.pdf.zones import Zone, zones

MARKS = Marks(frozenset({(1, 0), (3, 0)}), frozenset({(1, 1), (2, 1), (3, 1)}))


def run(text: str, top: float, mark: int | None = None, *, is_artifact: bool = False) -> PrintedRun:
    return PrintedRun(text, Box(0, top, 100, top + 10), mark, is_artifact)


def zoned(*pages: tuple[int, list[PrintedRun]]) -> dict[Zone, list[str]]:
    """The words of each zone; each page with its key."""
    found: dict[Zone, list[str]] = {zone: [] for zone in Zone}
    printed = [PrintedPage(tuple(runs)) for _, runs in pages]
    for page in zones(printed, [key for key, _ in pages], MARKS):
        for zone, those in page.runs.items():
            found[zone] += [each.text for each in those]
    return found


def test_another_element_before_and_after_the_text_is_around_it_and_within_is_among_it() -> None:
    found = zoned(
        (1, [run("before", 0, 1), run("text", 20, 0), run("within", 60, 1)]),
        (3, [run("text", 0, 0), run("after", 20, 1)]),
    )

    assert found[Zone.AROUND] == ["before", "after"]
    assert found[Zone.AMONG] == ["within"]


def test_what_is_called_no_part_of_the_text_is_furniture_above_and_below_it_alone() -> None:
    artifacts = [run(text, top, is_artifact=True) for text, top in (("head", 0), ("over", 30))]
    found = zoned((1, [*artifacts, run("text", 20, 0), run("text", 40, 0)]))

    assert found[Zone.AROUND] == ["head"]
    assert found[Zone.OVER] == ["over"]


def test_what_no_element_has_is_laid_over_the_pages_of_the_text() -> None:
    found = zoned((2, [run("cover", 0)]), (1, [run("stamp", 0), run("text", 20, 0)]))

    assert (found[Zone.AROUND], found[Zone.OVER]) == (["cover"], ["stamp"])


def test_a_page_between_is_seen_and_a_doubled_one_is_twice_the_text() -> None:
    found = zoned(
        (1, [run("text", 0, 0)]),
        (9, [run("foreign", 0), run("head", 20, is_artifact=True)]),
        (1, [run("text", 0, 0)]),
    )

    assert found[Zone.OVER] == ["foreign", "head"]
    assert found[Zone.TEXT] == ["text", "text"]


def test_without_a_line_of_the_text_all_is_around_it() -> None:
    assert zoned((2, [run("cover", 0)]))[Zone.AROUND] == ["cover"]


# Figures


def picture(top: float) -> Figure:
    return Figure(FigureKind.PICTURE, Box(0, top, 100, top + 10))


def figures(*pages: tuple[int, list[PrintedRun], list[Figure]]) -> list[tuple[int, int]]:
    """How many figures of each page hinder, and how many are around the text."""
    printed = [PrintedPage(tuple(runs), tuple(drawn)) for _, runs, drawn in pages]
    found = zones(printed, [key for key, _, _ in pages], MARKS)
    return [(len(page.figures_within), len(page.figures_around)) for page in found]


def test_a_picture_beside_below_or_between_the_text_hinders_and_one_around_it_does_not() -> None:
    found = figures(
        (1, [run("text", 20, 0)], [picture(0), picture(22), picture(60)]),
        (9, [], [picture(200)]),
        (3, [run("text", 20, 0)], [picture(5), picture(90)]),
        (9, [], [picture(300)]),
    )

    assert found == [(2, 1), (1, 0), (1, 1), (0, 1)]


def test_a_crest_at_the_head_of_most_pages_hinders_nothing_and_over_the_text_it_does() -> None:
    pages = [(key, [run("text", 20, 0)], [picture(0)]) for key in (1, 3, 1)]
    assert figures(*pages) == [(0, 1)] * 3

    over = [(key, [run("text", 5, 0)], [picture(0)]) for key in (1, 3, 1)]
    assert figures(*over) == [(1, 0)] * 3
