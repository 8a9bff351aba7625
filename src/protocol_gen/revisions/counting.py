"""How many changes a person would count: a paragraph or a section is one, however much is in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.model.amendment import Action, Amendment, AmendmentKind, Evidence, Schedule
from protocol_gen.model.document import Document, Provision, ProvisionForm
from protocol_gen.model.inlines import plain
from protocol_gen.model.walks import texts_in


@frozen
class CountedChange:
    """One change as a person counts it: what is done to a provision, and all that it consists of.

    Of a paragraph with sentences that are clauses of their own, the weightiest kind counts.
    """

    action: Action
    kind: AmendmentKind
    parts: tuple[Amendment, ...]
    along: tuple[Amendment, ...] = ()
    """What moved, came or went within it, and so because of it."""


@frozen
class CountedChanges:
    """The changes that count, and those provisions in which only references or numbers follow."""

    changes: tuple[CountedChange, ...]
    following: tuple[CountedChange, ...] = ()


def counted(schedule: Schedule, old: Document, new: Document) -> CountedChanges:
    """Return the changes that count, and those that follow.

    The line of the title that names the version is neither: it changes with every version. What
    moved, came or went within a section that did so itself is counted with it, unless its words
    changed besides; the sentences of a paragraph are counted as one. A reference that follows
    another number is no change that anybody proposed; where nothing else changed, it is all that
    there is to count.
    """
    amendments = without_version_line(schedule, new).amendments
    along = dict(_with_others(amendments, old, new))
    by_itself = [each for each in amendments if each.clause not in along]
    by_itself = [each for each in by_itself if not _only_opens(each)] or by_itself
    changes = tuple(
        replace(change, along=tuple(_within(change, amendments, along)))
        for change in _by_paragraph((each for each in by_itself if not _follows(each)), old, new)
    )
    follow = tuple(_by_paragraph((each for each in by_itself if _follows(each)), old, new))
    return CountedChanges(changes, follow) if changes else CountedChanges(follow)


def without_version_line(schedule: Schedule, new: Document) -> Schedule:
    """Return the changes without that of the line of the title which names the version.

    Members decide on none of its words.
    """
    lines = {each.id for each in new.title_block}
    kept = tuple(
        each
        for each in schedule.amendments
        if each.clause not in lines or each.kind is not AmendmentKind.NUMBERING
    )
    return replace(schedule, amendments=kept)


# What goes along, and what follows


def _with_others(
    amendments: Sequence[Amendment], old: Document, new: Document
) -> Iterator[tuple[str, str]]:
    """Yield what goes along with the provision that it is in, and that one, by their ids."""
    by_clause = {each.clause: each for each in amendments}
    before, after = dict(_parents(old)), dict(_parents(new))
    for each in amendments:
        if _goes_along(each, by_clause, before, after):
            yield each.clause, (before if each.action is Action.OMIT else after)[each.clause]


def _within(
    change: CountedChange, amendments: Sequence[Amendment], along: Mapping[str, str]
) -> Iterator[Amendment]:
    clauses = {each.clause for each in change.parts}
    for each in amendments:
        around = each.clause
        while around in along:
            around = along[around]
        if each.clause in along and around in clauses:
            yield each


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


def _only_opens(amendment: Amendment) -> bool:
    """Whether a sentence only comes to open its paragraph, or no longer does."""
    was, now = amendment.old, amendment.new
    is_other = was is not None and now is not None and was.form is not now.form
    return _follows(amendment) and is_other and not _says_other(amendment)


def _parents(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each provision that is in another, and that one, by their ids."""
    for each in document.all_provisions:
        yield from ((below.id, each.id) for below in each.provisions)


# Paragraphs of several sentences


def _by_paragraph(
    amendments: Iterable[Amendment], old: Document, new: Document
) -> Iterator[CountedChange]:
    """Yield the amendments of each paragraph as one, in the order of the first of each."""
    before, after = dict(_paragraphs(old)), dict(_paragraphs(new))
    found: dict[str, list[Amendment]] = {}
    for each in amendments:
        now = after.get(each.clause, each.clause)
        paragraph = before.get(each.clause) or before.get(now, now)
        found.setdefault(paragraph, []).append(each)
    weights = list(AmendmentKind)
    for parts in found.values():
        kind = min((each.kind for each in parts), key=weights.index)
        yield CountedChange(_action(parts, before, after), kind, tuple(parts))


def _action(parts: list[Amendment], before: Mapping[str, str], after: Mapping[str, str]) -> Action:
    """Return what is done to a paragraph: it comes, goes or moves only with every sentence."""
    first, *others = {each.action for each in parts}
    clauses = {each.clause for each in parts}
    sides = {Action.OMIT: (before,), Action.INSERT: (after,), Action.MOVE: (before, after)}
    whole = all(clauses >= _beside(clauses, paragraphs) for paragraphs in sides.get(first, ()))
    return first if whole and not others else Action.AMEND


def _beside(clauses: set[str], paragraphs: Mapping[str, str]) -> set[str]:
    """Return all sentences of the paragraphs in which some clauses are."""
    theirs = {paragraphs[each] for each in clauses if each in paragraphs}
    return {each for each, paragraph in paragraphs.items() if paragraph in theirs}


def _paragraphs(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each provision and the one that opens its paragraph, by their ids."""
    yield from _opened(document.title_block)
    yield from _opened(document.provisions)


def _opened(siblings: tuple[Provision, ...]) -> Iterator[tuple[str, str]]:
    leader = ""
    for each in siblings:
        if each.form is not ProvisionForm.RUN_ON or not leader:
            leader = each.id
        yield each.id, leader
        yield from _opened(each.provisions)
