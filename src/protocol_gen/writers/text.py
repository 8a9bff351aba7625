"""Plain text: the protocol's own words and nothing else, one paragraph a line.

The whole file is the protocol's own text: no control table, no draft mark, no fingerprint.
"""

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.compared_words import blocks_of_lines
from protocol_gen.writers.redline_text import redline_blocks


@frozen
class TextWriter:
    """Writes UTF-8 with a line feed at the end of each line."""

    def write_redline(self, redline: Redline) -> bytes:
        """Return two versions in one text, what differs said in brackets; a title leads it."""
        return ("\n\n".join(redline_blocks(redline)) + "\n").encode()

    def write(self, document: Document) -> bytes:
        """Return the file."""
        blocks = ("\n".join(line.text for line in block) for block in blocks_of_lines(document))
        return ("\n\n".join(blocks) + "\n").encode()
