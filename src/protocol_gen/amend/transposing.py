"""Provisions in another order: one is put beside another, or two change places."""

from collections.abc import Sequence
from itertools import pairwise

from protocol_gen.amend.messages import (
    NOT_IN_THERE,
    NOT_SIDE_BY_SIDE,
    SAME_PROVISION,
    THERE_ALREADY,
)
from protocol_gen.amend.motion import MotionPlace, MoveBeside, Transpose, Where
from protocol_gen.amend.proof import Moved
from protocol_gen.amend.scopes import Scope, sibling_lists
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.profile import Side


def new_order(
    document: Document, motion: MoveBeside | Transpose, one: Scope, other: Scope
) -> tuple[Moved, ...]:
    """Return what moves where, so that provisions of one section stand as a motion says.

    Raises:
        MotionError: where they are not under the same heading or in the same list, or stand so.
    """
    if one.is_part or other.is_part or not one.roots or not other.roots:
        raise MotionError(NOT_SIDE_BY_SIDE(place=one.label, other=other.label))
    if isinstance(motion, MoveBeside) and motion.where in {Where.START, Where.END}:
        return _moves_to_end(document, motion, one, other)
    if one.roots == other.roots:
        raise MotionError(SAME_PROVISION())
    for siblings in sibling_lists(document.provisions):
        ids = [each.id for each in siblings]
        if one.roots[0].id in ids and other.roots[0].id in ids:
            if isinstance(motion, MoveBeside):
                return _moves_beside(ids, motion, one, other)
            first, second = sorted((one, other), key=lambda each: ids.index(each.roots[0].id))
            return _exchanged(ids, _ids(first), _ids(second))
    raise MotionError(NOT_SIDE_BY_SIDE(place=one.label, other=other.label))


def _moves_to_end(
    document: Document, motion: MoveBeside, one: Scope, other: Scope
) -> tuple[Moved, ...]:
    """Return what goes to the beginning or the end of its own section or list.

    Raises:
        MotionError: where the section named is not its own, or it is there already.
    """
    own = _ids(one)
    around = next(each for each in sibling_lists(document.provisions) if _has(each, own[0]))
    if motion.other != MotionPlace() and not any(
        _has(root.provisions, own[0]) for root in other.roots
    ):
        raise MotionError(NOT_IN_THERE(place=one.label, other=other.label))
    form = one.roots[0].form
    ids = [each.id for each in around if each.form is form or each.form is ProvisionForm.RUN_ON]
    is_start = motion.where is Where.START
    if own == (ids[: len(own)] if is_start else ids[-len(own) :]):
        raise MotionError(
            THERE_ALREADY(place=one.label, side=motion.where.value, other=other.label)
        )
    return _beside(own, Side.BEFORE, ids[0]) if is_start else _beside(own, Side.AFTER, ids[-1])


def _has(provisions: Sequence[Provision], id_: str) -> bool:
    return any(each.id == id_ for each in provisions)


def _ids(scope: Scope) -> list[str]:
    return [each.id for each in scope.roots]


def _moves_beside(
    ids: Sequence[str], motion: MoveBeside, one: Scope, other: Scope
) -> tuple[Moved, ...]:
    """Return what goes before or after another; behind it where it is to have its number.

    Raises:
        MotionError: where it is there already.
    """
    own, beside = _ids(one), _ids(other)
    goes_on = motion.takes_number and ids.index(own[0]) < ids.index(beside[0])
    where = Where.AFTER if goes_on else motion.where
    wanted = [*own, *beside] if where is Where.BEFORE else [*beside, *own]
    start = min(map(ids.index, wanted))
    if ids[start : start + len(wanted)] == wanted:
        raise MotionError(THERE_ALREADY(place=one.label, side=where.value, other=other.label))
    if where is Where.BEFORE:
        return _beside(own, Side.BEFORE, beside[0])
    return _beside(own, Side.AFTER, beside[-1])


def _exchanged(
    ids: Sequence[str], first: Sequence[str], second: Sequence[str]
) -> tuple[Moved, ...]:
    """Return the second before the first, then the first to where the second was."""
    between = ids[ids.index(first[-1]) + 1 : ids.index(second[0])]
    behind = _beside(first, Side.AFTER, between[-1]) if between else ()
    return (*_beside(second, Side.BEFORE, first[0]), *behind)


def _beside(moved: Sequence[str], side: Side, anchor: str) -> tuple[Moved, ...]:
    """Return what goes beside an anchor, in its own order."""
    if side is Side.BEFORE:
        return tuple(Moved(each, side, anchor) for each in moved)
    return tuple(Moved(each, side, last) for last, each in pairwise((anchor, *moved)))
