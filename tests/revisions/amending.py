"""Provisions of few words, each known to come from somewhere, and the schedule of their changes."""

from collections.abc import Mapping
from datetime import date

from tests import builders

from protocol_gen.model.amendment import (
    Amendment,
    AmendmentKind,
    Declaration,
    Delegation,
    FormerTitle,
    FormerTitles,
    Schedule,
)
from protocol_gen.model.document import Paragraph, Provision
from protocol_gen.model.inlines import CrossReference, Inline, Origin, OriginKind, Text
from protocol_gen.revisions import Grounds, schedule

ALL_MINOR = Delegation("Monitoring Officer", frozenset(AmendmentKind) - {AmendmentKind.SUBSTANTIVE})

SAID = FormerTitle("Clerk", "Clerks", "Town Clerk", date(2026, 5, 12), "Ann Smith, Town Clerk")
CLERK_RETITLED = FormerTitles(
    {
        ("clerk", "clerk", "town clerk"): SAID,
        ("clerk", "clerks", "town clerks"): SAID,
    },
    frozenset({"clerk"}),
)


def library(content: str) -> Text:
    return Text(content, Origin(OriginKind.LIBRARY, "clause"))


def role(content: str, name: str = "clerk") -> Text:
    return Text(content, Origin(OriginKind.ROLE, name))


def count(content: str) -> Text:
    return Text(content, Origin(OriginKind.COUNT, "clause"))


def slip(content: str, place: str = "changes.yaml:3:3") -> Text:
    return Text(content, Origin(OriginKind.LOCAL_CHANGE, "clause", place))


def reference(content: str, target: str = "other") -> CrossReference:
    return CrossReference(target, content, Origin(OriginKind.CROSS_REFERENCE, target))


def clause(*inlines: Inline, label: str = "") -> Provision:
    number = builders.number(label) if label else None
    return Provision("clause", number=number, blocks=(Paragraph(inlines),))


def changes(
    old: Provision,
    new: Provision,
    declarations: Mapping[str, Declaration] | None = None,
    delegation: Delegation = ALL_MINOR,
    former: FormerTitles = CLERK_RETITLED,
) -> Schedule:
    grounds = Grounds(declarations or {}, delegation, former)
    return schedule(builders.document(old), builders.document(new), grounds)


def amended(
    old: tuple[Inline, ...],
    new: tuple[Inline, ...],
    declaration: Declaration | None = None,
    delegation: Delegation = ALL_MINOR,
) -> Amendment:
    declarations = {"clause": declaration} if declaration else None
    (amendment,) = changes(clause(*old), clause(*new), declarations, delegation).amendments
    return amendment
