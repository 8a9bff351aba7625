"""Faults that the user can fix. Everything else is a fault of ours and may show its traceback.

ProtocolError
├── SourceError              something written in a source file is wrong; knows its place
│   └── SheetError           a row or a column of a spreadsheet is wrong
├── InvalidSourcesError      all the source errors of one run, gathered
├── UnknownCouncilError      there is no profile of that name
├── CouncilExistsError       there is one already, where a new one was to be made
├── UnreadableFileError      a file is there but cannot be read
├── UnknownLanguageError     no language has that tag
├── MissingFormError         a word lacks a form that a text asks for
├── ForeignFileError         a finished file cannot be read: broken, protected, of another kind
├── MissingTemplateError     a file of templates/ is not there
├── WordTemplateError        a council's own Word template does not serve
│   ├── InvalidWordTemplateError    it cannot be read
│   ├── MissingStylesError          it lacks styles that the document needs
│   ├── DraftInTemplateError        it says DRAFT, which an adopted version would say too
│   └── ChangedWordsError           in it, the protocol would say something else
├── FormatNotMadeError       a file cannot be made in one format; in others it can
│   ├── MissingSystemLibraryError    a library of the operating system is not installed
│   └── MissingGlyphError    no font has a sign for a character
├── MotionError              a motion cannot be read, or cannot be carried out as it is put
├── UnknownProvisionError    a document has no provision of that id
├── UnknownVersionError      a version was not issued
├── NoVersionInForceError    on that day no version was in force
├── NotIssuableError         a version cannot be issued as it is; all the reasons
├── IssuingElsewhereError    another run is issuing a version of the same council
└── OutputError              a file could not be written

Each carries a ``Message``: a code, facts, and plain English that any front can show. What a front
alone knows, such as the option of a command to use, that front adds.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from protocol_gen.model.location import SourceLocation
from protocol_gen.model.message import Form, Message

ROLE_NOT_GIVEN: Final = Form(
    "role-not-given",
    "the clause '{clause}' needs the post '{role}', which the council has not given; name the "
    "post, or leave the clause out",
    field="roles.{role}",
)
COUNCIL_UNKNOWN: Final = Form("council-unknown", "there is no council called '{name}'; {known}")
LANGUAGE_UNKNOWN: Final = Form(
    "language-unknown",
    "there is no language '{tag}' here; choose from {known}",
    field="language",
)
COUNCIL_EXISTS: Final = Form(
    "council-exists",
    "there is a council called '{slug}' already, and it stays as it is; give the new council "
    "another name",
)
FILE_UNREADABLE: Final = Form("file-unreadable", "{path}: cannot be read ({reason})")
FILE_FOREIGN: Final = Form("file-foreign", "{path}: {reason}")
TEMPLATE_MISSING: Final = Form("template-missing", "the template '{name}' does not exist")
WORD_TEMPLATE_INVALID: Final = Form(
    "word-template-invalid",
    "the council's Word template cannot be read, or has no room for text; open it in Word and save "
    "it as a Word document (.docx)",
    field="look.word_template",
)
STYLES_MISSING: Final = Form(
    "styles-missing",
    "the Word template lacks the styles that this document needs: {names}; start from our own "
    "Word template, which has them all, or copy them from there with Word's style organiser; a "
    "style that Word merely offers is not in the file until it has been used once",
    field="look.word_template",
)
TEMPLATE_SAYS_DRAFT: Final = Form(
    "template-says-draft",
    "the head or foot of the Word template says '{words}', and would say so in adopted versions "
    "too; delete the mark there: drafts are marked without it",
    field="look.word_template",
)
WORDS_UNSEEN: Final = Form(
    "word-file-hides-words",
    "in the Word file made with this Word template nobody sees the words “{words}”, which are "
    "white, tiny, squeezed or in a font of signs; change their style, or start from our own Word "
    "template",
    field="look.word_template",
)
WORDS_CHANGED: Final = Form(
    "word-file-says-other",
    "read back, the Word file made with this Word template does not say what the protocol says: "
    "after '{after}' it has '{found}', and should have '{adopted}'; look for a style that hides or "
    "strikes out its text, or start from our own Word template",
    field="look.word_template",
)
PROVISION_UNKNOWN: Final = Form(
    "provision-unknown", "the protocol has no provision with the id '{id}'"
)
VERSION_UNKNOWN: Final = Form(
    "version-unknown", "there is no issued version {version} of {council}; issued so far: {known}"
)
NONE_ISSUED: Final = Form(
    "version-unknown-none", "there is no issued version {version} of {council}; none is issued yet"
)
NONE_IN_FORCE: Final = Form("none-in-force", "no issued version of {council} was in force on {day}")
NOT_ISSUABLE: Final = Form("not-issuable", "{reasons:lines}\nnothing was written")
ISSUING_ELSEWHERE: Final = Form(
    "issuing-elsewhere",
    "another run is issuing a version of {council} at this moment; wait for it to finish, then "
    "see which versions there are. Nothing was written",
)
FAULTS: Final = Form("faults", "{faults:lines}")


class ProtocolError(Exception):
    """The base of all that the user can fix. ``message`` says what, and what would be right."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        """Return the plain English of the message."""
        return str(self.message)


class SourceError(ProtocolError):
    """Something written in a source file is wrong. Its message says what would be right."""

    within = ""
    """Where in the file, in words and with a colon, for files that have no lines."""

    def __init__(self, message: Message, location: SourceLocation) -> None:
        super().__init__(message)
        self.location = location

    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes."""
        return (SourceError, (self.message, self.location))

    def __str__(self) -> str:
        """Return the place and the plain English."""
        return f"{self.location}: {self.within}{self.message}"


class MissingRoleError(SourceError):
    """A clause needs a post or office that the profile does not give."""

    def __init__(self, clause: str, role: str, location: SourceLocation) -> None:
        super().__init__(ROLE_NOT_GIVEN(clause=clause, role=role), location)
        self.role = role


class SheetError(SourceError):
    """Something in a spreadsheet is wrong; it knows the row as its program counts, and the column.

    Row 0 is the file as a whole; an empty column is the whole row.
    """

    def __init__(self, message: Message, file: str, row: int = 0, column: str = "") -> None:
        self.row = row
        self.column = column
        where = [f"row {row}"] if row else []
        where += [f"column '{column}'"] if column else []
        self.within = f"{', '.join(where)}: " if where else ""
        super().__init__(message, SourceLocation(file))


class InvalidSourcesError(ProtocolError):
    """All the faults that one run found in the sources, in the order of their places."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        unique = {str(error): error for error in errors}
        self.errors = tuple(sorted(unique.values(), key=lambda error: error.location))
        super().__init__(FAULTS(faults=tuple(str(error) for error in self.errors)))


class UnknownCouncilError(ProtocolError):
    """There is no profile of that name; ``known`` says what there is."""

    def __init__(self, name: str, known: Message) -> None:
        super().__init__(COUNCIL_UNKNOWN(name=name, known=known))
        self.name = name


class UnknownLanguageError(ProtocolError):
    """No language has a tag; ``known`` are those that a document may have."""

    def __init__(self, tag: str, known: Iterable[str]) -> None:
        super().__init__(LANGUAGE_UNKNOWN(tag=tag, known=tuple(known)))
        self.tag = tag


class MissingFormError(ProtocolError):
    """A word lacks a form that a text asks for; no language makes one up."""


class CouncilExistsError(ProtocolError):
    """A new council was to be made where there is one; nothing is written over it."""

    def __init__(self, slug: str) -> None:
        super().__init__(COUNCIL_EXISTS(slug=slug))
        self.slug = slug


class UnreadableFileError(ProtocolError):
    """A file is there but cannot be read; ``reason`` is the operating system's."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(FILE_UNREADABLE(path=path, reason=reason))
        self.path = path


class ForeignFileError(ProtocolError):
    """A finished file cannot be read; ``reason`` says why, and what would help."""

    def __init__(self, path: str, reason: Message) -> None:
        super().__init__(FILE_FOREIGN(path=path, reason=reason))
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes."""
        return (ForeignFileError, (self.path, self.reason))


class MissingTemplateError(ProtocolError):
    """A file of ``templates/`` is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(TEMPLATE_MISSING(name=name))
        self.name = name


class WordTemplateError(ProtocolError):
    """A council's own Word template does not serve, which shows when a file is made with it."""


class InvalidWordTemplateError(WordTemplateError):
    """A council's own Word template cannot be read."""

    def __init__(self) -> None:
        super().__init__(WORD_TEMPLATE_INVALID())


class MissingStylesError(WordTemplateError):
    """A Word template lacks styles that the document needs; they are reported by name."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(sorted(names))
        super().__init__(STYLES_MISSING(names=self.names))


class DraftInTemplateError(WordTemplateError):
    """A Word template says that it is a draft, which an adopted version would say too."""

    def __init__(self, words: str) -> None:
        super().__init__(TEMPLATE_SAYS_DRAFT(words=words))


class ChangedWordsError(WordTemplateError):
    """A Word file was read back and does not say what the document says."""

    def __init__(self, after: str, found: str, adopted: str) -> None:
        super().__init__(WORDS_CHANGED(after=after, found=found, adopted=adopted))


class UnseenWordsError(WordTemplateError):
    """A Word file was read back, and nobody sees its words."""

    def __init__(self, words: str) -> None:
        super().__init__(WORDS_UNSEEN(words=words))


class HostFileError(ProtocolError):
    """A protocol cannot be put into another Word file; the message says why."""


class FormatNotMadeError(ProtocolError):
    """A file cannot be made in one format. What stands in the way of it is nothing to others."""


class MissingSystemLibraryError(FormatNotMadeError):
    """A library of the operating system is not installed; the message says how to get it."""


class MissingGlyphError(FormatNotMadeError):
    """No font has a sign for some characters; a reader would see a box for each."""

    def __init__(self, message: Message, characters: str) -> None:
        super().__init__(message)
        self.characters = characters


class MotionError(ProtocolError):
    """A motion cannot be read, or not carried out as it is put; the message says what would do."""


class UnknownProvisionError(ProtocolError):
    """A document has no provision of that id."""

    def __init__(self, provision: str) -> None:
        super().__init__(PROVISION_UNKNOWN(id=provision))
        self.id = provision


class UnknownVersionError(ProtocolError):
    """A version was not issued; the message says which were."""

    def __init__(self, council: str, version: str, known: Sequence[str]) -> None:
        form = VERSION_UNKNOWN if known else NONE_ISSUED
        facts = {"known": tuple(known)} if known else {}
        super().__init__(form(council=council, version=version, **facts))
        self.version = version


class NoVersionInForceError(ProtocolError):
    """On that day no issued version was in force."""

    def __init__(self, council: str, day: date) -> None:
        super().__init__(NONE_IN_FORCE(council=council, day=day))


class NotIssuableError(ProtocolError):
    """A version cannot be issued as it is; nothing was written. ``reasons`` has all of them."""

    def __init__(self, reasons: Iterable[Message]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(NOT_ISSUABLE(reasons=self.reasons))


class IssuingElsewhereError(ProtocolError):
    """Another run of the program is issuing a version of the same council."""

    def __init__(self, council: str) -> None:
        super().__init__(ISSUING_ELSEWHERE(council=council))


class OutputError(ProtocolError):
    """A file could not be written; nothing half-written is left behind."""
