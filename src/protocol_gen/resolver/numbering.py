"""Numbers, computed once and here alone, from the shape of the tree.

Counters run as a word processor's multilevel list runs them: each level goes on until a provision
of a higher level of its list comes, and then starts again. So a Word file that counts for itself
shows the same numbers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import add
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.numerals import counted
from protocol_gen.model.document import Number, NumberLevel, NumberStyle, ProvisionForm
from protocol_gen.model.drafting import DraftParagraph
from protocol_gen.model.levels import CountedKind, LevelChoice, is_name, lists_in
from protocol_gen.model.profile import NumberingChoice
from protocol_gen.resolver.draft import DraftProvision

_COUNTER: Final = re.compile("%([1-9])")


@frozen
class Within:
    """Where a number says what it says: in what has a name, or under a heading without a number."""

    name: str = ""
    """ "Appendix B"."""
    heading: str = ""
    """The heading's provision."""


@frozen
class Numbering:
    """The levels of a document's numbering, and the number of each provision that has one.

    A number that is ``within`` something is cited with that.
    """

    levels: tuple[NumberLevel, ...]
    numbers: Mapping[str, Number]
    within: Mapping[str, Within]


def levels_of(choice: NumberingChoice) -> tuple[NumberLevel, ...]:
    """Return the levels as a document has them, with the profile's prefix and first number.

    Both are for the first counter that is shown, and for all labels that repeat it.
    """
    levels = [
        NumberLevel(
            each.style,
            each.text,
            each.start,
            begins_list=at > 0 and each.begins_list,
            on_new_page=each.is_appendix,
        )
        for at, each in enumerate(choice.form.levels)
    ]
    in_first = levels[: len(lists_in(levels)[0])] if levels else []
    shown = [int(each) for level in in_first for each in _COUNTER.findall(level.text)]
    if shown:
        root = min(shown)
        levels[root - 1] = replace(levels[root - 1], start=_start(levels[root - 1], choice))
        for at, level in enumerate(in_first):
            if f"%{root}" in level.text:
                levels[at] = replace(levels[at], text=choice.prefix + level.text)
    return tuple(levels)


def _start(level: NumberLevel, choice: NumberingChoice) -> int:
    return choice.start if choice.start > 1 else level.start


def number(drafts: Iterable[DraftProvision], choice: NumberingChoice) -> Numbering:
    """Return the number of every provision that takes one, by id."""
    count = _Count(levels_of(choice))
    numbers: dict[str, Number] = {}
    within: dict[str, Within] = {}
    for draft, level in _walk_of(choice).numbered(drafts):
        count.go_on(level, draft.id)
        cited = count.cited(level)
        numbers[draft.id] = Number(cited.label, cited.number, level, in_words=cited.is_name)
        if cited.within:
            within[draft.id] = cited.within
    return Numbering(count.levels, numbers, within)


def numbered(drafts: Iterable[DraftProvision], choice: NumberingChoice) -> frozenset[str]:
    """Return which provisions take a number, by their ids."""
    return frozenset(draft.id for draft, _ in _walk_of(choice).numbered(drafts))


def _repeated(levels: Sequence[LevelChoice | NumberLevel]) -> tuple[tuple[int, ...], ...]:
    """Return for each level which counters its label shows; those of its own list."""
    return tuple(
        tuple(places[int(each) - 1] for each in _COUNTER.findall(levels[at].text))
        for places in lists_in(levels)
        for at in places
    )


# Which level a provision counts at


@frozen
class _Walk:
    """Finds for each provision the first level below that of what it is under that counts it."""

    choice: NumberingChoice
    levels: tuple[LevelChoice, ...]
    repeated: tuple[tuple[int, ...], ...]
    """For each level, those that its label shows."""

    def numbered(self, drafts: Iterable[DraftProvision]) -> Iterator[tuple[DraftProvision, int]]:
        """Yield the provisions that take a number, each with its level; appendices by their own."""
        end = len(self.levels)
        first = next((at for at, each in enumerate(self.levels) if each.is_appendix), end)
        text, appendix = _Place(range(first)), _Place(range(first, end))
        for draft in drafts:
            is_appendix = first < end and draft.id in self.choice.appendices
            kind = CountedKind.APPENDIX if is_appendix else kind_of(draft)
            yield from self._one(draft, kind, appendix if is_appendix else text)

    def _one(
        self, draft: DraftProvision, kind: CountedKind | None, place: "_Place"
    ) -> Iterator[tuple[DraftProvision, int]]:
        level = None
        if kind is not None and draft.id not in self.choice.off:
            level = self._level(kind, place)
        if level is not None:
            yield draft, level
        if draft.id in self.choice.off_below:
            return
        below = place if level is None else place.below(level)
        for child in draft.children:
            yield from self._one(child, kind_of(child), below)

    def _level(self, kind: CountedKind, place: "_Place") -> int | None:
        """Return the level; a paragraph under one goes on beside it where none is left for it."""
        for at in place.levels:
            if kind in self.levels[at].counts and self._can_be_said(at, place):
                return at
        last = place.above[-1] if place.above else None
        is_paragraph = last is not None and self.levels[last].counts == (CountedKind.PARAGRAPH,)
        return last if kind is CountedKind.PARAGRAPH and is_paragraph else None

    def _can_be_said(self, at: int, place: "_Place") -> bool:
        """Whether all that a label repeats has been counted above."""
        return all(each == at or each in place.above for each in self.repeated[at])


def _walk_of(choice: NumberingChoice) -> _Walk:
    levels = choice.form.levels
    return _Walk(choice, levels, _repeated(levels))


@frozen
class _Place:
    """The levels that are left at a place, and those that what is above it has."""

    levels: range
    above: tuple[int, ...] = ()

    def below(self, level: int) -> "_Place":
        """Return the place under a provision of a level."""
        return _Place(range(level + 1, self.levels.stop), (*self.above, level))


def kind_of(draft: DraftProvision) -> CountedKind | None:
    """Return as what a provision is counted; nothing where there is no place for a number."""
    match draft.form:
        case ProvisionForm.ITEM:
            return CountedKind.ITEM
        case ProvisionForm.BLOCK if draft.heading:
            return CountedKind.HEADING
        case ProvisionForm.BLOCK if draft.blocks and isinstance(draft.blocks[0], DraftParagraph):
            return CountedKind.PARAGRAPH
        case _:
            return None


# Counting


@frozen
class _Citation:
    """A label and how it is cited, and within what; ``is_name`` says that it is words already."""

    label: str
    number: str
    within: Within | None = None
    is_name: bool = False


class _Count:
    """The counters of all levels, and the provision that was last counted at each."""

    def __init__(self, levels: tuple[NumberLevel, ...]) -> None:
        self.levels = levels
        self._counters = [level.start - 1 for level in levels]
        self._last = [""] * len(levels)
        self._begins = [places.start for places in lists_in(levels) for _ in places]
        self._repeated = _repeated(levels)
        self._between = [_COUNTER.split(level.text)[::2] for level in levels]
        self._are_names = [is_name(level) for level in levels]
        self._cited: dict[int, _Citation] = {}
        """What was worked out of each level since it was last counted, or one above it."""

    def go_on(self, level: int, draft: str) -> None:
        """Count a provision; the levels below it in its list start again."""
        self._counters[level] += 1
        self._last[level] = draft
        self._cited.pop(level, None)
        for deeper in range(level + 1, len(self.levels)):
            self._cited.pop(deeper, None)
            if self._begins[deeper] == self._begins[level]:
                self._counters[deeper] = self.levels[deeper].start - 1

    def cited(self, level: int) -> _Citation:
        """Return what is printed, and how others cite it.

        "(a)" says nothing without what it is under.
        """
        known = self._cited.get(level)
        if known is None:
            known = self._cited[level] = self._citation(level, self._label(level))
        return known

    def _label(self, level: int) -> str:
        first, *after = self._between[level]
        counters = (
            counted(self._counters[at], self.levels[at].style) for at in self._repeated[level]
        )
        return first + "".join(map(add, counters, after))

    def _citation(self, level: int, label: str) -> _Citation:
        own, named = label.rstrip("."), self._are_names[level]
        above = self._above(level)
        if above is None or named:
            return _Citation(label, own, is_name=named)
        around = self.cited(above)
        if not self.levels[above].text:
            return _Citation(label, own, Within(heading=self._last[above]), around.is_name)
        if around.is_name:
            return _Citation(label, own, Within(around.number))
        is_letter = self.levels[level].style is not NumberStyle.DECIMAL
        number = _joined(around.number, own, is_letter=is_letter)
        return _Citation(label, number, around.within)

    def _above(self, level: int) -> int | None:
        """Return the nearest level above all that a label repeats, if any was counted there."""
        highest = min(self._repeated[level], default=level)
        for at in range(highest - 1, self._begins[level] - 1, -1):
            if self._counters[at] >= self.levels[at].start:
                return at
        return None


def _joined(above: str, own: str, *, is_letter: bool) -> str:
    """Return two numbers as one: "1.1(i)", also where the letter has no brackets of its own."""
    if own.isalnum() and is_letter:
        return f"{above}({own})"
    runs_in = above[-1:].isalnum() and own[:1].isalnum()
    return f"{above}.{own}" if runs_in else above + own
