"""Plain text: the protocol's own words and nothing else, one paragraph a line.

The whole file is the protocol's own text: no control table, no draft mark, no fingerprint.
"""

from dataclasses import dataclass

from protocol_gen.model.document import Document
from protocol_gen.model.words import blocks_of_lines


@dataclass(frozen=True, slots=True)
class TextWriter:
    """Writes UTF-8 with a line feed at the end of each line."""

    @property
    def suffix(self) -> str:
        """The file name's ending."""
        return ".txt"

    def write(self, document: Document) -> bytes:
        """Return the file."""
        blocks = ("\n".join(line.text for line in block) for block in blocks_of_lines(document))
        return ("\n\n".join(blocks) + "\n").encode()
