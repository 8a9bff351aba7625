"""The sentences of a text: where each begins and ends."""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(r"[.?!][’”)]*(?=\s+[“‘(]?[A-Z0-9])|[.?!][’”)]*$|$")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|para|paras|st|mr|mrs|ms|dr)|\b[A-Z])\.$", re.IGNORECASE
)
"""What ends with a stop and ends no sentence."""


def sentences_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, its stop included."""
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if end < len(text) and _ABBREVIATION.search(text[start:end]):
            continue
        if text[start:end].strip():
            yield start, end
        start = end
        while text[start : start + 1].isspace():
            start += 1
