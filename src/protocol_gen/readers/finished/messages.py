"""What is said of a finished file that cannot be read, and of what in it is not understood."""

from typing import Final

from protocol_gen.model.message import Form

FINISHED_EMPTY: Final = Form("finished-empty", "it is empty")
FINISHED_TOO_LARGE: Final = Form("finished-too-large", "it is far too large for a protocol")
FINISHED_OF_NO_KIND: Final = Form(
    "finished-of-no-kind", "it is not a Word file, a PDF, a web page or text"
)
FINISHED_OF_OTHER_KIND: Final = Form(
    "finished-of-other-kind",
    "it is {kind}; the protocol itself is a Word file (.docx), a PDF, a web page or text",
)
WORD_OLD_OR_LOCKED: Final = Form(
    "word-old-or-locked",
    "it is an old Word file (.doc) or has a password; save it as .docx without a password",
)
WORD_BROKEN: Final = Form("word-broken", "it is broken, or not a Word file")
WORD_LOCKED: Final = Form("word-locked", "it has a password; save it without")
WORD_WITHOUT_BODY: Final = Form("word-without-body", "it is not a Word file: it has no text body")
WORD_CANNOT_BE_FOLLOWED: Final = Form(
    "word-cannot-be-followed", "it is broken: its text cannot be followed"
)
WORD_TOO_LARGE: Final = Form("word-too-large", "unpacked, it is far too large for a protocol")
OPEN_DOCUMENT: Final = Form(
    "open-document", "it is an OpenDocument file; save it as .docx or as PDF"
)
NOT_WORD: Final = Form("not-word", "it is not a Word file; save it as .docx or as PDF")
PDF_LOCKED: Final = Form("pdf-locked", "it has a password; save it without")
PDF_ENCRYPTED: Final = Form("pdf-encrypted", "it is encrypted; save it without a password")
PDF_TOO_LONG: Final = Form("pdf-too-long", "it has far too many pages for a protocol")
PDF_BROKEN: Final = Form("pdf-broken", "it is broken, or not a PDF")
OPEN_AND_LOOK: Final = Form("finished-open-and-look", "open the file there and look")
