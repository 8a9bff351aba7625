"""Silences that are not needed."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Runs, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

NEEDLESS_SILENCE: Final = Form("needless-silence", "“{rule}” is silenced but finds nothing")


@rule(
    Rule(
        "needless-silence",
        Severity.WARNING,
        why="The profile silences a rule that finds nothing.",
        mend="Stop silencing the rule.",
        forms=(NEEDLESS_SILENCE,),
        fields=("silence",),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A rule under `silence` of the council's own profile that finds nothing. What a base "
            "profile silences is allowed."
        ),
        matters="The reason for it is gone; a new fault of that kind would go unseen.",
        mending="Remove the rule from `silence`.",
        before="`silence: {gendered: …}`, over a text without such words",
        after="no `silence`",
        silence="The list is kept for the next version",
    ),
    Runs.LAST,
)
def needless_silence(subject: Subject) -> Iterator[Found]:
    """Find what the council itself silences for nothing; a base profile speaks for others too."""
    for rule_id in subject.profile.silence:
        key = f"silence.{rule_id}"
        is_its_own = subject.key(key).file == subject.profile.location.file
        if is_its_own and rule_id not in subject.found_by:
            yield subject.at_key(NEEDLESS_SILENCE(rule=rule_id), key, rule_id)
