"""Changes named by the ids of provisions: what a program asks for, where a person puts a motion.

They come to the same plan as a motion, are written in the same way, and are proved in the same
way: nothing is proposed that would change the protocol in anything else.
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Final, TypeAlias, assert_never

from protocol_gen.amend.amend import Proposal, Setting, as_written, prove
from protocol_gen.amend.clashes import check_clashes
from protocol_gen.amend.local_changes import WhyChanged
from protocol_gen.amend.messages import NOTHING_CHANGES
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.new_provisions import new_id
from protocol_gen.amend.proof import New, Rewording, texts_by_key
from protocol_gen.amend.text_edits import Edit
from protocol_gen.errors import MotionError, UnknownProvisionError
from protocol_gen.frozen import frozen
from protocol_gen.language.english import typographic
from protocol_gen.model.profile import Side, Target
from protocol_gen.project.council_folders import Council
from protocol_gen.project.workspace import Workspace

_TOKEN: Final = re.compile(r"\s+|\S+")
_LEAST_ALIKE: Final = 0.5
"""Texts that share less of their words than this are replaced as a whole."""


@frozen
class SetText:
    """Give a provision this text. A blank line separates paragraphs.

    Only the words that differ are changed, so that what fills the others (a post, a term) goes on
    filling them.
    """

    id: str
    text: str


@frozen
class SetHeading:
    """Give a provision this heading."""

    id: str
    text: str


@frozen
class OmitProvision:
    """Leave a provision out, with all below it."""

    id: str


@frozen
class AddProvision:
    """Put a new provision before, after or under (as the last there) the one called ``anchor``."""

    side: Side
    anchor: str
    text: str
    heading: str = ""


ProvisionChange: TypeAlias = SetText | SetHeading | OmitProvision | AddProvision


def propose_by_id(
    workspace: Workspace,
    council: Council,
    changes: Iterable[ProvisionChange],
    reason: str,
    *,
    used_ids: Iterable[str] = (),
) -> Proposal:
    """Return what changes of provisions would do to a council's draft.

    ``reason`` is recorded with each. ``used_ids`` are ids that new provisions must not take, since
    an earlier version had them.

    Raises:
        UnknownProvisionError: where the draft has no provision of an id.
        MotionError: where a change cannot be made exactly as it is asked for.
        InvalidSourcesError: with every fault in the council's sources as they are.
    """
    setting = Setting.of(workspace, council)
    ids = {*used_ids, *(each.id for each in setting.before.all_provisions)}
    plan = MotionPlan(setting.before, setting.before, ids)
    for change in changes:
        _add(plan, change)
    if not (plan.edits or plan.rewordings or plan.removed or plan.new):
        raise MotionError(NOTHING_CHANGES())
    check_clashes(plan)
    return prove(setting, plan, WhyChanged(reason))


def _add(plan: MotionPlan, change: ProvisionChange) -> None:
    """Add one change to the plan."""
    id_ = change.anchor if isinstance(change, AddProvision) else change.id
    if all(each.id != id_ for each in plan.draft.all_provisions):
        raise UnknownProvisionError(id_)
    match change:
        case SetText():
            _set_words(plan, id_, Target.TEXT, change.text)
        case SetHeading():
            _set_words(plan, id_, Target.HEADING, change.text)
        case OmitProvision():
            plan.removed.append(id_)
        case AddProvision() if change.heading:
            heading, text = as_written(change.heading), as_written(change.text)
            plan.add_section(change.side, id_, heading, text)
        case AddProvision():
            new = new_id(change.text, plan.used_ids)
            plan.used_ids.add(new)
            plan.new.append(New(new, change.side, id_, as_written(change.text)))
        case _:
            assert_never(change)


def _set_words(plan: MotionPlan, id_: str, target: Target, text: str) -> None:
    """Note the words of a text or a heading that differ, or all of it where little is alike."""
    wanted = [typographic(each) for each in re.split(r"\n\s*\n", as_written(text).strip())]
    now = {key: old for key, old in texts_by_key(plan.draft).items() if key[:2] == (id_, target)}
    if len(now) != len(wanted):
        plan.rewordings.append(Rewording(id_, target, text.strip()))
        return
    for (key, old), new in zip(sorted(now.items()), wanted, strict=True):
        edits = list(word_edits(old, new))
        if edits:
            plan.edits[key] = edits


def word_edits(old: str, new: str) -> Iterator[Edit]:
    """Yield the edits, word by word, that make one text the other; one for all if little is alike.

    Words are what lies between spaces, their punctuation included. Two edits with nothing but a
    space between them are one.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        yield Edit(0, len(old), new)
        return
    starts = [0]
    for token in before:
        starts.append(starts[-1] + len(token))
    for i, j, k, m in _joined(matcher, before):
        yield Edit(starts[i], starts[j], "".join(after[k:m]))


def _joined(
    matcher: "SequenceMatcher[str]", before: list[str]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches that differ, as tokens of both; a lone space does not separate them."""
    found: list[tuple[int, int, int, int]] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind == "equal":
            continue
        if found and i - found[-1][1] == 1 and before[i - 1].isspace():
            found[-1] = (found[-1][0], j, found[-1][2], m)
        else:
            found.append((i, j, k, m))
    yield from found
