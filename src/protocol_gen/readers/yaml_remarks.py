"""Remarks that cut a value short: ``Clerk #1`` is "Clerk" to YAML, and not to whoever wrote it.

A sign with a space behind it begins a remark as people write them; one without may be part of a
value, and nothing tells which.
"""

import re
from collections.abc import Mapping
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.readers.messages import REMARK_IN_VALUE

_SIGN: Final = re.compile(r"[ \t]#[^\s#!]")


@frozen
class Remark:
    """A line with a remark that has no space behind its sign, and the column of the sign."""

    line: str
    column: int

    def cuts(self, end: int) -> bool:
        """Whether a value that ends at a column ends where the remark begins."""
        return end < self.column and not self.line[end : self.column].strip()

    def message(self) -> Message:
        """Say what is read as a remark."""
        return REMARK_IN_VALUE(given=self.line[self.column :].rstrip())

    def place(self, file: str, line: int) -> SourceLocation:
        """Return the place of the sign; ``line`` is counted from 0."""
        return SourceLocation(file, line + 1, self.column + 1)


def remarks_in(text: str) -> Mapping[int, Remark]:
    """Return the first such remark of each line, by lines counted from 0."""
    if not _SIGN.search(text):
        return {}
    return {
        number: Remark(line, found.start() + 1)
        for number, line in enumerate(text.split("\n"))
        if not line.lstrip().startswith("#") and (found := _SIGN.search(line))
    }
