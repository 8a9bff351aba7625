"""What changed from one version to the next, in plain words: a count, then each in a line."""

from collections import Counter
from collections.abc import Iterator, Mapping

from protocol_gen.frozen import frozen
from protocol_gen.language.site_words import ChangeGroupWords, ChangePageWords
from protocol_gen.language.words import Catalogue
from protocol_gen.model.amendment import Action, Amendment, Schedule
from protocol_gen.model.document import Document, Number, Provision
from protocol_gen.revisions.counting import CountedChange, CountedChanges, counted
from protocol_gen.revisions.differences import differences
from protocol_gen.site.labels import by_id, label, shortened, title

LONGEST_WORDS = 140
MOST_DIFFERENCES = 4
"""Of one provision; the page below the summary has them all."""


@frozen
class Change:
    """One provision that changed: its id, what it is called, what is said of it."""

    id: str
    label: str
    said: tuple[str, ...]


@frozen
class Group:
    """All provisions to which the same was done."""

    title: str
    changes: tuple[Change, ...]


@frozen
class Renumbering:
    """A provision under another number; a number may be "none"."""

    id: str
    label: str
    old: str
    new: str


@frozen
class Summary:
    """What changed: one sentence, the changes in groups, the numbers.

    What counts is what the papers for a meeting count.
    """

    sentence: str
    groups: tuple[Group, ...]
    numbers: tuple[Renumbering, ...]


_ORDER = (Action.AMEND, Action.INSERT, Action.OMIT, Action.MOVE)


def summary(schedule: Schedule, old: Document, new: Document, words: Catalogue) -> Summary:
    """Return the summary of the changes between two versions."""
    before, after, said = by_id(old), by_id(new), words.site.changes
    numbers = tuple(
        Renumbering(
            each.clause,
            label(after[each.clause]),
            _number(each.old, said),
            _number(each.new, said),
        )
        for each in schedule.numbers
    )
    found = list(_found(counted(schedule, old, new), said))
    groups = tuple(
        Group(
            group.heading(count=str(len(changes))),
            tuple(_change(each, before, after, words) for each in changes),
        )
        for group, changes in found
    )
    counts = [group.counted(len(changes)) for group, changes in found]
    counts += [said.renumbered(len(numbers))] if numbers else []
    sentence = said.of_provisions(counts=words.listed(counts)) if counts else said.none_changed
    return Summary(sentence, groups, numbers)


def _found(
    all_changes: CountedChanges, said: ChangePageWords
) -> Iterator[tuple[ChangeGroupWords, tuple[CountedChange, ...]]]:
    """Yield the changes by what was done, each of them once, and after them what follows."""
    for action in _ORDER:
        found = tuple(each for each in all_changes.changes if each.action is action)
        if found:
            yield _group_words(action, said), found
    if all_changes.following:
        yield said.following, all_changes.following


def _group_words(action: Action, said: ChangePageWords) -> ChangeGroupWords:
    return {
        Action.AMEND: said.changed,
        Action.INSERT: said.added,
        Action.OMIT: said.left_out,
        Action.MOVE: said.moved,
    }[action]


def _change(
    counting: CountedChange,
    before: Mapping[str, Provision],
    after: Mapping[str, Provision],
    words: Catalogue,
) -> Change:
    id_ = counting.parts[0].clause
    told = (line for each in counting.parts for line in _said(each, counting.action, words))
    return Change(id_, label(after.get(id_) or before[id_]), tuple(dict.fromkeys(told)))


def _said(amendment: Amendment, counted_as: Action, words: Catalogue) -> Iterator[str]:
    """Yield what changes; of what comes or goes, only that it does so in a paragraph that stays."""
    old, new, said = amendment.old, amendment.new, words.site.changes
    if not (old and new):
        if counted_as is Action.AMEND:
            yield words.differences.told(*(title(each) if each else "" for each in (old, new)))
        return
    if amendment.action is Action.MOVE and old.number != new.number:
        yield said.was_and_is(old=_number(old.number, said), new=_number(new.number, said))
    found = Counter(differences(old, new))
    for (gone, come), times in tuple(found.items())[:MOST_DIFFERENCES]:
        told = words.differences.told(*(shortened(each, LONGEST_WORDS) for each in (gone, come)))
        several = words.certificate.several
        yield several(what=told, times=str(times)) if times > 1 else told
    if len(found) > MOST_DIFFERENCES:
        yield said.more(len(found) - MOST_DIFFERENCES)
    if not found and amendment.action is Action.AMEND:
        yield said.set_out_otherwise


def _number(number: Number | None, said: ChangePageWords) -> str:
    return number.citation if number else said.no_number
