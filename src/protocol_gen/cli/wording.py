"""Messages as the terminal says them: the plain English, and which option, key or command to use.

Only this room knows what a command and its options are called; a message knows its code, its facts
and the field of the profile that it is about.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from protocol_gen.errors import ProtocolError
    from protocol_gen.model.message import Message

_HINTS: Final[Mapping[str, str]] = {
    "none-in-force": "see: protocol-gen history {council}",
    "issuing-elsewhere": "see: protocol-gen history {council}",
    "styles-missing": "our template is templates/docx/reference.docx (its README.md says more)",
}
"""What the terminal adds to a message, by its code; with gaps for the message's facts."""


def in_words(message: "Message") -> str:
    """Return a message as the terminal says it."""
    from protocol_gen.model.message import rendered  # noqa: PLC0415  # it costs start-up

    hint = _HINTS.get(message.code, "")
    if hint:
        return f"{message}; {rendered(hint, message.facts)}"
    if message.field:
        return f"{message} (in the profile: {message.field})"
    return str(message)


def error_in_words(error: "ProtocolError") -> str:
    """Return an error as the terminal says it, its place first where it has one."""
    from protocol_gen.errors import InvalidSourcesError, SourceError  # noqa: PLC0415  # likewise

    if isinstance(error, InvalidSourcesError):
        return "\n".join(error_in_words(each) for each in error.errors)
    if isinstance(error, SourceError):
        return f"{error.location}: {error.within}{in_words(error.message)}"
    return in_words(error.message)
