"""Messages as the terminal says them: the plain English, and which option, key or command to use.

Only this room knows what a command and its options are called; a message knows its code, its facts
and the field of the profile that it is about.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from protocol_gen.errors import ProtocolError
    from protocol_gen.model.message import Fact, Message

_ANSWER_LINES: Final = "one answer to a line, like: council.name: Little Testham Parish Council"
_OUR_TEMPLATE: Final = "our template is templates/docx/reference.docx (its README.md says more)"
HINTS: Final[Mapping[str, str]] = {
    "answers-of-other-kind": f"save it as plain text (.txt or .yaml), {_ANSWER_LINES}",
    "answers-not-a-mapping": f"write {_ANSWER_LINES}",
    "answer-title-doubted": "Enter keeps it",
    "file-of-other-kind": "save it as plain text, in UTF-8",
    "column-of-names-missing": "call it 'name'",
    "changed-not-there": "'protocol-gen show' lists what is",
    "interrupts": "that is 'runs_on: true'",
    "changes-within": "that file is changes.yaml; a complete profile says 'complete: true'",
    "change-without-verb": ("write one of the keys: insert, replace, find (with replace), omit"),
    "clause-id-wrong": ("'protocol-gen show NAME' lists each id beside its number and first words"),
    "role-unknown": "a post of the council's own goes under 'posts'",
    "library-unsaid": "write 'library: \"{newest}\"' to keep the words as they are",
    "held-by-a-kind": "give it a 'title'",
    "role-without-title": "give it a 'title', or 'held_by' with another role",
    "version-wrong": "that it is a draft, or adopted, is said by 'status' under 'control'",
    "wording-unreachable": "write it as 'when'",
    "dask-missing": "pip install 'protocol-gen[scale]'",
    "scheduler-silent": "see docs/scale.md",
    "scheduler-idle": "see docs/scale.md",
    "not-a-mapping-of": "write below it, each on an indented line of its own: {lines:semicolons}",
    "key-of-section": "put it below '{section}:' and begin its line with two spaces",
    "key-of-profile": "begin its line without spaces",
    "key-missing": "add the key '{key}'",
    "key-unknown": "{nearest}",
    "key-unknown-empty": "{nearest}",
    "none-in-force": "see: protocol-gen history {council}",
    "issue-no-approving-body": (
        "also give --approved-by; or --not-recorded approving-body if nobody wrote that down"
    ),
    "issue-no-adopted-on": (
        "also give --on; or --not-recorded adopted-on if nobody wrote that down"
    ),
    "issue-no-minute-reference": (
        "also give --minute; or --not-recorded minute-reference if nobody wrote that down"
    ),
    "issue-no-effective-from": (
        "also give --effective; or --not-recorded effective-from if nobody wrote that down"
    ),
    "issue-no-next-review": (
        "also give --review; or --not-recorded next-review if nobody wrote that down"
    ),
    "issue-no-summary": (
        "also give --summary; or --not-recorded summary if nobody wrote that down"
    ),
    "issue-text-unchanged": (
        "make the changes first; or add --readopted if the council adopted the same text again"
    ),
    "issue-effect-too-early": "add --retrospective if that is what the council resolved",
    "unconfirmed-default": (
        "what is right as it is goes into profile.yaml as 'confirmed: [{names}]'"
    ),
    "unconfirmed-default-more": (
        "add what is right as it is to the list behind 'confirmed' in profile.yaml: {names}"
    ),
    "issue-not-agreed": "use --yes to issue it, or --dry-run to look",
    "issue-rule-error": "protocol-gen check says how to mend it",
    "issuing-elsewhere": "see: protocol-gen history {council}",
    "motion-resolved-later": "that is --proposed",
    "motion-edit-by-hand": "the local changes are in changes.yaml, beside the profile",
    "motion-same-in-two-texts": "they are in changes.yaml, beside the profile",
    "paper-council-decides": (
        "protocol-gen amendments --certificate says why; without --route officer this makes the "
        "report to the council"
    ),
    "paper-first-version": "without --route officer this makes the report to the council",
    "paper-version-not-higher": "change the version in profile.yaml, or give others: --from, --to",
    "preview-port-unusable": "choose another port: --port",
    "styles-missing": _OUR_TEMPLATE,
    "word-file-says-other": _OUR_TEMPLATE,
}
"""What the terminal adds to a message, by its code; with gaps for the message's facts."""
OPTIONS: Final[Mapping[str, str]] = {
    "adoption.approving_body": "--approved-by",
    "adoption.adopted_on": "--on",
    "adoption.minute_reference": "--minute",
    "adoption.effective_from": "--effective",
    "adoption.next_review": "--review",
    "adoption.summary": "--summary",
    "meeting.body": "--meeting",
    "meeting.day": "--on",
    "meeting.item": "--item",
    "meeting.report_of": "--report-of",
    "meeting.effective_from": "--effective",
    "meeting.review_by": "--review",
}
"""The option that gives a field of the adoption record, or of the meeting that decides."""


def in_words(message: "Message") -> str:
    """Return a message as the terminal says it; messages within it are said likewise."""
    from protocol_gen.model.message import rendered  # noqa: PLC0415  # it costs start-up

    facts = {name: _worded(fact) for name, fact in message.given}
    said = rendered(message.form.english, facts)
    hint = rendered(HINTS.get(message.code, ""), facts)
    if hint:
        return f"{said}; {hint}"
    where = _where(message.form.field, facts)
    return f"{said} ({where})" if where else said


def error_in_words(error: "ProtocolError") -> str:
    """Return an error as the terminal says it, its place first where it has one."""
    from protocol_gen.errors import InvalidSourcesError, SourceError  # noqa: PLC0415  # likewise

    if isinstance(error, InvalidSourcesError):
        return "\n".join(error_in_words(each) for each in error.errors)
    if isinstance(error, SourceError):
        return f"{error.location}: {error.within}{in_words(error.message)}"
    return in_words(error.message)


def message_as_data(message: "Message") -> dict[str, Any]:
    """Return a message as JSON has it: its code, its words, its facts."""
    return {"code": message.code, "text": in_words(message), "facts": message.plain_facts()}


def _worded(fact: "Fact") -> "Fact":
    from protocol_gen.model.message import Message  # noqa: PLC0415  # loaded already

    match fact:
        case Message():
            return in_words(fact)
        case tuple():
            return tuple(_worded(each) for each in fact)
        case _:
            return fact


def _where(field: str, facts: "Mapping[str, Fact]") -> str:
    """Return where a field is given: its option, or its file and the keys that lead to it."""
    from protocol_gen.model.message import rendered  # noqa: PLC0415  # loaded already

    if not field:
        return ""
    if field in OPTIONS:
        return f"option {OPTIONS[field]}"
    # A key may hold dots of its own: the path is split before it is filled, or at the first dot
    # where one fact is the whole of it.
    keys = [rendered(part, facts) for part in field.split(".")]
    keys = keys[0].split(".", 1) if len(keys) == 1 else keys
    return f"in profile.yaml: {': '.join(keys)}"
