"""Lines of print, which end where the paper does, made into words again."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.page.compared_words import words
from protocol_gen.verify.adopted import Adopted

_BARE_NUMBER: Final = re.compile(r"[0-9]+\.")
_BREAKS_AFTER: Final = ("-", "/", "–", "—", "\u2010")
"""Where a line of print may end without a space."""
_SOFT_HYPHEN: Final = "\u00ad"


def unwrapped(text: str, adopted: Adopted) -> Iterator[str]:
    """Yield the words of lines of print, with words split at the end of a line made whole.

    What is dropped at the beginning of a line (a list marker, the dot after a bare number) is
    dropped only where the text does not have it in the middle of one.
    """
    waiting = ""
    before = ""
    for line in text.split("\n"):
        found = _line_words(line, waiting or before, adopted)
        for place, word in enumerate(found):
            joined = _joined(waiting, word, adopted) if waiting and not place else ""
            if joined:
                waiting = joined
                continue
            if waiting:
                yield waiting
                before = waiting
            waiting = word
    if waiting:
        yield waiting


def _line_words(line: str, before: str, adopted: Adopted) -> list[str]:
    # A sign before the line keeps the comparison from taking its beginning for that of a paragraph.
    found = words(f"| {line}")[1:]
    if not found or (before, found[0]) in adopted.pairs:
        return found
    if found[0] in {"·", "-"}:
        return found[1:]
    number = found[0].removesuffix(".")
    if _BARE_NUMBER.fullmatch(found[0]) and adopted.begins_line(number):
        return [number, *found[1:]]
    return found


def _joined(end: str, beginning: str, adopted: Adopted) -> str:
    """Return a word that was split at the end of a line; empty if none was."""
    if (end, beginning) in adopted.pairs:
        return ""
    if end.endswith(_SOFT_HYPHEN) and end[:-1] + beginning in adopted.vocabulary:
        return end[:-1] + beginning
    if not end.endswith(_BREAKS_AFTER):
        return ""
    whole = end + beginning
    return whole if any(word.startswith(whole) for word in adopted.vocabulary) else ""
