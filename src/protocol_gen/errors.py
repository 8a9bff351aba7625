"""Faults that the user can mend. Everything else is a fault of ours and may show its traceback.

ProtocolError
├── SourceError              something written in a source file is wrong; knows its place
│   └── SheetError           a row or a column of a spreadsheet is wrong
├── InvalidSourcesError      all the source errors of one run, gathered
├── UnknownCouncilError      there is no profile of that name
├── CouncilExistsError       there is one already, where a new one was to be made
├── UnreadableFileError      a file is there but cannot be read
├── ForeignFileError         a finished file cannot be read: broken, protected, of another kind
├── MissingTemplateError     a file of templates/ is not there
├── InvalidWordTemplateError    a council's own Word template cannot be read
├── MissingStylesError       a Word template lacks styles that the document needs
├── MissingSystemLibraryError    a library of the operating system is not installed
├── MotionError              a motion cannot be read, or cannot be carried out as it is put
├── UnknownVersionError      a version was not issued
├── NoVersionInForceError    on that day no version was in force
├── NotIssuableError         a version cannot be issued as it is; all the reasons
├── IssuingElsewhereError    another run is issuing a version of the same council
└── OutputError              a file could not be written
"""

from collections.abc import Iterable, Sequence
from datetime import date

from protocol_gen.model.location import SourceLocation


class ProtocolError(Exception):
    """The base of all that the user can mend."""


class SourceError(ProtocolError):
    """Something written in a source file is wrong. Its sentence says what would be right."""

    def __init__(self, message: str, location: SourceLocation) -> None:
        super().__init__(f"{location}: {message}")
        self.message = message
        self.location = location


class MissingRoleError(SourceError):
    """A clause needs a post or office that the profile does not give."""

    def __init__(self, clause: str, role: str, location: SourceLocation) -> None:
        message = (
            f"'{clause}' needs the role '{role}', which the profile does not give; "
            "add it under 'roles', or leave the clause out"
        )
        super().__init__(message, location)
        self.role = role


class SheetError(SourceError):
    """Something in a spreadsheet is wrong; it knows the row as its program counts, and the column.

    Row 0 is the file as a whole; an empty column is the whole row.
    """

    def __init__(self, message: str, file: str, row: int = 0, column: str = "") -> None:
        self.row = row
        self.column = column
        where = [f"row {row}"] if row else []
        where += [f"column '{column}'"] if column else []
        place = f"{', '.join(where)}: " if where else ""
        super().__init__(f"{place}{message}", SourceLocation(file))


class InvalidSourcesError(ProtocolError):
    """All the faults that one run found in the sources, in the order of their places."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        unique = {str(error): error for error in errors}
        self.errors = tuple(sorted(unique.values(), key=lambda error: error.location))
        super().__init__("\n".join(str(error) for error in self.errors))


class UnknownCouncilError(ProtocolError):
    """There is no profile of that name; ``known`` says what there is."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(f"there is no council '{name}' under profiles/; {known}")
        self.name = name


class CouncilExistsError(ProtocolError):
    """A new council was to be made where there is one; nothing is written over it."""

    def __init__(self, slug: str) -> None:
        super().__init__(
            f"there is something in profiles/{slug} already, and it stays as it is; give the new "
            "council another name"
        )
        self.slug = slug


class UnreadableFileError(ProtocolError):
    """A file is there but cannot be read; ``reason`` is the operating system's."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: it cannot be read ({reason})")
        self.path = path


class ForeignFileError(ProtocolError):
    """A finished file cannot be read; ``reason`` says why, and what would help."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path


class MissingTemplateError(ProtocolError):
    """A file of ``templates/`` is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"templates/{name}: there is no such file")
        self.name = name


class InvalidWordTemplateError(ProtocolError):
    """A council's own Word template cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "the Word template of the council's look cannot be read: "
            "it must be a Word document saved as .docx"
        )


class MissingStylesError(ProtocolError):
    """A Word template lacks styles that the document needs; they are reported by name."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(sorted(names))
        super().__init__(
            f"the Word template lacks the styles that this document needs: {', '.join(self.names)}"
            "; begin the template from templates/docx/reference.docx, which has them all, or copy"
            " them from there with Word's style organiser; a style that Word merely offers is not"
            " in the file until it has been used once (templates/docx/README.md says more)"
        )


class MissingSystemLibraryError(ProtocolError):
    """A library of the operating system is not installed; the sentence says how to get it."""


class MotionError(ProtocolError):
    """A motion cannot be read, or not carried out as it is put; the sentence says what would do."""


class UnknownVersionError(ProtocolError):
    """A version was not issued; the sentence says which were."""

    def __init__(self, council: str, version: str, known: Sequence[str]) -> None:
        issued = f"issued are: {', '.join(known)}" if known else "none is issued yet"
        super().__init__(f"there is no issued version {version} of {council}; {issued}")
        self.version = version


class NoVersionInForceError(ProtocolError):
    """On that day no issued version was in force."""

    def __init__(self, council: str, day: date) -> None:
        super().__init__(
            f"no issued version of {council} was in force on {day}; see protocol-gen history "
            f"{council}"
        )


class NotIssuableError(ProtocolError):
    """A version cannot be issued as it is; nothing was written. ``reasons`` has all of them."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join((*self.reasons, "nothing was written")))


class IssuingElsewhereError(ProtocolError):
    """Another run of the program is issuing a version of the same council."""

    def __init__(self, council: str) -> None:
        super().__init__(
            f"another run is issuing a version of {council} at this moment; wait for it and look "
            f"with protocol-gen history {council}. Nothing was written"
        )


class OutputError(ProtocolError):
    """A file could not be written; nothing half-written is left behind."""
