"""Gaps left to be filled by hand."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.stand_ins import gap_in_value, stand_in_for_value, stand_ins
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.amendment import MotionFacts
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

UNFILLED_GAP: Final = Form("hand-placeholder", "“{words}” was never filled in")
UNFILLED_VALUE: Final = Form(
    "hand-placeholder-value", "“{words}” was never filled in", field="{key}"
)


_FREE: Final = ("control.", "delegation.")
"""Begins the keys of values that are no title read as one: each may be a stand-in as a whole."""


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
            "profile. In the text, in the profile, and in what local changes say of why, by whose "
            "motion and by which minute they were made."
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
        only = stand_in_for_value(value) if key.startswith(_FREE) else ""
        if only and not any(stand_ins(value)):
            yield subject.at_key(UNFILLED_VALUE(words=only, key=key), key, only)
    yield from _undeclared(subject)
    yield from _of_changes(subject)


def _undeclared(subject: Subject) -> Iterator[Found]:
    """Find earlier titles of which nobody is named who declares them: none is then counted."""
    for name, role in subject.profile.roles.items():
        key = next(filter(subject.is_own, (f"roles.{name}", f"posts.{name}")), "")
        for each in role.formerly if key else ():
            if words := stand_in_for_value(each.declared_by):
                yield subject.at_key(UNFILLED_VALUE(words=words, key=f"{key}.formerly"), key, words)


def _of_changes(subject: Subject) -> Iterator[Found]:
    """Find gaps in what papers and the schedule print of a local change beside its words."""
    for change in subject.profile.changes:
        said = (each for motion in change.motions for each in _words_of(motion))
        gaps = [gap_in_value(change.reason), *map(stand_in_for_value, said)]
        for words in filter(None, gaps):
            yield Found(UNFILLED_GAP(words=words), change.location, words=words)


def _words_of(motion: MotionFacts) -> tuple[str, ...]:
    return motion.moved_by, motion.seconded_by, motion.minute
