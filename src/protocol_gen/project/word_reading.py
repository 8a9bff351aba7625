"""Word files in a template that is not the program's, read back before they are kept.

What a template can do to words (hide them, strike them out, number them) has no end, so the
finished file is asked. Our own template is asked by the tests: to read back takes longer than to
write. One that the project has in its place is asked like a council's.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from protocol_gen.errors import ChangedWordsError
from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import lines, words
from protocol_gen.project.template_folders import is_packaged
from protocol_gen.writers.docx.writer import REFERENCE
from protocol_gen.writers.writer import ReadTemplate, RedlineWriter

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
        than the document.
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


def _check(content: bytes, document: Document) -> None:
    from protocol_gen.readers.finished.word_file import read_word  # noqa: PLC0415  # likewise

    found = words(read_word(content, document.slug).text)
    wanted = words("\n".join(lines(document)))
    if found != wanted:
        pairs = zip(found, wanted, strict=False)
        at = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        before = wanted[max(0, at - _CONTEXT) : at]
        raise ChangedWordsError(
            *(" ".join(each) for each in (before, _some(found, at), _some(wanted, at)))
        )


def _some(text: Sequence[str], at: int) -> Sequence[str]:
    return text[at : at + _CONTEXT]
