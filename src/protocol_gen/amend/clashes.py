"""Parts of one motion that are about the same words or provisions: they cannot all be meant."""

from collections.abc import Mapping

from protocol_gen.amend.locate import cite_nearest
from protocol_gen.amend.messages import (
    BESIDE_PLACE_GONE,
    BESIDE_WORDS_GONE,
    CHANGED_AND_TAKEN_OUT,
    SAME_PROVISION,
)
from protocol_gen.amend.motion_plan import MotionPlan
from protocol_gen.amend.proof import TextKey, texts_by_key
from protocol_gen.amend.text_edits import check_apart
from protocol_gen.errors import MotionError


def check_clashes(plan: MotionPlan) -> None:
    """Refuse parts that are about the same words.

    Raises:
        MotionError: where there are any.
    """
    texts = texts_by_key(plan.draft)
    for key, edits in plan.edits.items():
        check_apart(edits, texts[key])
    gone = plan.gone()
    _check_anchors(plan, texts, gone)
    reworded = {(each.id, each.target) for each in plan.rewordings}
    for id_, target, _ in plan.edits:
        if id_ in gone or (id_, target) in reworded:
            raise MotionError(CHANGED_AND_TAKEN_OUT(place=cite_nearest(plan.draft, id_)))
    moved = [each.id for each in plan.moved]
    if (
        len(reworded) != len(plan.rewordings)
        or len(set(plan.removed)) != len(plan.removed)
        or len(set(moved)) != len(moved)
    ):
        raise MotionError(SAME_PROVISION())


def _check_anchors(plan: MotionPlan, texts: Mapping[TextKey, str], gone: frozenset[str]) -> None:
    """Refuse what is put in beside something that another part leaves out."""
    for key, anchors in plan.anchors.items():
        for start, end in anchors:
            if any(max(start, each.start) < min(end, each.end) for each in plan.edits[key]):
                raise MotionError(BESIDE_WORDS_GONE(words=texts[key][start:end]))
    for new in plan.new:
        if new.anchor in gone:
            place = cite_nearest(plan.draft, new.anchor)
            raise MotionError(BESIDE_PLACE_GONE(place=place))
