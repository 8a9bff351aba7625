"""Word files in a template that is not the program's, read back before they are kept.

What a template can do to words (hide them, strike them out, number them) has no end, so the
finished file is asked. Our own template is asked by the tests: to read back takes longer than to
write. One that the project has in its place is asked like a council's.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from protocol_gen.errors import ChangedWordsError, HostFileError, UnseenWordsError
from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import lines, words
from protocol_gen.project.messages import HOST_CHANGES_WORDS, HOST_HIDES_WORDS
from protocol_gen.project.template_folders import is_packaged
from protocol_gen.writers.docx.writer import REFERENCE
from protocol_gen.writers.writer import ReadTemplate, RedlineWriter

if TYPE_CHECKING:
    from protocol_gen.readers.finished.finished_text import FinishedText

UNSEEN = frozenset({"word-unseen", "word-in-signs"})
"""The codes of what the reader says of words in white or tiny letters, or in pictures for them."""
_TELLING = 3
"""Words by which a quotation, which may be cut, is found again."""
_CONTEXT = 5
"""Words before a difference that tell its place, and of the difference itself."""


class ReadingWriter:
    """Writes Word files, and reads those back that are in a template of somebody's own."""

    def __init__(self, writer: RedlineWriter, read: ReadTemplate | None = None) -> None:
        """Take what writes, and what reads the template for councils that bring none."""
        self._writer = writer
        self._read = read

    @cached_property
    def _is_ours(self) -> bool:
        """Whether the template for councils that bring none is the one of the program."""
        return self._read is None or is_packaged(REFERENCE, self._read(REFERENCE))

    def _is_asked(self, document: Document) -> bool:
        return bool(document.look.word_template) or not self._is_ours

    def write(self, document: Document) -> bytes:
        """Return the whole file.

        Raises what the writer raises, and ``ChangedWordsError`` where the file says something else
        than the document, and ``UnseenWordsError`` where nobody sees its words.
        """
        content = self._writer.write(document)
        if self._is_asked(document):
            _check(content, document)
        return content

    def write_redline(self, redline: Redline) -> bytes:
        """Return a file of both versions; with all its changes made it says the new one.

        Raises what ``write`` raises.
        """
        content = self._writer.write_redline(redline)
        if self._is_asked(redline.document):
            from protocol_gen.revisions import accept  # noqa: PLC0415  # few councils have one

            _check(content, accept(redline))
        return content


def check_host(content: bytes, document: Document) -> None:
    """Raise ``HostFileError`` where a file that a protocol was put into does not say its words."""
    found, wanted = _read(content, document), _words_of(document)
    whole = found.unmarked or found  # what is marked may be another protocol
    difference = _lacking(words(whole.text), wanted)
    unseen = _unseen(whole, wanted)
    if unseen:
        raise HostFileError(HOST_HIDES_WORDS(words=unseen))
    if difference:
        after, said, adopted = difference
        raise HostFileError(HOST_CHANGES_WORDS(after=after, found=said, adopted=adopted))


def _check(content: bytes, document: Document) -> None:
    found = _read(content, document)
    wanted = _words_of(document)
    unseen = _unseen(found, wanted)
    if unseen:
        raise UnseenWordsError(unseen)
    difference = _difference(words(found.text), wanted)
    if difference:
        raise ChangedWordsError(*difference)


def _read(content: bytes, document: Document) -> "FinishedText":
    from protocol_gen.readers.finished.word_file import read_word  # noqa: PLC0415  # few need it

    return read_word(content, document.slug)


def _words_of(document: Document) -> Sequence[str]:
    return words("\n".join(lines(document)))


def _unseen(found: "FinishedText", wanted: Sequence[str]) -> str:
    """Return the first words of those wanted that are there and that nobody sees, if any are."""
    said = (each.what for each in found.obstacles if each.what.code in UNSEEN)
    unseen = (str(each.facts["words"]) for each in said)
    return next((each for each in unseen if _run(words(each)[:_TELLING]) in _run(wanted)), "")


def _difference(found: Sequence[str], wanted: Sequence[str]) -> tuple[str, str, str] | None:
    """Return the words before the first difference, what is found there, and what should be."""
    if found == wanted:
        return None
    pairs = zip(found, wanted, strict=False)
    at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return _before(wanted, at), _some(found, at), _some(wanted, at)


def _lacking(found: Sequence[str], wanted: Sequence[str]) -> tuple[str, str, str] | None:
    """Return the same where the words wanted are not in one run among those found."""
    text = _run(found)
    at = bisect_left(range(len(wanted)), True, key=lambda n: _run(wanted[: n + 1]) not in text)  # noqa: FBT003  # what is looked for
    if at == len(wanted):
        return None
    end = text[: text.find(_run(wanted[:at])) + len(_run(wanted[:at]))] if at else ""
    return _before(wanted, at), _some(found, end.count("\n") - 1 if at else 0), _some(wanted, at)


def _run(said: Sequence[str]) -> str:
    return "\n".join(("", *said, ""))


def _before(said: Sequence[str], at: int) -> str:
    return " ".join(said[max(0, at - _CONTEXT) : at])


def _some(said: Sequence[str], at: int) -> str:
    return " ".join(said[at : at + _CONTEXT])
