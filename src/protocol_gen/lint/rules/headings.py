"""Headings, and the lines above the title."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line, LineKind
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.page.flow import DEEPEST_HEADING, TOP_HEADING

HEADING_LEVEL: Final = Form(
    "heading-levels", "the heading “{heading}” is at level {level}, after one at level {before}"
)


@rule(
    Rule(
        "heading-levels",
        Severity.WARNING,
        why="Headings must go down one level at a time and no deeper than six.",
        mend="Bring the section up a level, or give the section above it a heading.",
        forms=(HEADING_LEVEL,),
    ),
    RulePage(
        Section.STRUCTURE,
        finds="A heading deeper than the sixth level, or one that skips a level.",
        matters=("People who find their way by headings lose it; accessibility tests fail on it."),
        mending=(
            "Bring the section up a level in the outline, or give the one above it a heading."
        ),
        before="a heading of level 4 under one of level 2",
        after="the same heading at level 3",
        silence="The constitution prescribes these levels",
    ),
)
def heading_levels(subject: Subject) -> Iterator[Found]:
    """Find headings deeper than any format knows, and jumps of more than one level."""
    before = TOP_HEADING - 1
    for line in subject.lines:
        if line.place is not LineKind.HEADING:
            continue
        level = TOP_HEADING + line.depth
        if level > DEEPEST_HEADING or level > before + 1:
            message = HEADING_LEVEL(heading=line.text, level=level, before=before)
            yield subject.at_line(message, line, line.text)
        before = level


HEADLESS_SECTION: Final = Form(
    "headless-section", "it is beside the sections as number {number}, without a heading"
)


@rule(
    Rule(
        "headless-section",
        Severity.WARNING,
        why=("A paragraph among sections counts as a section of its own, without a heading."),
        mend=("Give the inserted text a heading, or put it into a section rather than after one."),
        forms=(HEADLESS_SECTION,),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=(
            "A local change that inserts text without a heading before or after a whole section, "
            "where all other sections have headings: it then has a section's number."
        ),
        matters=(
            "It was most likely meant to end the section before it. Now it is not part of that "
            "section, and every later section has another number."
        ),
        mending=(
            "In `changes.yaml`, put it last into the section (`under: staffing` in place of "
            "`after: staffing`), or give it a `heading`."
        ),
        before="`{insert: …, after: staffing}`",
        after="`{insert: …, under: staffing}`",
        silence="The preamble has a number and no heading",
    ),
)
def headless_sections(subject: Subject) -> Iterator[Found]:
    """Find what a council put between sections, so that it is numbered as one of them."""
    sections = [each for each in subject.document.provisions if each.form is ProvisionForm.BLOCK]
    own = subject.inserted
    others = [each for each in sections if each.id not in own]
    if not others or not all(each.heading for each in others):
        return
    for each in sections:
        if each.id in own and each.number and not each.heading:
            message = HEADLESS_SECTION(number=each.number.citation)
            yield subject.at_provision(message, each.id)


EMPTY_SECTION: Final = Form("empty-section", "there is nothing under the heading “{heading}”")


@rule(
    Rule(
        "empty-section",
        Severity.WARNING,
        why="A heading has nothing under it.",
        mend="Leave the heading out, or include the clauses that belong under it.",
        forms=(EMPTY_SECTION,),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=("A heading with nothing under it before the next of the same or a higher level."),
        matters="Something is missing, or the heading is not needed.",
        mending=(
            "Leave the heading out with `exclude`, or include the clauses that belong under it."
        ),
        before="“5 Training”, and then “6 Review”",
        after="“5 Training”, with a paragraph under it",
        silence="The section is reserved",
    ),
)
def empty_sections(subject: Subject) -> Iterator[Found]:
    """Find headings that have nothing under them."""
    for heading, after in pairwise((*subject.lines, None)):
        if heading is None or heading.place is not LineKind.HEADING:
            continue
        if after is None or (after.place is LineKind.HEADING and _level(after) <= _level(heading)):
            message = EMPTY_SECTION(heading=heading.printed)
            yield subject.at_provision(message, heading.provision, heading.printed)


def _level(heading: Line) -> int:
    """Return the level of a heading on the page."""
    return min(TOP_HEADING + heading.depth, DEEPEST_HEADING)


CAPITALS_CHOSEN: Final = Form("all-caps", "headings are in capitals throughout")
CAPITALS_TYPED: Final = Form("all-caps-typed", "“{text}” is in capitals throughout")


@rule(
    Rule(
        "all-caps",
        Severity.WARNING,
        why=("Capitals throughout are hard to read, and some screen readers spell them out."),
        mend="Set headings in sentence case.",
        forms=(
            CAPITALS_CHOSEN,
            CAPITALS_TYPED,
        ),
        fields=("case.headings",),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=("Headings in capitals throughout, by `case: {headings: upper}` or as typed."),
        matters=(
            "They are hard to read, above all with dyslexia, and some screen readers spell them "
            "letter by letter."
        ),
        mending="Set `case: {headings: sentence}`.",
        before="“ROLES AND RESPONSIBILITIES”",
        after="“Roles and responsibilities”",
        silence="The constitution has headings in capitals",
    ),
)
def headings_in_capitals(subject: Subject) -> Iterator[Found]:
    """Find headings and titles in capitals throughout."""
    for line in subject.lines:
        if line.place not in {LineKind.HEADING, LineKind.TITLE} or not _is_shouted(line.text):
            continue
        cases = subject.profile.case.headings
        depth = min(line.depth, len(cases) - 1)
        if line.place is LineKind.HEADING and cases[depth].value == "upper":
            yield subject.at_key(CAPITALS_CHOSEN(), "case.headings", "", line.provision)
        else:
            yield subject.at_line(CAPITALS_TYPED(text=line.text), line, line.text)


def _is_shouted(text: str) -> bool:
    """Whether a text of more than an abbreviation is in capitals."""
    words = [word for word in text.split() if word.isalpha()]
    fewest_letters = 5
    return text.isupper() and sum(map(len, words)) >= fewest_letters


_WRAPPERS: Final = (
    "appendix", "annex", "annexe", "enclosure", "schedule", "attachment", "agenda item",
    "item no", "item no.", "agenda item no", "report", "item",
)  # fmt: skip


_LONGEST_LABEL: Final = 4


STRAY_WRAPPER: Final = Form("stray-wrapper", "“{line}” is left over from another paper")


@rule(
    Rule(
        "stray-wrapper",
        Severity.WARNING,
        why="A line is left over from the paper that the protocol was once part of.",
        mend=("Leave the line out; give the part of the constitution as the reference."),
        forms=(STRAY_WRAPPER,),
        fields=("control.reference",),
    ),
    RulePage(
        Section.STRUCTURE,
        finds=(
            "A line of the title block that a committee paper left there: “Appendix 1”, “Agenda "
            "item 7”, “Enclosure”."
        ),
        matters="The protocol is published by itself, and there is no appendix 2.",
        mending=(
            "Leave the line out. Where the protocol is part of the constitution, say so under "
            "`control: {reference: …}`."
        ),
        before="“Appendix 1” above the title",
        after="no such line",
        silence="It is published as this appendix only",
    ),
)
def stray_wrappers(subject: Subject) -> Iterator[Found]:
    """Find lines of the title block that a committee paper left there."""
    for line in subject.lines:
        if line.place is not LineKind.TITLE_LINE:
            continue
        words, _, label = line.folded.rstrip(" .:").rpartition(" ")
        is_wrapper = words in _WRAPPERS and len(label) <= _LONGEST_LABEL
        if is_wrapper or line.folded in _WRAPPERS:
            yield subject.at_line(STRAY_WRAPPER(line=line.text), line, line.text)
