"""The file of answers for a council that has none: every open question, as a remark to fill in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Final

from protocol_gen.language.letter_case import capitalised
from protocol_gen.model.message import Message
from protocol_gen.model.papers import PaperAnswer
from protocol_gen.papers.meant_answers import words_of
from protocol_gen.papers.messages import (
    ANSWER_MISSING,
    ANSWERS_OF_ANOTHER_VERSION,
    FACTS_MISSING,
)
from protocol_gen.project.council_folders import PAPER, Council
from protocol_gen.project.workspace import Workspace

_WIDTH: Final = 92
_OF_THE_MEETING: Final = (
    "meeting", "meeting_date", "item", "report_of", "effective_from", "review_by",
)  # fmt: skip
_KNOWN: Final = "Recorded with the changes:"
_HEAD: Final = """\
# What only people can say in the papers for the meeting. Take the "#" away before a name, and write
# the answer behind the colon: in quotation marks where it has a colon of its own, "nil" where there
# is nothing to say. A longer answer begins with "|" and goes on below, two spaces in.

# The version that these answers are for; read all of them again before you write another here
for_version: "{version}"
"""
FOR_VERSION: Final = "for_version"
"""The question by which answers say which version they are for."""


def of_another_version(answers: Mapping[str, PaperAnswer], version: str) -> Iterator[Message]:
    """Yield that answers say that they are for another version than the one proposed."""
    given = words_of(answers[FOR_VERSION]) if FOR_VERSION in answers else version
    if given != version:
        yield ANSWERS_OF_ANOTHER_VERSION(given=given, version=version, name=FOR_VERSION)


def answers_file(version: str, gaps: Iterable[Message], reasons: Sequence[str] = ()) -> str:
    """Return the text of a file of answers for a version: it asks what nobody has answered.

    ``reasons`` are what local changes and motions say of why, and are shown where that is asked.
    """
    known = {"reasons": reasons}
    return _HEAD.replace("{version}", version) + "".join(
        _question(name, str(gap.facts["asked"]), known.get(name, ()))
        for gap in gaps
        if (name := _name(gap))
    )


def _name(gap: Message) -> str:
    """Return the name of a question; who decides, and when, a notice is told in no file."""
    if gap.code == ANSWER_MISSING.code:
        return str(gap.facts["name"])
    return next((name for name in _OF_THE_MEETING if FACTS_MISSING[name].code == gap.code), "")


def write_answers_file(
    project: Workspace,
    council: Council,
    version: str,
    gaps: Iterable[Message],
    reasons: Sequence[str] = (),
) -> Path | None:
    """Write the file of answers of a council that has none; return where, or None where it has.

    Raises:
        CouncilBusyError: where somebody else is saving the council for too long.
        OutputError: where it cannot be written.
    """
    with project.saving(council) as saving:
        if (saving.folder / PAPER).exists():
            return None
        return saving.write(PAPER, answers_file(version, gaps, reasons).encode())


def _question(name: str, asked: str, known: Sequence[str]) -> str:
    lines = wrap(capitalised(asked), _WIDTH)
    lines += [_KNOWN] if known else []
    lines += [line for each in known for line in wrap(each, _WIDTH, initial_indent="- ")]
    return "".join(f"\n# {line}" for line in lines) + f"\n# {name}:\n"
