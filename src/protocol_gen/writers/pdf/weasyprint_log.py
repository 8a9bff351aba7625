"""Listens to what WeasyPrint only logs: a picture that it could not read or draw is left out."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from protocol_gen.errors import ProtocolError
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
        super().__init__(logging.ERROR)
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.complaints.append(record.getMessage())


@contextmanager
def nothing_left_out() -> Iterator[None]:
    """Raise ``IncompletePageError`` where WeasyPrint logs an error."""
    logger, listener = logging.getLogger("weasyprint"), _Listener()
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
    if listener.complaints:
        raise IncompletePageError(listener.complaints[0])
