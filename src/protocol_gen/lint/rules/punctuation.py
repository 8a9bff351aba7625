"""Stops, spaces and quotation marks."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import LineKind
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

HEADING_MARK: Final = Form("heading-punctuation", "the heading “{heading}” ends with “{mark}”")


@rule(
    Rule(
        "heading-punctuation",
        Severity.WARNING,
        why="A heading is a name and ends without a stop or colon.",
        mend="Remove the mark.",
        forms=(HEADING_MARK,),
    ),
    RulePage(
        Section.PUNCTUATION,
        finds="A heading that ends with a colon, full stop, comma or semicolon.",
        matters="A heading is a name; a screen reader reads the mark out.",
        mending="Remove the mark.",
        before="“Complaints:”",
        after="“Complaints”",
        silence="The heading is a quotation",
    ),
)
def heading_punctuation(subject: Subject) -> Iterator[Found]:
    """Find headings that end like a sentence."""
    for line in subject.lines:
        if line.place is LineKind.HEADING and line.text.endswith((":", ".", ";", ",")):
            message = HEADING_MARK(heading=line.text, mark=line.text[-1])
            yield subject.at_line(message, line, line.text)


TWO_SPACES: Final = Form("double-space", "there are two spaces in “{around}”")
SPACE_AT_END: Final = Form("double-space-end", "there is a space at an end of “{text}”")


@rule(
    Rule(
        "double-space",
        Severity.WARNING,
        why="Stray spaces are traces of typing; some formats show them.",
        mend="Leave one space between words and none at the ends.",
        forms=(
            TWO_SPACES,
            SPACE_AT_END,
        ),
    ),
    RulePage(
        Section.PUNCTUATION,
        finds="Two spaces running, and a space at either end of a text.",
        matters="It is a trace of typing, which Word and PDF show.",
        mending="Leave one space.",
        before="“Officers  advise.”",
        after="“Officers advise.”",
        silence="The spaces line up a formula",
    ),
)
def spaces(subject: Subject) -> Iterator[Found]:
    """Find double spaces, and spaces at the ends of a text."""
    for line in subject.lines:
        text = line.printed
        if "  " in text:
            match = line.match(text.index("  "), text.index("  ") + 2)
            around = text[max(match.start - 10, 0) : match.start + 12].strip()
            yield subject.found(TWO_SPACES(around=around), match)
        elif text != text.strip():
            yield subject.at_line(SPACE_AT_END(text=text), line)


_STRAIGHT_MARK: Final = r"(?<!\d)['\"]"
"""A mark after a digit is a prime: feet and inches, minutes and seconds."""


_ADDRESS: Final = ("@", "://", "www.")
"""What an address has, in which every character is as it must be typed."""


_CURLY_MARKS: Final = "‘’“”"  # typographic marks are the point


STRAIGHT_MARK: Final = Form(
    "quote-mix", "there is a straight mark in “{around}”, and curly ones elsewhere"
)


@rule(
    Rule(
        "quote-mix",
        Severity.WARNING,
        why="Straight and curly quotation marks are mixed.",
        mend="Use one kind; the library's text has curly ones.",
        forms=(STRAIGHT_MARK,),
    ),
    RulePage(
        Section.PUNCTUATION,
        finds=(
            "A straight quotation mark or apostrophe in a text whose others are curly. The texts "
            "of clauses and local changes are made typographic as they are read; what is left "
            "comes from the profile's names and values. Addresses, feet and inches are allowed."
        ),
        matters="Word's search takes them for different characters.",
        mending="Write the curly one.",
        before="“the council's ‘own’”",
        after="“the council’s ‘own’”",
        silence="The trade mark is written like this",
    ),
)
def quotation_marks(subject: Subject) -> Iterator[Found]:
    """Find straight quotation marks and apostrophes where others are curly."""
    texts = [(line, line.printed) for line in subject.lines]
    if not any(mark in text for _, text in texts for mark in _CURLY_MARKS):
        return
    for line, text in texts:
        for found in re.finditer(_STRAIGHT_MARK, text):
            around = _word_around(text, found.start())
            if not any(sign in around for sign in _ADDRESS):
                yield subject.found(
                    STRAIGHT_MARK(around=around), line.match(found.start(), found.end())
                )
                break


def _word_around(text: str, at: int) -> str:
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return text[start : end if end >= 0 else len(text)]
