"""The lists of a file: of numbers, of bullets, of each lettered block, for one version or for two.

Two versions of a redline count by one list wherever it would be defined alike: then a number that
changes because another came or went is Word's own to count, and no change of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from protocol_gen.model.document import ListBlock, NumberLevel
from protocol_gen.model.levels import lists_in
from protocol_gen.page.flow import FlowBlock
from protocol_gen.writers.docx.build_context import Numberings, Styles, WordVersion
from protocol_gen.writers.docx.layout import (
    BULLET_HANG,
    BULLET_STEP,
    LaidOut,
    Layout,
    bullet_style,
    is_lettered,
)
from protocol_gen.writers.docx.list_counters import labels_run
from protocol_gen.writers.docx.number_columns import INNER_HANG
from protocol_gen.writers.docx.oxml import NUMBER_FORMATS, Indent, Level, NumberingPlace
from protocol_gen.writers.docx.version_flow import Version

BULLETS = ("•", "\N{EN DASH}", "▪")
BULLET_STYLES = tuple(bullet_style(depth) for depth in range(len(BULLETS)))


class Lists:
    """The lists that a file defines, each with its number; they grow as they are asked for."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.levels: list[tuple[Level, ...]] = []

    def add(self, levels: tuple[Level, ...]) -> int:
        """Define a list and return its number."""
        self.levels.append(levels)
        return self.first + len(self.levels) - 1


def new_side(
    lists: Lists, styles: Styles, layout: Layout, numbering: Sequence[NumberLevel]
) -> WordVersion:
    """Return the version whose lists the styles of the file carry, its lists defined."""
    numbers = _numbers(styles, layout, numbering)
    return WordVersion(
        Version.NEW,
        layout,
        Numberings(
            tuple(_added(lists, numbers, numbering)),
            tuple(lists.add((level,)) for level in _bullets(styles, layout)),
            tuple(_lettered(lists, placed) for placed in layout.lettered),
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
        numbers = tuple(_added(lists, _numbers(None, layout, numbering), numbering))
    lettered = tuple(
        _same(new, now, place) or _lettered(lists, place)
        for now, place in zip(new.layout.placed, layout.placed, strict=True)
        if place is not None and is_lettered(place.node)
    )
    return WordVersion(Version.OLD, layout, Numberings(numbers, new.numberings.bullets, lettered))


def _added(
    lists: Lists, levels: Sequence[Level], numbering: Sequence[NumberLevel]
) -> Iterator[NumberingPlace]:
    """Define the lists that levels are of, and yield where each level is."""
    for places in lists_in(numbering):
        number = lists.add(tuple(levels[places.start : places.stop]))
        yield from (NumberingPlace(number, at) for at in range(len(places)))


def _same(new: WordVersion, now: LaidOut | None, before: LaidOut) -> NumberingPlace | None:
    """Return where a lettered block of the new version counts, if that serves the old one."""
    if now is None or _letters(now) != _letters(before):
        return None
    return new.numberings.lettered[now.lettered]


def _numbers(
    styles: Styles | None, layout: Layout, numbering: Sequence[NumberLevel]
) -> tuple[Level, ...]:
    """Return the levels of numbers, indented as a council's own styles say.

    A paragraph that names its list takes the indent of the level, whatever its style says.
    """
    return tuple(
        Level(
            NUMBER_FORMATS[level.style],
            level.text,
            styles.indent(_seen_as(owner), indent) if styles else indent,
            level.start,
            _bound(styles, owner) if styles else "",
            _suffix(level),
        )
        for level, indent, owner in zip(numbering, layout.indents, layout.owners, strict=True)
    )


def _suffix(level: NumberLevel) -> str:
    """Return what is behind a number: nothing where none is shown, a space in "Appendix A"."""
    if not level.text:
        return "nothing"
    return "space" if level.on_new_page else "tab"


def _bullets(styles: Styles, layout: Layout) -> tuple[Level, ...]:
    """Return the bullets by depth, each for a list of its own, as Word's own styles have them.

    A file that this one is put into has such lists; a level that they lack would have no bullet.
    """
    left = layout.bullet_column
    return tuple(
        Level(
            "bullet",
            glyph,
            styles.indent(name, Indent(left + BULLET_STEP * (depth + 1), BULLET_HANG)),
            style=_bound(styles, name),
        )
        for depth, (glyph, name) in enumerate(zip(BULLETS, BULLET_STYLES, strict=True))
    )


def _seen_as(owner: str) -> str:
    """Return the style that the paragraphs of a level have: for headings, the heading's own."""
    return owner.removeprefix("Numbered ")


def _bound(styles: Styles, name: str) -> str:
    return styles(name) if name in styles else ""


def _lettered(lists: Lists, placed: LaidOut) -> NumberingPlace:
    """Define the list of a lettered block and return where its items count: on the last level."""
    levels = _letters(placed)
    return NumberingPlace(lists.add(levels), len(levels) - 1)


def _letters(placed: LaidOut) -> tuple[Level, ...]:
    """Return the levels of a lettered block; one that goes on from others has an empty one above.

    Programs that put files together make a list begin again on its first level, from 1.
    """
    block = placed.node.block if isinstance(placed.node, FlowBlock) else None
    if not isinstance(block, ListBlock):
        return ()
    labels = labels_run(block)
    indent = Indent(placed.column + INNER_HANG, INNER_HANG)
    first = Level(NUMBER_FORMATS[labels.style], labels.text, indent)
    if labels.start == 1:
        return (first,)
    return first, replace(first, text=labels.text.replace("%1", "%2"), start=labels.start)
