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
