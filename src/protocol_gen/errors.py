"""Faults that the user can mend. Everything else is a fault of ours and may show its traceback.

    ProtocolError
    ├── SourceError              something written in a source file is wrong; knows its place
    ├── InvalidSourcesError      all the source errors of one run, gathered
    ├── MissingTemplateError     a file of templates/ is not there
    ├── MissingSystemLibraryError    a library of the operating system is not installed
    └── OutputError              a file could not be written
"""

from collections.abc import Iterable

from protocol_gen.model.location import SourceLocation


class ProtocolError(Exception):
    """The base of all that the user can mend."""


class SourceError(ProtocolError):
    """Something written in a source file is wrong. Its sentence says what would be right."""

    def __init__(self, message: str, location: SourceLocation) -> None:
        super().__init__(f"{location}: {message}")
        self.message = message
        self.location = location


class InvalidSourcesError(ProtocolError):
    """All the faults that one run found in the sources, in the order of their places."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        unique = {str(error): error for error in errors}
        self.errors = tuple(sorted(unique.values(), key=lambda error: error.location))
        super().__init__("\n".join(str(error) for error in self.errors))


class MissingTemplateError(ProtocolError):
    """A file of ``templates/`` is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"templates/{name}: there is no such file")
        self.name = name


class MissingSystemLibraryError(ProtocolError):
    """A library of the operating system is not installed; the sentence says how to get it."""


class OutputError(ProtocolError):
    """A file could not be written; nothing half-written is left behind."""
