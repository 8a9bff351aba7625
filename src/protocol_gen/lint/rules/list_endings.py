"""How the items of a list end."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Line, LineKind, Subject
from protocol_gen.model.document import ListBlock, ProvisionForm
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

OTHER_ENDING: Final = Form("list-punctuation", "the item ends with {mark}, the others with {usual}")
ITEM_WITHOUT_STOP: Final = Form(
    "list-punctuation-sentences", "the item has two sentences and no full stop"
)


@rule(
    Rule(
        "list-punctuation",
        Severity.WARNING,
        why="The items of a list end in different ways.",
        mend=("Leave the endings to the chosen style; take stops out of the items' own text."),
        forms=(
            OTHER_ENDING,
            ITEM_WITHOUT_STOP,
        ),
        fields=("lists",),
    ),
    RulePage(
        Section.PUNCTUATION,
        finds=(
            "Items that end differently from those beside them, a last item without the full stop "
            "that semicolons lead to, and an item of two sentences without a stop."
        ),
        matters="It looks unfinished, and readers wonder whether the list is complete.",
        mending=(
            "Leave the endings to `lists` in the profile, and take stops out of the items' own "
            "text. For items of several sentences choose `sentences`."
        ),
        before="“(a) to advise; (b) to report. (c) to decide”",
        after="“(a) to advise; (b) to report; (c) to decide.”",
        silence="The list is as the court left it",
    ),
)
def list_punctuation(subject: Subject) -> Iterator[Found]:
    """Find items that end differently from the items beside them."""
    for lines in _lists(subject):
        marks = [_mark(line.text) for line in lines]
        for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
            wanted = _wanted(marks, at)
            if mark not in wanted:
                message = OTHER_ENDING(mark=_named(mark), usual=_named(wanted[0]))
                yield subject.at_line(message, line, line.text[-40:])
            elif not mark and _has_two_sentences(line.text):
                yield subject.at_line(ITEM_WITHOUT_STOP(), line, line.text[-40:])


def _lists(subject: Subject) -> Iterator[list[Line]]:
    """Yield the items of each list that are not themselves stems."""
    for provision in subject.document.all_provisions:
        items = [child for child in provision.provisions if child.form is ProvisionForm.ITEM]
        yield [
            subject.by_provision[item.id][-1]
            for item in items
            if not item.provisions and item.id in subject.by_provision
        ]
        if any(isinstance(block, ListBlock) for block in provision.blocks):
            lines = subject.by_provision.get(provision.id, ())
            yield [line for line in lines if line.place is LineKind.ITEM]


def _mark(text: str) -> str:
    """Return the mark that an item ends with: nothing, a comma, semicolon or full stop."""
    text = text.rstrip().removesuffix(" and").removesuffix(" or").rstrip("\"')")
    if text.endswith(("?", "!")):
        return "."
    return text[-1] if text.endswith((",", ";", ".")) else ""


def _wanted(marks: list[str], at: int) -> tuple[str, ...]:
    """Return what an item may end with, from what most of them end with."""
    usual = max(sorted(set(marks)), key=marks.count)
    if at < len(marks) - 1:
        return (usual,)
    return ("." if usual in {",", ";"} else usual,)


def _named(mark: str) -> str:
    names = {"": "no mark", ",": "a comma", ";": "a semicolon", ".": "a full stop"}
    return names[mark]


def _has_two_sentences(text: str) -> bool:
    return any(
        first and second[:1].isupper() and first[-2:].islower()
        for first, second in pairwise(text.split(". "))
    )
