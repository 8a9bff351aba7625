"""What changed from one version to the next, in plain words: a count, then each in a line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from protocol_gen.model.amendment import Action, Amendment, Schedule
from protocol_gen.model.document import Document, Number, Provision
from protocol_gen.revisions.differences import differences
from protocol_gen.site.labels import by_id, label, shortened

LONGEST_WORDS = 140
MOST_DIFFERENCES = 4
"""Of one provision; the page below the summary has them all."""


@dataclass(frozen=True, slots=True)
class Change:
    """One provision that changed: its id, what it is called, what is said of it."""

    id: str
    label: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """All provisions to which the same was done."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Renumbering:
    """A provision under another number; a number may be "none"."""

    id: str
    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed: one sentence, the changes in groups, the numbers.

    The lines of the title are not counted: that the version is another goes without saying.
    """

    sentence: str
    groups: tuple[Group, ...]
    numbers: tuple[Renumbering, ...]


_TITLES = (
    (Action.AMEND, "Changed"),
    (Action.INSERT, "Added"),
    (Action.OMIT, "Left out"),
    (Action.MOVE, "Moved"),
)


def summary(schedule: Schedule, old: Document, new: Document) -> Summary:
    """Return the summary of the changes between two versions."""
    before, after = by_id(old), by_id(new)
    titles = {line.id for line in (*old.title_block, *new.title_block)}
    amendments = [each for each in schedule.amendments if each.clause not in titles]
    numbers = tuple(
        Renumbering(each.clause, label(after[each.clause]), _number(each.old), _number(each.new))
        for each in schedule.numbers
    )
    groups = tuple(
        Group(f"{title} ({len(found)})", tuple(_change(each, before, after) for each in found))
        for action, title in _TITLES
        if (found := [each for each in amendments if each.action is action])
    )
    return Summary(_sentence(amendments, len(numbers)), groups, numbers)


def _change(
    amendment: Amendment, before: Mapping[str, Provision], after: Mapping[str, Provision]
) -> Change:
    id_ = amendment.clause
    return Change(id_, label(after.get(id_) or before[id_]), tuple(_said(amendment)))


def _sentence(amendments: Sequence[Amendment], count: int) -> str:
    counts = [
        f"{found} {_PLURAL[action][found == 1]}"
        for action, _ in _TITLES
        if (found := sum(each.action is action for each in amendments))
    ]
    if count:
        counts.append(f"{count} {'has' if count == 1 else 'have'} another number")
    if not counts:
        return "No provision changed."
    return f"Of the provisions, {_listed(counts)}."


_PLURAL = {
    Action.AMEND: ("changed", "changed"),
    Action.INSERT: ("were added", "was added"),
    Action.OMIT: ("were left out", "was left out"),
    Action.MOVE: ("moved", "moved"),
}


def _listed(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def _said(amendment: Amendment) -> Iterator[str]:
    old, new = amendment.old, amendment.new
    if not (old and new):
        return
    if amendment.action is Action.MOVE and old.number != new.number:
        yield f"was {_number(old.number)}, is {_number(new.number)}"
    found = differences(old, new)
    for gone, come in found[:MOST_DIFFERENCES]:
        yield _difference(gone, come)
    if len(found) > MOST_DIFFERENCES:
        yield f"and {len(found) - MOST_DIFFERENCES} more, marked below"
    if not found and amendment.action is Action.AMEND:
        yield "the same words, set out in another way"


def _difference(gone: str, come: str) -> str:
    gone, come = shortened(gone, LONGEST_WORDS), shortened(come, LONGEST_WORDS)
    if not gone:
        return f"“{come}” is added"
    return f"“{gone}” becomes “{come}”" if come else f"“{gone}” is left out"


def _number(number: Number | None) -> str:
    return number.citation if number else "none"
