"""Numbers, computed once and here alone, from the shape of the tree.

Counters run as a word processor's multilevel list runs them: each level goes on until a provision
of a higher level of its list comes, and then starts again. So a Word file that counts for itself
shows the same numbers.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.numerals import counted
from protocol_gen.model.document import Number, NumberLevel, NumberStyle, ProvisionForm
from protocol_gen.model.drafting import DraftParagraph
from protocol_gen.model.levels import CountedKind, LevelChoice, is_name, list_starts
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
    chosen = choice.form.levels
    levels = [
        NumberLevel(
            each.style,
            each.text,
            each.start,
            begins_list=at > 0 and (each.goes_on or each.is_appendix),
            on_new_page=each.is_appendix,
        )
        for at, each in enumerate(chosen)
    ]
    first = list_starts(levels)[:2]
    in_first = levels[: first[1] if first[1:] else len(levels)]
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
    for draft, level in _Walk(choice).numbered(drafts):
        count.go_on(level, draft.id)
        label, cited = count.label(level), count.cited(level)
        numbers[draft.id] = Number(label, cited.number, level, in_words=cited.is_name)
        if cited.within:
            within[draft.id] = cited.within
    return Numbering(count.levels, numbers, within)


# Which level a provision counts at


@frozen
class _Walk:
    """Finds for each provision the first level below that of what it is under that counts it."""

    choice: NumberingChoice

    @property
    def levels(self) -> tuple[LevelChoice, ...]:
        return self.choice.form.levels

    def numbered(self, drafts: Iterable[DraftProvision]) -> Iterator[tuple[DraftProvision, int]]:
        """Yield the provisions that take a number, each with its level; appendices by their own."""
        first = next((at for at, each in enumerate(self.levels) if each.is_appendix), None)
        text, appendix = _Place(range(len(self.levels))), _Place(range(0))
        if first is not None:
            text = _Place(range(first))
            appendix = _Place(range(first, len(self.levels)))
        for draft in drafts:
            is_appendix = first is not None and draft.id in self.choice.appendices
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
        begins = max(each for each in self._starts() if each <= at)
        repeated = (begins + int(each) - 1 for each in _COUNTER.findall(self.levels[at].text))
        return all(each == at or each in place.above for each in repeated)

    def _starts(self) -> list[int]:
        return [
            at for at, each in enumerate(self.levels) if not at or each.goes_on or each.is_appendix
        ]


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
    """How a number is cited, and within what; ``is_name`` says that it is words already."""

    number: str
    within: Within | None = None
    is_name: bool = False


class _Count:
    """The counters of all levels, and the provision that was last counted at each."""

    def __init__(self, levels: tuple[NumberLevel, ...]) -> None:
        self.levels = levels
        self._counters = [level.start - 1 for level in levels]
        self._last = [""] * len(levels)
        starts = list_starts(levels)
        self._begins = [max(each for each in starts if each <= at) for at in range(len(levels))]

    def go_on(self, level: int, draft: str) -> None:
        """Count a provision; the levels below it in its list start again."""
        self._counters[level] += 1
        self._last[level] = draft
        for deeper in range(level + 1, len(self.levels)):
            if self._begins[deeper] == self._begins[level]:
                self._counters[deeper] = self.levels[deeper].start - 1

    def label(self, level: int) -> str:
        """Return what is printed."""
        begins = self._begins[level]

        def shown(found: re.Match[str]) -> str:
            at = begins + int(found[1]) - 1
            return counted(self._counters[at], self.levels[at].style)

        return _COUNTER.sub(shown, self.levels[level].text)

    def cited(self, level: int) -> _Citation:
        """Return how others cite a number: "(a)" says nothing without what it is under."""
        own, named = self.label(level).rstrip("."), is_name(self.levels[level])
        above = self._above(level)
        if above is None or named:
            return _Citation(own, is_name=named)
        around = self.cited(above)
        if not self.levels[above].text:
            return replace(around, number=own, within=Within(heading=self._last[above]))
        if around.is_name:
            return _Citation(own, Within(around.number))
        is_letter = self.levels[level].style is not NumberStyle.DECIMAL
        return replace(around, number=_joined(around.number, own, is_letter=is_letter))

    def _above(self, level: int) -> int | None:
        """Return the nearest level above all that a label repeats, if any was counted there."""
        begins = self._begins[level]
        repeated = (begins + int(each) - 1 for each in _COUNTER.findall(self.levels[level].text))
        highest = min(repeated, default=level)
        return max(
            (at for at in range(begins, highest) if self._counters[at] >= self.levels[at].start),
            default=None,
        )


def _joined(above: str, own: str, *, is_letter: bool) -> str:
    """Return two numbers as one: "1.1(i)", also where the letter has no brackets of its own."""
    if own.isalnum() and is_letter:
        return f"{above}({own})"
    runs_in = above[-1:].isalnum() and own[:1].isalnum()
    return f"{above}.{own}" if runs_in else above + own
