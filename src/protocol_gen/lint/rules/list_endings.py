"""How the items of a list end."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line
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
            "that semicolons lead to, and an item of two sentences without a stop. A last item "
            "may end with a full stop where the others have no mark, and a shortened word "
            "(“etc.”) may end any item."
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
    for each in _lists(subject):
        marks = [_mark(line.text) for line in each.lines]
        for at, (line, mark) in enumerate(zip(each.lines, marks, strict=True)):
            wanted = _wanted(marks, at, each)
            if mark not in wanted:
                message = OTHER_ENDING(mark=_named(mark), usual=_named(wanted[0]))
                yield subject.at_line(message, line, line.text[-40:])
            elif not mark and _has_two_sentences(line.text):
                yield subject.at_line(ITEM_WITHOUT_STOP(), line, line.text[-40:])


@frozen
class _List:
    """The items of a list that have an ending of their own, and what comes after the last."""

    lines: tuple[Line, ...]
    is_closed: bool
    """Whether the last of them ends the list; else an item with a list of its own does."""
    is_nested: bool
    """Whether it is within an item, whose list may go on after it."""


def _lists(subject: Subject) -> Iterator[_List]:
    for provision in subject.document.all_provisions:
        items = [child for child in provision.provisions if child.form is ProvisionForm.ITEM]
        is_nested = provision.form is ProvisionForm.ITEM
        if items:
            lines = tuple(
                subject.by_provision[item.id][-1]
                for item in items
                if not item.provisions and item.id in subject.by_provision
            )
            yield _List(lines, not items[-1].provisions, is_nested)
        for block in provision.blocks:
            if isinstance(block, ListBlock):
                texts = {id(item.text) for item in block.items}
                lines = subject.by_provision.get(provision.id, ())
                within = tuple(line for line in lines if id(line.inlines) in texts)
                yield _List(within, is_closed=True, is_nested=is_nested)


_EITHER: Final = "either"
"""The mark of an item whose full stop ends a shortened word."""


_LAST: Final = {",": ".", ";": "."}
"""What the last item ends with, by what the others end with, where that is another mark."""


_SHORTENED: Final = re.compile(
    r"(?:\b(?:etc|approx|ca|No|no|Nos|Ltd|Co|plc|Inc|St|Mr|Mrs|Ms|Dr|Cllr|Cllrs|Hon|Rev|Jr|Sr|vs|v"
    r"|cf|para|paras|reg|regs|art|arts|ss?|Sch|vol|ed|pp?|tel|ext)"
    r"|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
"""A full stop that ends a shortened word, and need not end a sentence."""


def _mark(text: str) -> str:
    """Return the mark that an item ends with: nothing, a comma, semicolon or full stop."""
    text = text.rstrip().removesuffix(" and").removesuffix(" or").rstrip("\"')]")
    if text.endswith(("?", "!")):
        return "."
    if re.search(_SHORTENED, text):
        return _EITHER
    return text[-1] if text.endswith((",", ";", ".")) else ""


def _wanted(marks: list[str], at: int, whole: _List) -> tuple[str, ...]:
    """Return what an item may end with, from what those before the last end with.

    The last one may end the sentence that the others are part of.
    """
    clear = [mark for mark in marks[:-1] if mark != _EITHER]
    if not clear:
        return (marks[at],)
    led_to = marks[-1]
    usual = max(
        sorted(set(clear)), key=lambda mark: (clear.count(mark), _LAST.get(mark, mark) == led_to)
    )
    if at < len(marks) - 1 or not whole.is_closed:
        return (usual, _EITHER)
    may_go_on = (usual,) if whole.is_nested or usual == "" else ()
    return (*may_go_on, _LAST.get(usual, "."), _EITHER)


def _named(mark: str) -> str:
    names = {"": "no mark", ",": "a comma", ";": "a semicolon", ".": "a full stop"}
    return names[mark]


def _has_two_sentences(text: str) -> bool:
    """Whether a sentence ends within a text, rather than a shortened word."""
    return any(
        second[:1].isupper() and first[-2:].islower() and not re.search(_SHORTENED, f"{first}.")
        for first, second in pairwise(text.split(". "))
        if first
    )
