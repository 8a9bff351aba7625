"""Provisions in another order: one is put beside another, or two change places."""

from collections.abc import Iterator, Sequence

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
                where = motion.where
                if motion.takes_number and ids.index(one.roots[0].id) < ids.index(
                    other.roots[0].id
                ):
                    where = Where.AFTER
                return _moves_beside(siblings, where, one, other)
            first, second = sorted((one, other), key=lambda each: ids.index(each.roots[0].id))
            return tuple(_moves(siblings, first.roots, second.roots))
    raise MotionError(NOT_SIDE_BY_SIDE(place=one.label, other=other.label))


def _moves_to_end(
    document: Document, motion: MoveBeside, one: Scope, other: Scope
) -> tuple[Moved, ...]:
    """Return what goes to the beginning or the end of its own section or list.

    Raises:
        MotionError: where the section named is not its own, or it is there already.
    """
    own = [each.id for each in one.roots]
    around = next(each for each in sibling_lists(document.provisions) if _has(each, own[0]))
    if motion.other != MotionPlace() and not any(
        _has(root.provisions, own[0]) for root in other.roots
    ):
        raise MotionError(NOT_IN_THERE(place=one.label, other=other.label))
    form = one.roots[0].form
    ids = [each.id for each in around if each.form is form or each.form is ProvisionForm.RUN_ON]
    where = Where.BEFORE if motion.where is Where.START else Where.AFTER
    beside = [ids[0] if motion.where is Where.START else ids[-1]]
    if ids[: len(own)] == own or ids[-len(own) :] == own:
        is_there = (ids[: len(own)] == own) is (motion.where is Where.START)
        if is_there:
            raise MotionError(
                THERE_ALREADY(place=one.label, side=motion.where.value, other=other.label)
            )
    if where is Where.BEFORE:
        return tuple(Moved(each, Side.BEFORE, beside[0]) for each in own)
    anchors = [beside[-1], *own]
    return tuple(Moved(each, Side.AFTER, anchors[at]) for at, each in enumerate(own))


def _has(provisions: Sequence[Provision], id_: str) -> bool:
    return any(each.id == id_ for each in provisions)


def _moves_beside(
    siblings: Sequence[Provision], where: Where, one: Scope, other: Scope
) -> tuple[Moved, ...]:
    """Return what goes before or after another.

    Raises:
        MotionError: where it is there already.
    """
    ids = [each.id for each in siblings]
    own, beside = ([each.id for each in scope.roots] for scope in (one, other))
    wanted = [*own, *beside] if where is Where.BEFORE else [*beside, *own]
    start = min(map(ids.index, wanted))
    if ids[start : start + len(wanted)] == wanted:
        raise MotionError(THERE_ALREADY(place=one.label, side=where.value, other=other.label))
    if where is Where.BEFORE:
        return tuple(Moved(each, Side.BEFORE, beside[0]) for each in own)
    anchors = [beside[-1], *own]
    return tuple(Moved(each, Side.AFTER, anchors[at]) for at, each in enumerate(own))


def _moves(
    siblings: Sequence[Provision], first: Sequence[Provision], second: Sequence[Provision]
) -> Iterator[Moved]:
    """Yield the second before the first, then the first to where the second was."""
    ids = [each.id for each in siblings]
    end_of_first = ids.index(first[-1].id)
    start_of_second = ids.index(second[0].id)
    between = ids[end_of_first + 1 : start_of_second]
    for each in second:
        yield Moved(each.id, Side.BEFORE, first[0].id)
    anchor = between[-1] if between else ""
    if anchor:
        for each in first:
            yield Moved(each.id, Side.AFTER, anchor)
            anchor = each.id
