"""Numbers of provisions."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.document import Paragraph, Provision, ProvisionForm
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

NUMBER_TURNED_OFF: Final = Form(
    "missing-number", "“{provision}” has no number, by choice of the profile"
)
NUMBERS_TURNED_OFF_BELOW: Final = Form(
    "missing-number-below", "what is under “{provision}” has no number, by choice of the profile"
)
NO_NUMBER: Final = Form("missing-number-beside", "it has no number, and those beside it have")
NO_NUMBERS: Final = Form(
    "missing-number-all", "none of the {count} paragraphs and items has a number"
)


@rule(
    Rule(
        "missing-number",
        Severity.WARNING,
        why="A provision without a number cannot be cited.",
        mend="Let the numbering scheme number it.",
        forms=(
            NUMBER_TURNED_OFF,
            NUMBERS_TURNED_OFF_BELOW,
            NO_NUMBER,
            NO_NUMBERS,
        ),
        fields=("numbering",),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=(
            "A text of twelve paragraphs or more without any number; an item or paragraph without "
            "one beside others that have one; and what `numbering: {off: …}` leaves without."
        ),
        matters="What has no number cannot be cited in a complaint or amendment.",
        mending=(
            "Choose a scheme under `numbering`, or take the provision out of `off` and `off_below`."
        ),
        before="`numbering: {scheme: decimal, off: [purpose]}`",
        after="`numbering: {scheme: decimal}`",
        silence="The lists were adopted without numbers",
    ),
)
def missing_numbers(subject: Subject) -> Iterator[Found]:
    """Find provisions that cannot be cited: all, some beside numbered ones, or some by choice."""
    numbering = subject.profile.numbering
    if not subject.document.numbering:
        yield from _without_any_number(subject)
        return
    by_choice = (*numbering.off, *numbering.off_below)
    yield from _turned_off(subject)
    for group in _siblings(subject.document.provisions):
        if any(each.number for each in group):
            for each in group:
                if not each.number and each.id not in by_choice:
                    yield subject.at_provision(NO_NUMBER(), each.id)


def _turned_off(subject: Subject) -> Iterator[Found]:
    """Find the provisions that the profile leaves without a number."""
    for key, form in (("off", NUMBER_TURNED_OFF), ("off_below", NUMBERS_TURNED_OFF_BELOW)):
        for provision in getattr(subject.profile.numbering, key):
            name = f"numbering.{key}.{provision}"
            yield subject.at_key(form(provision=provision), name, "", provision)


_FEWEST_TO_NUMBER: Final = 12
"""Paragraphs and lists from which a text without numbers cannot well be cited."""


def _without_any_number(subject: Subject) -> Iterator[Found]:
    count = sum(1 for line in subject.lines if line.is_sentence)
    if count >= _FEWEST_TO_NUMBER:
        yield subject.at_key(NO_NUMBERS(count=count), "numbering.scheme")


def _siblings(provisions: tuple[Provision, ...]) -> Iterator[tuple[Provision, ...]]:
    """Yield provisions side by side that are of one kind: sections, paragraphs, items."""
    yield tuple(each for each in provisions if each.form is ProvisionForm.BLOCK and each.heading)
    yield tuple(each for each in provisions if _is_paragraph(each))
    yield tuple(each for each in provisions if each.form is ProvisionForm.ITEM)
    for each in provisions:
        yield from _siblings(each.provisions)


def _is_paragraph(provision: Provision) -> bool:
    blocks = provision.blocks
    begins = bool(blocks) and isinstance(blocks[0], Paragraph)
    return provision.form is ProvisionForm.BLOCK and not provision.heading and begins


DUPLICATE_NUMBER: Final = Form("duplicate-number", "“{other}” has the number {number} as well")


@rule(
    Rule(
        "duplicate-number",
        Severity.WARNING,
        why="Two provisions with one number cannot be told apart.",
        mend="Let the numbering scheme count; take typed numbers out of the text.",
        forms=(DUPLICATE_NUMBER,),
        fields=("numbering",),
    ),
    RulePage(
        Section.STRUCTURE,
        finds="Two provisions with the same number.",
        matters="A citation could mean either.",
        mending="Let `numbering` count, and take typed numbers out of the text.",
        before="“4 Roles” and “4 Review”",
        after="“4 Roles” and “5 Review”",
        silence="Part B begins again",
    ),
)
def duplicate_numbers(subject: Subject) -> Iterator[Found]:
    """Find two provisions with one number."""
    seen: dict[str, str] = {}
    for provision in subject.document.all_provisions:
        if not provision.number:
            continue
        citation = provision.number.citation
        if citation in seen:
            message = DUPLICATE_NUMBER(number=citation, other=seen[citation])
            yield subject.at_provision(message, provision.id, citation)
        seen.setdefault(citation, provision.id)
