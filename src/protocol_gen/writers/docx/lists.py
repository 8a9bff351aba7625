"""The lists of a file: of numbers, of bullets, of each lettered block, for one version or for two.

Two versions of a redline count by one list wherever it would be defined alike: then a number that
changes because another came or went is Word's own to count, and no change of its own.
"""

from collections.abc import Sequence

from protocol_gen.model.document import ListBlock, NumberLevel
from protocol_gen.page.flow import FlowBlock
from protocol_gen.writers.docx.build_context import Numberings, Styles, WordVersion
from protocol_gen.writers.docx.layout import (
    BULLET_HANG,
    BULLET_STEP,
    INNER_HANG,
    LaidOut,
    Layout,
    bullet_style,
    is_lettered,
)
from protocol_gen.writers.docx.list_counters import labels_run
from protocol_gen.writers.docx.oxml import NUMBER_FORMATS, Indent, Level
from protocol_gen.writers.docx.version_flow import Version

BULLETS = ("•", "\N{EN DASH}", "▪")
BULLET_STYLES = tuple(bullet_style(depth) for depth in range(len(BULLETS)))

FIRST = 1
"""The number of a file's first list."""


class Lists:
    """The lists that a file defines, each with its number; they grow as they are asked for."""

    def __init__(self) -> None:
        self.levels: list[tuple[Level, ...]] = []

    def add(self, levels: tuple[Level, ...]) -> int:
        """Define a list and return its number."""
        self.levels.append(levels)
        return len(self.levels)


def new_side(
    lists: Lists, styles: Styles, layout: Layout, numbering: Sequence[NumberLevel]
) -> WordVersion:
    """Return the version whose lists the styles of the file carry, its lists defined."""
    numbers = _numbers(styles, layout, numbering)
    return WordVersion(
        Version.NEW,
        layout,
        Numberings(
            lists.add(numbers) if numbers else FIRST,
            lists.add(_bullets(styles, layout)),
            tuple(lists.add(_letters(placed)) for placed in layout.lettered),
        ),
    )


def old_side(
    lists: Lists,
    new: WordVersion,
    layout: Layout,
    numbering: Sequence[NumberLevel],
    *,
    is_shared: bool,
) -> WordVersion:
    """Return the version before, with lists of its own where the new one's would not do."""
    numbers = new.numberings.numbers
    if numbering and not is_shared:
        numbers = lists.add(_numbers(None, layout, numbering))
    lettered = tuple(
        _same(new, now, place) or lists.add(_letters(place))
        for now, place in zip(new.layout.placed, layout.placed, strict=True)
        if place is not None and is_lettered(place.node)
    )
    return WordVersion(Version.OLD, layout, Numberings(numbers, new.numberings.bullets, lettered))


def _same(new: WordVersion, now: LaidOut | None, before: LaidOut) -> int:
    """Return the new version's list of a lettered block where it serves the old one, else 0."""
    if now is None or _letters(now) != _letters(before):
        return 0
    return new.numberings.lettered[now.lettered]


def _numbers(
    styles: Styles | None, layout: Layout, numbering: Sequence[NumberLevel]
) -> tuple[Level, ...]:
    return tuple(
        Level(
            NUMBER_FORMATS[level.style],
            level.text,
            indent,
            level.start,
            _bound(styles, owner) if styles else "",
        )
        for level, indent, owner in zip(numbering, layout.indents, layout.owners, strict=True)
    )


def _bullets(styles: Styles, layout: Layout) -> tuple[Level, ...]:
    left = layout.bullet_column
    return tuple(
        Level(
            "bullet",
            glyph,
            Indent(left + BULLET_STEP * (depth + 1), BULLET_HANG),
            style=_bound(styles, bullet_style(depth)),
        )
        for depth, glyph in enumerate(BULLETS)
    )


def _bound(styles: Styles, name: str) -> str:
    return styles(name) if name in styles else ""


def _letters(placed: LaidOut) -> tuple[Level, ...]:
    block = placed.node.block if isinstance(placed.node, FlowBlock) else None
    if not isinstance(block, ListBlock):
        return ()
    labels = labels_run(block)
    indent = Indent(placed.column + INNER_HANG, INNER_HANG)
    return (Level(NUMBER_FORMATS[labels.style], labels.text, indent, labels.start),)
