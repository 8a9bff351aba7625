"""Why a version cannot be issued, and what is wrong with a document that came from a file."""

from typing import Final

from protocol_gen.model.message import Form

NOT_THE_SAME: Final = Form(
    "issue-profile-differs",
    "the profile written as one file does not give the same document; this is a fault of the "
    "program, please report it",
)
NOT_ISSUED: Final = Form("issue-not-written", "{path}: {reason}; nothing was issued")
REDLINE: Final = Form(
    "issue-redline", "this document is a redline; only a text without marks can be issued"
)
VERSION_INVALID: Final = Form(
    "issue-version-invalid",
    "'{version}' is not a version; write it as whole numbers with dots between them (1.0)",
)
VERSION_TAKEN: Final = Form(
    "issue-version-taken",
    "version {version} is issued already, and stays as it is; give the draft a higher version",
    field="version",
)
VERSION_TOO_LOW: Final = Form(
    "issue-version-too-low",
    "version {version} is not higher than {latest}, the last that was issued; give the draft a "
    "higher version",
    field="version",
)
ADOPTED_TOO_EARLY: Final = Form(
    "issue-adopted-too-early",
    "the date of adoption, {day}, is before that of version {version}, {earlier}",
    field="adoption.adopted_on",
)
NAME_TAKEN: Final = Form(
    "issue-name-taken",
    "the profile names a file '{name}', but the program makes a file of that name itself; give it "
    "another name",
)

# A document that came from a file

ID_TWICE: Final = Form(
    "document-id-twice",
    "the id '{id}' appears {count} times; every provision must have its own",
)
ID_INVALID: Final = Form("document-id-invalid", "'{id}' is not an id of a provision")
UNWRITABLE: Final = Form(
    "document-unwritable", "it holds a character that no Word file or web page can hold"
)
ORDER_INVALID: Final = Form(
    "document-order-invalid",
    "its provisions are not in an order that provisions can have: {reason}",
)
TABLE_UNEVEN: Final = Form(
    "document-table-uneven", "{provision}: a table whose rows are not as wide as its header"
)
TARGET_MISSING: Final = Form(
    "document-target-missing", "{provision}: refers to '{target}', which is not there"
)
OF_ANOTHER_COUNCIL: Final = Form(
    "document-of-another-council",
    "this is a document of {found}, and {council} is the folder of {expected}",
)
