"""The text between the marks of a file."""

from protocol_gen.readers.finished.finished_text import Aside, Boundary, gather


def test_the_text_is_what_is_between_the_marks() -> None:
    found = gather(["menu\n", Boundary.START, "text\n", Boundary.END, "foot\n"], "print")

    assert (found.text, found.is_marked, found.fingerprint) == ("text\n", True, "print")
    assert found.around.split() == ["menu", "foot"]


def test_marks_that_are_not_one_pair_in_order_are_no_marks() -> None:
    for marks in (
        [Boundary.START],
        [Boundary.END, Boundary.START],
        [Boundary.START, Boundary.START, Boundary.END],
    ):
        found = gather([*marks, "text\n"])

        assert (found.text, found.is_marked) == ("text\n", False)


def test_contents_are_kept_apart() -> None:
    found = gather(["one\n", Aside("contents"), "two\n"])

    assert (found.text, found.contents) == ("one\ntwo\n", "contents")
