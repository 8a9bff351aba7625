"""Running heads and feet."""

from dataclasses import replace

from protocol_gen.readers.finished.pdf.printed import Box, PrintedRun
from protocol_gen.readers.finished.pdf.running_lines import without_running


def page(*lines: str) -> list[PrintedRun]:
    """A page with lines below one another."""
    return [
        PrintedRun(text, Box(0, 20 * place, 100, 20 * place + 10), None, is_artifact=False)
        for place, text in enumerate(lines)
    ]


def texts(pages: list[list[PrintedRun]]) -> tuple[list[list[str]], tuple[str, ...]]:
    kept, running = without_running(pages)
    return [[run.text for run in each] for each in kept], running


def test_lines_alike_on_most_pages_but_for_numbers_are_heads_and_feet() -> None:
    kept, running = texts([page("Protocol", "a", "Page 1"), page("Protocol", "b", "Page 2")])

    assert kept == [["a"], ["b"]]
    assert running == ("Protocol", "Page 1", "Page 2")


def test_what_is_painted_last_and_stands_first_is_a_head() -> None:
    pages = [[*reversed(page("Protocol", "a"))], [*reversed(page("Protocol", "b"))]]

    assert texts(pages) == ([["a"], ["b"]], ("Protocol",))


def test_what_stands_on_one_page_does_not_run() -> None:
    assert texts([page("a", "b"), page("c", "d"), page("a", "e")])[0][1] == ["c", "d"]
    assert texts([page("a", "b")]) == ([["a", "b"]], ())


def test_a_paper_among_others_has_heads_and_feet_of_its_own() -> None:
    others = [page(f"other {each}", f"{each} x", f"foot of {each}") for each in "abcdefgh"]
    paper = [page("Protocol", text, f"Page {at} of 3") for at, text in enumerate("uvw", 1)]

    assert texts([*others, *paper]) == (
        [[run.text for run in each] for each in others] + [["u"], ["v"], ["w"]],
        ("Protocol", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
    )


def test_what_two_pages_begin_with_is_their_head_only_if_it_counts_them() -> None:
    others = [page(f"other {each}", f"{each} x") for each in "abcd"]

    assert texts([*others, page("Members", "a"), page("Members", "b")])[1] == ()
    assert texts([*others, page("Page 1", "a"), page("Page 2", "b")])[1] == ("Page 1", "Page 2")


def test_two_pages_on_one_sheet_have_heads_and_feet_each() -> None:
    def beside(run: PrintedRun) -> PrintedRun:
        box = run.box
        return replace(run, box=Box(box.left + 120, box.top, box.right + 120, box.bottom))

    first, second, third = (
        page("Protocol", text, f"Page {at}") for at, text in enumerate("abc", 1)
    )
    sheets = [[*first, *map(beside, second)], third]

    kept, running = texts(sheets)

    assert kept == [["a", "b"], ["c"]]
    assert running == ("Protocol", "Page 1", "Page 2", "Page 3")
