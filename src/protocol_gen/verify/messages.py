"""What else is to be known of a file beside the answer: whose words it has, what it claims."""

from typing import Final

from protocol_gen.model.message import Form

LATER_ISSUED: Final = Form(
    "verify-later-issued", "a later version has been issued since: {version}"
)
WORDS_OF_VERSION: Final = Form(
    "verify-words-of-version", "these are the words of version {version} of {council}"
)
WORDS_OF_DRAFT: Final = Form(
    "verify-words-of-draft",
    "these are the words of the draft {version} of {council}, which has not been issued",
)
CHANGED_SINCE: Final = Form(
    "verify-changed-since",
    "the fingerprint in the file is that of version {version}, but its words are not: they were "
    "changed after the file was made",
)
FALSE_FINGERPRINT: Final = Form(
    "verify-false-fingerprint",
    "the fingerprint in the file is not that of its words, and was not relied on",
)
ODD_SIGN: Final = Form("verify-odd-sign", "“{sign}” is {name} ({code})")
UNSEEN_SIGN: Final = Form("verify-unseen-sign", "it has {name} ({code}) in it")
