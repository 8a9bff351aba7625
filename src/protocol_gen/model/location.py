"""Where a value was written, so that a fault can name its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class SourceLocation:
    """A place in a source file: its name for messages, and line and column from 1."""

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
