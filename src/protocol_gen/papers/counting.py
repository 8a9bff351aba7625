"""How many changes a person would count: a section that moved is one, however much is in it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from protocol_gen.model.amendment import Action, Amendment, AmendmentKind, Evidence, Schedule
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import texts_in


def as_counted(changes: Schedule, old: Document, new: Document) -> tuple[Schedule, int]:
    """Return the changes that count, and in how many provisions only references follow.

    What moved, came or went within a section that did so itself is counted with it, unless its
    words changed besides. A reference that follows another number is no change that anybody
    proposed; where nothing else changed, it is all that there is to count.
    """
    by_clause = {each.clause: each for each in changes.amendments}
    before, after = dict(_parents(old)), dict(_parents(new))
    counted = [
        each for each in changes.amendments if not _goes_along(each, by_clause, before, after)
    ]
    resolved = tuple(each for each in counted if not _follows(each))
    if not resolved:
        return replace(changes, amendments=tuple(counted)), 0
    return replace(changes, amendments=resolved), len(counted) - len(resolved)


def _goes_along(
    amendment: Amendment,
    amendments: Mapping[str, Amendment],
    before: Mapping[str, str],
    after: Mapping[str, str],
) -> bool:
    """Whether a provision moved, came or went with the one that it is in."""
    parents = before if amendment.action is Action.OMIT else after
    parent = parents.get(amendment.clause, "")
    around = amendments.get(parent)
    if around is None or around.action is not amendment.action:
        return False
    match amendment.action:
        case Action.AMEND:
            return False
        case Action.MOVE:
            return before.get(amendment.clause) == parent and not _says_other(amendment)
        case _:
            return True


def _says_other(amendment: Amendment) -> bool:
    was, now = (
        [plain(text) for text in texts_in(each)] if each else []
        for each in (amendment.old, amendment.new)
    )
    return was != now


def _follows(amendment: Amendment) -> bool:
    """Whether nothing but a reference or a number differs, which is proved."""
    following = {AmendmentKind.CROSS_REFERENCE, AmendmentKind.NUMBERING}
    return (
        amendment.action is Action.AMEND
        and amendment.kind in following
        and amendment.evidence is Evidence.PROVEN
    )


def _parents(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each provision that is in another, and that one, by their ids."""
    for each in document.all_provisions:
        yield from ((below.id, each.id) for below in each.provisions)
