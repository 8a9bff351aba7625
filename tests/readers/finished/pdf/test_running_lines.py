"""Running heads and feet."""

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
