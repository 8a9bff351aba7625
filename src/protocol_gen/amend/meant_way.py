"""Of the ways in which a motion can be read, the one that can be carried out."""

import re
from collections.abc import Iterator
from typing import Final

from protocol_gen.amend.clashes import check_clashes
from protocol_gen.amend.messages import EXTENT_UNCLEAR, READ_TWO_WAYS
from protocol_gen.amend.motion_in_words import described
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.motion_reader import MotionRead, Way
from protocol_gen.amend.proof import texts_by_key
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document
from protocol_gen.model.message import Message

_NEAR: Final = 4
"""How many words after those that go are looked at."""


def plan_of(read: MotionRead, draft: Document, meant: Document, ids: set[str]) -> MotionPlan:
    """Return the plan of a motion; where it can be read in several ways, of the one possible.

    Raises:
        MotionError: where no way of reading it can be carried out, or several can.
    """
    possible: list[tuple[Way, MotionPlan]] = []
    refused: list[MotionError] = []
    for way in read.ways:
        plan = MotionPlan(draft, meant, {*ids})
        try:
            _fill(plan, way, read.told.renumbered)
        except MotionError as error:
            refused.append(error)
            continue
        possible.append((way, plan))
    if not possible:
        raise refused[0]
    if len(possible) > 1:
        first, second = ("; ".join(map(described, way)) for way, _ in possible[:2])
        raise MotionError(READ_TWO_WAYS(first=first, second=second))
    ((_, plan),) = possible
    if not read.is_quoted:
        for message in _unclear_extents(plan):
            raise MotionError(message)
    return plan


def _fill(plan: MotionPlan, way: Way, renumbered: tuple[tuple[str, str], ...]) -> None:
    for each in way:
        plan.add(each)
    for number, new in renumbered:
        plan.expect_number(number, new)
    check_clashes(plan)


def _unclear_extents(plan: MotionPlan) -> Iterator[Message]:
    """Yield where words without quotation marks may take the place of more than is said.

    "change five to three days" where "five working days" stands: the words put in end with a word
    that follows those that go.
    """
    texts = texts_by_key(plan.draft)
    for key, edits in plan.edits.items():
        for edit in edits:
            text = texts[key]
            said = re.findall(r"\w+", edit.new.lower())
            behind = re.findall(r"\w+", text[edit.end :].lower())[:_NEAR]
            before = re.findall(r"\w+", text[: edit.start].lower())[-_NEAR:]
            goes = re.findall(r"\w+", text[edit.start : edit.end].lower())
            if (
                said
                and edit.start < edit.end
                and (
                    (said[-1] in behind and said[-1] not in goes)
                    or (said[0] in before and said[0] not in goes)
                )
            ):
                yield EXTENT_UNCLEAR(new=edit.new.strip(), words=text[edit.start : edit.end])
