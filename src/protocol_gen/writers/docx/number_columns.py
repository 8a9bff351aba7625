"""Where numbers hang, and where the text beside them begins: a column for each level."""

from collections.abc import Iterable, Sequence

from protocol_gen.model.document import Number, NumberLevel
from protocol_gen.model.levels import lists_in
from protocol_gen.writers.docx.oxml import Indent

OUTER_HANG, INNER_HANG = 851, 567
"""How far a section number and a letter hang out at the least: 1.5 cm and 1 cm."""


def indents_of(numbering: Sequence[NumberLevel], numbers: Iterable[Number]) -> tuple[Indent, ...]:
    """Return where each level is: section numbers at the margin, letters under their stem."""
    longest = [3] * len(numbering)
    for number in numbers:
        longest[number.level] = max(longest[number.level], len(number.label))
    at_margin = _at_margin(numbering)
    outer = max((_outer_hang(longest[at]) for at in at_margin), default=OUTER_HANG)
    indents: list[Indent] = []
    for at, level in enumerate(numbering):
        left = indents[-1].left if indents else 0
        hang = _inner_hang(longest[at])
        indent = Indent(outer, outer) if at in at_margin else Indent(left + hang, hang)
        indents.append(indent if _hangs_out(level) else Indent(0))
    return tuple(indents)


def _hangs_out(level: NumberLevel) -> bool:
    """Say whether a number hangs out of its text: not where none is shown, nor "Appendix A"."""
    return bool(level.text) and not level.on_new_page


def _at_margin(numbering: Sequence[NumberLevel]) -> frozenset[int]:
    """Return the levels whose labels begin at the margin.

    They are those that hang out first in their list, and all that repeat one above them.
    """
    found: set[int] = set()
    for places in lists_in(numbering):
        hanging = [at for at in places if _hangs_out(numbering[at])]
        found |= {
            at for at in hanging if at == hanging[0] or _repeats(numbering[at], at - places.start)
        }
    return frozenset(found)


def _repeats(level: NumberLevel, depth: int) -> bool:
    return any(f"%{higher}" in level.text for higher in range(1, depth + 1))


def _outer_hang(characters: int) -> int:
    return max(OUTER_HANG, 190 + 133 * characters)


def _inner_hang(characters: int) -> int:
    return max(INNER_HANG, 150 + 100 * characters)
