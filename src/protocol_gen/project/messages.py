"""What is said of a project's files: what could not be written, and who else is writing."""

from typing import Final

from protocol_gen.model.message import Form

NOT_WRITTEN: Final = Form("file-not-written", "{path}: {reason}; nothing was written there")
COUNCIL_BUSY: Final = Form(
    "council-busy",
    "another run has been saving {council} for longer than {seconds} seconds; this run wrote "
    "nothing there, try again when the other has finished",
)
SOURCES_CHANGED: Final = Form(
    "council-changed-meanwhile",
    "somebody else has changed the files of {council} since they were read; this run wrote "
    "nothing there, read them again first",
)

# Words given in one line

GIVEN_WRONG: Final = Form("given-wrong", "in {part}: {fault}")
MINUTE_SAID_TWICE: Final = Form(
    "given-minute-said-twice",
    "the pages print the word for a minute before its reference; for “{given}” give {bare} alone",
)

# Files that somebody will think are read

PROFILE_STRAY: Final = Form(
    "profile-stray", "this file is not read: a profile is read from {place}"
)
CHANGES_STRAY: Final = Form(
    "changes-stray", "this file is not read: local changes are read from {name}"
)
PAPER_STRAY: Final = Form(
    "paper-stray", "this file is not read: the answers for papers are read from {name}"
)
CLAUSE_BY_NUMBER: Final = Form(
    "clause-by-number",
    "'{number}' is a number, which changes with the text; the id of the clause is {id}",
)
TEMPLATE_STRAY: Final = Form(
    "template-stray", "this file is not read: its name must end in {ending}"
)
FOLDER_NAME_INVALID: Final = Form(
    "folder-name-invalid",
    "the name of this folder, '{name}', goes into file names and web addresses: it must be up to "
    "100 letters (a to z), digits, hyphens and underscores, and not a name that Windows keeps for "
    "a device",
)

FOLDERS_ALIKE: Final = Form(
    "folders-alike",
    "this folder and {other} differ by capitals alone, and many computers take them for one; "
    "rename one of them, or put together what is in both",
)

FILES_ALIKE: Final = Form(
    "files-alike",
    "this name and {other} differ by capitals alone, and many computers take them for one; rename "
    "one of them",
)
NO_FILE: Final = Form(
    "no-file", "this is not a file that can be read, but a folder or a link that leads nowhere"
)
NO_FOLDER: Final = Form(
    "no-folder", "this is not a folder that can be read, but a file or a link that leads nowhere"
)

# Earlier versions of the library

KEPT_UNREADABLE: Final = Form(
    "kept-library-unreadable",
    "this is no version of the library as it is kept, or it is damaged; bring it back as it was",
)
KEPT_IS_ANOTHER: Final = Form(
    "kept-library-is-another",
    "this holds version {version} of the library, not the one it is named for",
)

# Files that a profile names

FILE_NOT_IN_FOLDER: Final = Form(
    "asset-not-in-folder", "there is no file '{name}' in {folder}; {known}"
)
FILE_LEADS_OUT: Final = Form(
    "asset-leads-out", "'{name}' is a link that leads out of {folder}; put the file itself there"
)
FILE_IS_NONE: Final = Form("asset-is-none", "'{name}' in {folder} is not a file")
FILE_UNREADABLE: Final = Form("asset-unreadable", "'{name}' in {folder} cannot be read ({reason})")
FILE_TOO_LARGE: Final = Form(
    "asset-too-large", "'{name}' has more than {most:,} bytes; save it smaller"
)

# Drafts

DRAFT_STATUS: Final = Form(
    "draft-status",
    "the status is '{status}', but what a profile gives is a draft; a version is adopted when it "
    "is issued. Leave the status out",
    field="control.status",
)
DRAFT_VERSION: Final = Form(
    "draft-version",
    "version {issued} is issued, so the draft needs a higher version than {version} before it can "
    "be issued",
    field="version",
)

# Issued versions that are not as they were issued

ISSUED_FILE_MISSING: Final = Form(
    "issued-file-missing", "an issued version needs this file ({reason})"
)
ISSUED_STRAY: Final = Form(
    "issued-stray",
    "this is not an issued version: only folders named by a version belong here, each made when "
    "it was issued; move it elsewhere",
)
ISSUED_SEAL_MISSING: Final = Form(
    "issued-seal-missing", "this file is missing; it holds the SHA-256 of {name}"
)
ISSUED_CHANGED: Final = Form(
    "issued-changed",
    "this file was changed after it was issued: its SHA-256 is not the one in {name}",
)
ISSUED_KEPT_MISSING: Final = Form(
    "issued-kept-missing", "this file was issued with version {version} and is missing"
)
ISSUED_KEPT_STRAY: Final = Form(
    "issued-kept-stray", "this was not issued with version {version}; move it elsewhere"
)
ISSUED_NOT_FIRST: Final = Form(
    "issued-not-first",
    "version {version} was issued as the first, but version {found} comes before it",
)
ISSUED_PREDECESSOR_MISSING: Final = Form(
    "issued-predecessor-missing",
    "version {version} was issued after version {previous}, which is missing here; restore its "
    "folder from where you keep copies",
)
ISSUED_PREDECESSOR_CHANGED: Final = Form(
    "issued-predecessor-changed",
    "version {version} was issued after another version {previous} than the one here: the {name} "
    "of that one was changed",
)
ISSUED_OTHER_VERSION: Final = Form(
    "issued-other-version", "this is version {found}, in the folder of version {version}"
)
ISSUED_OTHER_COUNCIL: Final = Form(
    "issued-other-council", "this is a version of '{found}', in the folder of '{council}'"
)
ISSUED_OTHER_DOCUMENT: Final = Form(
    "issued-other-document", "the document does not have the fingerprint that was issued"
)
ISSUED_OTHER_WORDS: Final = Form(
    "issued-other-words", "the words of the document are not those that were issued"
)
ISSUED_OTHER_CONTROL: Final = Form(
    "issued-other-control", "document control does not say what the adoption record says"
)

# A protocol in another's Word file, read back

REVIEW_BEYOND_CYCLE: Final = Form(
    "review-beyond-cycle",
    "the next review, {review}, is later than the protocol itself allows: its text says no more "
    "than {cycle}, which is {latest}",
)
HOST_CHANGES_WORDS: Final = Form(
    "host-changes-words",
    "read back, the file does not say what the protocol says: after “{after}” it has “{found}”, "
    "and should have “{adopted}”; look for a style of that file that hides or strikes out its text",
)
HOST_HIDES_WORDS: Final = Form(
    "host-hides-words",
    "in that file nobody would see the words “{words}”, which are white, tiny, squeezed or "
    "in a font of signs there; "
    "change its style for such text",
)

# Files that were added to an issued version later

ADDED_INVALID: Final = Form(
    "added-invalid", "this is not the record of a file that was added to an issued version"
)
ADDED_TO_ANOTHER: Final = Form(
    "added-to-another", "what was added here was made of another document than the one kept"
)
ADDED_STRAY: Final = Form(
    "added-stray", "this was not added to the version by the program; move it elsewhere"
)
