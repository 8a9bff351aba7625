"""Letters put together to runs."""

from collections.abc import Iterator

from protocol_gen.readers.finished.pdf.printed import Box
from protocol_gen.readers.finished.pdf.runs import Letter, runs_of


def letters(
    text: str, *, left: float = 0, top: float = 0, mark: int | None = 1
) -> Iterator[Letter]:
    """A text, each letter five points wide; spaces and line ends have no place."""
    for place, sign in enumerate(text):
        box = None if sign.isspace() else Box(left + 5 * place, top, left + 5 * place + 5, top + 10)
        yield Letter(sign, box, mark if box else None)


def texts(*given: Iterator[Letter]) -> list[str]:
    return [run.text for run in runs_of(each for every in given for each in every)]


def test_words_of_a_line_are_one_run_with_their_place_and_mark() -> None:
    (run,) = runs_of(letters("must not ", left=20, top=50))

    assert (run.text, run.box, run.mark) == ("must not ", Box(20, 50, 60, 60), 1)


def test_a_line_ends_where_the_file_says_so_or_the_place_does() -> None:
    assert texts(letters("must\nnot")) == ["must", "not"]
    assert texts(letters("must"), letters("not", top=20)) == ["must", "not"]
    assert texts(letters("must", left=100), letters("not")) == ["must", "not"]


def test_another_mark_and_another_column_begin_a_run() -> None:
    assert texts(letters("must"), letters("not", left=20, mark=2)) == ["must", "not"]
    assert texts(letters("must"), letters("not", left=90)) == ["must", "not"]


def test_spaces_alone_are_no_run_and_two_halves_of_a_sign_are_one() -> None:
    halves = [Letter(sign, Box(0, 0, 5, 10)) for sign in "\ud83d\ude00"]

    assert runs_of([*letters("  \n ")]) == ()
    assert texts(iter(halves)) == ["\N{GRINNING FACE}"]


def test_letters_drawn_as_one_sign_are_one_word() -> None:
    box = Box(10, 0, 28, 10)
    drawn = [Letter("O", Box(0, 0, 10, 10)), *(Letter(sign, box) for sign in "ffi")]

    assert texts(iter(drawn)) == ["Offi"]
