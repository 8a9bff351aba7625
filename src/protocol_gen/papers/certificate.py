"""The certificate of minor changes: what is proven, what is declared, what is the council's.

It is as much as can be said without judgement: which changes touch only role titles, references,
numbers, punctuation or case, which an officer declares to be slips or required by law, and whether
the council's delegation has a place for all of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protocol_gen.model.amendment import (
    Action,
    Amendment,
    AmendmentKind,
    Delegation,
    Evidence,
    Route,
    Schedule,
)
from protocol_gen.revisions.differences import differences

PROVEN = (
    "Proven. Every word of these provisions is traced to what gave it. Only titles of the same "
    "posts, references to the same provisions, numbers, punctuation or case differ."
)
DECLARED = (
    "Declared by {officer}. These changes touch words, and nothing but this declaration says that "
    "they are minor."
)
UNDECLARED = (
    "Not declared. The sources call these changes minor, but no officer is named who declares it."
)
OTHERS = "Neither proven nor declared. These are the council's to decide."
OPEN = "All changes may be decided by the {officer} under the council's delegation."
REPORT = "What the law requires must be reported to the next meeting of the council."
NO_DELEGATION = "The profile names no delegation, so every change goes to the council."
NOT_DELEGATED = "The council has not delegated changes of this kind: {kinds}."
CLOSED = "The changes go to the council."
NUMBERS = "Numbers. The map of old to new numbers has them all; no words change by them."
UNSEEN = "Outside the text. These need no route: they are not of the protocol's own words."
OTHER_LABELS = "only the letters of its items are others"
NONE = "No provision changes its words."


@dataclass(frozen=True, slots=True)
class Finding:
    """One group of amendments: what is found of them, and each in a line."""

    said: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is found of all changes between two versions, and what follows for the route."""

    findings: tuple[Finding, ...]
    conclusion: tuple[str, ...]
    is_minor: bool


def certificate(changes: Schedule, delegation: Delegation) -> Certificate:
    """Return the certificate for a schedule of amendments under a council's delegation."""
    groups = (*_findings(changes.amendments), *_beside(changes))
    return Certificate(groups, tuple(_conclusion(changes, delegation)), changes.is_minor)


def _findings(amendments: Sequence[Amendment]) -> Iterator[Finding]:
    proven = [each for each in amendments if each.evidence is Evidence.PROVEN]
    declared = [each for each in amendments if each.evidence is Evidence.DECLARED]
    called_minor = [
        each for each in amendments if each.evidence is Evidence.NONE and each.kind in _DECLARABLE
    ]
    others = [each for each in amendments if each not in (*proven, *declared, *called_minor)]
    officers = " and ".join(dict.fromkeys(each.declared_by for each in declared))
    for said, group in (
        (PROVEN, proven),
        (DECLARED.format(officer=officers), declared),
        (UNDECLARED, called_minor),
        (OTHERS, others),
    ):
        if group:
            yield Finding(said, tuple(map(_line, group)))


def _beside(changes: Schedule) -> Iterator[Finding]:
    if changes.numbers:
        count = len(changes.numbers)
        yield Finding(NUMBERS, (f"{count} provision{'s' if count > 1 else ''}",))
    if changes.unseen:
        lines = (
            f"{each.what}: {each.before or 'none'} becomes {each.after or 'none'}"
            for each in changes.unseen
        )
        yield Finding(UNSEEN, tuple(lines))


_DECLARABLE = frozenset(AmendmentKind) - {AmendmentKind.SUBSTANTIVE, AmendmentKind.CONSEQUENTIAL}


def _conclusion(changes: Schedule, delegation: Delegation) -> Iterator[str]:
    if not (changes.amendments or changes.numbers):
        yield NONE
        return
    if changes.is_minor:
        yield OPEN.format(officer=delegation.officer)
        if any(each.kind is AmendmentKind.LEGAL for each in changes.amendments):
            yield REPORT
        return
    yield CLOSED
    if not delegation.officer:
        yield NO_DELEGATION
        return
    kinds = dict.fromkeys(
        each.kind.value
        for each in changes.amendments
        if each.route is Route.COUNCIL and each.evidence is not Evidence.NONE
    )
    if changes.numbers and changes.numbers_route is Route.COUNCIL:
        kinds[AmendmentKind.NUMBERING.value] = None
    if kinds:
        yield NOT_DELEGATED.format(kinds=", ".join(kinds))


def _line(amendment: Amendment) -> str:
    """Return "A4 introduction.purpose, editorial: “the clerk,” becomes “the clerk”. Reason"."""
    what = "; ".join(_changes(amendment)) or OTHER_LABELS
    reason = f" {amendment.reason}" if amendment.reason else ""
    return f"{amendment.reference} {amendment.clause}, {amendment.kind.value}: {what}.{reason}"


def _changes(amendment: Amendment) -> Iterator[str]:
    if amendment.action is not Action.AMEND or not (amendment.old and amendment.new):
        yield {
            Action.INSERT: "it is new",
            Action.OMIT: "it is left out",
            Action.MOVE: "it stands elsewhere",
            Action.AMEND: "it changes",
        }[amendment.action]
        return
    for gone, come in differences(amendment.old, amendment.new):
        match gone, come:
            case "", _:
                yield f"“{come}” is added"
            case _, "":
                yield f"“{gone}” is left out"
            case _:
                yield f"“{gone}” becomes “{come}”"
