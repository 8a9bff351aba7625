"""What leads nowhere: references to nothing, and gaps left to be filled by hand."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.stand_ins import stand_in_for_value, stand_ins
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.inlines import CrossReference
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

_TYPED_REFERENCE: Final = (
    r"\b(?:[Pp]aragraphs?|[Cc]lauses?) (\d+(?:\.\d+)*)|\b[Ss]ections? (\d+(?:\.\d+)+)"
)


DEAD_REFERENCE: Final = Form(
    "dead-reference", "“{words}” refers to “{target}”, which is not in this document"
)
DEAD_NUMBER: Final = Form("dead-reference-typed", "“{words}” is not in this document")


@rule(
    Rule(
        "dead-reference",
        Severity.ERROR,
        why="A reference to nothing sends the reader looking in vain.",
        mend=("Refer to a clause by its id, as {{ see CLAUSE }}, so that the number is filled in."),
        forms=(
            DEAD_REFERENCE,
            DEAD_NUMBER,
        ),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "A reference to a provision that is not in the document, and a number typed in a "
            "local change (“paragraph 9.4”) that no provision has."
        ),
        matters=(
            "The reader looks in vain, and the clause that was relied on may be the one that was "
            "left out."
        ),
        mending=(
            "Refer to a clause by its id: `{{ see wrong.officers }}`. The number is filled in, "
            "and stays right when other clauses move."
        ),
        before="“as paragraph 9.4 says”, where there is no 9.4",
        after="“as {{ see wrong.officers }} says”",
    ),
)
def dead_references(subject: Subject) -> Iterator[Found]:
    """Find references to provisions that are not there, filled in or typed in a local change."""
    ids = {provision.id for provision in subject.document.all_provisions}
    for line in subject.lines:
        for inline in line.inlines:
            if isinstance(inline, CrossReference) and inline.target not in ids:
                message = DEAD_REFERENCE(words=inline.content, target=inline.target)
                yield subject.at_line(message, line, inline.content)
    yield from _typed_references(subject)


def _typed_references(subject: Subject) -> Iterator[Found]:
    numbered = (each.number for each in subject.document.all_provisions)
    known = {number.citation for number in numbered if number}
    for line in subject.lines:
        if not any(inline.origin.change for inline in line.inlines):
            continue
        for found in re.finditer(_TYPED_REFERENCE, line.text):
            match = line.match(found.start(), found.end())
            number = found.group(1) or found.group(2)
            is_of_another = line.text.startswith((" of ", " to "), found.end())
            if match.origin.change and number not in known and not is_of_another:
                yield subject.found(DEAD_NUMBER(words=match.words), match)


UNFILLED_GAP: Final = Form("hand-placeholder", "“{words}” was never filled in")
UNFILLED_VALUE: Final = Form(
    "hand-placeholder-value", "“{words}” was never filled in", field="{key}"
)


@rule(
    Rule(
        "hand-placeholder",
        Severity.ERROR,
        why="A gap that was to be filled by hand would be published as it is.",
        mend="Put in the missing words, or leave the sentence out.",
        forms=(
            UNFILLED_GAP,
            UNFILLED_VALUE,
        ),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "Gaps that somebody meant to fill: `XX`, `[insert name]`, `<date>`, `TBC`, “Date: to "
            "be confirmed”, `dd/mm/yyyy`, `____`, `??`, “lorem ipsum”, braces in a value of the "
            "profile. In the text and in the profile."
        ),
        matters="It would be published as it is.",
        mending="Put in what is missing, or leave out the sentence or the key.",
        before="“Contact [insert name].”",
        after="“Contact the Town Clerk.”",
    ),
)
def hand_placeholders(subject: Subject) -> Iterator[Found]:
    """Find gaps that somebody meant to fill by hand, in the text and in the profile."""
    for line in subject.lines:
        for start, end in stand_ins(line.text):
            match = line.match(start, end)
            yield subject.found(UNFILLED_GAP(words=match.words), match)
    for key, value in subject.values:
        for start, end in stand_ins(value):
            words = value[start:end]
            yield subject.at_key(UNFILLED_VALUE(words=words, key=key), key, words)
        only = stand_in_for_value(value) if key.startswith("control.") else ""
        if only and not any(stand_ins(value)):
            yield subject.at_key(UNFILLED_VALUE(words=only, key=key), key, only)
