"""Listens to what WeasyPrint only logs: what it could not read or draw is left out.

That is a picture, or a character for which no font has a sign: it would print a box for it.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from protocol_gen.errors import MissingGlyphError, ProtocolError
from protocol_gen.page.glyphs import all_in_words
from protocol_gen.page.messages import GLYPH_MISSING
from protocol_gen.writers.pdf.messages import PDF_INCOMPLETE

LONGEST = 300
"""Characters of a complaint that are shown; the address of a picture can be all of its bytes."""


class IncompletePageError(ProtocolError):
    """Something that the page asks for cannot be shown, a broken picture for one."""

    def __init__(self, complaint: str) -> None:
        shown = complaint if len(complaint) <= LONGEST else f"{complaint[:LONGEST]}…"
        super().__init__(PDF_INCOMPLETE(complaint=shown))


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.complaints: list[str] = []
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR:
            self.complaints.append(record.getMessage())
        elif str(record.msg).startswith(_NO_SIGN) and isinstance(record.args, tuple):
            self.characters.add(str(record.args[0]))


_NO_SIGN = ".notdef glyph"
"""How the warning about a character begins, which is its first argument."""


@contextmanager
def nothing_left_out() -> Iterator[set[str]]:
    """Raise ``IncompletePageError`` where WeasyPrint logs an error.

    Raises ``MissingGlyphError`` where it says that no font has a sign for a character, or where
    there is one in the set that is given.
    """
    logger, listener = logging.getLogger("weasyprint"), _Listener()
    logger.addHandler(listener)
    try:
        yield listener.characters
    finally:
        logger.removeHandler(listener)
    if listener.complaints:
        raise IncompletePageError(listener.complaints[0])
    if listener.characters:
        found = "".join(sorted(listener.characters))
        raise MissingGlyphError(GLYPH_MISSING(characters=all_in_words(found)), found)


def drawn_as_missing(fonts: Iterable[Any]) -> set[str]:
    """Return the characters for which a font of WeasyPrint's was asked for its sign 0.

    That stands for what is missing. A space is drawn so without a warning.
    """
    return {character for font in fonts for character in font.to_unicode.get(0, "")}
