"""Plain text: the protocol's own words, one paragraph a line.

A file begins with a head, which says what document control says in other formats (of a draft, that
it is one) and ends with a line of its own. All below that line is the protocol's own text.
"""

from collections.abc import Iterator

from protocol_gen.frozen import frozen
from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import blocks_of_lines
from protocol_gen.page.furniture import TEXT_HEAD_END, control_rows
from protocol_gen.writers.redline_text import redline_blocks


@frozen
class TextWriter:
    """Writes the words alone: UTF-8 with a line feed at the end of each line."""

    def write_redline(self, redline: Redline) -> bytes:
        """Return two versions in one text, what differs said in brackets; a title leads it."""
        return ("\n\n".join(redline_blocks(redline)) + "\n").encode()

    def write(self, document: Document) -> bytes:
        """Return the file."""
        blocks = ("\n".join(line.text for line in block) for block in blocks_of_lines(document))
        return ("\n\n".join(blocks) + "\n").encode()


@frozen
class TextFileWriter(TextWriter):
    """Writes a file; before the words it says what document control says in other formats."""

    def write(self, document: Document) -> bytes:
        """Return the file."""
        words = TextWriter().write(document)
        head = "".join(f"{line}\n" for line in _head(document))
        return f"{head}{TEXT_HEAD_END}\n\n".encode() + words


def _head(document: Document) -> Iterator[str]:
    """Yield the rows of document control, each in a line."""
    fact = words_for(document.language).furniture.fact
    for label, value in control_rows(document):
        yield fact(label=label, value=" ".join(value.split()))
