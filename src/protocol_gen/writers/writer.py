"""What is asked of every format, and what it gives them."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline

ReadTemplate: TypeAlias = Callable[[str], bytes]
"""Gives the bytes of a file of ``templates/`` by its path there ("html/page.html").

A project's own file wins over the one that the program brings. Raises ``MissingTemplateError``
where there is neither.
"""


class Writer(Protocol):
    """What is asked of every format."""

    def write(self, document: Document) -> bytes:
        """Return the whole file; the same document always gives the same bytes."""
        ...


class RedlineWriter(Writer, Protocol):
    """A writer of a format that can show two versions in one file."""

    def write_redline(self, redline: Redline) -> bytes:
        """Return the whole file; the same redline always gives the same bytes."""
        ...
