"""Provisions in another order: one is put beside another, or two change places."""

from collections.abc import Iterator, Sequence

from protocol_gen.amend.messages import NOT_SIDE_BY_SIDE, SAME_PROVISION, THERE_ALREADY
from protocol_gen.amend.motion import MoveBeside, Transpose, Where
from protocol_gen.amend.proof import Moved
from protocol_gen.amend.scopes import Scope
from protocol_gen.errors import MotionError
from protocol_gen.model.document import Document, Provision
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
    if one.roots == other.roots:
        raise MotionError(SAME_PROVISION())
    for siblings in _sibling_lists(document.provisions):
        ids = [each.id for each in siblings]
        if one.roots[0].id in ids and other.roots[0].id in ids:
            if isinstance(motion, MoveBeside):
                return _moves_beside(siblings, motion.where, one, other)
            first, second = sorted((one, other), key=lambda each: ids.index(each.roots[0].id))
            return tuple(_moves(siblings, first.roots, second.roots))
    raise MotionError(NOT_SIDE_BY_SIDE(place=one.label, other=other.label))


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


def _sibling_lists(provisions: tuple[Provision, ...]) -> Iterator[tuple[Provision, ...]]:
    yield provisions
    for provision in provisions:
        yield from _sibling_lists(provision.provisions)
