"""The levels of a numbering, as an outline or a council chooses them, and the schemes with names.

A scheme is nothing but levels: what counts at each, how its label is made, and whether it starts
again. So whatever a scheme can number, levels written by hand can number as well.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import Final

from protocol_gen.frozen import frozen
from protocol_gen.model.document import NumberLevel, NumberStyle

MOST_LEVELS: Final = 9
"""As many as a word processor's list has, and as there are styles for numbered paragraphs."""


class Scheme(Enum):
    """A numbering that has a name."""

    NONE = "none"
    DECIMAL = "decimal"
    """1, 1.1"""
    DEEP = "deep"
    """1, 1.1, 1.1.1"""
    LEGAL = "legal"
    """1, 1.1, (a), (i)"""
    FULL = "full"
    """1, 1.1, 1.1.1, (a), (i)"""
    FLAT = "flat"
    """1, 2, 3: the first headings only."""
    CONTINUOUS = "continuous"
    """1 to n through all paragraphs, under unnumbered headings."""


class CountedKind(Enum):
    """What a level may count."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    """A paragraph without a heading of its own."""
    ITEM = "item"
    """An item of a list."""
    APPENDIX = "appendix"
    """The heading of an appendix."""


@frozen
class LevelChoice:
    """One level of a numbering.

    ``text`` is its label as ``NumberLevel`` has it, empty for a level that is counted and not
    shown: what is under it starts again. A level that ``goes_on`` is never started again.
    """

    counts: tuple[CountedKind, ...]
    text: str
    style: NumberStyle = NumberStyle.DECIMAL
    goes_on: bool = False
    start: int = 1

    @property
    def is_appendix(self) -> bool:
        """Whether it numbers appendices: those after it number what is in them."""
        return CountedKind.APPENDIX in self.counts

    @property
    def begins_list(self) -> bool:
        """Whether no level before it starts it again."""
        return self.goes_on or self.is_appendix


_BLOCKS: Final = (CountedKind.HEADING, CountedKind.PARAGRAPH)
_ITEMS: Final = (CountedKind.ITEM,)
_FIRST: Final = LevelChoice(_BLOCKS, "%1")
_SECOND: Final = LevelChoice(_BLOCKS, "%1.%2")
_THIRD: Final = LevelChoice(_BLOCKS, "%1.%2.%3")

SCHEME_LEVELS: Final[Mapping[Scheme, tuple[LevelChoice, ...]]] = MappingProxyType(
    {
        Scheme.NONE: (),
        Scheme.DECIMAL: (_FIRST, _SECOND),
        Scheme.DEEP: (_FIRST, _SECOND, _THIRD),
        Scheme.LEGAL: (
            _FIRST,
            _SECOND,
            LevelChoice((CountedKind.PARAGRAPH, *_ITEMS), "(%3)", NumberStyle.LOWER_LETTER),
            LevelChoice(_ITEMS, "(%4)", NumberStyle.LOWER_ROMAN),
        ),
        Scheme.FULL: (
            _FIRST,
            _SECOND,
            _THIRD,
            LevelChoice(_ITEMS, "(%4)", NumberStyle.LOWER_LETTER),
            LevelChoice(_ITEMS, "(%5)", NumberStyle.LOWER_ROMAN),
        ),
        Scheme.FLAT: (LevelChoice((CountedKind.HEADING,), "%1"),),
        Scheme.CONTINUOUS: (LevelChoice((CountedKind.PARAGRAPH,), "%1"),),
    }
)
"""The levels of each scheme that has a name."""


@frozen
class NumberingForm:
    """How an outline is numbered: the levels, and the scheme's name where they have one."""

    levels: tuple[LevelChoice, ...] = ()
    scheme: Scheme | None = None

    @classmethod
    def named(cls, scheme: Scheme) -> "NumberingForm":
        """Return the numbering of a scheme."""
        return cls(SCHEME_LEVELS[scheme], scheme)


# Lists and labels


def lists_in(levels: Sequence[LevelChoice | NumberLevel]) -> tuple[range, ...]:
    """Return the lists that levels are of, each as the places of its levels, without a gap."""
    starts = [at for at, level in enumerate(levels) if at == 0 or level.begins_list]
    return tuple(map(range, starts, (*starts[1:], len(levels))))


def with_counters(text: str, counters: Iterable[str]) -> str:
    """Return the text of a level with the counters of its list in their places."""
    for depth, counter in enumerate(counters, start=1):
        text = text.replace(f"%{depth}", counter)
    return text


def is_name(level: NumberLevel) -> bool:
    """Whether a level's label is a name, as in "Appendix B", not a mere prefix as in "5C"."""
    return bool(_NAME.search(_COUNTER.sub("", level.text)))


_COUNTER: Final = re.compile("%[1-9]")
_NAME: Final = re.compile("(?![ivxlcdm]+(?![a-z]))[a-z]{3}", re.IGNORECASE)
"""A word; Roman numerals are none."""
