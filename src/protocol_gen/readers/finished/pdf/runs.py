"""Letters, as they come in a file, put together to the runs of words that stand in one line."""

from collections.abc import Iterable, Iterator

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.pdf.printed import Box, PrintedRun, box_around

_FAR = 2.5
"""Heights of a line beyond which words are in another column."""


@frozen
class Letter:
    """A letter that is seen and its place; a space or the end of a line has none.

    ``is_turned`` says that it stands in a line that runs across the page's own.
    """

    sign: str
    box: Box | None
    mark: int | None = None
    is_artifact: bool = False
    is_turned: bool = False


def runs_of(letters: Iterable[Letter]) -> tuple[PrintedRun, ...]:
    """Return the letters of a page as runs, in their order."""
    return tuple(_runs(letters))


def _runs(letters: Iterable[Letter]) -> Iterator[PrintedRun]:
    held: list[Letter] = []
    for letter in letters:
        last = _last(held)
        if _ends(letter, last) or (last and letter.box and not _goes_on(last, letter)):
            if last:
                yield _run(held)
            held = []
        if letter.sign != "\n" and (held or letter.box):
            held.append(letter)
    if _last(held):
        yield _run(held)


def _ends(letter: Letter, last: Letter | None) -> bool:
    return letter.sign == "\n" and not (last and last.is_turned)


def _last(held: list[Letter]) -> Letter | None:
    return next((each for each in reversed(held) if each.box), None)


def _goes_on(last: Letter, letter: Letter) -> bool:
    """Whether a letter stands in the same line, not far behind the one before."""
    if last.box is None or letter.box is None:
        return True
    if _kind(last) != _kind(letter):
        return False
    if letter.is_turned or letter.box == last.box:  # the latter for letters drawn as one
        return True
    height = max(last.box.height, letter.box.height, 4)
    gap = letter.box.left - last.box.right
    rise = abs(last.box.bottom - letter.box.bottom)
    return rise < height and -height < gap < _FAR * height


def _kind(letter: Letter) -> tuple[int | None, bool, bool]:
    return letter.mark, letter.is_artifact, letter.is_turned


def _run(letters: list[Letter]) -> PrintedRun:
    first = next(each for each in letters if each.box)
    box = box_around(each.box for each in letters if each.box)
    text = "".join(each.sign for each in letters)
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return PrintedRun(joined, box, first.mark, first.is_artifact)
