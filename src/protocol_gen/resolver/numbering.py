"""Numbers, computed once and here alone, from the shape of the tree.

Counters run as a word processor's multilevel list runs them: each level goes on until a provision
of a higher level comes, and then starts again. So a Word file that counts for itself shows the
same numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.language.numerals import counted
from protocol_gen.model.document import Number, NumberLevel, NumberStyle, ProvisionForm
from protocol_gen.model.drafting import DraftParagraph
from protocol_gen.model.library import Scheme
from protocol_gen.model.profile import NumberingChoice
from protocol_gen.resolver.draft import DraftProvision

_DECIMAL: Final = NumberStyle.DECIMAL
_BLOCK_LEVELS: Final[Mapping[Scheme, int]] = {
    Scheme.NONE: 0,
    Scheme.DECIMAL: 2,
    Scheme.DEEP: 3,
    Scheme.LEGAL: 2,
    Scheme.FLAT: 1,
    Scheme.CONTINUOUS: 1,
}
"""How many levels of a scheme number headings and paragraphs; any after them number items."""


@frozen
class Numbering:
    """The levels of a document's numbering, and the number of each provision that has one."""

    levels: tuple[NumberLevel, ...]
    numbers: Mapping[str, Number]


def levels_of(choice: NumberingChoice) -> tuple[NumberLevel, ...]:
    """Return the levels of a scheme, with the profile's prefix and first number."""
    first = NumberLevel(_DECIMAL, f"{choice.prefix}%1", choice.start)
    second = NumberLevel(_DECIMAL, f"{choice.prefix}%1.%2")
    match choice.scheme:
        case Scheme.NONE:
            return ()
        case Scheme.FLAT | Scheme.CONTINUOUS:
            return (first,)
        case Scheme.DECIMAL:
            return (first, second)
        case Scheme.DEEP:
            third = NumberLevel(_DECIMAL, f"{choice.prefix}%1.%2.%3")
            return (first, second, third)
        case Scheme.LEGAL:
            letters = NumberLevel(NumberStyle.LOWER_LETTER, "(%3)")
            return (first, second, letters, NumberLevel(NumberStyle.LOWER_ROMAN, "(%4)"))


def number(drafts: Iterable[DraftProvision], choice: NumberingChoice) -> Numbering:
    """Return the number of every provision that takes one, by id."""
    levels = levels_of(choice)
    counters = [level.start - 1 for level in levels]
    numbers: dict[str, Number] = {}
    for draft, level in _numbered(drafts, choice):
        counters[level] += 1
        for deeper in range(level + 1, len(levels)):
            counters[deeper] = levels[deeper].start - 1
        label = _label(levels, counters, level)
        numbers[draft.id] = Number(label, _citation(levels, counters, level), level)
    return Numbering(levels, numbers)


def _numbered(
    drafts: Iterable[DraftProvision], choice: NumberingChoice
) -> Iterator[tuple[DraftProvision, int]]:
    """Yield the provisions that take a number, each with its level."""
    blocks = _BLOCK_LEVELS[choice.scheme]
    items = len(levels_of(choice)) - blocks
    yield from _numbered_below(drafts, choice, _Depth(0, 0, blocks, items))


@frozen
class _Depth:
    """How deep a walk is: numbered provisions above, list items above, levels there are."""

    blocks: int
    items: int
    block_levels: int
    item_levels: int


def _numbered_below(
    drafts: Iterable[DraftProvision], choice: NumberingChoice, depth: _Depth
) -> Iterator[tuple[DraftProvision, int]]:
    for draft in drafts:
        level = None if draft.id in choice.off else _level(draft, choice.scheme, depth)
        if level is not None:
            yield draft, level
        if draft.id in choice.off_below:
            continue
        is_item = draft.form is ProvisionForm.ITEM
        below = _Depth(
            depth.blocks + (level is not None and not is_item),
            depth.items + is_item,
            depth.block_levels,
            depth.item_levels,
        )
        yield from _numbered_below(draft.children, choice, below)


def _level(draft: DraftProvision, scheme: Scheme, depth: _Depth) -> int | None:
    """Return the level that a provision is numbered at, if its scheme numbers such a one."""
    match draft.form:
        case ProvisionForm.ITEM:
            level = depth.block_levels + depth.items
            return level if depth.items < depth.item_levels else None
        case ProvisionForm.BLOCK if scheme is Scheme.CONTINUOUS:
            return 0 if _has_paragraph(draft) and not draft.heading else None
        case ProvisionForm.BLOCK if scheme is Scheme.FLAT:
            return 0 if depth.blocks == 0 and draft.heading else None
        case ProvisionForm.BLOCK:
            can_carry = bool(draft.heading) or _has_paragraph(draft)
            return depth.blocks if can_carry and depth.blocks < depth.block_levels else None
        case _:
            return None


def _has_paragraph(draft: DraftProvision) -> bool:
    """Whether a number without a heading has a paragraph to come before."""
    return bool(draft.blocks) and isinstance(draft.blocks[0], DraftParagraph)


def _label(levels: tuple[NumberLevel, ...], counters: list[int], level: int) -> str:
    label = levels[level].text
    for at in range(level + 1):
        label = label.replace(f"%{at + 1}", counted(counters[at], levels[at].style))
    return label


def _citation(levels: tuple[NumberLevel, ...], counters: list[int], level: int) -> str:
    """Return how others cite a number: "(a)" says nothing without what it is under."""
    own = _label(levels, counters, level)
    if levels[level].style is NumberStyle.DECIMAL:
        return own
    above = [at for at in range(level) if counters[at] >= levels[at].start]
    return (_citation(levels, counters, above[-1]) if above else "") + own
