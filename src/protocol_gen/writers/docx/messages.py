"""What is said of a Word file that a protocol is to be put into."""

from typing import Final

from protocol_gen.model.message import Form

HOST_NOT_WORD: Final = Form(
    "host-not-word",
    "the file that the protocol is to be put into cannot be read; it must be a Word document "
    "(.docx), neither locked nor of the strict kind: open it in Word and save it as one",
)
HEADING_UNKNOWN: Final = Form(
    "host-heading-unknown",
    "the file has no heading “{wanted}”; those most like it are: {known}",
)
HEADING_TWICE: Final = Form(
    "host-heading-twice",
    "the file has the heading “{wanted}” {times} times; give one of them other words, so that it "
    "is clear which is meant",
)
HOST_WITHOUT_HEADINGS: Final = Form(
    "host-without-headings",
    "the file has no headings; give the line under which the protocol belongs a heading style",
)
HEADING_IN_TABLE: Final = Form(
    "host-heading-in-table",
    "the heading “{wanted}” is in a table; a protocol needs one that is between paragraphs",
)
HEADING_IN_BOX: Final = Form(
    "host-heading-in-box",
    "the heading “{wanted}” is in a text box; a protocol needs one that is between paragraphs",
)
HEADING_JOINED: Final = Form(
    "host-heading-joined",
    "a tracked change makes one paragraph of the heading “{wanted}” and what follows; accept or "
    "reject that change first",
)
