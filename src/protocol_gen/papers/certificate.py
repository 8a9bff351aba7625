"""The certificate of minor changes: what is proven, what is declared, what is the council's.

It is as much as can be said without judgement: which changes touch only role titles, references,
numbers, punctuation or case, which an officer declares to be slips or required by law, and whether
the council's delegation has a place for all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from protocol_gen.language.amendment_words import CertificateWords
from protocol_gen.language.words import Catalogue
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


@dataclass(frozen=True, slots=True)
class CertifiedGroup:
    """One group of amendments: what is found of them, and each in a line."""

    said: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What is found of all changes between two versions, and what follows for the route."""

    findings: tuple[CertifiedGroup, ...]
    conclusion: tuple[str, ...]
    is_minor: bool


def certificate(changes: Schedule, delegation: Delegation, words: Catalogue) -> Certificate:
    """Return the certificate for a schedule of amendments under a council's delegation."""
    groups = (*_findings(changes.amendments, words), *_beside(changes, words.certificate))
    conclusion = tuple(_conclusion(changes, delegation, words))
    return Certificate(groups, conclusion, changes.is_minor)


def _findings(amendments: Sequence[Amendment], words: Catalogue) -> Iterator[CertifiedGroup]:
    said = words.certificate
    proven = [each for each in amendments if each.evidence is Evidence.PROVEN]
    declared = [each for each in amendments if each.evidence is Evidence.DECLARED]
    called_minor = [
        each for each in amendments if each.evidence is Evidence.NONE and each.kind in _DECLARABLE
    ]
    others = [each for each in amendments if each not in (*proven, *declared, *called_minor)]
    officers = words.listed(dict.fromkeys(each.declared_by for each in declared))
    for finding, group in (
        (said.proven, proven),
        (said.declared(officers=officers), declared),
        (said.undeclared, called_minor),
        (said.others, others),
    ):
        if group:
            yield CertifiedGroup(finding, tuple(_line(each, words) for each in group))


def _beside(changes: Schedule, said: CertificateWords) -> Iterator[CertifiedGroup]:
    if changes.numbers:
        yield CertifiedGroup(said.numbers, (said.number_count(len(changes.numbers)),))
    if changes.frame_changes:
        lines = (
            said.frame_change(
                what=each.what, old=each.before or said.none, new=each.after or said.none
            )
            for each in changes.frame_changes
        )
        yield CertifiedGroup(said.frame, tuple(lines))


_DECLARABLE = frozenset(AmendmentKind) - {AmendmentKind.SUBSTANTIVE, AmendmentKind.CONSEQUENTIAL}


def _conclusion(changes: Schedule, delegation: Delegation, words: Catalogue) -> Iterator[str]:
    said = words.certificate
    if not (changes.amendments or changes.numbers):
        yield said.no_change
        return
    if changes.is_minor:
        yield said.open(officer=delegation.officer)
        if any(each.kind is AmendmentKind.LEGAL for each in changes.amendments):
            yield said.report
        return
    yield said.closed
    if not delegation.officer:
        yield said.no_delegation
        return
    kinds = [words.kinds.of(kind).within for kind in _not_delegated(changes)]
    if kinds:
        yield said.not_delegated(kinds=", ".join(kinds))


def _not_delegated(changes: Schedule) -> Iterable[AmendmentKind]:
    """Return the kinds of what is proven or declared and still goes to the council."""
    kinds = dict.fromkeys(
        each.kind
        for each in changes.amendments
        if each.route is Route.COUNCIL and each.evidence is not Evidence.NONE
    )
    if changes.numbers and changes.numbers_route is Route.COUNCIL:
        kinds[AmendmentKind.NUMBERING] = None
    return kinds


def _line(amendment: Amendment, words: Catalogue) -> str:
    """Return "A4 introduction.purpose, editorial: “the clerk,” becomes “the clerk”. Reason"."""
    said = words.certificate
    line = said.line(
        reference=amendment.reference,
        clause=amendment.clause,
        kind=words.kinds.of(amendment.kind).within,
        what="; ".join(_changes(amendment, words)) or said.only_labels,
    )
    return f"{line} {amendment.reason}" if amendment.reason else line


def _changes(amendment: Amendment, words: Catalogue) -> Iterator[str]:
    said = words.certificate
    if amendment.action is not Action.AMEND or not (amendment.old and amendment.new):
        yield {
            Action.INSERT: said.is_new,
            Action.OMIT: said.is_left_out,
            Action.MOVE: said.is_moved,
            Action.AMEND: said.is_changed,
        }[amendment.action]
        return
    for gone, come in differences(amendment.old, amendment.new):
        yield words.differences.told(gone, come)
