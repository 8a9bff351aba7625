"""Where a value was written, so that a fault can name its place."""

from typing import NamedTuple


class SourceLocation(NamedTuple):
    """A place in a source file: its name for messages, and line and column from 1.

    There is one for every word of the library that is read, so it is the cheapest of values.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give ``file:line:column``, the form that editors can click."""
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = SourceLocation("(built in)")
"""The place of a value that no file holds: a default of the program."""
